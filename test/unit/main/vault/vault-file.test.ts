import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingFor } from '../../../../src/main/entra/diagnose';
import type { KeyProtector } from '../../../../src/main/vault/key-protector';
import { Vault } from '../../../../src/main/vault/vault';
import { composeVaultFile, emptyContent, type VaultContent } from '../../../../src/main/vault/vault-file';
import { fail, ok } from '../../../../src/shared/result';
import { guid, noon, proved, record, refused } from '../../../support/builders';
import { MemoryMarker, MemoryStore } from '../../../support/memory-store';
import { readVaultFile } from '../../../support/vault-reading';

const content: VaultContent = {
  ...emptyContent,
  labels: [{ name: 'Öffentliche Hand', color: 'teal' }],
  connections: [
    record({ lastCheck: proved().check, state: 'linked', labels: ['Öffentliche Hand'] }),
    record({ lastCheck: { ...refused('unknown').check, finding: findingFor('unknown', noon) } }),
    record({
      cloud: 'custom',
      customCloud: { authority: 'login.cloud.example', graph: 'graph.cloud.example' },
      service: 'business-central',
      serviceOptions: { environmentName: 'production' },
      secretExpiresAt: '2026-06-01T00:00:00.000Z',
    }),
  ],
  bin: [{ removedAt: '2026-03-01T00:00:00.000Z', connection: record() }],
};

const written = (given: VaultContent, revision = 7): string => composeVaultFile(given, revision).toString();

/** A file of today's format by another hand than the app's, from the description of the format. */
function byHand(given: unknown, revision: unknown = 7): string {
  const inner = JSON.stringify(given);
  const checksum = createHash('sha256')
    .update(`2\n${String(revision)}\n${inner}`)
    .digest('hex');
  return `{"format":2,"revision":${JSON.stringify(revision)},"checksum":"${checksum}","content":${inner}}`;
}

describe('The vault’s file', () => {
  it('is read as it was written', () => {
    expect(readVaultFile(written(content))).toEqual(ok({ content, revision: 7 }));
  });

  it('has the documented form', () => {
    expect(written(content)).toBe(byHand(content));
  });

  it.each([
    ['revision', '"revision":7', '"revision":8'],
    ['cloud', '"cloud":"global"', '"cloud":"china"'],
    ['label', '"color":"teal"', '"color":"blue"'],
    ['format', '"format":2', '"format":1'],
    ['checksum', '"checksum":"', '"checksum":"0'],
    ['white space', '"connections":[', '"connections": ['],
    ['white space at its end', /\}$/, '}\n'],
    ['white space before its content', '"content":', '"content": '],
    ['one key twice', /\}$/, ',"revision":7}'],
  ])('is not used when somebody altered it: %s', (_what, before, after) => {
    const text = written(content);
    const altered = text.replace(before, after);
    expect(altered).not.toBe(text);
    expect(readVaultFile(altered)).toEqual(fail('altered'));
  });

  it.each([
    ['of a newer version', '{"format":3,"anything":"else"}', 'newer_version'],
    ['of a version that is no number', '{"format":"x"}', 'unreadable'],
    ['of a version that never was', byHand(content).replace('"format":2', '"format":0'), 'unreadable'],
    ['of no version', '{}', 'unreadable'],
    ['that is no object', '[]', 'unreadable'],
    ['that is null', 'null', 'unreadable'],
    ['that is empty', '', 'unreadable'],
    ['that is cut', written(content).slice(0, -9), 'unreadable'],
    ['with a key too many', written(content).replace(/\}$/, ',"more":1}'), 'unreadable'],
    ['with another type', byHand(content, '7'), 'unreadable'],
    ['whose content is something else', byHand({ a: 1 }), 'unreadable'],
    ['whose content is no object', byHand(7), 'unreadable'],
    ['with a label that is not one', byHand({ ...content, labels: ['Gold'] }), 'unreadable'],
    [
      'with a record that is not one',
      byHand({ ...content, connections: [record({ id: 'x' })] }),
      'unreadable',
    ],
    [
      'with a cloud of its own whose hosts are missing',
      byHand({ ...content, connections: [record({ cloud: 'custom' })] }),
      'unreadable',
    ],
  ])('is not used when it is one %s', (_what, text, damage) => {
    expect(readVaultFile(text)).toEqual({ ok: false, error: damage });
  });

  it('may hold a record with every optional part absent', () => {
    const bare = { ...emptyContent, connections: [record({ tenant: { entered: guid() } })] };
    expect(readVaultFile(written(bare)).ok).toBe(true);
  });
});

describe('A file of format 1', () => {
  /** Written by the last version of the app that wrote format 1, with a keyring that hands the key through. */
  const format1 = readFileSync(new URL('files/format-1.vault', import.meta.url), 'utf8');
  const transparent: KeyProtector = {
    state: () => Promise.resolve({ kind: 'protects', name: 'example' }),
    wrap: (key) => Promise.resolve(ok(Buffer.from(key).toString('base64'))),
    unwrap: (wrapped) => Promise.resolve(ok({ key: Buffer.from(wrapped, 'base64'), stale: false })),
  };

  function start(store: MemoryStore): Vault {
    return new Vault({ store, marker: new MemoryMarker(), protector: transparent });
  }

  it('is read whole, and has no labels yet', async () => {
    const store = new MemoryStore();
    store.text = format1;
    const vault = start(store);
    await vault.unlock();
    expect(vault.status().protection).toBe('ready');
    expect(vault.revision).toBe(3);
    expect(vault.labels).toEqual([]);
    expect(vault.connections.map(({ name, state }) => [name, state])).toEqual([
      ['Contoso München', 'linked'],
      ['Fabrikam 東京', 'attention'],
    ]);
    expect(vault.connections.map((each) => vault.secretOf(each))).toEqual([
      ok('an example, not a secret'),
      ok('another example'),
    ]);
    expect(vault.bin.map(({ connection }) => connection.name)).toEqual(['Northwind']);
  });

  it('stays as it is until something changes, and is then written as format 2', async () => {
    const store = new MemoryStore();
    store.text = format1;
    const vault = start(store);
    await vault.unlock();
    expect(store.text).toBe(format1);
    await vault.commit((before) => ({ ...before, labels: [{ name: 'Gold', color: 'yellow' }] }));
    expect(store.text).toMatch(/^\{"format":2,"revision":4,/);

    const again = start(store);
    await again.unlock();
    expect(again.connections).toEqual(vault.connections);
    expect(again.bin).toEqual(vault.bin);
    expect(again.labels).toEqual([{ name: 'Gold', color: 'yellow' }]);
    expect(again.connections.map((each) => again.credentialStatus(each))).toEqual(['kept', 'kept']);
  });

  it.each([
    ['content', '"cloud":"china"', '"cloud":"global"', 'altered'],
    ['revision', '"revision":3', '"revision":4', 'altered'],
    ['format', '"format":1', '"format":2', 'altered'],
    ['end', /.{20}$/, '', 'unreadable'],
  ])('is not used when its %s is not what was written', (_what, before, after, damage) => {
    const changed = format1.replace(before, after);
    expect(changed).not.toBe(format1);
    expect(readVaultFile(changed)).toEqual({ ok: false, error: damage });
  });
});
