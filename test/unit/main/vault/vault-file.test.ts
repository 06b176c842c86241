import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingFor } from '../../../../src/main/entra/diagnose';
import type { KeyProtector } from '../../../../src/main/vault/key-protector';
import { Vault } from '../../../../src/main/vault/vault';
import type { Entry } from '../../../../src/main/vault/vault-parts';
import { composeVaultFile, emptyContent, type VaultContent } from '../../../../src/main/vault/vault-file';
import { fail, ok } from '../../../../src/shared/result';
import { guid, noon, proved, record, refused } from '../../../support/builders';
import { MemoryProtector } from '../../../support/memory-protector';
import { MemoryMarker, MemoryStore } from '../../../support/memory-store';
import { quickAccess } from '../../../support/quick-access';
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
    record({
      tenant: { entered: 'contoso.com', id: guid(), displayName: 'Contoso', domains: ['contoso.com'] },
      appName: 'Backup for Contoso',
      neededRoles: ['User.Read.All'],
      secretExpiresAt: '2026-06-01T09:30:00.000Z',
      expiryFromMicrosoft: true,
    }),
  ],
  bin: [{ removedAt: '2026-03-01T00:00:00.000Z', connection: record() }],
};

const written = (given: VaultContent, revision = 7): string => composeVaultFile(given, revision).toString();

/** A file by another hand than the app's, from the description of the format; of today's unless another is given. */
function byHand(given: unknown, revision: unknown = 7, format = 4): string {
  const inner = JSON.stringify(given);
  const checksum = createHash('sha256')
    .update(`${format}\n${String(revision)}\n${inner}`)
    .digest('hex');
  return `{"format":${format},"revision":${JSON.stringify(revision)},"checksum":"${checksum}","content":${inner}}`;
}

/** A keyring that hands the key through, as the one did with which the files of earlier formats were written. */
const transparent: KeyProtector = {
  state: () => Promise.resolve({ kind: 'protects', name: 'example' }),
  wrap: (key) => Promise.resolve(ok(Buffer.from(key).toString('base64'))),
  unwrap: (wrapped) => Promise.resolve(ok({ key: Buffer.from(wrapped, 'base64'), stale: false })),
};

function start(store: MemoryStore, protector: KeyProtector = transparent): Vault {
  return new Vault({ store, marker: new MemoryMarker(), protector, access: quickAccess() });
}

/** Of the kept file of format 4, which holds examples only. */
const exampleRecoveryKey = ['KHWX', '5P08', '2PKW', 'JZSN', 'C2EG', 'YFHR', '33SM', 'GHNS'].join('-');

/** The file that the last version of the app with this format wrote, on a disk of its own. */
function kept(format: 1 | 2 | 3 | 4): { readonly text: string; readonly store: MemoryStore } {
  const text = readFileSync(new URL(`files/format-${format}.vault`, import.meta.url), 'utf8');
  const store = new MemoryStore();
  store.text = text;
  return { text, store };
}

