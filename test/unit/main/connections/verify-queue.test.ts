import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VerifyProgress } from '../../../../src/shared/verify-run';
import { VerifyQueue, type Attempt, type Verdict } from '../../../../src/main/connections/verify-queue';

const ok: Attempt = { verdict: { kind: 'ok' } };
const refused: Attempt = { verdict: { kind: 'failed', finding: 'wrong_secret' } };
const unreached: Attempt = { verdict: { kind: 'unreachable', finding: 'timed_out' } };
const throttled = (retryAfterSeconds?: number): Attempt => ({
  verdict: { kind: 'unreachable', finding: 'throttled' },
  throttled: { retryAfterSeconds },
});

/** What came of each attempt; ids are `tenant/number`. By default Entra answers well after 100 ms. */
let entra: (id: string, signal: AbortSignal) => Attempt | Promise<Attempt>;
let asked: { id: string; at: number }[];
let told: (VerifyProgress & { at: number })[];
let running: string[];
let queue: VerifyQueue;
let began: number;

beforeEach(() => {
  vi.useFakeTimers();
  began = Date.now();
  entra = () => after(100, ok);
  asked = [];
  told = [];
  running = [];
  queue = new VerifyQueue({
    attempt: async (id, signal) => {
      asked.push({ id, at: Date.now() - began });
      running.push(id);
      try {
        return await entra(id, signal);
      } finally {
        running.splice(running.indexOf(id), 1);
      }
    },
    tenantOf: (id) => id.split('/')[0] ?? '',
    onProgress: (progress) => told.push({ ...progress, at: Date.now() - began }),
    now: () => Date.now(),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const after = (ms: number, attempt: Attempt) =>
  new Promise<Attempt>((resolve) => setTimeout(resolve, ms, attempt));
/** An answer that never comes, until the request is given up. */
const never = (signal: AbortSignal) =>
  new Promise<Attempt>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve({ verdict: { kind: 'unreachable', finding: 'connection_cut' } });
    });
  });
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const tenants = (count: number, name = 'tenant') =>
  Array.from({ length: count }, (_, at) => `${name}${at}/1`);
