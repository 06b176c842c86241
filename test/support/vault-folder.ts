import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { Backups } from '../../src/main/vault/backups';
import { EarlierVaults } from '../../src/main/vault/earlier-vaults';
import { keptFile, type WholeFile } from '../../src/main/vault/kept-file';
import type { KeyProtector } from '../../src/main/vault/key-protector';
import { Vault } from '../../src/main/vault/vault';
import { noon } from './builders';
import { MemoryProtector } from './memory-protector';
import { MemoryMarker } from './memory-store';
import { quickAccess } from './quick-access';

/** A vault with its backups in a folder of its own on the real disk, at a time that a test sets. */
export class VaultFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'tenantry-vault-'));
  readonly file = join(this.path, 'vault.json');
  readonly marker = new MemoryMarker();
  protector: KeyProtector = new MemoryProtector();
  /** Milliseconds since 1970. */
  now = noon;
  backups = this.#newBackups();

  /** The vault as it is after another start of the app. */
  async start(): Promise<Vault> {
    this.backups = this.#newBackups();
    const vault = new Vault({
      store: keptFile(this.file, (options) => {
        return new Conf<WholeFile>({ ...options, cwd: this.path, configName: 'vault' });
      }),
      marker: this.marker,
      protector: this.protector,
      access: quickAccess(),
      follower: this.backups,
    });
    await vault.unlock();
    return vault;
  }

  earlier(): EarlierVaults {
    return new EarlierVaults({ file: this.file, backups: this.backups, now: () => this.now });
  }

  bytes(): Buffer {
    return readFileSync(this.file);
  }

  /** Names of what lies in a folder beside the vault's file, sorted. */
  names(folder = ''): string[] {
    const path = join(this.path, folder);
    return existsSync(path) ? readdirSync(path).sort() : [];
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  #newBackups(): Backups {
    return new Backups({ file: this.file, now: () => this.now });
  }
}
