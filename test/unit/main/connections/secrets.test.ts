import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TokenCache } from '../../../../src/main/connections/token-cache';
import type { Credentials } from '../../../../src/main/entra/exchange';
import { changes, credentials, guid, noon, proved, refused, unreached } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { errorOf, linkOne, valueOf } from './support';

let desk: MemoryDesk;
beforeEach(() => {
  desk = new MemoryDesk();
});

describe('Showing a secret', () => {
  it('lends it to the window for 30 seconds', async () => {
    const { id, secret } = await linkOne(desk);
    expect(await desk.calls.revealSecret({ id })).toEqual({
      ok: true,
      value: { value: secret, forMs: 30_000 },
    });
  });

  it('is allowed five times in any minute, whatever the connection', async () => {
    const ids = [(await linkOne(desk)).id, (await linkOne(desk)).id];
    const reveal = (each: number) => desk.calls.revealSecret({ id: ids[each % 2] ?? '' });
    for (let each = 0; each < 5; each += 1) {
      valueOf(await reveal(each));
      desk.now += 5000;
    }
    expect(await reveal(0)).toEqual({ ok: false, error: { code: 'rate_limited', retryAfterSeconds: 35 } });
    desk.now += 34_500;
    expect(errorOf(await reveal(0)).retryAfterSeconds).toBe(1);
    desk.now += 500;
    valueOf(await reveal(0));
    expect(errorOf(await reveal(0))).toEqual({ code: 'rate_limited', retryAfterSeconds: 5 });
  });

  it('counts only what was shown', async () => {
    const { id } = await linkOne(desk);
    for (let each = 0; each < 10; each += 1) await desk.calls.revealSecret({ id: guid() });
    valueOf(await desk.calls.revealSecret({ id }));
  });

  it('says so where there is none', async () => {
    const { id } = await linkOne(desk);
    await desk.calls.update(changes(id, { clientId: guid() }));
    for (const call of [desk.calls.revealSecret, desk.calls.copySecret, desk.calls.copyToken]) {
      expect(errorOf(await call({ id: guid() })).code).toBe('not_found');
      expect(errorOf(await call({ id })).code).toBe('secret_missing');
    }
    expect(desk.clipboard.text).toBe('');
  });
});

