import { describe, expect, it } from 'vitest';
import { cheapestRounds } from '../../../../src/main/vault/scrypt';

/**
 * A clock of which each measurement takes the same: one lap of scrypt with n = 2^14 and p = 1, or with p = 3.
 * It is read before and after each of the seven measurements, of which the first does not count.
 */
function clockOf(onceMs: number, thriceMs: number): () => number {
  const laps = [onceMs, onceMs, onceMs, onceMs, thriceMs, thriceMs, thriceMs];
  let readings = 0;
  let at = 0;
  return () => {
    readings += 1;
    if (readings % 2 === 0) at += laps[readings / 2 - 1] ?? 0;
    return at;
  };
}

describe('The rounds of a passphrase', () => {
  // Two laps more take 50 ms: one round with eight times the memory takes 200, so half a second takes three.
  const quiet = (): (() => number) => clockOf(30, 80);
  const none = (): number => Number.NaN;

  it('take half a second by one clock', () => {
    expect(cheapestRounds([quiet()])).toBe(3);
  });

  it('are no fewer where other programs take the most of the time that passes', () => {
    expect(cheapestRounds([clockOf(120, 500)])).toBe(1);
    expect(cheapestRounds([clockOf(120, 500), quiet()])).toBe(3);
  });

  it.each([
    ['stands still', () => 0],
    ['is not there', none],
  ])('do not go by a clock that %s', (_, clock) => {
    expect(cheapestRounds([quiet(), clock])).toBe(3);
  });

  it('are one at least where no clock tells, and as many as a vault’s file may name at most', () => {
    expect(cheapestRounds([none])).toBe(1);
    expect(cheapestRounds([clockOf(1, 1.5)])).toBe(64);
  });
});
