import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changes,
  contosoCloud,
  guid,
  proved,
  refused,
  secretValue,
  throttled,
  unreached,
} from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { errorOf, linkOne, valueOf } from './support';

let desk: MemoryDesk;
beforeEach(() => {
  desk = new MemoryDesk();
});

const typed = (value: string) => ({ kind: 'secret' as const, value });
const held = (handle: string | undefined) => ({ kind: 'held' as const, handle: handle ?? '' });
const revealed = async (id: string) => {
  // At most five a minute may be shown, which is not what is tested here.
  desk.now += 60_000;
  return valueOf(await desk.calls.revealSecret({ id })).value;
};

describe('Replacing a secret', () => {
  it('proves the new one, then keeps it in place of the old one', async () => {
    desk.answer = () => unreached();
    const { id } = await linkOne(desk);
    const fresh = secretValue();
    desk.answer = () => proved();
    const replaced = valueOf(await desk.calls.replaceSecret({ id, credential: typed(fresh) }));
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
    expect(errorOf(await desk.calls.replaceSecret({ id, credential: typed(secretValue()) }))).toMatchObject({
      code: 'exchange_failed',
      finding: { id: finding },
    });
    expect(await revealed(id)).toBe(secret);
    expect(await desk.list()).toEqual([connection]);
  });

  it('keeps the old one when the new one cannot be written', async () => {
    const { id, secret } = await linkOne(desk);
    desk.store.full = true;
    const answer = await desk.calls.replaceSecret({ id, credential: typed(secretValue()) });
    expect(errorOf(answer).code).toBe('storage_failed');
    expect(await revealed(id)).toBe(secret);
  });

  it('keeps a first one without a network too: there is nothing to lose', async () => {
    const { id } = await linkOne(desk);
    await desk.calls.update(changes(id, { tenant: 'fabrikam.com' }));
    desk.answer = () => unreached();
    const fresh = secretValue();
    const replaced = valueOf(await desk.calls.replaceSecret({ id, credential: typed(fresh) }));
    expect(replaced).toMatchObject({ state: 'waiting', credential: { status: 'kept' } });
    expect(await revealed(id)).toBe(fresh);
  });

  it('keeps one that has a warning', async () => {
    const { id } = await linkOne(desk);
    const warned = { ...proved().check, roles: [], finding: refused('consent_missing').check.finding };
    desk.answer = () => proved({ check: warned });
    const replaced = valueOf(await desk.calls.replaceSecret({ id, credential: typed(secretValue()) }));
    expect(replaced).toMatchObject({ state: 'linked', lastCheck: { finding: { id: 'consent_missing' } } });
  });

  it('of what is not there, or is gone or another by the time the answer comes, changes nothing', async () => {
    const credential = typed(secretValue());
    expect(errorOf(await desk.calls.replaceSecret({ id: guid(), credential })).code).toBe('not_found');
    expect(desk.asked).toEqual([]);

    const removed = await linkOne(desk);
    let release = desk.hold();
    let replacing = desk.calls.replaceSecret({ id: removed.id, credential });
    await desk.untilAsked(2);
    await desk.calls.remove({ ids: [removed.id] });
    release();
    expect(errorOf(await replacing).code).toBe('not_found');
    expect(await desk.list()).toEqual([]);

    desk.answer = () => proved();
    const edited = await linkOne(desk);
    release = desk.hold();
    replacing = desk.calls.replaceSecret({ id: edited.id, credential });
    await desk.untilAsked(4);
    await desk.calls.update(changes(edited.id, { clientId: guid() }));
    release();
    expect(errorOf(await replacing).code).toBe('cancelled');
    expect((await desk.list())[0]?.credential.status).toBe('missing');
  });
});

