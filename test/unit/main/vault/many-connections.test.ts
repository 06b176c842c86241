import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFile, type WholeFile } from '../../../../src/main/vault/kept-file';
import { Vault } from '../../../../src/main/vault/vault';
import { clouds } from '../../../../src/shared/clouds';
import { manyLabels, manyRecords, writeVault } from '../../../support/many-connections';
import { MemoryMarker } from '../../../support/memory-store';
import { quickAccess } from '../../../support/quick-access';
import { MemoryProtector } from '../../../support/memory-protector';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'tenantry-many-')), 'Tenantry');
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

describe('The many connections of tests and measurements', () => {
  const records = manyRecords(2000);

  it('are the same each time, and others with another seed', () => {
    expect(manyRecords(2000)).toEqual(records);
    expect(manyRecords(1, { seed: 2 })[0]?.id).not.toBe(records[0]?.id);
  });

  it('differ in id, name and client ID', () => {
    for (const key of ['id', 'name', 'clientId'] as const) {
      expect(new Set(records.map((record) => record[key])).size).toBe(records.length);
    }
  });

  it('are of every cloud and state, with and without labels, checks and expiries', () => {
    expect(new Set(records.map(({ cloud }) => cloud))).toEqual(new Set([...Object.keys(clouds), 'custom']));
    expect(new Set(records.map(({ state }) => state))).toEqual(new Set(['waiting', 'linked', 'attention']));
    const outcomes = new Set(records.map(({ lastCheck }) => lastCheck?.outcome));
    expect(outcomes).toEqual(new Set([undefined, 'ok', 'failed', 'unreachable']));
    expect(new Set(records.map(({ labels }) => labels.length > 0))).toEqual(new Set([true, false]));
    expect(new Set(records.map((each) => each.secretExpiresAt !== undefined))).toEqual(
      new Set([true, false]),
    );
  });

  it('are a vault that opens, in files that only their owner may read', () => {
    writeVault(folder, records);
    const open = (name: string) =>
      keptFile(
        join(folder, `${name}.json`),
        (options) => new Conf<WholeFile>({ ...options, cwd: folder, configName: name }),
      );
    const parts = { marker: new MemoryMarker(), protector: new MemoryProtector() };
    const vault = new Vault({ store: open('vault'), access: quickAccess(), ...parts });
    expect(vault.status().damage).toBeUndefined();
    expect(vault.connections).toEqual(records);
    expect(vault.labels).toEqual(manyLabels);
    expect(open('settings').read()).toEqual({ format: 1, hasVault: true });
    const mode = (name: string) => (statSync(join(folder, name)).mode & 0o777).toString(8);
    expect(['', 'vault.json', 'settings.json'].map(mode)).toEqual(['700', '600', '600']);
  });
});