describe('The vault’s file', () => {
  it('is read as it was written', () => {
    expect(readVaultFile(written(content))).toEqual(ok({ content, revision: 7, format: 4 }));
  });

  it('has the documented form', () => {
    expect(written(content)).toBe(byHand(content));
  });

  it.each([
    ['revision', '"revision":7', '"revision":8'],
    ['cloud', '"cloud":"global"', '"cloud":"china"'],
    ['label', '"color":"teal"', '"color":"blue"'],
    ['format', '"format":4', '"format":1'],
    ['format, to the one before', '"format":4', '"format":2'],
    ['who named a date', ',"expiryFromMicrosoft":true', ''],
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
    ['of a newer version', '{"format":5,"anything":"else"}', 'newer_version'],
    ['of a newer version with a content like today’s', byHand(content, 7, 5), 'newer_version'],
    ['of a version that is no number', '{"format":"x"}', 'unreadable'],
    ['of a version that never was', byHand(content, 7, 0), 'unreadable'],
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
      'with a date of which it is not said that Microsoft named it, nor that it did not',
      byHand({ ...content, connections: [{ ...record(), expiryFromMicrosoft: false }] }),
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
  it('is read whole, and has no labels yet', async () => {
    const vault = start(kept(1).store);
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

  it.each([
    ['content', '"cloud":"china"', '"cloud":"global"', 'altered'],
    ['revision', '"revision":3', '"revision":4', 'altered'],
    ['format', '"format":1', '"format":2', 'altered'],
    ['format, said to be today’s,', '"format":1', '"format":4', 'altered'],
    ['end', /.{20}$/, '', 'unreadable'],
  ])('is not used when its %s is not what was written', (_what, before, after, damage) => {
    const { text } = kept(1);
    const changed = text.replace(before, after);
    expect(changed).not.toBe(text);
    expect(readVaultFile(changed)).toEqual({ ok: false, error: damage });
  });
});

describe('A file of format 2', () => {
  it('is read whole: nothing of what it says changes, and nothing is added', async () => {
    const { text, store } = kept(2);
    const { content: before } = JSON.parse(text) as { content: VaultContent };
    expect(readVaultFile(text)).toEqual(ok({ content: before, revision: 3, format: 2 }));

    const vault = start(store);
    await vault.unlock();
    expect(vault.status().protection).toBe('ready');
    expect(vault.connections.map((each) => vault.secretOf(each))).toEqual([
      ok('an example, not a secret'),
      ok('another example'),
    ]);
  });

  it.each([
    ['content', '"cloud":"custom"', '"cloud":"global"', 'altered'],
    ['revision', '"revision":3', '"revision":4', 'altered'],
    ['format', '"format":2', '"format":1', 'altered'],
    ['format, said to be today’s,', '"format":2', '"format":4', 'altered'],
    ['end', /.{20}$/, '', 'unreadable'],
  ])('is not used when its %s is not what was written', (_what, before, after, damage) => {
    const { text } = kept(2);
    const changed = text.replace(before, after);
    expect(changed).not.toBe(text);
    expect(readVaultFile(changed)).toEqual({ ok: false, error: damage });
  });
});

describe('A file of format 3', () => {
  it('is read whole: nothing of what it says changes, and nothing is added', async () => {
    const { text, store } = kept(3);
    const { content: before } = JSON.parse(text) as { content: VaultContent };
    expect(readVaultFile(text)).toEqual(ok({ content: before, revision: 3, format: 3 }));

    const vault = start(store);
    await vault.unlock();
    expect(vault.status().ways).toEqual({ os: true, passphrase: false, recovery: false });
    expect(vault.connections[0]).toMatchObject({
      tenant: { domains: ['contoso.onmicrosoft.com', 'contoso.example'] },
      appName: 'Backup for Contoso',
      neededRoles: ['User.Read.All'],
      expiryFromMicrosoft: true,
    });
    expect(vault.connections.map((each) => vault.secretOf(each))).toEqual([
      ok('an example, not a secret'),
      ok('another example'),
    ]);
  });

  it.each([
    ['content', '"cloud":"custom"', '"cloud":"global"', 'altered'],
    ['revision', '"revision":3', '"revision":4', 'altered'],
    ['format', '"format":3', '"format":2', 'altered'],
    ['format, said to be today’s,', '"format":3', '"format":4', 'altered'],
    ['end', /.{20}$/, '', 'unreadable'],
  ])('is not used when its %s is not what was written', (_what, before, after, damage) => {
    const { text } = kept(3);
    const changed = text.replace(before, after);
    expect(changed).not.toBe(text);
    expect(readVaultFile(changed)).toEqual({ ok: false, error: damage });
  });
});

describe('A file of format 4', () => {
  it('opens by the keyring, the passphrase and the recovery key', async () => {
    const entries: (Entry | undefined)[] = [
      undefined,
      { passphrase: 'an example, not a passphrase' },
      { recoveryKey: exampleRecoveryKey },
    ];
    for (const entry of entries) {
      const vault = start(kept(4).store, entry ? new MemoryProtector() : transparent);
      await vault.unlock();
      if (entry) {
        expect(vault.status().protection).toBe('needs_recovery');
        expect(await vault.openWith(entry)).toMatchObject({ ok: true });
      }
      expect(vault.status()).toMatchObject({
        protection: 'ready',
        ways: { os: true, passphrase: true, recovery: true },
      });
      expect(vault.connections.map((each) => vault.secretOf(each))).toEqual([
        ok('an example, not a secret'),
        ok('another example'),
        ok('a third example'),
      ]);
      expect(vault.bin.map(({ connection }) => connection.name)).toEqual(['Northwind']);
    }
  });
});

describe('A file of a newer version', () => {
  it('is refused as such and left as it is, byte for byte', async () => {
    const { text, store } = kept(4);
    const newer = text.replace('"format":4', '"format":5');
    store.text = newer;
    const vault = start(store);
    await vault.unlock();
    expect(vault.status()).toMatchObject({ protection: 'damaged', damage: 'newer_version' });
    expect(await vault.commit((before) => ({ ...before, labels: [] }))).toEqual(fail('storage_failed'));
    expect(await vault.keep(record(), 'an example')).toEqual(fail('storage_failed'));
    expect(store.text).toBe(newer);
    expect(store.writes).toBe(0);
  });
});

describe('A file of an earlier format', () => {
  it.each([1, 2, 3] as const)(
    '(%d) stays as it is until something changes, and is then written as format 4',
    async (format) => {
      const { text, store } = kept(format);
      const vault = start(store);
      await vault.unlock();
      expect(store.text).toBe(text);
      const { connections, bin } = vault;
      await vault.commit((before) => ({ ...before, labels: [{ name: 'Gold', color: 'yellow' }] }));
      expect(store.text).toMatch(/^\{"format":4,"revision":4,/);

      const again = start(store);
      await again.unlock();
      expect(again.connections).toEqual(connections);
      expect(again.bin).toEqual(bin);
      expect(again.labels).toEqual([{ name: 'Gold', color: 'yellow' }]);
      expect(again.connections.map((each) => again.credentialStatus(each))).toEqual(['kept', 'kept']);
    },
  );
});