describe('The day on which a replaced secret expires', () => {
  it('is the new secret’s, or nobody’s: the old one’s says nothing of it', async () => {
    const { id, connection } = await linkOne(desk, { secretExpiresAt: '2026-09-01T00:00:00.000Z' });
    expect(connection.credential.expiresAt).toBe('2026-09-01T00:00:00.000Z');
    const replace = async (secretExpiresAt?: string) => {
      const credential = typed(secretValue());
      const given = secretExpiresAt === undefined ? {} : { secretExpiresAt };
      return valueOf(await desk.calls.replaceSecret({ id, credential, ...given })).credential;
    };
    expect((await replace('2027-03-01T00:00:00.000Z')).expiresAt).toBe('2027-03-01T00:00:00.000Z');
    expect(await replace()).not.toHaveProperty('expiresAt');
    await replace('2027-03-01T00:00:00.000Z');
    expect(await replace('')).not.toHaveProperty('expiresAt');
  });

  it('stays what it was where the secret is not replaced', async () => {
    const { id } = await linkOne(desk, { secretExpiresAt: '2026-09-01T00:00:00.000Z' });
    desk.answer = () => refused('wrong_secret');
    const secretExpiresAt = '2027-03-01T00:00:00.000Z';
    errorOf(await desk.calls.replaceSecret({ id, credential: typed(secretValue()), secretExpiresAt }));
    expect((await desk.list())[0]?.credential.expiresAt).toBe('2026-09-01T00:00:00.000Z');
  });
});

describe('What Microsoft tells of a new secret', () => {
  const told = '2027-02-01T10:00:00.000Z';
  const telling = () =>
    proved({
      organisation: { displayName: 'Contoso', domains: ['contoso.com'] },
      registration: { displayName: 'Backup', secretExpiresAt: told },
    });
  const replace = async (id: string, secretExpiresAt?: string) => {
    const given = secretExpiresAt === undefined ? {} : { secretExpiresAt };
    return valueOf(await desk.calls.replaceSecret({ id, credential: typed(secretValue()), ...given }));
  };

  it('is asked for thoroughly of one, and not of many', async () => {
    const clientId = guid();
    const ids = [(await linkOne(desk, { clientId })).id, (await linkOne(desk, { clientId })).id];
    const verify = vi.spyOn(desk.context, 'verify');
    await replace(ids[0] ?? '');
    valueOf(await desk.calls.replaceSecrets({ ids, credential: typed(secretValue()) }));
    expect(verify.mock.calls.map(([, options]) => options?.thorough === true)).toEqual([true, false, false]);
  });

  it('is kept: its day goes before the entered one, and name and domains come with it', async () => {
    const { id } = await linkOne(desk, { secretExpiresAt: '2026-09-01T00:00:00.000Z' });
    desk.answer = telling;
    expect(await replace(id, '2027-03-01T00:00:00.000Z')).toMatchObject({
      tenant: { displayName: 'Contoso', domains: ['contoso.com'] },
      appName: 'Backup',
      credential: { expiresAt: told, expiryFromMicrosoft: true },
    });
    expect((await replace(id)).credential).toMatchObject({ expiresAt: told, expiryFromMicrosoft: true });
  });

  it('and told of the old one says nothing of the new one: the day is the person’s, or nobody’s', async () => {
    desk.answer = telling;
    const { id, connection } = await linkOne(desk);
    expect(connection.credential.expiryFromMicrosoft).toBe(true);
    desk.answer = () => proved();
    const dated = await replace(id, told);
    expect(dated.credential).toEqual({ kind: 'secret', status: 'kept', expiresAt: told });
    expect(desk.store.text).not.toContain('expiryFromMicrosoft');

    desk.answer = telling;
    await replace(id);
    desk.answer = () => proved();
    expect((await replace(id)).credential).toEqual({ kind: 'secret', status: 'kept' });
    // The app is the same.
    expect((await desk.list())[0]?.appName).toBe('Backup');
  });

  it('is kept for each of many, where it is told', async () => {
    const clientId = guid();
    const ids = [(await linkOne(desk, { clientId })).id, (await linkOne(desk, { clientId })).id];
    const [first] = await desk.list();
    desk.answer = ({ tenant }) => (tenant === first?.tenant.entered ? telling() : proved());
    const secretExpiresAt = '2027-03-01T00:00:00.000Z';
    valueOf(await desk.calls.replaceSecrets({ ids, credential: typed(secretValue()), secretExpiresAt }));
    expect((await desk.list()).map(({ credential }) => credential)).toEqual([
      { kind: 'secret', status: 'kept', expiresAt: told, expiryFromMicrosoft: true },
      { kind: 'secret', status: 'kept', expiresAt: secretExpiresAt },
    ]);
  });

  it('stays what it was of the old one where the new one is refused', async () => {
    desk.answer = telling;
    const { id, connection } = await linkOne(desk);
    desk.answer = () => refused('wrong_secret');
    errorOf(await desk.calls.replaceSecret({ id, credential: typed(secretValue()) }));
    expect(await desk.list()).toEqual([connection]);
  });
});

