import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { lastJudgement } from '../../../../src/shared/last-judgement';
import { Transport } from '../../../../src/main/entra/transport';
import { verify } from '../../../../src/main/entra/verify';
import { app, startEntra, tenant, type Directory, type Entra, type Fault } from '../../../entra';
import {
  changes,
  contosoCloud,
  draft,
  guid,
  proved,
  refused,
  secretValue,
  throttled,
  unreached,
} from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { allows, electronFetch } from '../entra/support';
import { linkOne, valueOf } from './support';

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
    const { verified, groups, skipped } = valueOf(await desk.calls.verify({ ids: [id] }));
    expect([...verified, ...groups.flatMap(({ ids }) => ids)]).toEqual([id]);
    expect(skipped).toEqual([]);
    const connections = await desk.list();
    expect(connections).toMatchObject([{ id, state, lastCheck: { outcome } }]);
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
      valueOf(await desk.calls.verify({ ids: [id] }));
      const [connection] = await desk.list();
      expect(connection).toMatchObject({ state: 'attention', lastCheck: { finding: { id: 'offline' } } });
      expect(lastJudgement(connection?.lastCheck)?.finding?.id).toBe('secret_expired');
    }
    desk.answer = () => proved();
    valueOf(await desk.calls.verify({ ids: [id] }));
    expect((await desk.list())[0]?.lastCheck).not.toHaveProperty('standing');
  });

  it('leaves a connection that never was judged waiting where Microsoft is not reached', async () => {
    desk.answer = () => unreached();
    const { id } = await linkOne(desk);
    valueOf(await desk.calls.verify({ ids: [id] }));
    expect((await desk.list())[0]?.state).toBe('waiting');
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
    const { verified } = valueOf(await desk.calls.verify({ ids: [...ids, ...ids] }));
    expect(verified).toEqual(ids);
    expect(desk.asked.length - asked).toBe(20);
    expect(most).toBeGreaterThanOrEqual(8);
    expect(most).toBeLessThanOrEqual(16);
    expect(desk.store.writes - writes).toBeLessThanOrEqual(5);
  });

  it('that comes alone is written at once', async () => {
    const { id } = await linkOne(desk);
    vi.useFakeTimers();
    try {
      const verifying = desk.calls.verify({ ids: [id] });
      await vi.advanceTimersByTimeAsync(1);
      expect(valueOf(await verifying).verified).toEqual([id]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('skips what cannot be asked for, and says why', async () => {
    const { id } = await linkOne(desk);
    const dropped = await linkOne(desk);
    await desk.calls.update(changes(dropped.id, { clientId: guid() }));
    const gone = guid();
    const { verified, skipped } = valueOf(await desk.calls.verify({ ids: [gone, id, dropped.id] }));
    expect(verified).toEqual([id]);
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
    const { verified, groups, skipped } = valueOf(await desk.calls.verify({ ids: [id] }));
    expect({ verified, groups, skipped }).toEqual({
      verified: [],
      groups: [],
      skipped: [{ id, code: 'storage_failed' }],
    });
    expect(await desk.list()).toEqual([connection]);
    expect(desk.published).toHaveLength(told);
  });

  it('keeps a result that could not be written, and writes it with the next one', async () => {
    const { id } = await linkOne(desk);
    const other = await linkOne(desk);
    desk.answer = () => refused();
    desk.store.full = true;
    await desk.calls.verify({ ids: [id] });
    desk.store.full = false;
    await desk.calls.verify({ ids: [other.id] });
    expect(Object.fromEntries((await desk.list()).map((each) => [each.id, each.state]))).toEqual({
      [id]: 'attention',
      [other.id]: 'attention',
    });
  });

  it('keeps no result that could not be written and says nothing of what is kept by then', async () => {
    const { id } = await linkOne(desk);
    const other = await linkOne(desk);
    desk.answer = () => refused();
    desk.store.full = true;
    await desk.calls.verify({ ids: [id] });
    desk.store.full = false;
    desk.answer = () => proved();
    await desk.calls.replaceSecret({ id, credential: { kind: 'secret', value: secretValue() } });
    await desk.calls.verify({ ids: [other.id] });
    expect((await desk.list()).map(({ state }) => state)).toEqual(['linked', 'linked']);
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
    // Nor is it counted: what was asked is not what the connection asks now.
    expect(valueOf(await verifying)).toMatchObject({ groups: [], skipped: [{ id }] });
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
    expect(valueOf(await verifying)).toMatchObject({
      verified: [],
      groups: [],
      skipped: [{ id, code: 'not_found' }],
    });
    await desk.calls.restore({ ids: [id] });
    expect(await desk.list()).toEqual([connection]);
  });

  it('the secret was replaced says nothing of the new one', async () => {
    const { id } = await linkOne(desk);
    const release = desk.hold(() => refused('secret_expired'));
    const verifying = desk.calls.verify({ ids: [id] });
    await desk.untilAsked(2);
    desk.answer = () => proved();
    const credential = { kind: 'secret', value: secretValue() } as const;
    valueOf(await desk.calls.replaceSecret({ id, credential }));
    release();
    expect(valueOf(await verifying)).toMatchObject({ groups: [], skipped: [{ id, code: 'cancelled' }] });
    expect(await desk.list()).toMatchObject([{ state: 'linked', lastCheck: { outcome: 'ok' } }]);
  });
});

describe('A run', () => {
  it('ends with a summary: failures by cause, the judged and the largest first', async () => {
    const ids = await linkSeveral(8);
    const answers = [
      proved(),
      unreached('timed_out'),
      refused('wrong_secret'),
      unreached('timed_out'),
      refused('secret_expired'),
      refused('secret_expired'),
      unreached('timed_out'),
      proved(),
    ];
    const byTenant = new Map((await desk.list()).map(({ tenant }, at) => [tenant.entered, answers[at]]));
    desk.answer = ({ tenant }) => byTenant.get(tenant) ?? proved();
    const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = ids;
    expect(valueOf(await desk.calls.verify({ ids }))).toEqual({
      cancelled: false,
      verified: [a, h],
      groups: [
        { outcome: 'failed', finding: 'secret_expired', ids: [e, f] },
        { outcome: 'failed', finding: 'wrong_secret', ids: [c] },
        { outcome: 'unreachable', finding: 'timed_out', ids: [b, d, g] },
      ],
      skipped: [],
      remaining: [],
    });
    expect(valueOf(await desk.calls.verifyProgress({}))).toMatchObject({
      state: 'idle',
      total: 8,
      verified: 2,
      failed: 3,
      unverified: 3,
    });
  });

  it('tells the window results as they come, and not at its end', async () => {
    const ids = await linkSeveral(2);
    const slow = (await desk.list())[1]?.tenant.entered;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    desk.answer = async ({ tenant }) => {
      if (tenant === slow) await held;
      return refused('secret_expired');
    };
    const verifying = desk.calls.verify({ ids });
    await vi.waitFor(async () => {
      expect((await desk.list()).map(({ state }) => state)).toEqual(['attention', 'linked']);
    });
    release();
    valueOf(await verifying);
    expect((await desk.list()).map(({ state }) => state)).toEqual(['attention', 'attention']);
  });

  it('never asks one tenant, of one cloud, about more than two at a time, however it is spelled in others', async () => {
    const tenant = 'contoso.com';
    const ids = [];
    for (let each = 0; each < 6; each += 1) ids.push((await linkOne(desk, { tenant })).id);
    ids.push((await linkOne(desk, { tenant, cloud: 'china' })).id);
    const asked = desk.asked.length;
    const release = desk.hold();
    const verifying = desk.calls.verify({ ids });
    await desk.untilAsked(asked + 3);
    expect(desk.asked.slice(asked).map(({ cloud }) => cloud)).toEqual(['global', 'global', 'china']);
    release();
    expect(valueOf(await verifying).verified).toEqual(ids);
  });
});

describe('A tenant that is known by its GUID', () => {
  it('is one tenant, whether its domain or the GUID was entered', async () => {
    const tenantId = guid();
    desk.answer = () => proved({ tenantId });
    const ids = [];
    for (const tenant of ['contoso.com', 'contoso.onmicrosoft.com', tenantId]) {
      ids.push((await linkOne(desk, { tenant })).id);
    }
    let underWay = 0;
    let most = 0;
    desk.answer = async () => {
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay -= 1;
      return proved({ tenantId });
    };
    expect(valueOf(await desk.calls.verify({ ids })).verified).toEqual(ids);
    expect(most).toBe(2);
  });
});

describe('Quitting while Microsoft is asked', () => {
  const credential = () => ({ kind: 'secret', value: secretValue() }) as const;

  it('to link a tenant waits for the answer, which is kept', async () => {
    const release = desk.hold();
    void desk.calls.link(draft());
    await desk.untilAsked(1);
    expect(desk.kept.isBusy()).toBe(true);
    const stopping = desk.kept.stop();
    release();
    await stopping;
    expect(await desk.list()).toMatchObject([{ state: 'linked', credential: { status: 'kept' } }]);
    expect(desk.kept.isBusy()).toBe(false);
  });

  it('about a new secret waits for the answer, and the secret is kept', async () => {
    const { id } = await linkOne(desk);
    const release = desk.hold();
    const fresh = credential();
    void desk.calls.replaceSecret({ id, credential: fresh });
    await desk.untilAsked(2);
    expect(desk.kept.isBusy()).toBe(true);
    const stopping = desk.kept.stop();
    release();
    await stopping;
    expect(valueOf(await desk.calls.revealSecret({ id })).value).toBe(fresh.value);
  });

  it('about one secret for many keeps what is answered, and asks about no more', async () => {
    const clientId = guid();
    const ids = [];
    for (let each = 0; each < 12; each += 1) ids.push((await linkOne(desk, { clientId })).id);
    const first = (await desk.list())[0]?.tenant.entered;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    desk.answer = async ({ tenant }) => {
      if (tenant !== first) await held;
      return proved();
    };
    const fresh = credential();
    const replacing = desk.calls.replaceSecrets({ ids, credential: fresh });
    await desk.untilAsked(12 + 8);
    const asked = desk.asked.length;
    const stopping = desk.kept.stop();
    release();
    await stopping;
    expect(valueOf(await replacing).replaced).toEqual(ids.slice(0, asked - 12));
    expect(desk.asked).toHaveLength(asked);
    expect(valueOf(await desk.calls.revealSecret({ id: ids[1] ?? '' })).value).toBe(fresh.value);
  });

  it('for a token waits until the clipboard has it, so that it can be taken back', async () => {
    const { id } = await linkOne(desk);
    await desk.calls.update(changes(id, { service: 'custom', scope: 'api://x/.default' }));
    const release = desk.hold();
    void desk.calls.copyToken({ id });
    await desk.untilAsked(2);
    expect(desk.kept.isBusy()).toBe(true);
    const stopping = desk.kept.stop();
    release();
    await stopping;
    expect(desk.clipboard.text).not.toBe('');
  });
});

describe('Cancelling a run', () => {
  /** Verifies while the requests of all but the first hang. */
  async function run(count: number) {
    const ids = await linkSeveral(count);
    const first = (await desk.list())[0]?.tenant.entered;
    const signals: AbortSignal[] = [];
    desk.answer = ({ tenant }, signal) => {
      if (tenant === first) return refused('secret_expired');
      if (signal) signals.push(signal);
      return new Promise((resolve) => {
        signal?.addEventListener('abort', () => {
          resolve(unreached('connection_cut'));
        });
      });
    };
    const asked = desk.asked.length;
    const verifying = desk.calls.verify({ ids });
    await desk.untilAsked(asked + Math.min(count, 8));
    return { ids, verifying, signals };
  }

  it('gives up the requests, keeps what is judged, and says what remains', async () => {
    const { ids, verifying, signals } = await run(30);
    const before = await desk.list();
    expect(valueOf(await desk.calls.cancelVerify({}))).toEqual({ cancelled: 29 });
    const summary = valueOf(await verifying);
    expect(summary).toMatchObject({
      cancelled: true,
      verified: [],
      groups: [{ finding: 'secret_expired', ids: ids.slice(0, 1) }],
      remaining: ids.slice(1),
    });
    expect(signals.length).toBeGreaterThan(0);
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
    const after = await desk.list();
    expect(after[0]).toMatchObject({ state: 'attention', lastCheck: { outcome: 'failed' } });
    expect(after.slice(1)).toEqual(before.slice(1));
  });

  it('does not wait for the results that are being gathered: they are written at once', async () => {
    vi.useFakeTimers();
    try {
      const { verifying } = await run(3);
      await desk.calls.cancelVerify({});
      expect(valueOf(await verifying).groups).toHaveLength(1);
      expect(desk.store.text).toContain('secret_expired');
      await vi.advanceTimersByTimeAsync(100);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('can be resumed with what remains', async () => {
    const { verifying } = await run(30);
    await desk.calls.cancelVerify({});
    const { remaining } = valueOf(await verifying);
    desk.answer = () => proved();
    const again = valueOf(await desk.calls.verify({ ids: [...remaining] }));
    expect(again).toMatchObject({ cancelled: false, verified: remaining, remaining: [] });
  });

  it('by quitting too has on disk what was judged', async () => {
    const { ids, verifying } = await run(5);
    await desk.kept.stop();
    expect(desk.store.text).toContain('secret_expired');
    expect(valueOf(await verifying).remaining).toEqual(ids.slice(1));
  });
});

describe('A tenant that is throttled', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is asked again after the time that Microsoft says, and nothing is kept before', async () => {
    const { id, connection } = await linkOne(desk);
    desk.answer = () => throttled(20);
    const verifying = desk.calls.verify({ ids: [id] });
    await vi.advanceTimersByTimeAsync(19_999);
    expect(await desk.list()).toEqual([connection]);
    expect(valueOf(await desk.calls.verifyProgress({}))).toMatchObject({ state: 'running', heldTenants: 1 });
    desk.answer = () => proved();
    await vi.advanceTimersByTimeAsync(300);
    expect(valueOf(await verifying).verified).toEqual([id]);
    expect(desk.progress.at(-1)).toMatchObject({ state: 'idle', verified: 1, heldTenants: 0 });
  });

  it('that stays so is no judgement: a linked connection stays linked', async () => {
    const { id } = await linkOne(desk);
    desk.answer = () => throttled(20);
    const verifying = desk.calls.verify({ ids: [id] });
    await vi.advanceTimersByTimeAsync(41_000);
    expect(valueOf(await verifying).groups).toEqual([
      { outcome: 'unreachable', finding: 'throttled', ids: [id] },
    ]);
    expect(await desk.list()).toMatchObject([
      { state: 'linked', lastCheck: { outcome: 'unreachable', finding: { id: 'throttled' } } },
    ]);
    expect(desk.asked).toHaveLength(4);
  });
});

describe('A cloud of one’s own', () => {
  const given = { cloud: 'custom', customCloud: contosoCloud } as const;

  it('is asked about once before a run, and not for each of its connections', async () => {
    const ids = [];
    for (let each = 0; each < 5; each += 1) ids.push((await linkOne(desk, given)).id);
    ids.push((await linkOne(desk)).id);
    desk.consents.length = 0;
    const { verified } = valueOf(await desk.calls.verify({ ids }));
    expect(verified).toEqual(ids);
    const byPerson = desk.consents.filter(({ asker }) => asker === 'person');
    expect(byPerson).toMatchObject([{ choice: { customCloud: contosoCloud } }]);
  });

  it('that the person does not agree to is sent nothing, and the others go on', async () => {
    desk.agrees = false;
    const own = valueOf(await desk.calls.save(draft(given)));
    const { id } = await linkOne(desk);
    const asked = desk.asked.length;
    const { verified, skipped } = valueOf(await desk.calls.verify({ ids: [own.id, id] }));
    expect({ verified, skipped }).toEqual({ verified: [id], skipped: [{ id: own.id, code: 'policy' }] });
    expect(desk.asked.slice(asked).map(({ cloud }) => cloud)).toEqual(['global']);
    expect(await desk.list()).toContainEqual(own);
  });

  it('that the person does not agree to is the last one they are asked about in this run', async () => {
    desk.agrees = false;
    const clouds = ['one', 'two', 'three'].map((name) => ({
      cloud: 'custom' as const,
      customCloud: { authority: `login.${name}.example`, graph: `graph.${name}.example` },
    }));
    const ids: string[] = [];
    for (const cloud of clouds) ids.push(valueOf(await desk.calls.save(draft(cloud))).id);
    const { skipped } = valueOf(await desk.calls.verify({ ids }));
    expect(skipped.map(({ id }) => id)).toEqual(ids);
    expect(desk.consents.filter(({ asker }) => asker === 'person')).toHaveLength(1);
  });

  it('is never asked about in the background: it is skipped there', async () => {
    const own = valueOf(await desk.calls.save(draft(given)));
    const verdicts = await desk.kept.verifyInBackground([own.id]);
    expect([...verdicts]).toEqual([[own.id, { kind: 'skipped', code: 'policy' }]]);
    expect(desk.consents.map(({ asker }) => asker)).toEqual(['background']);
    expect(desk.asked).toEqual([]);
  });

  it('that was agreed to is verified in the background as well', async () => {
    const { id } = await linkOne(desk, given);
    expect([...(await desk.kept.verifyInBackground([id])).values()]).toEqual([{ kind: 'ok' }]);
  });

  it('is asked about before a token of it is asked for', async () => {
    desk.agrees = false;
    const own = valueOf(await desk.calls.save(draft(given)));
    const answer = await desk.calls.copyToken({ id: own.id });
    expect(answer).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(desk.asked).toEqual([]);
  });
});

describe('A token without roles', () => {
  const poor = () => {
    const { check } = proved();
    return proved({ check: { ...check, roles: [], finding: refused('consent_missing').check.finding } });
  };

  it.each([
    ['lacks consent where roles are given to the app', 'graph', 'consent_missing'],
    ['lacks nothing where access is given inside the service', 'power-bi', undefined],
    ['lacks nothing where access is given as a role in Azure', 'azure-resource-manager', undefined],
  ] as const)('%s', async (_what, service, finding) => {
    desk.answer = poor;
    const { connection } = await linkOne(desk, { service });
    expect(connection).toMatchObject({ state: 'linked', lastCheck: { outcome: 'ok' } });
    expect(connection.lastCheck?.finding?.id).toBe(finding);
  });
});

describe('A run against Entra', () => {
  const directory: Directory = { tenants: [] };
  let entra: Entra;
  beforeAll(async () => {
    entra = await startEntra({ directory });
  });
  afterAll(async () => entra.stop());
  beforeEach(() => {
    const transport = new Transport({ fetch: electronFetch(entra), allows });
    desk.answer = (credentials, signal) =>
      verify(credentials, signal ? transport.until(signal) : transport, () => desk.now);
  });
  afterEach(() => {
    entra.simulator.faults.clear();
    expect(entra.proxy.refused).toEqual([]);
  });

  /** Links tenants that the simulator plays. */
  async function linkTenants(count: number): Promise<{ id: string; tenant: string }[]> {
    const linked = [];
    for (let each = 0; each < count; each += 1) {
      const added = tenant({ apps: [app({ roles: ['User.Read.All'] })] });
      directory.tenants.push(added);
      const [client] = added.apps;
      const value = client?.secrets[0]?.value ?? '';
      const credential = { kind: 'secret', value } as const;
      const given = { tenant: added.id, clientId: client?.clientId ?? '', credential };
      linked.push({ id: (await linkOne(desk, given)).id, tenant: added.id });
    }
    return linked;
  }
  const meet = (fault: Fault, of: { tenant: string } | undefined, times = 1) => {
    entra.simulator.faults.next({ fault, match: { path: `/${of?.tenant}/` }, times });
  };
  const askedOf = (of: { tenant: string } | undefined, from: number) =>
    entra.simulator.requests.slice(from).filter(({ path }) => path.includes(of?.tenant ?? 'nobody'));

  it('judges the wrong, waits for the throttled, is not held up by the one that hangs, and can be resumed', async () => {
    const linked = await linkTenants(24);
    const ids = linked.map(({ id }) => id);
    const [wrong, held, hanging] = linked;
    for (const { secrets } of directory.tenants.find(({ id }) => id === wrong?.tenant)?.apps ?? []) {
      secrets.length = 0;
    }
    meet({ kind: 'throttled', retryAfter: 1 }, held);
    meet({ kind: 'hang' }, hanging, Infinity);
    const from = entra.simulator.requests.length;

    const verifying = desk.calls.verify({ ids });
    await vi.waitFor(
      () => {
        expect(desk.progress.at(-1)).toMatchObject({ verified: 22, failed: 1, state: 'running' });
      },
      { timeout: 10_000 },
    );
    const [first, second] = askedOf(held, from).map(({ at }) => at.getTime());
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(950);
    expect(valueOf(await desk.calls.cancelVerify({}))).toEqual({ cancelled: 1 });
    const summary = valueOf(await verifying);
    expect(summary).toMatchObject({
      cancelled: true,
      groups: [{ outcome: 'failed', finding: 'wrong_secret', ids: [wrong?.id] }],
      skipped: [],
      remaining: [hanging?.id],
    });
    expect(summary.verified).toHaveLength(22);
    expect((await desk.list()).map(({ state }) => state)).toEqual(
      ids.map((id) => (id === wrong?.id ? 'attention' : 'linked')),
    );

    entra.simulator.faults.clear();
    const again = valueOf(await desk.calls.verify({ ids: [...summary.remaining] }));
    expect(again).toMatchObject({ cancelled: false, verified: [hanging?.id] });
  });

  it('degrades nothing where the network is gone, a page stands in Microsoft’s place or Microsoft has a fault', async () => {
    const linked = await linkTenants(4);
    const ids = linked.map(({ id }) => id);
    const [portal, broken, cut] = linked;
    meet({ kind: 'html' }, portal);
    meet({ kind: 'outage', status: 503 }, broken);
    meet({ kind: 'cut', during: 'head' }, cut);
    const { groups, verified } = valueOf(await desk.calls.verify({ ids }));
    expect(verified).toEqual(ids.slice(3));
    expect(groups.map(({ outcome, finding }) => `${outcome} ${finding}`).sort()).toEqual([
      'unreachable captive_portal',
      'unreachable connection_cut',
      'unreachable service_fault',
    ]);
    await entra.proxy.offline(true);
    try {
      expect(valueOf(await desk.calls.verify({ ids })).groups).toMatchObject([
        { outcome: 'unreachable', finding: 'proxy_unreachable', ids },
      ]);
    } finally {
      await entra.proxy.offline(false);
    }
    expect((await desk.list()).map(({ state, lastCheck }) => [state, lastCheck?.outcome])).toEqual(
      ids.map(() => ['linked', 'unreachable']),
    );
  });
});
