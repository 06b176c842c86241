import { describe, expect, it } from 'vitest';
import { isInstallNeeded, isNodeNewEnough, stampFor } from '../../../scripts/lib/node-modules.mjs';

describe('installing node_modules', () => {
  const stamp = stampFor('a lock file', 'linux-x64');

  it('is needed when nothing was installed', () => {
    expect(isInstallNeeded(undefined, stamp)).toBe(true);
  });

  it('is not needed a second time', () => {
    expect(isInstallNeeded(`${stamp}\n`, stamp)).toBe(false);
  });

  it('is needed when the lock file has changed', () => {
    expect(isInstallNeeded(stamp, stampFor('another lock file', 'linux-x64'))).toBe(true);
  });

  it('is needed when the folder came from another system', () => {
    expect(isInstallNeeded(stamp, stampFor('a lock file', 'darwin-arm64'))).toBe(true);
  });
});

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(isNodeNewEnough(version)).toBe(true);
  });

  it.each(['18.20.0', '20.18.3', '4.9.1'])('%s is too old', (version) => {
    expect(isNodeNewEnough(version)).toBe(false);
  });
});