describe('The warning that a secret expires soon', () => {
  const soon = '2026-03-20T00:00:00.000Z';

  it('goes with the old secret, and comes with a new one that expires soon as well', async () => {
    const { id, connection } = await linkOne(desk, { secretExpiresAt: soon });
    expect(connection.lastCheck?.finding?.id).toBe('secret_expires_soon');
    const said = async (secretExpiresAt: string) => {
      const credential = typed(secretValue());
      return valueOf(await desk.calls.replaceSecret({ id, credential, secretExpiresAt })).lastCheck;
    };
    for (const date of ['2027-03-01T00:00:00.000Z', '']) expect(await said(date)).toEqual(proved().check);
    expect((await said(soon))?.finding?.id).toBe('secret_expires_soon');
  });

  it('is none for an entered day that is soon where Microsoft names a later one', async () => {
    const { id } = await linkOne(desk);
    desk.answer = () => proved({ registration: { secretExpiresAt: '2027-02-01T10:00:00.000Z' } });
    const credential = typed(secretValue());
    const replaced = valueOf(await desk.calls.replaceSecret({ id, credential, secretExpiresAt: soon }));
    expect(replaced.lastCheck).toEqual(proved().check);
  });
});

describe('A new secret that could not be tried', () => {
  it.each([
    ['Microsoft was not reached', unreached('timed_out')],
    ['Microsoft asks to wait', throttled(30)],
    ['the tenant is not what it was', refused('app_unknown')],
  ])('is held for the next try where %s', async (_why, verification) => {
    const { id, secret } = await linkOne(desk);
    const fresh = secretValue();
    desk.answer = () => verification;
    const error = errorOf(await desk.calls.replaceSecret({ id, credential: typed(fresh) }));
    expect(await revealed(id)).toBe(secret);
    desk.answer = () => proved();
    valueOf(await desk.calls.replaceSecret({ id, credential: held(error.held) }));
    expect(desk.asked.at(-1)?.clientSecret).toBe(fresh);
    expect(await revealed(id)).toBe(fresh);
  });

  it('is held where it could not be written', async () => {
    const { id } = await linkOne(desk);
    desk.store.full = true;
    const error = errorOf(await desk.calls.replaceSecret({ id, credential: typed(secretValue()) }));
    expect(error).toMatchObject({ code: 'storage_failed', held: expect.any(String) as string });
  });

  it('is not held where Microsoft refused it: another one is needed', async () => {
    const { id } = await linkOne(desk);
    desk.answer = () => refused('wrong_secret');
    const error = errorOf(await desk.calls.replaceSecret({ id, credential: typed(secretValue()) }));
    expect(error).not.toHaveProperty('held');
  });

  it('and is held no more says so, and nothing is sent', async () => {
    const { id } = await linkOne(desk);
    const answer = await desk.calls.replaceSecret({ id, credential: held(guid()) });
    expect(errorOf(answer)).toEqual({ code: 'secret_missing', field: 'clientSecret' });
    expect(desk.asked).toHaveLength(1);
  });
});

