import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivityKind } from '../../../../src/shared/activity';
import type { CredentialStatus } from '../../../../src/shared/connection';
import type { NetworkState } from '../../../../src/shared/network';
import type { Reverify } from '../../../../src/shared/settings-choices';
import type { Protection } from '../../../../src/shared/vault-status';
import { Upkeep } from '../../../../src/main/connections/upkeep';
import type { Verdict } from '../../../../src/main/connections/verify-queue';
import type { ActivityAbout } from '../../../../src/main/history/activity-record';
import type { VaultRecord } from '../../../../src/main/vault/vault-file';
import { draft, guid, noon, proved, record, refused, unreached } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { linkOne, valueOf } from './support';

const minute = 60_000;
const day = 24 * 60 * minute;

let connections: VaultRecord[];
let credential: CredentialStatus;
let protection: Protection;
let network: NetworkState;
let reverify: Reverify;
let verify: (id: string) => Promise<Verdict>;
let noted: ({ readonly kind: ActivityKind } & ActivityAbout)[];
let asked: string[];
let upkeep: Upkeep;

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
  connections = [];
  credential = 'kept';
  protection = 'ready';
  network = 'online';
  reverify = 'off';
  verify = () => Promise.resolve({ kind: 'ok' });
  asked = [];
  noted = [];
  upkeep = new Upkeep({
    vault: {
      get connections() {
        return connections;
      },
      credentialStatus: () => credential,
      status: () => ({
        protection,
        file: '/home/tester/vault.json',
        ways: { os: true, passphrase: false, recovery: false },
      }),
    },
    verify: async (ids) => {
      asked.push(...ids);
      const verdicts = ids.map(async (id) => [id, await verify(id)] as const);
      return new Map(await Promise.all(verdicts));
    },
    network: () => ({ state: network, since: '' }),
    activity: { note: (kind, about = {}) => noted.push({ kind, ...about }) },
    reverify: () => reverify,
    now: () => Date.now(),
  });
});
afterEach(() => {
  upkeep.stop();
  vi.useRealTimers();
});

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const ids = () => connections.map(({ id }) => id);
const iso = (ms: number) => new Date(ms).toISOString();
/** Kept because Microsoft could not be reached. */
const waiting = () => record({ state: 'waiting', lastCheck: unreached().check });
/** Judged a success so long ago, in milliseconds. */
const linked = (agoMs: number, given: Partial<VaultRecord> = {}) =>
  record({ state: 'linked', lastCheck: { ...proved().check, at: iso(Date.now() - agoMs) }, ...given });
const many = (count: number, make: () => VaultRecord) => Array.from({ length: count }, make);

