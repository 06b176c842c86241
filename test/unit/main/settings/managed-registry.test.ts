import { describe, expect, it } from 'vitest';
import {
  policyKey,
  readPolicyRegistry,
  registryValues,
  type RegistryQuery,
} from '../../../../src/main/settings/policy-registry';
import { strictPolicy } from '../../../../src/shared/policy';

/** What `reg query` prints of a key with these lines of values, in the shape that Microsoft documents. */
const printed = (...values: string[]): string =>
  ['', policyKey, ...values.map((value) => `    ${value}`), '', ''].join('\r\n');

/** What it prints of the key above: its subkeys. */
const parent = (...names: string[]): string =>
  ['', ...names.map((name) => `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${name}`), ''].join('\r\n');

/** A registry with these two keys, in the place of Windows: asking for another one fails, as there. */
function registry(above: string | undefined, policy?: string): RegistryQuery {
  return (key) => {
    const output = key === policyKey ? policy : above;
    return output === undefined ? Promise.reject(new Error('1')) : Promise.resolve(output);
  };
}

const there = parent('Adobe', 'Microsoft', 'Tenantry');

describe('The values of a registry key, from output as `reg query` documents it', () => {
  it('are numbers and texts, for a yes or no 1 and 0 or the words', () => {
    expect(
      registryValues(
        printed(
          'requirePassphrase    REG_DWORD    0x1',
          'forbidSecretExports    REG_DWORD    0x0',
          'lockAfterMinutes    REG_DWORD    0x1e',
          'forbidCustomClouds    REG_SZ    True',
          'updates    REG_SZ    false',
        ),
      ),
    ).toEqual({
      ok: true,
      document: {
        requirePassphrase: true,
        forbidSecretExports: false,
        lockAfterMinutes: 30,
        forbidCustomClouds: true,
        updates: false,
      },
    });
  });

  it('have names in any letters, as Windows reads them, and one minute is a number', () => {
    expect(
      registryValues(printed('LockAfterMinutes    REG_DWORD    0x1', 'UPDATES    REG_DWORD    0x1')),
    ).toEqual({ ok: true, document: { lockAfterMinutes: 1, updates: true } });
    expect(registryValues(printed('LOCKAFTERMINUTES    REG_SZ    15'))).toEqual({
      ok: true,
      document: { lockAfterMinutes: 15 },
    });
  });

  it('stay what they are where they are neither', () => {
    expect(
      registryValues(
        printed(
          'requirePassphrase    REG_DWORD    0x2',
          'updates    REG_SZ    yes',
          'forbidCustomClouds    REG_SZ    1x',
          'forbidSecretExports    REG_BINARY    01',
          'lockAfterMinutes    REG_QWORD    0x5',
          'A name with spaces    REG_SZ    ',
        ),
      ),
    ).toEqual({
      ok: true,
      document: {
        requirePassphrase: 2,
        updates: 'yes',
        forbidCustomClouds: '1x',
        forbidSecretExports: '01',
        lockAfterMinutes: '0x5',
        'A name with spaces': '',
      },
    });
  });

  it('are none in a line of another shape, a subkey for example', () => {
    const subkey = String.raw`${policyKey}\More`;
    expect(registryValues(`${printed('updates    REG_DWORD    0x0')}${subkey}\r\n`)).toEqual({
      ok: false,
      part: subkey,
    });
  });
});

describe('A policy in the registry, with recorded output in the place of Windows', () => {
  it('settles what it names', async () => {
    const output = printed('RequirePassphrase    REG_DWORD    0x1', 'lockAfterMinutes    REG_DWORD    0xa');
    expect(await readPolicyRegistry(registry(there, output))).toEqual({
      kind: 'applied',
      place: policyKey,
      policy: { requirePassphrase: true, lockAfterMinutes: 10 },
    });
  });

  it('is none where the key is not there, or is empty', async () => {
    const none = { kind: 'none', place: policyKey, policy: {} };
    expect(await readPolicyRegistry(registry(parent('Adobe', 'TenantryOther'), undefined))).toEqual(none);
    expect(await readPolicyRegistry(registry(there, printed()))).toEqual(none);
  });

  it.each([
    ['requirePassphrase    REG_DWORD    0x2', 'requirePassphrase'],
    ['lockAfterMinutes    REG_DWORD    0x0', 'lockAfterMinutes'],
    ['lockAfterMinutes    REG_SZ    soon', 'lockAfterMinutes'],
    ['requirePasphrase    REG_DWORD    0x1', 'requirePasphrase'],
    ['(Default)    REG_SZ    x', '(Default)'],
    ['updates    REG_MULTI_SZ    false', 'updates'],
    ['nonsense', 'nonsense'],
  ])('is malformed with the value “%s”', async (line, part) => {
    expect(await readPolicyRegistry(registry(there, printed(line)))).toEqual({
      kind: 'malformed',
      place: policyKey,
      fault: 'not_understood',
      part,
      policy: strictPolicy,
    });
  });

  it('is malformed where the key is there and may not be read, or Windows does not answer', async () => {
    const unreadable = { kind: 'malformed', place: policyKey, fault: 'not_readable', policy: strictPolicy };
    expect(await readPolicyRegistry(registry(there, undefined))).toEqual(unreadable);
    expect(await readPolicyRegistry(registry(undefined))).toEqual(unreadable);
  });
});