describe('One new secret for many connections of one app', () => {
  const clientId = guid();
  async function linkCustomers(count: number) {
    const customers = [];
    for (let each = 0; each < count; each += 1) customers.push(await linkOne(desk, { clientId }));
    return { customers, ids: customers.map(({ id }) => id) };
  }
  /** Answers by the place of the tenant in the list. */
  async function answerWith(answers: readonly ReturnType<typeof proved>[]) {
    const tenants = (await desk.list()).map(({ tenant }) => tenant.entered);
    desk.answer = ({ tenant }) => answers[tenants.indexOf(tenant)] ?? proved();
  }

  it('is proved in each tenant, then kept in place of the old one, with its date', async () => {
    const { ids, customers } = await linkCustomers(20);
    const asked = desk.asked.length;
    const fresh = secretValue();
    const secretExpiresAt = '2027-03-01T00:00:00.000Z';
    const answer = await desk.calls.replaceSecrets({ ids, credential: typed(fresh), secretExpiresAt });
    expect(valueOf(answer)).toEqual({ replaced: ids, refused: [] });
    const tried = desk.asked.slice(asked);
    expect(new Set(tried.map(({ tenant }) => tenant))).toEqual(
      new Set(customers.map(({ connection }) => connection.tenant.entered)),
    );
    expect(tried.every(({ clientSecret }) => clientSecret === fresh)).toBe(true);
    for (const id of ids) expect(await revealed(id)).toBe(fresh);
    expect((await desk.list()).every(({ credential }) => credential.expiresAt === secretExpiresAt)).toBe(
      true,
    );
  });

  it('drops no old one before the new one is proved there', async () => {
    const { ids, customers } = await linkCustomers(2);
    const release = desk.hold();
    const replacing = desk.calls.replaceSecrets({ ids, credential: typed(secretValue()) });
    await desk.untilAsked(3);
    for (const { id, secret } of customers) expect(await revealed(id)).toBe(secret);
    release();
    expect(valueOf(await replacing).replaced).toEqual(ids);
  });

  it('is kept where it passes, and the others keep their old one and are named with the cause', async () => {
    const { ids, customers } = await linkCustomers(4);
    await answerWith([proved(), refused('app_not_in_tenant'), unreached('timed_out'), proved()]);
    const fresh = secretValue();
    const answer = valueOf(await desk.calls.replaceSecrets({ ids, credential: typed(fresh) }));
    const [a = '', b = '', c = '', d = ''] = ids;
    expect(answer.replaced).toEqual([a, d]);
    expect(answer.refused).toMatchObject([
      { id: b, error: { code: 'exchange_failed', finding: { id: 'app_not_in_tenant' } } },
      { id: c, error: { code: 'exchange_failed', finding: { id: 'timed_out' } } },
    ]);
    expect(await revealed(b)).toBe(customers[1]?.secret);
    expect(await revealed(c)).toBe(customers[2]?.secret);
    expect(await revealed(a)).toBe(fresh);

    // The rest is tried again with the same secret, which nobody pastes twice.
    desk.answer = () => proved();
    const again = await desk.calls.replaceSecrets({ ids: [b, c], credential: held(answer.held) });
    expect(valueOf(again)).toEqual({ replaced: [b, c], refused: [] });
    expect(await revealed(c)).toBe(fresh);
  });

  it('that is wrong for the app in the first tenant is sent to no other, and is not held', async () => {
    const { ids } = await linkCustomers(12);
    const asked = desk.asked.length;
    desk.answer = () => refused('wrong_secret');
    const answer = valueOf(await desk.calls.replaceSecrets({ ids, credential: typed(secretValue()) }));
    expect(answer.replaced).toEqual([]);
    expect(desk.asked).toHaveLength(asked + 1);
    expect(answer.refused.map(({ id, error }) => [id, error.code, error.finding?.id])).toEqual(
      ids.map((id) => [id, 'exchange_failed', 'wrong_secret']),
    );
    expect(answer).not.toHaveProperty('held');
    expect(valueOf(await desk.calls.verifyProgress({}))).toMatchObject({ state: 'idle', failed: 12 });
  });

  it('that Microsoft accepts in one tenant is tried in all, whatever it says in the others', async () => {
    const { ids } = await linkCustomers(4);
    const asked = desk.asked.length;
    await answerWith([proved(), refused('wrong_secret'), proved(), refused('wrong_secret')]);
    const answer = valueOf(await desk.calls.replaceSecrets({ ids, credential: typed(secretValue()) }));
    expect(answer.replaced).toEqual([ids[0], ids[2]]);
    expect(desk.asked).toHaveLength(asked + 4);
  });

  it('that says nothing in the first tenant is tried in the others', async () => {
    const { ids } = await linkCustomers(3);
    await answerWith([unreached('timed_out'), proved(), proved()]);
    const answer = valueOf(await desk.calls.replaceSecrets({ ids, credential: typed(secretValue()) }));
    expect(answer.replaced).toEqual(ids.slice(1));
  });

  it('is told as a run of verifications, and written few times', async () => {
    const { ids } = await linkCustomers(30);
    const { writes } = desk.store;
    desk.answer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return proved();
    };
    const replacing = desk.calls.replaceSecrets({ ids, credential: typed(secretValue()) });
    await vi.waitFor(() => {
      expect(desk.progress.at(-1)).toMatchObject({ state: 'running', total: 30 });
    });
    expect(valueOf(await replacing).replaced).toEqual(ids);
    expect(valueOf(await desk.calls.verifyProgress({}))).toMatchObject({ state: 'idle', verified: 30 });
    expect(desk.store.writes - writes).toBeLessThanOrEqual(4);
  });

  it('is tried in one tenant for two connections at a time', async () => {
    const tenant = 'contoso.com';
    const ids = [];
    for (let each = 0; each < 6; each += 1) ids.push((await linkOne(desk, { clientId, tenant })).id);
    let underWay = 0;
    let most = 0;
    desk.answer = async () => {
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay -= 1;
      return proved();
    };
    const answer = await desk.calls.replaceSecrets({ ids, credential: typed(secretValue()) });
    expect(valueOf(answer).replaced).toEqual(ids);
    expect(most).toBe(2);
  });

  it('says so where it cannot be written, and stays held', async () => {
    const { ids, customers } = await linkCustomers(2);
    desk.store.full = true;
    const answer = valueOf(await desk.calls.replaceSecrets({ ids, credential: typed(secretValue()) }));
    expect(answer.refused).toEqual(ids.map((id) => ({ id, error: { code: 'storage_failed' } })));
    expect(answer.held).toEqual(expect.any(String));
    for (const { id, secret } of customers) expect(await revealed(id)).toBe(secret);
  });

  it('that is cancelled is kept where it was proved, and the others keep their old one', async () => {
    const { ids, customers } = await linkCustomers(12);
    const first = (await desk.list())[0]?.tenant.entered;
    desk.answer = ({ tenant }, signal) =>
      tenant === first
        ? proved()
        : new Promise((resolve) => {
            signal?.addEventListener('abort', () => {
              resolve(unreached('connection_cut'));
            });
          });
    const fresh = secretValue();
    const replacing = desk.calls.replaceSecrets({ ids, credential: typed(fresh) });
    await desk.untilAsked(12 + 8);
    expect(valueOf(await desk.calls.cancelVerify({}))).toEqual({ cancelled: 11 });
    const answer = valueOf(await replacing);
    expect(answer.replaced).toEqual(ids.slice(0, 1));
    expect(answer.refused).toEqual(ids.slice(1).map((id) => ({ id, error: { code: 'cancelled' } })));
    expect(await revealed(ids[0] ?? '')).toBe(fresh);
    for (const { id, secret } of customers.slice(1, 4)) expect(await revealed(id)).toBe(secret);

    desk.answer = () => proved();
    const rest = ids.slice(1);
    const again = await desk.calls.replaceSecrets({ ids: rest, credential: held(answer.held) });
    expect(valueOf(again)).toEqual({ replaced: rest, refused: [] });
  });

  it.each([
    ['another app is among them', { clientId: guid() }],
    ['another cloud is among them', { clientId, cloud: 'china' as const }],
    ['a cloud of one’s own is among them', { clientId, cloud: 'custom' as const, customCloud: contosoCloud }],
  ])('is sent nowhere where %s, and stays held', async (_what, other) => {
    const { ids } = await linkCustomers(2);
    const odd = await linkOne(desk, other);
    const asked = desk.asked.length;
    const fresh = secretValue();
    const error = errorOf(
      await desk.calls.replaceSecrets({ ids: [...ids, odd.id], credential: typed(fresh) }),
    );
    expect(error).toMatchObject({ code: 'invalid_input', field: 'clientId' });
    expect(desk.asked).toHaveLength(asked);
    valueOf(await desk.calls.replaceSecrets({ ids, credential: held(error.held) }));
    expect(desk.asked.at(-1)?.clientSecret).toBe(fresh);
  });

  it('names those that are not there any more', async () => {
    const { ids } = await linkCustomers(2);
    const gone = guid();
    const answer = await desk.calls.replaceSecrets({
      ids: [...ids, gone],
      credential: typed(secretValue()),
    });
    expect(valueOf(answer)).toEqual({
      replaced: ids,
      refused: [{ id: gone, error: { code: 'not_found' } }],
    });
    const none = await desk.calls.replaceSecrets({ ids: [gone], credential: typed(secretValue()) });
    expect(errorOf(none).code).toBe('not_found');
  });

  it('leaves alone what was removed or edited while it was tried', async () => {
    const { ids } = await linkCustomers(4);
    const [first = '', removed = '', edited = '', kept = ''] = ids;
    const firstTenant = (await desk.list())[0]?.tenant.entered;
    let release = (): void => undefined;
    const answered = new Promise<void>((resolve) => (release = resolve));
    desk.answer = async ({ tenant }) => {
      if (tenant !== firstTenant) await answered;
      return proved();
    };
    const replacing = desk.calls.replaceSecrets({ ids, credential: typed(secretValue()) });
    await desk.untilAsked(8);
    await desk.calls.remove({ ids: [removed] });
    await desk.calls.update(changes(edited, { tenant: 'fabrikam.com' }));
    release();
    const answer = valueOf(await replacing);
    expect(answer.replaced).toEqual([first, kept]);
    expect(answer.refused).toMatchObject([
      { id: removed, error: { code: 'not_found' } },
      { id: edited, error: { code: 'cancelled' } },
    ]);
    expect((await desk.list()).find(({ id }) => id === edited)?.credential.status).toBe('missing');
  });
});