describe('What waits because Microsoft could not be reached', () => {
  it('is verified at the start', async () => {
    connections = many(3, waiting);
    upkeep.start();
    await later(0);
    expect(asked).toEqual(ids());
  });

  it('is noted once for a look, with how many came to what, and not where nobody was reached', async () => {
    connections = many(3, waiting);
    const [first, second] = ids();
    verify = () => Promise.resolve({ kind: 'unreachable', finding: 'offline' });
    await upkeep.look();
    expect(noted).toEqual([]);
    verify = (id) =>
      Promise.resolve(
        id === first
          ? { kind: 'ok' }
          : id === second
            ? { kind: 'failed', finding: 'app_disabled' }
            : { kind: 'unreachable', finding: 'offline' },
      );
    upkeep.networkIsBack();
    await later(0);
    expect(noted).toEqual([
      { kind: 'verified', ids: ids(), facts: { ok: 1, failed: 1, unreached: 1, byItself: true } },
    ]);
  });

  it('is verified when the network is back, however often it was tried in vain', async () => {
    connections = [waiting()];
    verify = () => Promise.resolve({ kind: 'unreachable', finding: 'offline' });
    for (let each = 0; each < 10; each += 1) {
      await upkeep.look();
      await later(60 * minute);
    }
    await upkeep.look();
    asked = [];
    await upkeep.look();
    expect(asked).toEqual([]);
    verify = () => Promise.resolve({ kind: 'ok' });
    upkeep.networkIsBack();
    await later(0);
    expect(asked).toEqual(ids());
  });

  it('is verified also when the network came back while it was being tried in vain', async () => {
    connections = [waiting()];
    let end: (verdict: Verdict) => void = () => undefined;
    verify = () => new Promise((resolve) => (end = resolve));
    upkeep.start();
    upkeep.networkIsBack();
    verify = () => Promise.resolve({ kind: 'ok' });
    end({ kind: 'unreachable', finding: 'offline' });
    await later(0);
    expect(asked).toEqual([...ids(), ...ids()]);
  });

  it.each([
    ['kept unasked', record({ state: 'waiting' })],
    [
      'edited since, so that nothing of it was ever tried',
      record({ state: 'waiting', tenant: { entered: 'x' } }),
    ],
    ['judged a failure', record({ state: 'attention', lastCheck: refused().check })],
    ['judged a failure, and not reached since', record({ state: 'attention', lastCheck: unreached().check })],
    ['linked, and not reached since', linked(0, { lastCheck: unreached().check })],
  ])('is something else than what was %s, which is left alone', async (_what, other) => {
    connections = [other];
    upkeep.start();
    upkeep.networkIsBack();
    await later(5 * minute);
    expect(asked).toEqual([]);
  });

  it.each(['missing', 'unreadable'] as const)('is left alone where its secret is %s', async (status) => {
    connections = [waiting()];
    credential = status;
    await upkeep.look();
    expect(asked).toEqual([]);
  });

  it('is verified also where its secret is held for the session only', async () => {
    connections = [waiting()];
    credential = 'session';
    protection = 'unprotected';
    await upkeep.look();
    expect(asked).toEqual(ids());
  });

  it('is tried again after half a minute, a minute, two, and so on up to an hour', async () => {
    connections = [waiting()];
    verify = () => Promise.resolve({ kind: 'unreachable', finding: 'timed_out' });
    const at: number[] = [];
    upkeep.start();
    for (let each = 0; each < 4 * 60; each += 1) {
      await later(0);
      if (asked.length > 0) at.push((Date.now() - noon) / minute);
      asked = [];
      await later(minute);
    }
    // It looks every minute: half a minute and a minute are both the next look.
    expect(at.slice(0, 6)).toEqual([0, 1, 2, 4, 8, 16]);
    expect(at.slice(6)).toEqual([32, 64, 124, 184]);
  });

  it('is postponed also where it was skipped, and not after a judgement', async () => {
    connections = [waiting()];
    verify = () => Promise.resolve({ kind: 'skipped', code: 'policy' });
    await upkeep.look();
    await upkeep.look();
    expect(asked).toHaveLength(1);
    await later(30_000);
    verify = () => Promise.resolve({ kind: 'failed', finding: 'wrong_secret' });
    await upkeep.look();
    await upkeep.look();
    expect(asked).toHaveLength(3);
  });
});

