import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lastJudgement } from '../../../../src/shared/last-judgement';
import { changes, guid, proved, refused, secretValue, unreached } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { errorOf, linkOne, valueOf } from './support';

let desk: MemoryDesk;
beforeEach(() => {
  desk = new MemoryDesk();
});

async function linkSeveral(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let each = 0; each < count; each += 1) ids.push((await linkOne(desk)).id);
  return ids;
}

describe('Verifying again', () => {
  it.each([
    ['a success', proved(), 'linked', 'ok'],
    ['a refusal', refused('secret_expired'), 'attention', 'failed'],
    ['no answer, which is no judgement', unreached('timed_out'), 'linked', 'unreachable'],
  ] as const)('keeps what came of it: %s', async (_what, verification, state, outcome) => {
    const { id, secret } = await linkOne(desk);
    desk.answer = () => verification;
    const { connections, skipped } = valueOf(await desk.calls.verify({ ids: [id] }));
    expect(connections).toMatchObject([{ id, state, lastCheck: { outcome } }]);
    expect(skipped).toEqual([]);
    expect(desk.asked.at(-1)?.clientSecret).toBe(secret);
    expect(desk.published.at(-1)?.upserted).toEqual(connections);
    expect(desk.store.text).toContain(`"outcome":"${outcome}"`);
  });

  it('that reaches nobody leaves the last judgement standing, however often', async () => {
    const { id } = await linkOne(desk);
    desk.answer = () => refused('secret_expired');
    await desk.calls.verify({ ids: [id] });
    for (let times = 0; times < 2; times += 1) {
      desk.answer = () => unreached();
      const { connections } = valueOf(await desk.calls.verify({ ids: [id] }));
      const [connection] = connections;
      expect(connection).toMatchObject({ state: 'attention', lastCheck: { finding: { id: 'offline' } } });
      expect(lastJudgement(connection?.lastCheck)?.finding?.id).toBe('secret_expired');
    }
    desk.answer = () => proved();
    const { connections } = valueOf(await desk.calls.verify({ ids: [id] }));
    expect(connections[0]?.lastCheck).not.toHaveProperty('standing');
  });

  it('leaves a connection that never was judged waiting where Microsoft is not reached', async () => {
    desk.answer = () => unreached();
    const { id } = await linkOne(desk);
    const { connections } = valueOf(await desk.calls.verify({ ids: [id] }));
    expect(connections[0]?.state).toBe('waiting');
  });

  it('of many asks for each once, a few at a time, and writes few times', async () => {
    const ids = await linkSeveral(20);
    const { writes } = desk.store;
    const asked = desk.asked.length;
    let underWay = 0;
    let most = 0;
    desk.answer = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay -= 1;
      return proved();
    };
    const { connections } = valueOf(await desk.calls.verify({ ids: [...ids, ...ids] }));
    expect(connections.map(({ id }) => id)).toEqual(ids);
    expect(desk.asked.length - asked).toBe(20);
    expect(most).toBe(8);
    expect(desk.store.writes - writes).toBeLessThanOrEqual(5);
  });

  it('that comes alone is written at once', async () => {
    const { id } = await linkOne(desk);
    vi.useFakeTimers();
    try {
      const verifying = desk.calls.verify({ ids: [id] });
      await vi.advanceTimersByTimeAsync(1);
      expect(valueOf(await verifying).connections).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('skips what cannot be asked for, and says why', async () => {
    const { id } = await linkOne(desk);
    const dropped = await linkOne(desk);
    await desk.calls.update(changes(dropped.id, { clientId: guid() }));
    const gone = guid();
    const { connections, skipped } = valueOf(await desk.calls.verify({ ids: [gone, id, dropped.id] }));
    expect(connections.map((each) => each.id)).toEqual([id]);
    expect(skipped).toEqual([
      { id: gone, code: 'not_found' },
      { id: dropped.id, code: 'secret_missing' },
    ]);
  });

  it('says so where the result cannot be written', async () => {
    const { connection, id } = await linkOne(desk);
    desk.answer = () => refused();
    desk.store.full = true;
    const told = desk.published.length;
    const { connections, skipped } = valueOf(await desk.calls.verify({ ids: [id] }));
    expect({ connections, skipped }).toEqual({
      connections: [],
      skipped: [{ id, code: 'storage_failed' }],
    });
    expect(await desk.list()).toEqual([connection]);
    expect(desk.published).toHaveLength(told);
  });
});

describe('A result that comes after', () => {
  it.each([
    ['the tenant was edited', { tenant: 'fabrikam.com' }],
    ['the client ID was edited', { clientId: guid() }],
    ['the cloud was edited', { cloud: 'china' as const }],
    ['the scope was edited', { service: 'custom' as const, scope: 'api://x/.default' }],
  ])('%s is not applied', async (_what, given) => {
    const { id } = await linkOne(desk);
    const release = desk.hold(() => refused('secret_expired'));
    const verifying = desk.calls.verify({ ids: [id] });
    await desk.untilAsked(2);
    await desk.calls.update(changes(id, given));
    release();
    await verifying;
    const [now] = await desk.list();
    expect(now?.state).toBe('waiting');
    expect(now).not.toHaveProperty('lastCheck');
  });

  it('the connection was renamed is applied, and the name stays', async () => {
    const { id } = await linkOne(desk);
    const release = desk.hold(() => refused('secret_expired'));
    const verifying = desk.calls.verify({ ids: [id] });
    await desk.untilAsked(2);
    await desk.calls.update(changes(id, { name: 'Renamed' }));
    release();
    await verifying;
    expect(await desk.list()).toMatchObject([{ name: 'Renamed', state: 'attention' }]);
  });

  it('the connection was removed is dropped', async () => {
    const { connection, id } = await linkOne(desk);
    const release = desk.hold(() => refused('secret_expired'));
    const verifying = desk.calls.verify({ ids: [id] });
    await desk.untilAsked(2);
    await desk.calls.remove({ ids: [id] });
    release();
    expect(valueOf(await verifying).connections).toEqual([]);
    await desk.calls.restore({ ids: [id] });
    expect(await desk.list()).toEqual([connection]);
  });

  it('the secret was replaced says nothing of the new one', async () => {
    const { id } = await linkOne(desk);
    const release = desk.hold(() => refused('secret_expired'));
    const verifying = desk.calls.verify({ ids: [id] });
    await desk.untilAsked(2);
    desk.answer = () => proved();
    valueOf(await desk.calls.replaceSecret({ id, clientSecret: secretValue() }));
    release();
    await verifying;
    expect(await desk.list()).toMatchObject([{ state: 'linked', lastCheck: { outcome: 'ok' } }]);
  });
});

describe('Replacing a secret', () => {
  const revealed = async (id: string) => valueOf(await desk.calls.revealSecret({ id })).value;

  it('proves the new one, then keeps it in place of the old one', async () => {
    desk.answer = () => unreached();
    const { id } = await linkOne(desk);
    const fresh = secretValue();
    desk.answer = () => proved();
    const replaced = valueOf(await desk.calls.replaceSecret({ id, clientSecret: fresh }));
    expect(replaced).toMatchObject({ id, state: 'linked', credential: { status: 'kept' } });
    expect(desk.asked.at(-1)?.clientSecret).toBe(fresh);
    expect(await revealed(id)).toBe(fresh);
    expect(desk.published.at(-1)?.upserted).toEqual([replaced]);
  });

  it.each([
    ['Microsoft refuses it', refused('wrong_secret'), 'wrong_secret'],
    ['Microsoft is not reached', unreached('offline'), 'offline'],
  ] as const)('keeps the old one when %s', async (_why, verification, finding) => {
    const { id, secret, connection } = await linkOne(desk);
    desk.answer = () => verification;
    expect(errorOf(await desk.calls.replaceSecret({ id, clientSecret: secretValue() }))).toMatchObject({
      code: 'exchange_failed',
      finding: { id: finding },
    });
    expect(await revealed(id)).toBe(secret);
    expect(await desk.list()).toEqual([connection]);
  });

  it('keeps the old one when the new one cannot be written', async () => {
    const { id, secret } = await linkOne(desk);
    desk.store.full = true;
    const answer = await desk.calls.replaceSecret({ id, clientSecret: secretValue() });
    expect(errorOf(answer).code).toBe('storage_failed');
    expect(await revealed(id)).toBe(secret);
  });

  it('keeps a first one without a network too: there is nothing to lose', async () => {
    const { id } = await linkOne(desk);
    await desk.calls.update(changes(id, { tenant: 'fabrikam.com' }));
    desk.answer = () => unreached();
    const fresh = secretValue();
    const replaced = valueOf(await desk.calls.replaceSecret({ id, clientSecret: fresh }));
    expect(replaced).toMatchObject({ state: 'waiting', credential: { status: 'kept' } });
    expect(await revealed(id)).toBe(fresh);
  });

  it('keeps one that has a warning', async () => {
    const { id } = await linkOne(desk);
    const warned = { ...proved().check, roles: [], finding: refused('consent_missing').check.finding };
    desk.answer = () => proved({ check: warned });
    const replaced = valueOf(await desk.calls.replaceSecret({ id, clientSecret: secretValue() }));
    expect(replaced).toMatchObject({ state: 'linked', lastCheck: { finding: { id: 'consent_missing' } } });
  });

  it('of what is not there, or is gone or another by the time the answer comes, changes nothing', async () => {
    const clientSecret = secretValue();
    expect(errorOf(await desk.calls.replaceSecret({ id: guid(), clientSecret })).code).toBe('not_found');
    expect(desk.asked).toEqual([]);

    const removed = await linkOne(desk);
    let release = desk.hold();
    let replacing = desk.calls.replaceSecret({ id: removed.id, clientSecret });
    await desk.untilAsked(2);
    await desk.calls.remove({ ids: [removed.id] });
    release();
    expect(errorOf(await replacing).code).toBe('not_found');
    expect(await desk.list()).toEqual([]);

    desk.answer = () => proved();
    const edited = await linkOne(desk);
    release = desk.hold();
    replacing = desk.calls.replaceSecret({ id: edited.id, clientSecret });
    await desk.untilAsked(4);
    await desk.calls.update(changes(edited.id, { clientId: guid() }));
    release();
    expect(errorOf(await replacing).code).toBe('cancelled');
    expect((await desk.list())[0]?.credential.status).toBe('missing');
  });
});