describe('One new secret for many, where Microsoft asks to wait,', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const clientId = guid();
  const linkTwo = async (tenant: string) => [
    (await linkOne(desk, { clientId, tenant })).id,
    (await linkOne(desk, { clientId, tenant })).id,
  ];

  it('is tried again by itself after that time', async () => {
    const { id } = await linkOne(desk, { clientId });
    desk.answer = () => throttled(20);
    const replacing = desk.calls.replaceSecrets({ ids: [id], credential: typed(secretValue()) });
    await vi.advanceTimersByTimeAsync(19_999);
    expect(valueOf(await desk.calls.verifyProgress({}))).toMatchObject({ state: 'running', heldTenants: 1 });
    desk.answer = () => proved();
    await vi.advanceTimersByTimeAsync(300);
    expect(valueOf(await replacing)).toEqual({ replaced: [id], refused: [] });
    expect(desk.asked).toHaveLength(3);
  });

  it('or does not answer in the first tenant, is tried in the others after two seconds', async () => {
    const ids = [];
    for (let each = 0; each < 3; each += 1) ids.push((await linkOne(desk, { clientId })).id);
    const release = desk.hold();
    const replacing = desk.calls.replaceSecrets({ ids, credential: typed(secretValue()) });
    await vi.advanceTimersByTimeAsync(1999);
    expect(desk.asked).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(1);
    expect(desk.asked).toHaveLength(6);
    release();
    await vi.advanceTimersByTimeAsync(300);
    expect(valueOf(await replacing)).toEqual({ replaced: ids, refused: [] });
  });

  it('is not tried in a tenant that has to be left alone for long, and stays held', async () => {
    const ids = await linkTwo('contoso.com');
    desk.answer = () => throttled(600);
    const verifying = desk.calls.verify({ ids: ids.slice(0, 1) });
    await vi.advanceTimersByTimeAsync(10);
    await verifying;
    const asked = desk.asked.length;
    const answer = valueOf(await desk.calls.replaceSecrets({ ids, credential: typed(secretValue()) }));
    expect(desk.asked).toHaveLength(asked);
    expect(answer.refused.map(({ error }) => error.finding?.id)).toEqual(['throttled', 'throttled']);
    expect(answer.held).toEqual(expect.any(String));
  });
});

