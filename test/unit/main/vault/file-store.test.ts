import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/shared/result';
import type { DocumentStore } from '../../../../src/main/vault/document-store';
import { Vault } from '../../../../src/main/vault/vault';
import { record, secretValue } from '../../../support/builders';
import { MemoryProtector } from '../../../support/memory-protector';
import { MemoryMarker } from '../../../support/memory-store';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenantry-vault-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const protector = new MemoryProtector();

/** A real file by the library beneath electron-store, with the options that the app gives it. */
function fileStore(): DocumentStore {
  const file = join(folder, 'vault.json');
  let opened: Conf | undefined;
  const store = () =>
    (opened ??= new Conf({
      cwd: folder,
      configName: 'vault',
      configFileMode: 0o600,
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
      serialize: (document) => JSON.stringify(document),
    }));
  return {
    file,
    read: () => (readdirSync(folder).includes('vault.json') ? store().store : undefined),
    write: (document) => {
      store().store = document;
    },
  };
}

function start(marker = new MemoryMarker()): Vault {
  return new Vault({ store: fileStore(), marker, protector });
}

const bytes = () => readFileSync(join(folder, 'vault.json'));

describe('The vault on a real disk', () => {
  it('is one file that only its owner may read, and nothing beside it', async () => {
    const vault = start();
    await vault.keep(record(), secretValue());
    await vault.keep(record(), secretValue());
    expect(readdirSync(folder)).toEqual(['vault.json']);
    expect(statSync(join(folder, 'vault.json')).mode & 0o777).toBe(0o600);
  });

  it('is replaced as a whole: whoever has the old file open still has all of it', async () => {
    const vault = start();
    await vault.keep(record({ name: 'First' }), secretValue());
    const before = statSync(join(folder, 'vault.json')).ino;
    await vault.keep(record({ name: 'Second' }), secretValue());
    expect(statSync(join(folder, 'vault.json')).ino).not.toBe(before);
  });

  it('opens at the next start with everything in it', async () => {
    const secret = secretValue();
    const kept = record();
    await start().keep(kept, secret);
    const again = start();
    await again.unlock();
    const [found] = again.connections;
    expect(found).toMatchObject(kept);
    expect(found && again.secretOf(found)).toEqual(ok(secret));
    expect(again.revision).toBe(1);
  });

  it('holds no byte of a secret in clear, in UTF-8, UTF-16 or base64', async () => {
    const vault = start();
    const secrets = Array.from({ length: 20 }, () => secretValue());
    for (const secret of secrets) await vault.keep(record(), secret);
    const content = bytes();
    for (const secret of secrets) {
      const inner = secret.slice(3, 30);
      for (const encoding of ['utf8', 'utf16le'] as const) {
        expect(content.includes(Buffer.from(inner, encoding))).toBe(false);
      }
      for (const offset of [0, 1, 2]) {
        const base64 = Buffer.from(secret.slice(offset)).toString('base64').slice(4, 36);
        expect(content.includes(base64)).toBe(false);
      }
    }
  });

  it.each([
    ['that is cut', (content: Buffer) => content.subarray(0, content.length / 2)],
    ['that is empty', () => Buffer.alloc(0)],
    ['that is something else', () => Buffer.from('{"hello":"world"}')],
    ['in which somebody wrote', (content: Buffer) => Buffer.from(content.toString().replace('Con', 'Can'))],
    ['of a newer version', () => Buffer.from('{"format":2,"secrets":"of tomorrow"}')],
  ])('that finds a file %s leaves every byte of it', async (_what, damaged) => {
    await start().keep(record(), secretValue());
    writeFileSync(join(folder, 'vault.json'), damaged(bytes()));
    const before = bytes();
    const vault = start();
    expect(vault.status().protection).toBe('damaged');
    expect(await vault.keep(record(), secretValue())).toEqual(fail('storage_failed'));
    await vault.unlock();
    expect(bytes().equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  it('that cannot be written says so and keeps what there was', async () => {
    const vault = start();
    await vault.keep(record(), secretValue());
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder was');
    const names = vault.connections.map(({ name }) => name);
    expect(await vault.keep(record(), secretValue())).toEqual(fail('storage_failed'));
    expect(vault.connections.map(({ name }) => name)).toEqual(names);
  });
});
