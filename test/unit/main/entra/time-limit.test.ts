import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TimeLimit } from '../../../../src/main/entra/time-limit';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('A time limit', () => {
  it('ends when its time is over, once', () => {
    const end = vi.fn();
    const limit = new TimeLimit(1000, end);
    vi.advanceTimersByTime(999);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5000);
    expect(end).toHaveBeenCalledTimes(1);
    limit.end();
  });

  it('lets no time pass while a person is being asked, however often', async () => {
    const end = vi.fn();
    const limit = new TimeLimit(1000, end);
    vi.advanceTimersByTime(400);
    for (let times = 0; times < 2; times += 1) {
      let answer = (): void => undefined;
      limit.pause(new Promise<void>((resolve) => (answer = resolve)));
      vi.advanceTimersByTime(600_000);
      expect(limit.elapsedMs).toBe(400);
      answer();
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(599);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(end).toHaveBeenCalledTimes(1);
    expect(limit.elapsedMs).toBe(1000);
  });

  it('ends nothing after it was ended, also while a person is being asked', async () => {
    const end = vi.fn();
    const limit = new TimeLimit(1000, end);
    let answer = (): void => undefined;
    limit.pause(new Promise<void>((resolve) => (answer = resolve)));
    limit.end();
    answer();
    await vi.advanceTimersByTimeAsync(5000);
    expect(end).not.toHaveBeenCalled();
  });
});