describe('Copying', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('puts the secret on the clipboard for 30 seconds, and never into the window', async () => {
    const { id, secret } = await linkOne(desk);
    const answer = await desk.calls.copySecret({ id });
    expect(answer).toEqual({ ok: true, value: { clearsAfterMs: 30_000 } });
    expect(desk.clipboard.text).toBe(secret);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(desk.clipboard.text).toBe(secret);
    await vi.advanceTimersByTimeAsync(1);
    expect(desk.clipboard.text).toBe('');
  });

  it('leaves alone what the person has copied since', async () => {
    const { id } = await linkOne(desk);
    await desk.calls.copySecret({ id });
    desk.clipboard.text = 'a shopping list';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.clipboard.text).toBe('a shopping list');
  });

  it('of a second value gives it its own 30 seconds', async () => {
    const one = await linkOne(desk);
    const other = await linkOne(desk);
    await desk.calls.copySecret({ id: one.id });
    await vi.advanceTimersByTimeAsync(20_000);
    await desk.calls.copySecret({ id: other.id });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(desk.clipboard.text).toBe(other.secret);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(desk.clipboard.text).toBe('');
  });

  it('is taken back when the app quits, once', async () => {
    const { id } = await linkOne(desk);
    await desk.calls.copySecret({ id });
    await desk.context.clipboard.takeBack();
    expect(desk.clipboard.text).toBe('');
    expect(vi.getTimerCount()).toBe(0);
    desk.clipboard.text = 'a shopping list';
    await desk.context.clipboard.takeBack();
    expect(desk.clipboard.text).toBe('a shopping list');
  });

  it('of a token takes the one that was just given, and says how long it lives', async () => {
    const verification = proved();
    desk.answer = () => verification;
    const { id } = await linkOne(desk);
    desk.now += 600_000;
    const answer = await desk.calls.copyToken({ id });
    expect(answer).toEqual({ ok: true, value: { clearsAfterMs: 30_000, tokenSeconds: 2999 } });
    expect(desk.clipboard.text).toBe(verification.token?.accessToken);
    expect(desk.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(desk.clipboard.text).toBe('');
  });

  it('of a token asks for a new one where there is none, and keeps the result', async () => {
    desk.answer = () => unreached();
    const { id } = await linkOne(desk);
    const verification = proved();
    desk.answer = () => verification;
    const copying = desk.calls.copyToken({ id });
    await vi.advanceTimersByTimeAsync(1);
    expect(await copying).toEqual({ ok: true, value: { clearsAfterMs: 30_000, tokenSeconds: 3599 } });
    expect(desk.clipboard.text).toBe(verification.token?.accessToken);
    expect((await desk.list())[0]?.state).toBe('linked');
    expect(desk.store.text).not.toContain(verification.token?.accessToken);
  });

  it.each([
    ['Microsoft refuses', () => refused('secret_expired'), 'secret_expired', 'attention'],
    ['Microsoft is not reached', () => unreached('timed_out'), 'timed_out', 'waiting'],
  ] as const)('of a token copies nothing when %s', async (_why, answer, finding, state) => {
    desk.answer = () => unreached();
    const { id } = await linkOne(desk);
    desk.answer = answer;
    const copying = desk.calls.copyToken({ id });
    await vi.advanceTimersByTimeAsync(1);
    expect(errorOf(await copying)).toMatchObject({ code: 'exchange_failed', finding: { id: finding } });
    expect((await desk.list())[0]?.state).toBe(state);
    expect(desk.clipboard.text).toBe('');
  });

  it('of a token says so where the result has no diagnosis or cannot be written', async () => {
    desk.answer = () => unreached();
    const { id } = await linkOne(desk);
    const { check } = proved();
    desk.answer = () => ({ check });
    let copying = desk.calls.copyToken({ id });
    await vi.advanceTimersByTimeAsync(1);
    expect(errorOf(await copying)).toEqual({ code: 'exchange_failed' });
    desk.store.full = true;
    copying = desk.calls.copyToken({ id });
    await vi.advanceTimersByTimeAsync(1);
    expect(errorOf(await copying)).toEqual({ code: 'storage_failed' });
    expect(desk.clipboard.text).toBe('');
  });
});

describe('Tokens in memory', () => {
  let now = noon;
  beforeEach(() => {
    now = noon;
  });
  const cache = () => new TokenCache(() => now);

  it.each([
    ['cloud', { cloud: 'china' }],
    ['tenant', { tenant: 'fabrikam.com' }],
    ['client ID', { clientId: guid() }],
    ['scope', { scope: 'api://x/.default' }],
    ['secret', { clientSecret: 'another' }],
  ] as [string, Partial<Credentials>][])('are for one %s only', (_what, other) => {
    const tokens = cache();
    const asked = credentials();
    tokens.keep(asked, 'token', 3600);
    expect(tokens.find({ ...asked, ...other })).toBeUndefined();
    expect(tokens.find({ ...asked })).toEqual({ accessToken: 'token', seconds: 3600 });
  });

  it('are not given out in their last five minutes', () => {
    const tokens = cache();
    const asked = credentials();
    tokens.keep(asked, 'token', 3600);
    now += 3_299_999;
    expect(tokens.find(asked)?.seconds).toBe(300);
    now += 1;
    expect(tokens.find(asked)).toBeUndefined();
  });

  it('are forgotten when they have ended and another one comes', () => {
    const tokens = cache();
    const asked = credentials();
    tokens.keep(asked, 'token', 600);
    now += 600_000;
    tokens.keep(credentials(), 'other', 3600);
    now = noon;
    expect(tokens.find(asked)).toBeUndefined();
  });
});