const ofTenant = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}/${at}`);
const kinds = (verdicts: Map<string, Verdict>) => [...verdicts.values()].map(({ kind }) => kind);
const askedFor = (id: string) => asked.filter((each) => each.id === id).map(({ at }) => at);

/** Follows a promise without waiting for it. */
function follow<Value>(promise: Promise<Value>): { value: Value | undefined } {
  const followed: { value: Value | undefined } = { value: undefined };
  void promise.then((value) => (followed.value = value));
  return followed;
}

describe('Verifying many', () => {
  it('gives a verdict for each, in the order in which they were asked for', async () => {
    entra = (id) => (id === 'b/1' ? after(10, refused) : id === 'c/1' ? after(5, unreached) : after(50, ok));
    const run = queue.ask(['a/1', 'b/1', 'c/1', 'a/1'], 'person');
    await later(50);
    expect([...(await run)]).toEqual([
      ['a/1', ok.verdict],
      ['b/1', refused.verdict],
      ['c/1', unreached.verdict],
    ]);
    expect(asked).toHaveLength(3);
  });

  it('begins with eight at once, and never has more than thirty-two', async () => {
    let most = 0;
    entra = () => {
      most = Math.max(most, running.length);
      return after(100, ok);
    };
    const run = queue.ask(tenants(300), 'person');
    expect(running).toHaveLength(8);
    await later(100);
    expect(running).toHaveLength(16);
    await later(100);
    expect(running).toHaveLength(32);
    await later(2000);
    expect(kinds(await run)).toEqual(Array.from({ length: 300 }, () => 'ok'));
    expect(most).toBe(32);
  });

  it('asks one tenant about two at a time', async () => {
    const run = queue.ask(ofTenant('a', 10), 'person');
    for (let each = 0; each < 5; each += 1) {
      expect(running).toHaveLength(2);
      await later(100);
    }
    expect((await run).size).toBe(10);
  });

  it('is held up by no tenant that hangs', async () => {
    entra = (id, signal) => (id.startsWith('slow/') ? never(signal) : after(100, ok));
    const hanging = follow(queue.ask(ofTenant('slow', 50), 'person'));
    const others = queue.ask(tenants(60), 'person');
    await later(1000);
    expect((await others).size).toBe(60);
    expect(running.sort()).toEqual(['slow/0', 'slow/1']);
    expect(hanging.value).toBeUndefined();
    queue.stop();
  });

  it('goes on where an attempt throws, at once or later', async () => {
    entra = (id) => {
      if (id === 'tenant1/1') throw new Error('a fault of ours');
      return id === 'tenant2/1' ? Promise.reject(new Error('another')) : after(100, ok);
    };
    const run = queue.ask(tenants(20), 'person');
    await later(1000);
    const verdicts = await run;
    expect(verdicts.get('tenant1/1')).toEqual({ kind: 'skipped', code: 'internal' });
    expect(verdicts.get('tenant2/1')).toEqual({ kind: 'skipped', code: 'internal' });
    expect(kinds(verdicts).filter((kind) => kind === 'ok')).toHaveLength(18);
    expect(queue.progress()).toMatchObject({ state: 'idle', total: 20, verified: 18, unverified: 2 });
  });

  it('starts the next one while a result is being written, and says where it could not be', async () => {
    entra = (id) => ({
      ...ok,
      settle: () =>
        id === 'tenant0/1'
          ? Promise.resolve('storage_failed' as const)
          : id === 'tenant1/1'
            ? Promise.reject(new Error('a fault of ours'))
            : new Promise((resolve) => setTimeout(resolve, 1000, undefined)),
    });
    const run = queue.ask(tenants(40), 'person');
    await later(10);
    expect(asked).toHaveLength(40);
    await later(1000);
    const verdicts = await run;
    expect(verdicts.get('tenant0/1')).toEqual({ kind: 'skipped', code: 'storage_failed' });
    expect(verdicts.get('tenant1/1')).toEqual({ kind: 'skipped', code: 'internal' });
    expect(verdicts.get('tenant2/1')).toEqual({ kind: 'ok' });
  });
});

describe('What a person asks for', () => {
  it('goes before what nobody is waiting for, of which few are asked at once', async () => {
    void queue.ask(tenants(20, 'background'), 'background');
    expect(running).toHaveLength(4);
    const run = queue.ask(tenants(20, 'person'), 'person');
    await later(300);
    expect((await run).size).toBe(20);
    const begun = asked.map(({ id }) => id.startsWith('person'));
    expect(begun.slice(4, 24)).toEqual(Array.from({ length: 20 }, () => true));
    await later(1000);
    expect(asked).toHaveLength(40);
  });

  it('joins what is under way already: nothing is verified twice', async () => {
    const first = queue.ask(['a/1', 'b/1'], 'person');
    const second = queue.ask(['b/1', 'c/1'], 'person');
    await later(50);
    const third = queue.ask(['a/1'], 'background');
    await later(50);
    expect([...(await first).keys()]).toEqual(['a/1', 'b/1']);
    expect([...(await second).keys()]).toEqual(['b/1', 'c/1']);
    expect(kinds(await third)).toEqual(['ok']);
    expect(asked).toHaveLength(3);
    expect(queue.progress()).toMatchObject({ state: 'idle', total: 3, verified: 3 });
  });

  it('takes over what waits in the background, which then goes first and counts', async () => {
    const background = queue.ask(tenants(20), 'background');
    const run = queue.ask(['tenant19/1', 'tenant0/1'], 'person');
    expect(asked.map(({ id }) => id)).toEqual([...tenants(4), 'tenant19/1']);
    await later(100);
    expect((await run).size).toBe(2);
    expect(queue.progress()).toMatchObject({ state: 'idle', total: 2, verified: 2 });
    await later(1000);
    expect((await background).size).toBe(20);
    expect(asked).toHaveLength(20);
  });

  it('joins also what is being written: it is judged already', async () => {
    entra = () => ({
      ...ok,
      settle: () => new Promise((resolve) => setTimeout(resolve, 250, undefined)),
    });
    void queue.ask(['a/1'], 'background');
    await later(100);
    const run = queue.ask(['a/1'], 'person');
    await later(150);
    expect(kinds(await run)).toEqual(['ok']);
    expect(asked).toHaveLength(1);
    expect(queue.progress()).toMatchObject({ state: 'idle', total: 1, verified: 1 });
  });
});

describe('A tenant that Microsoft throttles', () => {
  it('waits as long as Microsoft says, is asked again by itself, and holds up no other', async () => {
    entra = (id) => (id === 'a/1' && askedFor(id).length === 1 ? throttled(30) : after(100, ok));
    const run = follow(queue.ask(['a/1', 'a/2', 'a/3', 'b/1'], 'person'));
    await later(29_999);
    expect(queue.progress()).toMatchObject({
      heldTenants: 1,
      verified: 2,
      state: 'running',
      secondsLeft: 30,
    });
    await later(101);
    expect(askedFor('a/1')).toEqual([0, 30_000]);
    // The second had begun before Microsoft said so; the third waits too.
    expect([askedFor('a/2'), askedFor('a/3'), askedFor('b/1')]).toEqual([[0], [30_000], [0]]);
    expect(run.value && kinds(run.value)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(queue.progress().heldTenants).toBe(0);
  });

  it('waits a minute where Microsoft does not say how long', async () => {
    entra = (id) => (askedFor(id).length === 1 ? throttled() : ok);
    const run = follow(queue.ask(['a/1'], 'person'));
    await later(59_999);
    expect(asked).toHaveLength(1);
    await later(1);
    expect(run.value && kinds(run.value)).toEqual(['ok']);
  });

  it('is asked three times; then it counts as not reached, and what came of it is kept', async () => {
    const settle = vi.fn(() => Promise.resolve(undefined));
    entra = () => ({ ...throttled(10), settle });
    const run = follow(queue.ask(['a/1'], 'person'));
    await later(19_999);
    expect([asked.length, settle.mock.calls.length]).toEqual([2, 0]);
    await later(1);
    expect(run.value?.get('a/1')).toEqual({ kind: 'unreachable', finding: 'throttled' });
    expect(askedFor('a/1')).toEqual([0, 10_000, 20_000]);
    expect(settle).toHaveBeenCalledOnce();
    expect(queue.progress()).toMatchObject({ state: 'idle', unverified: 1 });
  });

  it('is not waited for longer than two minutes, neither are its neighbours', async () => {
    entra = (id) => (id.startsWith('a/') ? throttled(121) : after(100, ok));
    const run = follow(queue.ask([...ofTenant('a', 20), 'b/1'], 'person'));
    await later(100);
    expect(run.value && new Set(kinds(run.value))).toEqual(new Set(['unreachable', 'ok']));
    expect(asked.map(({ id }) => id)).toEqual(['a/0', 'a/1', 'b/1']);
    expect(queue.progress()).toMatchObject({ state: 'idle', total: 21, verified: 1, unverified: 20 });
    await later(100);
    expect(vi.getTimerCount()).toBe(0);

    // Asked for again, it is left alone until Microsoft’s time is over.
    expect(kinds(await queue.ask(['a/7'], 'person'))).toEqual(['unreachable']);
    expect(askedFor('a/7')).toEqual([]);
    entra = () => ok;
    await later(121_000);
    expect(kinds(await queue.ask(['a/7'], 'person'))).toEqual(['ok']);
  });

  it('is waited for as long as the longer of two answers says', async () => {
    entra = (id) => (askedFor(id).length > 1 ? ok : id === 'a/1' ? throttled(60) : after(10, throttled(5)));
    const run = follow(queue.ask(['a/1', 'a/2'], 'person'));
    await later(59_999);
    expect(asked).toHaveLength(2);
    await later(1);
    expect(run.value && kinds(run.value)).toEqual(['ok', 'ok']);

    entra = (id) => (id === 'b/1' ? throttled(600) : after(10, throttled(5)));
    const impatient = follow(queue.ask(['b/1', 'b/2'], 'person'));
    await later(10);
    expect(impatient.value && kinds(impatient.value)).toEqual(['unreachable', 'unreachable']);
  });

  it('is not waited for in the background: whoever waits there may ask again later', async () => {
    entra = (id) => (id.startsWith('a/') ? throttled(60) : after(100, ok));
    const run = follow(queue.ask([...ofTenant('a', 20), 'b/1'], 'background'));
    await later(100);
    expect(run.value && kinds(run.value).slice(18)).toEqual(['unreachable', 'unreachable', 'ok']);
    expect(asked.map(({ id }) => id)).toEqual(['a/0', 'a/1', 'b/1']);
    expect(kinds(await queue.ask(['a/9'], 'background'))).toEqual(['unreachable']);
    await later(100);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('may be asked again at once where Microsoft says so, and not for ever', async () => {
    entra = () => throttled(0);
    const run = follow(queue.ask(['a/1'], 'person'));
    await later(10);
    expect(run.value && kinds(run.value)).toEqual(['unreachable']);
    expect(asked).toHaveLength(3);
  });

  it('goes on although a timer fires a part of a millisecond early, as Node’s may', async () => {
    let early = 0;
    const now = () => {
      const moment = Date.now() - early;
      early = 0;
      return moment;
    };
    queue = new VerifyQueue({
      attempt: (id) => {
        asked.push({ id, at: Date.now() - began });
        return Promise.resolve(asked.length === 1 ? throttled(5) : ok);
      },
      tenantOf: () => 'a',
      onProgress: () => undefined,
      now,
    });
    const run = follow(queue.ask(['a/1'], 'person'));
    await later(4999);
    early = 0.6;
    await later(10);
    expect(run.value && kinds(run.value)).toEqual(['ok']);
  });
});

describe('Cancelling', () => {
  it('ends at once: requests are given up, what is judged stays judged, and no timer is left', async () => {
    const signals: AbortSignal[] = [];
    entra = (id, signal) => {
      signals.push(signal);
      if (id === 'held/1') return throttled(60);
      return Number(/\d+/.exec(id)?.[0]) < 6 ? after(10, ok) : never(signal);
    };
    const run = follow(queue.ask(['held/1', ...tenants(30)], 'person'));
    await later(50);
    const judged = queue.progress().verified;
    expect(judged).toBe(6);
    expect(queue.cancel()).toBe(25);
    await later(0);
    expect(run.value && kinds(run.value).filter((kind) => kind === 'cancelled')).toHaveLength(25);
    expect(run.value && kinds(run.value).filter((kind) => kind === 'ok')).toHaveLength(6);
    expect(signals.filter(({ aborted }) => aborted).length).toBe(signals.length - 6);
    expect(running).toEqual([]);
    expect(queue.progress()).toEqual({
      state: 'idle',
      total: 31,
      verified: 6,
      failed: 0,
      unverified: 0,
      cancelled: 25,
      running: [],
      heldTenants: 0,
    });
    await later(100);
    expect(vi.getTimerCount()).toBe(0);
    await later(120_000);
    expect(asked).toHaveLength(signals.length);
  });

  it('of a run whose tenants all wait leaves no timer', async () => {
    entra = () => throttled(60);
    void queue.ask(tenants(5), 'person');
    await later(200);
    expect(vi.getTimerCount()).toBe(1);
    queue.cancel();
    await later(100);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves what is being written to its write: it is judged, and not called unasked', async () => {
    let write = (): void => undefined;
    const settle = () =>
      new Promise<undefined>((resolve) => {
        write = () => {
          resolve(undefined);
        };
      });
    entra = (id, signal) => (id === 'a/1' ? { ...refused, settle } : never(signal));
    const run = follow(queue.ask(['a/1', 'b/1'], 'person'));
    await later(10);
    expect(queue.cancel()).toBe(1);
    write();
    await later(0);
    expect(run.value && [...run.value.values()]).toEqual([refused.verdict, { kind: 'cancelled' }]);
    expect(queue.progress()).toMatchObject({ state: 'idle', total: 2, failed: 1, cancelled: 1 });
  });

  it('does not let a late answer of the run before count', async () => {
    let answer: (attempt: Attempt) => void = () => undefined;
    // One that does not end when it is given up, as a keyring that waits for the person.
    entra = () => new Promise((resolve) => (answer = resolve));
    void queue.ask(['a/1'], 'person');
    queue.cancel();
    const late = answer;
    entra = () => after(100, refused);
    const run = follow(queue.ask(['a/1'], 'person'));
    late(ok);
    await later(50);
    expect(queue.progress()).toMatchObject({ state: 'running', total: 1, verified: 0 });
    await later(50);
    expect(run.value?.get('a/1')).toEqual(refused.verdict);
  });

  it('can be taken back by asking for the rest again', async () => {
    const all = tenants(50);
    const first = queue.ask(all, 'person');
    await later(150);
    queue.cancel();
    const rest = [...(await first)].filter(([, { kind }]) => kind === 'cancelled').map(([id]) => id);
    expect(rest).toHaveLength(42);
    const second = queue.ask(rest, 'person');
    expect(queue.progress()).toMatchObject({ state: 'running', total: 42, verified: 0 });
    await later(1000);
    expect(kinds(await second)).toEqual(rest.map(() => 'ok'));
    expect(queue.progress()).toMatchObject({ state: 'idle', total: 42, verified: 42 });
  });

  it('leaves alone what nobody asked for, and goes on with it', async () => {
    const background = follow(queue.ask(tenants(8, 'background'), 'background'));
    const run = follow(queue.ask(tenants(20), 'person'));
    queue.cancel();
    await later(500);
    expect(run.value && new Set(kinds(run.value))).toEqual(new Set(['cancelled']));
    expect(background.value && new Set(kinds(background.value))).toEqual(new Set(['ok']));
  });

  it('of nothing ends nothing', async () => {
    expect(queue.cancel()).toBe(0);
    await later(100);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('by an app that quits ends the background too', async () => {
    entra = (_id, signal) => never(signal);
    const background = follow(queue.ask(tenants(20), 'background'));
    const run = follow(queue.ask(['a/1'], 'person'));
    queue.stop();
    await later(100);
    expect(background.value && new Set(kinds(background.value))).toEqual(new Set(['cancelled']));
    expect(run.value && kinds(run.value)).toEqual(['cancelled']);
    expect(asked).toHaveLength(5);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('What is asked with something else than what is kept', () => {
  const mine = vi.fn<(id: string, signal: AbortSignal) => Promise<Attempt>>();
  beforeEach(() => {
    mine.mockReset().mockImplementation(() => after(100, ok));
  });

  it('keeps the pace and the limit of a tenant together with all else, and is counted with it', async () => {
    void queue.ask(['a/1', 'b/1'], 'person');
    const run = queue.askApart(ofTenant('a', 4), mine);
    expect([running.length, mine.mock.calls.length]).toEqual([2, 1]);
    expect(queue.progress()).toMatchObject({ state: 'running', total: 6 });
    await later(1000);
    expect(kinds(await run)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(queue.progress()).toMatchObject({ state: 'idle', total: 6, verified: 6 });
  });

  it('joins nothing, and nothing joins it: each asks another question', async () => {
    const runs = [queue.ask(['a/1'], 'person'), queue.askApart(['a/1'], mine), queue.askApart(['a/1'], mine)];
    await later(1000);
    expect((await Promise.all(runs)).map(kinds)).toEqual([['ok'], ['ok'], ['ok']]);
    expect([asked.length, mine.mock.calls.length]).toEqual([1, 2]);
  });

  it('is left to its answer by an app that quits, while what waits ends, and no try is repeated', async () => {
    mine.mockImplementation(() => after(100, throttled(5)));
    const run = follow(queue.askApart(tenants(20), mine));
    queue.stop();
    await later(100);
    expect(run.value && kinds(run.value).filter((kind) => kind === 'unreachable')).toHaveLength(8);
    expect(run.value && kinds(run.value).filter((kind) => kind === 'cancelled')).toHaveLength(12);
    expect(kinds(await queue.ask(['b/1'], 'background'))).toEqual(['cancelled']);
    expect(mine).toHaveBeenCalledTimes(8);
  });
});

describe('The progress', () => {
  const done = ({ verified, failed, unverified }: VerifyProgress) => verified + failed + unverified;

  it('adds up whenever it is told, at most ten times a second, and ends idle', async () => {
    entra = (id) => {
      const number = Number(/\d+/.exec(id)?.[0]);
      const answer = number % 20 === 0 ? refused : number % 17 === 0 ? unreached : ok;
      if (number % 31 === 0 && askedFor(id).length === 1) return throttled(2);
      return after(20 + (number % 7) * 30, answer);
    };
    const run = queue.ask(tenants(300), 'person');
    for (let each = 0; each < 200; each += 1) {
      await later(37);
      const now = queue.progress();
      expect(done(now)).toBeLessThanOrEqual(now.total);
      expect(now.state).toBe(done(now) === 300 ? 'idle' : 'running');
    }
    const verdicts = kinds(await run);
    const count = (kind: string) => verdicts.filter((each) => each === kind).length;
    for (const [index, each] of told.entries()) {
      expect(each.total).toBe(300);
      expect(done(each)).toBeGreaterThanOrEqual(index === 0 ? 0 : done(told[index - 1] ?? each));
      if (index > 0) expect(each.at - (told[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(100);
    }
    expect(told.length).toBeGreaterThan(5);
    const { at: _at, ...last } = told.at(-1) ?? { at: 0 };
    expect(last).toEqual({
      state: 'idle',
      total: 300,
      verified: count('ok'),
      failed: count('failed'),
      unverified: count('unreachable'),
      cancelled: 0,
      running: [],
      heldTenants: 0,
    });
  });

  it('says the time left by the pace so far, and none before there is one', async () => {
    void queue.ask(ofTenant('a', 20), 'person');
    expect(queue.progress()).not.toHaveProperty('secondsLeft');
    await later(100);
    // Two in 100 ms, and eighteen to go.
    expect(queue.progress()).toMatchObject({ verified: 2, secondsLeft: 1 });
    entra = () => after(10_000, ok);
    await later(5000);
    // Four in 5.1 s, and sixteen to go.
    expect(queue.progress()).toMatchObject({ verified: 4, secondsLeft: 21 });
    queue.stop();
    expect(queue.progress()).not.toHaveProperty('secondsLeft');
  });

  it('counts anew for a run that begins after the last one ended', async () => {
    void queue.ask(tenants(3), 'person');
    await later(100);
    expect(queue.progress()).toMatchObject({ state: 'idle', total: 3 });
    await later(60_000);
    void queue.ask(tenants(4), 'person');
    expect(queue.progress()).toMatchObject({ state: 'running', total: 4, verified: 0 });
    await later(100);
  });

  it('does not count the background, and shows what is being asked there', async () => {
    void queue.ask(['a/1'], 'background');
    expect(queue.progress()).toMatchObject({ state: 'idle', total: 0, running: ['a/1'] });
    await later(200);
    expect(told.at(-1)).toMatchObject({ state: 'idle', total: 0, running: [] });
  });
});

describe('Ten thousand', () => {
  beforeEach(() => {
    vi.useRealTimers();
  });

  /** The processor’s time that a run takes, in milliseconds. */
  async function costOf(ids: readonly string[], run: (all: readonly string[]) => Promise<unknown>) {
    entra = (id) => (id.startsWith('held') ? throttled(120) : ok);
    const before = process.cpuUsage();
    await run(ids);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }
  /** Waits until so many are judged, while others are still held. */
  async function judged(count: number): Promise<void> {
    while (queue.progress().verified < count) await new Promise((resolve) => setImmediate(resolve));
    queue.cancel();
  }

  it.each([
    ['of as many tenants', (count: number) => tenants(count), 'person'],
    ['of one tenant', (count: number) => ofTenant('a', count), 'person'],
    ['in the background', (count: number) => tenants(count), 'background'],
    ['that the person takes over', (count: number) => tenants(count), 'both'],
    ['while tenants are held', (count: number) => [...tenants(20, 'held'), ...tenants(count)], 'held'],
  ] as const)('%s take about ten times as long as one thousand', async (_what, idsOf, asker) => {
    const run = (all: readonly string[]) => {
      if (asker === 'background') return queue.ask(all, asker);
      if (asker === 'both') void queue.ask(all, 'background');
      const verdicts = queue.ask(all, 'person');
      return asker === 'held' ? Promise.race([verdicts, judged(all.length - 20)]) : verdicts;
    };
    await costOf(idsOf(1000), run);
    const thousand = await costOf(idsOf(1000), run);
    const tenThousand = await costOf(idsOf(10_000), run);
    // Were each one’s cost to grow with their number, it would be a hundred times as long.
    expect(tenThousand).toBeLessThan(35 * Math.max(thousand, 10));
  });
});