describe('Nothing is verified by itself', () => {
  it.each(['locked', 'checking', 'damaged', 'needs_recovery'] as const)(
    'while the vault is %s',
    async (state) => {
      connections = many(3, waiting);
      protection = state;
      upkeep.start();
      upkeep.networkIsBack();
      await later(5 * minute);
      expect(asked).toEqual([]);
      protection = 'ready';
      await later(minute);
      expect(asked).toEqual(ids());
    },
  );

  it('while Microsoft cannot be reached; while nobody knows, it is', async () => {
    connections = many(3, waiting);
    network = 'offline';
    upkeep.start();
    await later(5 * minute);
    expect(asked).toEqual([]);
    network = 'unknown';
    await later(minute);
    expect(asked).toEqual(ids());
  });

  it.each([
    ['the network fails', () => (network = 'offline')],
    ['the vault is locked', () => (protection = 'locked')],
  ])('any more when %s midway', async (_what, fails) => {
    connections = many(500, waiting);
    verify = () => {
      if (asked.length === 100) fails();
      return Promise.resolve({ kind: 'ok' });
    };
    await upkeep.look();
    expect(asked.length).toBeGreaterThanOrEqual(100);
    expect(asked.length).toBeLessThan(140);
  });

  it('after the upkeep has ended', async () => {
    connections = many(3, waiting);
    upkeep.start();
    await later(0);
    upkeep.stop();
    asked = [];
    connections = many(3, waiting);
    await later(60 * minute);
    expect(asked).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('Looks that overlap', () => {
  it('become one: nothing is asked for twice', async () => {
    connections = many(40, waiting);
    let end = (): void => undefined;
    const held = new Promise<void>((resolve) => (end = resolve));
    verify = async () => {
      await held;
      return { kind: 'ok' };
    };
    upkeep.start();
    upkeep.start();
    const look = upkeep.look();
    await later(10 * minute);
    expect(asked).toHaveLength(32);
    end();
    await look;
    expect(asked.sort()).toEqual(ids().sort());
  });

  it('go on after one that hung: a tenant that does not answer leaves room for the others', async () => {
    const [slow, ...others] = many(60, waiting);
    connections = [...(slow ? [slow] : []), ...others];
    verify = (id) => (id === slow?.id ? new Promise(() => undefined) : Promise.resolve({ kind: 'ok' }));
    upkeep.start();
    await later(0);
    expect(asked).toHaveLength(60);
  });
});

describe('Linked tenants', () => {
  /** Looks once, after the start’s quiet time. */
  async function lookAfterTheStart() {
    await later(2 * minute);
    await upkeep.look();
  }

  it('are verified again where their judgement is older than the schedule says', async () => {
    const old = linked(25 * 60 * minute);
    connections = [linked(minute), old, linked(17 * 60 * minute)];
    reverify = 'daily';
    await lookAfterTheStart();
    expect(asked).toEqual([old.id]);
  });

  it.each([
    ['daily', day],
    ['weekly', 7 * day],
  ] as const)(
    '(%s) are spread out: each has a time of its own in the last quarter',
    async (schedule, interval) => {
      reverify = schedule;
      const at: number[] = [];
      const fresh = linked(0);
      for (let each = 0; each < 60; each += 1) {
        connections = [{ ...fresh, id: guid() }];
        // In steps of a hundredth of the interval.
        for (let part = 70; part <= 101; part += 1) {
          vi.setSystemTime(noon + (interval * part) / 100);
          asked = [];
          await upkeep.look();
          if (asked.length === 0) continue;
          at.push(part / 100);
          break;
        }
      }
      expect(at).toHaveLength(60);
      expect(Math.min(...at)).toBeGreaterThanOrEqual(0.75);
      expect(Math.max(...at)).toBeLessThanOrEqual(1.01);
      expect(new Set(at).size).toBeGreaterThan(10);
    },
  );

  it('are left alone where the schedule is off', async () => {
    connections = many(5, () => linked(365 * day));
    await lookAfterTheStart();
    expect(asked).toEqual([]);
  });

  it('are left alone in the first two minutes, so that the start is quiet', async () => {
    connections = many(5, () => linked(365 * day));
    reverify = 'daily';
    upkeep.start();
    await later(2 * minute - 1);
    expect(asked).toEqual([]);
    await later(1);
    expect(asked.sort()).toEqual(ids().sort());
  });

  it('that are all due after a time away are worked off in about an hour, the oldest first', async () => {
    let age = 10 * day;
    connections = many(1200, () => linked((age += minute)));
    reverify = 'daily';
    verify = (id) => {
      connections = connections.map((each) => (each.id === id ? { ...linked(0), id } : each));
      return Promise.resolve({ kind: 'ok' });
    };
    await lookAfterTheStart();
    expect(asked).toHaveLength(20);
    upkeep.start();
    await later(58 * minute);
    expect(asked).toHaveLength(1200);
    expect(new Set(asked).size).toBe(1200);
  });

  it('of whom there are few are verified ten in a look', async () => {
    connections = many(25, () => linked(10 * day));
    reverify = 'daily';
    await lookAfterTheStart();
    expect(asked).toHaveLength(10);
  });

  it('that are not reached are not tried in every look, and their judgement keeps its age', async () => {
    const standing = { at: iso(noon - 10 * day) };
    connections = [linked(0, { lastCheck: { ...unreached().check, standing } })];
    reverify = 'daily';
    verify = () => Promise.resolve({ kind: 'unreachable', finding: 'timed_out' });
    await lookAfterTheStart();
    upkeep.start();
    await later(15 * minute);
    expect(asked).toHaveLength(5);
  });

  it('that need attention are left to the person', async () => {
    connections = [
      record({ state: 'attention', lastCheck: { ...refused().check, at: iso(noon - 9 * day) } }),
    ];
    reverify = 'daily';
    await lookAfterTheStart();
    expect(asked).toEqual([]);
  });

  it('do not keep what waits from being verified', async () => {
    connections = [...many(50, () => linked(10 * day)), waiting()];
    reverify = 'daily';
    await lookAfterTheStart();
    expect(asked).toHaveLength(11);
    expect(asked[0]).toBe(connections.at(-1)?.id);
  });
});

describe('With the real vault and queue', () => {
  it('a connection kept without a network becomes linked when it is back, and one kept unasked stays', async () => {
    const desk = new MemoryDesk();
    desk.answer = () => unreached('offline');
    const { connection } = await linkOne(desk);
    const saved = valueOf(await desk.calls.save(draft()));
    expect(connection.state).toBe('waiting');
    const real = new Upkeep({
      vault: desk.vault,
      verify: desk.kept.verifyInBackground,
      network: () => ({ state: 'online', since: '' }),
      activity: desk.context.activity,
      reverify: () => 'off',
      now: () => desk.now,
    });
    desk.answer = () => proved();
    real.networkIsBack();
    await later(300);
    expect(await desk.list()).toMatchObject([{ state: 'linked' }, { id: saved.id, state: 'waiting' }]);
    expect(desk.published.at(-1)?.upserted).toMatchObject([{ id: connection.id, state: 'linked' }]);
  });
});
