import { describe, expect, it } from 'vitest';
import { vault as enVault } from '../../../../src/shared/messages/en/vault';
import { strictPolicy, type PolicyFault, type PolicyStatus } from '../../../../src/shared/policy';

const faults: Record<PolicyFault, RegExp> = {
  not_readable: /cannot be read/,
  too_large: /larger than/,
  not_json: /not valid JSON/,
  writable_by_others: /changed by others/,
  not_understood: /does not know/,
};

const place = '/etc/tenantry/policy.json';

const malformed = (fault: PolicyFault, part?: string): PolicyStatus => ({
  kind: 'malformed',
  place,
  fault,
  ...(part === undefined ? {} : { part }),
  policy: strictPolicy,
});

describe('A policy that cannot be used is told', () => {
  it.each(Object.keys(faults) as PolicyFault[])('by its own fault and no other: %s', (fault) => {
    for (const say of [enVault.policy.malformed, enVault.due.malformed]) {
      const said = say(malformed(fault));
      expect(said).toContain(place);
      const told = Object.entries(faults).filter(([, words]) => words.test(said));
      expect(told.map(([name]) => name)).toEqual([fault]);
    }
  });

  it('with the part that is wrong, where there is one', () => {
    expect(enVault.policy.malformed(malformed('not_understood', 'lockAfterMinutes'))).toContain(
      '“lockAfterMinutes”',
    );
  });
});

describe('A way to open the vault without its keyring', () => {
  it.each([
    [true, true, /passphrase or the recovery key/],
    [true, false, /^The passphrase opens/],
    [false, true, /^The recovery key opens/],
  ])('is promised as it is there: passphrase %s, recovery key %s', (passphrase, recovery, words) => {
    expect(enVault.bar.without({ os: true, passphrase, recovery })).toMatch(words);
  });

  it('is not promised where there is none', () => {
    expect(enVault.bar.without({ os: true, passphrase: false, recovery: false })).toBeUndefined();
  });
});

describe('What is printed with a recovery key', () => {
  it.each([
    ['saved', enVault.dialogs.recoverySheet.use],
    ['printed', enVault.recovery.sheetText('/home/tester/vault.json')],
  ])('names both ways in that the window has, and that the vault must be there: %s', (_how, words) => {
    expect(words).toContain(`“${enVault.lock.useRecovery}”`);
    expect(words).toContain(`“${enVault.bar.enterKey}”`);
    expect(words).toMatch(/folder .*must be on the computer/);
  });
});
