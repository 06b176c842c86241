import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Conf from 'conf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/shared/result';
import type { DocumentStore, FileStore } from '../../../../src/main/vault/document-store';
import { keptFile, type WholeFile } from '../../../../src/main/vault/kept-file';
import { Vault } from '../../../../src/main/vault/vault';
import { record, secretValue } from '../../../support/builders';
import { MemoryProtector } from '../../../support/memory-protector';
import { MemoryMarker } from '../../../support/memory-store';
import { quickAccess } from '../../../support/quick-access';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenantry-vault-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const protector = new MemoryProtector();

/** A real file by the library beneath electron-store. */
function fileStore(read: (text: string) => void = () => undefined): DocumentStore & FileStore {
  return keptFile(join(folder, 'vault.json'), (options) => {
    const deserialize = (text: string): WholeFile => {
      read(text);
      return options.deserialize(text);
    };
    return new Conf<WholeFile>({ ...options, deserialize, cwd: folder, configName: 'vault' });
  });
}

function start(marker = new MemoryMarker()): Vault {
  return new Vault({ store: fileStore(), marker, protector, access: quickAccess() });
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
    ['of a newer version', () => Buffer.from('{"format":5,"secrets":"of tomorrow"}')],
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

describe('A kept file', () => {
  it('is read once when it is opened, and not at all before it is written', async () => {
    let reads = 0;
    const count = () => (reads += 1);
    fileStore().write({ name: 'Contoso' });
    const store = fileStore(count);
    expect(store.readText()).toBe('{"name":"Contoso"}');
    expect(reads).toBe(1);
    await store.writeBytes(Buffer.from('{"name":"Fabrikam"}'));
    await store.writeBytes(Buffer.from('{"name":"Northwind"}'));
    expect(reads).toBe(1);
    expect(bytes().toString()).toBe('{"name":"Northwind"}');
  });

  it('is read anew each time, also after it was first written', () => {
    fileStore().write({ name: 'Contoso' });
    const store = fileStore();
    store.write({ name: 'Fabrikam' });
    expect(store.read()).toEqual({ name: 'Fabrikam' });
    writeFileSync(store.file, '{"name":"Northwind"}');
    expect(store.read()).toEqual({ name: 'Northwind' });
    expect(store.readText()).toBe('{"name":"Northwind"}');
  });

  it('that is not there is nothing, and is not made by reading', () => {
    const store = fileStore();
    expect(store.read()).toBeUndefined();
    expect(store.readText()).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is no JSON has a text, and is no document', () => {
    writeFileSync(join(folder, 'vault.json'), '{"name":');
    expect(fileStore().readText()).toBe('{"name":');
    expect(() => fileStore().read()).toThrow(SyntaxError);
  });

  it('holds what it was given byte for byte, whatever the script', async () => {
    const text = '{"name":"Größe 東京 شركة \ud83c\udf0d"}';
    await fileStore().writeBytes(Buffer.from(text));
    expect(bytes().toString()).toBe(text);
    expect(fileStore().readText()).toBe(text);
  });
});

describe('On a disk that takes only the beginning of a file', () => {
  /** Another process whose files the system cuts at 4 KiB, as it cuts them on a disk that is nearly full. */
  function writeThere(size: number): string {
    const script = `
      import Conf from 'conf';
      import { keptFile } from './src/main/vault/kept-file';
      const open = (options) => new Conf({ ...options, cwd: process.argv[1], configName: 'vault' });
      // A disk that is full sends no signal, which would end the process; the system's cut does.
      process.removeAllListeners('SIGXFSZ').on('SIGXFSZ', () => undefined);
      try {
        await keptFile(process.argv[1] + '/vault.json', open).writeBytes(Buffer.alloc(Number(process.argv[2]), 97));
        console.log('written');
      } catch (error) {
        console.log(error.message);
      }`;
    const node = 'ulimit -f 4 && exec "$0" --import tsx --input-type=module -e "$1" "$2" "$3"';
    const { stdout } = spawnSync('bash', ['-c', node, process.execPath, script, folder, String(size)], {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('../../../..', import.meta.url)),
      // Its cache would be cut as well, for everybody.
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    });
    return stdout.trim();
  }

  it('what fits is written', () => {
    expect(writeThere(4000)).toBe('written');
    expect(bytes()).toHaveLength(4000);
  });

  it('the old file stays, byte for byte, and nothing is left beside it', () => {
    fileStore().write({ name: 'Contoso' });
    const before = bytes();
    expect(writeThere(6000)).toContain('could not be written whole');
    expect(bytes().equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  it('a first file is not left in part', () => {
    expect(writeThere(6000)).toContain('could not be written whole');
    expect(readdirSync(folder)).toEqual([]);
  });
});
