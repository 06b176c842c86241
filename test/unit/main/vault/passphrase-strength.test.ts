import { describe, expect, it } from 'vitest';
import { longestVaultPassphrase, neededGuesses } from '../../../../src/shared/passphrase';
import { strengthOf } from '../../../../src/main/vault/passphrase-strength';

describe('The strength of a passphrase', () => {
  it.each([
    'password',
    'Passw0rd!',
    'P@ssw0rd123!',
    'qwertyuiop',
    '1qaz2wsx3edc',
    'Sommer2025!',
    'letmein123456',
    'tenantry',
    'Tenantry2026!',
    'MicrosoftEntra1',
    'T3n4ntry!',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    '01.02.2026',
    'x',
  ])('is not enough for %s', (weak) => {
    const { enough, guesses, score } = strengthOf(weak);
    expect(enough).toBe(false);
    expect(guesses).toBeLessThan(neededGuesses);
    expect(score).toBeLessThan(4);
  });

  it.each([
    'ribbon otter quill lantern',
    'correct horse battery staple',
    'Zug fährt um neun nach Überlingen',
    'vR7#kq2Lp!x9',
    '雨の日は図書館で本を読む',
  ])('is enough for %s', (strong) => {
    const { enough, guesses } = strengthOf(strong);
    expect(enough).toBe(true);
    expect(guesses).toBeGreaterThanOrEqual(neededGuesses);
  });

  it('does not take long for the longest ones, and is a number of JSON for each', () => {
    const longest = ['aB3$', '4@8({[<69!|1', 'x', '0'].map((text) =>
      text.repeat(longestVaultPassphrase).slice(0, longestVaultPassphrase),
    );
    const begun = process.cpuUsage();
    for (const text of longest) expect(Number.isFinite(strengthOf(text).guesses)).toBe(true);
    const { user } = process.cpuUsage(begun);
    expect(user / 1000 / longest.length, 'milliseconds').toBeLessThan(2000);
  });
});
