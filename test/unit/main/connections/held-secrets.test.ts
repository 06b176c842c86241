import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HeldSecrets } from '../../../../src/main/connections/held-secrets';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const holder = () => new HeldSecrets(() => Date.now());
const named = (handle: string) => ({ kind: 'held' as const, handle });
const missing = { ok: false, error: { code: 'secret_missing', field: 'clientSecret' } };

describe('A held secret', () => {
  it('is opened by its handle, once, and the handle says nothing of it', () => {
    const held = holder();
    const handle = held.hold('swordfish');
    expect(handle).toMatch(/^[0-9a-f-]{36}$/);
    expect(held.open(named(handle))).toEqual({ ok: true, value: 'swordfish' });
    expect(held.open(named(handle))).toEqual(missing);
  });

  it('is not needed where one was typed', () => {
    expect(holder().open({ kind: 'secret', value: 'swordfish' })).toEqual({ ok: true, value: 'swordfish' });
  });

  it('ends after ten minutes, also where nobody asks', async () => {
    const held = holder();
    const kept = held.hold('one');
    await vi.advanceTimersByTimeAsync(10 * 60_000 - 1);
    expect(held.open(named(kept)).ok).toBe(true);
    const lost = held.hold('two');
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(held.open(named(lost))).toEqual(missing);
  });

  it('is one of four at most: the oldest gives way', () => {
    const held = holder();
    const handles = ['a', 'b', 'c', 'd', 'e'].map((secret) => held.hold(secret));
    expect(handles.map((handle) => held.take(handle))).toEqual([undefined, 'b', 'c', 'd', 'e']);
  });
});