describe('One new secret for many, while others still have their turn,', () => {
  it('is not sent for a connection that was edited to be of another app or cloud', async () => {
    const clientId = guid();
    const ids: string[] = [];
    for (let each = 0; each < 10; each += 1) ids.push((await linkOne(desk, { clientId })).id);
    const release = desk.hold();
    const replacing = desk.calls.replaceSecrets({ ids, credential: typed(secretValue()) });
    await desk.untilAsked(11);
    const otherApp = guid();
    valueOf(await desk.calls.update(changes(ids[8] ?? '', { clientId: otherApp })));
    valueOf(await desk.calls.update(changes(ids[9] ?? '', { cloud: 'china' })));
    release();
    const answer = valueOf(await replacing);
    expect(answer.replaced).toEqual(ids.slice(0, 8));
    expect(answer.refused.map(({ id, error }) => [id, error.code])).toEqual([
      [ids[8], 'cancelled'],
      [ids[9], 'cancelled'],
    ]);
    expect(desk.asked).toHaveLength(18);
  });
});

describe('A new secret for a cloud of one’s own', () => {
  const clientId = guid();
  const given = { clientId, cloud: 'custom', customCloud: contosoCloud } as const;

  it('is sent nowhere where the person does not agree, asked once, and stays held', async () => {
    const ids = [(await linkOne(desk, given)).id, (await linkOne(desk, given)).id];
    const asked = desk.asked.length;
    const fresh = secretValue();
    // As in an app that was started anew and is asked again.
    desk.forgetConsent();
    desk.agrees = false;
    const one = errorOf(await desk.calls.replaceSecret({ id: ids[0] ?? '', credential: typed(fresh) }));
    const many = errorOf(await desk.calls.replaceSecrets({ ids, credential: typed(fresh) }));
    expect([one.code, many.code]).toEqual(['cancelled', 'cancelled']);
    expect(desk.consents.map(({ asker }) => asker)).toEqual(['person', 'person']);
    expect(desk.asked).toHaveLength(asked);

    desk.agrees = true;
    valueOf(await desk.calls.replaceSecret({ id: ids[0] ?? '', credential: held(one.held) }));
    valueOf(await desk.calls.replaceSecrets({ ids, credential: held(many.held) }));
    expect(desk.asked.at(-1)).toMatchObject({ customCloud: contosoCloud, clientSecret: fresh });
  });
});
