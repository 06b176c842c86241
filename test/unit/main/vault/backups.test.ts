import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backupName, readBackupName } from '../../../../src/main/vault/backup-name';
import { keptBackups } from '../../../../src/main/vault/backups';
import { leftId, type EarlierVault } from '../../../../src/main/vault/earlier-vaults';
import { newRecoveryKey } from '../../../../src/main/vault/recovery-key';
import { Vault } from '../../../../src/main/vault/vault';
import { emptyContent } from '../../../../src/main/vault/vault-file';
import { fail, ok } from '../../../../src/shared/result';
import { noon, record, secretValue } from '../../../support/builders';
import { MemoryMarker, MemoryStore } from '../../../support/memory-store';
import { quickAccess } from '../../../support/quick-access';
import { VaultFolder } from '../../../support/vault-folder';
import { readVaultFile } from '../../../support/vault-reading';

let folder: VaultFolder;
beforeEach(() => {
  folder = new VaultFolder();
});
afterEach(() => {
  folder.remove();
});

const day = 24 * 60 * 60_000;

const names = (): string[] => folder.names('backups');
const backup = (name: string | undefined): string =>
  readFileSync(join(folder.path, 'backups', name ?? ''), 'utf8');

/** Opens a backup as if it had been put in the vault's place on this machine. */
async function opened(name: string | undefined): Promise<Vault> {
  const store = new MemoryStore();
  store.text = backup(name);
  const vault = new Vault({
    store,
    marker: new MemoryMarker(),
    protector: folder.protector,
    access: quickAccess(),
  });
  await vault.unlock();
  return vault;
}

/** Changes something, on the next day. */
async function changeTomorrow(vault: Vault): Promise<void> {
  folder.now += day;
  const kept = await vault.keep(record({ name: new Date(folder.now).toISOString() }));
  expect(kept.ok).toBe(true);
}

describe('A backup', () => {
  it('is the file as it was before the first change of a day in UTC, byte for byte, for its owner only', async () => {
    const vault = await folder.start();
    await vault.keep(record(), secretValue());
    expect(folder.names()).toEqual(['vault.json']);
    const before = folder.bytes();
    folder.now += 60_000;
    await vault.keep(record(), secretValue());
    expect(names()).toEqual(['vault-20260302T120100Z-daily.json']);
    expect(backup(names()[0])).toBe(before.toString());
    expect(statSync(join(folder.path, 'backups')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder.path, 'backups', names()[0] ?? '')).mode & 0o777).toBe(0o600);

    await vault.keep(record(), secretValue());
    folder.now = Date.parse('2026-03-02T23:59:59.999Z');
    await (await folder.start()).keep(record(), secretValue());
    expect(names()).toHaveLength(1);
    folder.now += 1;
    const yesterday = folder.bytes();
    await (await folder.start()).keep(record());
    expect(names()).toEqual(['vault-20260302T120100Z-daily.json', 'vault-20260303T000000Z-daily.json']);
    expect(backup(names()[1])).toBe(yesterday.toString());
  });

  it('is let go when ten later ones are there, and nothing else in the folder is', async () => {
    const vault = await folder.start();
    await vault.keep(record());
    mkdirSync(join(folder.path, 'backups'));
    const foreign = ['notes.txt', 'vault-20200101T000000Z-mine.json', 'vault.json'];
    for (const name of foreign) writeFileSync(join(folder.path, 'backups', name), name);
    for (let days = 0; days < 12; days += 1) await changeTomorrow(vault);
    const made = names().filter((name) => !foreign.includes(name));
    expect(made).toHaveLength(keptBackups);
    expect(made[0]).toBe('vault-20260305T120000Z-daily.json');
    expect(made.at(-1)).toBe('vault-20260314T120000Z-daily.json');
    for (const name of foreign) expect(backup(name)).toBe(name);
  });

  it('that is made now stays, also where the clock was years ahead when the others were made', async () => {
    const vault = await folder.start();
    await vault.keep(record());
    folder.now = Date.parse('2036-01-01T12:00:00.000Z');
    for (let days = 0; days < 10; days += 1) await changeTomorrow(vault);
    folder.now = noon;
    await changeTomorrow(await folder.start());
    expect(names()).toHaveLength(keptBackups);
    expect(names()[0]).toBe('vault-20260303T120000Z-daily.json');
  });

  it('that is in use is not let go for a new one', async () => {
    const vault = await folder.start();
    await vault.keep(record());
    for (let days = 0; days < keptBackups; days += 1) await changeTomorrow(vault);
    const [oldest = '', next = ''] = names();
    folder.now += day;
    await folder.earlier().keepPresent(oldest);
    expect(names()).toContain(oldest);
    expect(names()).toContain(next);
    folder.now += day;
    await folder.earlier().keepPresent();
    expect(names()).toHaveLength(keptBackups);
    expect(names()).not.toContain(oldest);
  });

  it('does not stop a change when it cannot be made', async () => {
    const vault = await folder.start();
    await vault.keep(record());
    writeFileSync(join(folder.path, 'backups'), 'a file where the folder should be');
    expect(await vault.keep(record())).toEqual(ok(undefined));
    rmSync(join(folder.path, 'backups'));
    expect(await vault.keep(record())).toEqual(ok(undefined));
    expect(names()).toHaveLength(1);
  });

  it('gets another second where there is one of that second', async () => {
    const vault = await folder.start();
    await vault.keep(record());
    await folder.backups.keep('restore');
    await folder.backups.keep('restore');
    expect(names()).toEqual(['vault-20260302T120000Z-restore.json', 'vault-20260302T120001Z-restore.json']);
  });

  it.each(['daily', 'migration', 'restore'] as const)('is named by its time and the reason: %s', (reason) => {
    const name = backupName(noon + 999, reason);
    expect(name).toBe(`vault-20260302T120000Z-${reason}.json`);
    expect(readBackupName(name)).toEqual({ name, at: noon, reason });
  });

  it.each(['vault-20261329T003000Z-daily.json', 'vault-20261129T003000Z-weekly.json', '../vault.json', ''])(
    'is not what is named %o',
    async (name) => {
      expect(readBackupName(name)).toBeUndefined();
      expect(await folder.backups.read(name)).toBeUndefined();
    },
  );
});

describe('Before the format changes', () => {
  const earlier = join(import.meta.dirname, 'files', 'format-2.vault');

  it('the file of the earlier one is kept, once, also where the change then cannot be written', async () => {
    copyFileSync(earlier, folder.file);
    const vault = await folder.start();
    // A folder in the way of the new file, which the system does not replace by one.
    rmSync(folder.file);
    mkdirSync(join(folder.file, 'in-the-way'), { recursive: true });
    expect(await vault.keep(record())).toEqual(fail('storage_failed'));
    rmSync(folder.file, { recursive: true });
    copyFileSync(earlier, folder.file);

    const again = await folder.start();
    expect(await again.keep(record())).toEqual(ok(undefined));
    expect(await again.keep(record())).toEqual(ok(undefined));
    expect(names()).toEqual(['vault-20260302T120000Z-migration.json']);
    expect(backup(names()[0])).toBe(readFileSync(earlier, 'utf8'));
    expect(folder.bytes().toString()).toMatch(/^\{"format":4,/);
  });

  it('nothing is written where no copy can be made', async () => {
    copyFileSync(earlier, folder.file);
    const vault = await folder.start();
    writeFileSync(join(folder.path, 'backups'), 'a file where the folder should be');
    expect(await vault.keep(record())).toEqual(fail('storage_failed'));
    expect(folder.bytes().toString()).toBe(readFileSync(earlier, 'utf8'));
  });
});

describe('Backups open nothing that the vault no longer does:', () => {
  it('what is purged is taken out of all of them, before it leaves the vault', async () => {
    const vault = await folder.start();
    const [gone, stays] = [record({ name: 'Gone' }), record({ name: 'Stays' })];
    await vault.keep(gone, secretValue());
    await vault.keep(stays, secretValue());
    for (let days = 0; days < 3; days += 1) await changeTomorrow(vault);
    expect(names()).toHaveLength(4);
    for (const name of names().slice(1)) expect(backup(name)).toContain(gone.id);

    folder.now += day; // the copy that this very change makes is no exception
    await vault.commit((content) => ({
      ...content,
      connections: content.connections.filter(({ id }) => id !== gone.id),
      bin: content.connections
        .filter(({ id }) => id === gone.id)
        .map((connection) => ({ removedAt: new Date(folder.now).toISOString(), connection })),
    }));
    expect(backup(names().at(-1))).toContain(gone.id);
    folder.now += day;
    await vault.commit((content) => ({ ...content, bin: [] }));
    expect(names()).toHaveLength(6);
    for (const name of names()) {
      expect(backup(name)).not.toContain(gone.id);
      expect(readVaultFile(backup(name)).ok).toBe(true);
    }
    const last = await opened(names()[2]);
    expect(last.connections.map((each) => last.credentialStatus(each))).toContain('kept');
  });

  it('purging is refused where it cannot be taken out of one, and then nothing has changed', async () => {
    const vault = await folder.start();
    const gone = record();
    await vault.keep(gone, secretValue());
    await changeTomorrow(vault);
    await changeTomorrow(vault);
    const name = names().at(-1) ?? '';
    rmSync(join(folder.path, 'backups', name));
    mkdirSync(join(folder.path, 'backups', name)); // named like a backup, and not to be read
    const before = folder.bytes();
    expect(
      await vault.commit((content) => ({
        ...content,
        connections: content.connections.filter(({ id }) => id !== gone.id),
      })),
    ).toEqual(fail('storage_failed'));
    expect(vault.connections.map(({ id }) => id)).toContain(gone.id);
    expect(folder.bytes().equals(before)).toBe(true);
  });

  it('an old passphrase opens none of them, a new one opens all', async () => {
    const vault = await folder.start();
    await vault.keep(record(), secretValue());
    await vault.setPassphrase('an old passphrase', true);
    for (let days = 0; days < 3; days += 1) await changeTomorrow(vault);
    await vault.setPassphrase('a new passphrase', true);
    expect(names()).toHaveLength(4);
    // The first was made before there was a passphrase, when the keyring opened it.
    for (const name of names()) {
      const kept = await opened(name);
      expect(kept.status()).toMatchObject({ protection: 'locked', appLock: 'start' });
      expect(await kept.openWith({ passphrase: 'an old passphrase' })).toEqual(fail('wrong_entry'));
      expect((await kept.openWith({ passphrase: 'a new passphrase' })).ok).toBe(true);
    }
  });

  it('a recovery key that was replaced opens none of them', async () => {
    const vault = await folder.start();
    await vault.keep(record(), secretValue());
    const [old, another] = [newRecoveryKey(), newRecoveryKey()];
    await vault.setRecoveryKey(old);
    await changeTomorrow(vault);
    await vault.setRecoveryKey(another);
    for (const name of names()) {
      const kept = await opened(name);
      expect(await kept.isRight({ recoveryKey: old })).toBe(false);
      expect(await kept.isRight({ recoveryKey: another })).toBe(true);
    }
  });

  it('what a process that was killed after the vault’s write has left undone, the next start does', async () => {
    const vault = await folder.start();
    await vault.keep(record(), secretValue());
    await vault.setPassphrase('an old passphrase', true);
    await changeTomorrow(vault);
    await changeTomorrow(vault);
    const left = new Map(names().map((name) => [name, backup(name)]));
    await vault.setPassphrase('a new passphrase', true);
    for (const [name, text] of left) writeFileSync(join(folder.path, 'backups', name), text);
    writeFileSync(join(folder.path, 'backups', '.vault-20260304T120000Z-daily.json.tmp'), 'half written');
    expect(await (await opened(names()[1])).isRight({ passphrase: 'an old passphrase' })).toBe(true);

    const again = await folder.start();
    await folder.backups.settle(() => again.content.envelope);
    expect(names()).toEqual([...left.keys()]);
    for (const name of names()) {
      const kept = await opened(name);
      expect(await kept.isRight({ passphrase: 'an old passphrase' })).toBe(false);
      expect(await kept.isRight({ passphrase: 'a new passphrase' })).toBe(true);
    }
    // Where nothing is to be done, nothing is written.
    const inodes = names().map((name) => statSync(join(folder.path, 'backups', name)).ino);
    await folder.backups.settle(() => again.content.envelope);
    expect(names().map((name) => statSync(join(folder.path, 'backups', name)).ino)).toEqual(inodes);
  });

  it('one that is damaged may still hold what is purged: it is removed then, and not before', async () => {
    const vault = await folder.start();
    const gone = record();
    await vault.keep(gone, secretValue());
    for (let days = 0; days < 3; days += 1) await changeTomorrow(vault);
    const [, damaged = '', newer = ''] = names();
    writeFileSync(join(folder.path, 'backups', damaged), backup(damaged).replace('Contoso', 'Cantoso'));
    writeFileSync(join(folder.path, 'backups', newer), backup(newer).replace('"format":4', '"format":5'));
    await changeTomorrow(vault);
    expect(names()).toEqual(expect.arrayContaining([damaged, newer]));
    await vault.commit((content) => ({
      ...content,
      connections: content.connections.filter(({ id }) => id !== gone.id),
    }));
    expect(names()).toHaveLength(2);
    expect(names()).not.toContain(damaged);
    expect(names()).not.toContain(newer);
    // One of a newer version may be whole: it is set aside.
    const [aside = ''] = folder.names('set-aside');
    expect(folder.names(join('set-aside', aside))).toEqual([newer]);
  });

  it('one that is damaged stays by what takes nothing back: a first passphrase, a keyring that wraps the key anew', async () => {
    const vault = await folder.start();
    await vault.keep(record(), secretValue());
    for (let days = 0; days < 3; days += 1) await changeTomorrow(vault);
    const [, damaged = '', newer = ''] = names();
    writeFileSync(join(folder.path, 'backups', damaged), backup(damaged).replace('Contoso', 'Cantoso'));
    writeFileSync(join(folder.path, 'backups', newer), backup(newer).replace('"format":4', '"format":5'));
    await vault.setRecoveryKey(newRecoveryKey());
    await vault.setPassphrase('an old passphrase', false);
    const { envelope } = vault.content;
    if (!envelope) throw new Error('no envelope');
    const wraps = envelope.wraps.map((wrap) => (wrap.kind === 'os' ? { ...wrap, wrapped: 'bmV3' } : wrap));
    await folder.backups.rewrap({ ...envelope, wraps });
    expect(names()).toEqual(expect.arrayContaining([damaged, newer]));
    expect(folder.names()).not.toContain('set-aside');

    await vault.setPassphrase('a new passphrase', false);
    expect(names()).not.toContain(damaged);
    expect(names()).not.toContain(newer);
    const [aside = ''] = folder.names('set-aside');
    expect(folder.names(join('set-aside', aside))).toEqual([newer]);
  });

  it('one that is damaged and of another vault stays when a passphrase is replaced', async () => {
    const vault = await folder.start();
    await vault.keep(record(), secretValue());
    await vault.setPassphrase('an old passphrase', false);
    await changeTomorrow(vault);
    const other = new VaultFolder();
    const foreign = 'vault-20250101T000000Z-restore.json';
    try {
      await (await other.start()).keep(record(), secretValue());
      const text = other.bytes().toString().replace('Contoso', 'Cantoso');
      writeFileSync(join(folder.path, 'backups', foreign), text);
    } finally {
      other.remove();
    }
    await vault.setPassphrase('a new passphrase', false);
    expect(names()).toContain(foreign);
  });

  it('one that could not be rewritten is rewritten before the next change, or a minute later', async () => {
    const vault = await folder.start();
    await vault.keep(record(), secretValue());
    await vault.setPassphrase('an old passphrase', true);
    await changeTomorrow(vault);
    const name = names().at(-1) ?? '';
    const isRight = async (passphrase: string) => (await opened(name)).isRight({ passphrase });
    // A folder in the way of what is half written, which the system does not remove as a file.
    const inTheWay = join(folder.path, 'backups', `.${name}.tmp`);
    mkdirSync(inTheWay);
    await vault.setPassphrase('a new passphrase', true);
    expect(await isRight('an old passphrase')).toBe(true);
    rmSync(inTheWay, { recursive: true });
    await vault.keep(record());
    expect(await isRight('an old passphrase')).toBe(false);
    expect(await isRight('a new passphrase')).toBe(true);

    mkdirSync(inTheWay);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await vault.setPassphrase('a third passphrase', true);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await isRight('a new passphrase')).toBe(true);
      rmSync(inTheWay, { recursive: true });
      await vi.advanceTimersByTimeAsync(60_000);
      await folder.backups.purge(new Set()); // its turn comes after
    } finally {
      vi.useRealTimers();
    }
    expect(await isRight('a new passphrase')).toBe(false);
    expect(await isRight('a third passphrase')).toBe(true);
  });

  it('those of another vault are left as they are by a passphrase, and not by a purge', async () => {
    const vault = await folder.start();
    const gone = record();
    await vault.keep(gone, secretValue());
    await vault.keep(record(), secretValue());
    await changeTomorrow(vault);
    const other = new VaultFolder();
    try {
      const theirs = await other.start();
      await theirs.keep(gone, secretValue());
      copyFileSync(other.file, join(folder.path, 'backups', 'vault-20250101T000000Z-restore.json'));
    } finally {
      other.remove();
    }
    const [foreign] = names();
    const before = backup(foreign);
    await vault.setPassphrase('a passphrase', true);
    expect(backup(foreign)).toBe(before);
    await vault.commit((content) => ({
      ...content,
      connections: content.connections.filter(({ id }) => id !== gone.id),
    }));
    expect(backup(foreign)).not.toContain(gone.id);
    expect(readVaultFile(backup(foreign))).toMatchObject({ ok: true });
  });
});

describe('The old file’s second name', () => {
  it('is taken away by the next start, unless it is younger than that', async () => {
    const vault = await folder.start();
    await vault.keep(record());
    const left = `${folder.file}.before`;
    writeFileSync(left, 'as a killed process leaves it');
    await folder.backups.settle(() => null);
    expect(folder.names()).toContain('vault.json.before');
    folder.now = Date.now() + 1000;
    await folder.start();
    await folder.backups.settle(() => null);
    expect(folder.names()).toEqual(['vault.json']);
  });

  /** As a process leaves it that is killed after the disk took a part of the new file. */
  async function leftInPart(): Promise<string> {
    const vault = await folder.start();
    await vault.keep(record({ name: 'Contoso' }), secretValue());
    const whole = folder.bytes().toString();
    renameSync(folder.file, left());
    writeFileSync(folder.file, whole.slice(0, 300));
    return whole;
  }
  const left = () => `${folder.file}.before`;
  const versions = async () => {
    const found: EarlierVault[] = [];
    for await (const version of folder.earlier().backups()) found.push(version);
    return found;
  };

  it('of the only whole file is offered among the backups, also where there is no file besides', async () => {
    await leftInPart();
    folder.now = Date.now() + 1000;
    await folder.start();
    expect(await versions()).toMatchObject([{ id: leftId, reason: 'restore' }]);
    expect((await folder.earlier().backup(leftId))?.content.connections[0]?.name).toBe('Contoso');
    rmSync(folder.file);
    await folder.backups.settle(() => null);
    expect(await versions()).toHaveLength(1);
    expect(folder.backups.exist()).toBe(true);
    await folder.earlier().setAside(true);
    const [aside = ''] = folder.names('set-aside');
    expect(folder.names(join('set-aside', aside))).toEqual(['vault.json.before']);
  });

  it('stands among the backups by its time', async () => {
    await leftInPart();
    mkdirSync(join(folder.path, 'backups'));
    const [later, before] = ['vault-20360101T000000Z-daily.json', 'vault-20200101T000000Z-daily.json'];
    for (const name of [later, before]) copyFileSync(left(), join(folder.path, 'backups', name));
    expect((await versions()).map(({ id }) => id)).toEqual([later, leftId, before]);
  });

  it('is not offered where it is damaged as well, or names the present file', async () => {
    const whole = await leftInPart();
    writeFileSync(left(), whole.slice(0, 400));
    expect(await versions()).toEqual([]);
    rmSync(left());
    writeFileSync(folder.file, whole);
    linkSync(folder.file, left());
    expect(await versions()).toEqual([]);
    expect(await folder.earlier().backup(leftId)).toBeUndefined();
  });

  it.each(['shorter', 'missing', 'longer'])(
    'is made a backup by the next write where the file is %s',
    async (what) => {
      const whole = await leftInPart();
      if (what === 'missing') rmSync(folder.file);
      if (what === 'longer') writeFileSync(folder.file, `{"format":4,${whole}`);
      const vault = await folder.start();
      const replaced = await vault.replaceAll(() => Promise.resolve(ok(emptyContent)));
      expect(replaced.ok).toBe(true);
      expect(folder.names()).toEqual(['backups', 'vault.json']);
      expect(names()).toHaveLength(1);
      expect(backup(names()[0])).toBe(whole);
    },
  );

  it('of a file from before something was purged is made no backup by the next process’s write', async () => {
    const vault = await folder.start();
    const gone = record();
    await vault.keep(gone, secretValue());
    const older = folder.bytes();
    await vault.commit((content) => ({ ...content, connections: [] }));
    // As a process leaves it that is killed when the new file is in its place.
    writeFileSync(left(), older);
    folder.now = Date.now() + 1000;
    const next = await folder.start();
    expect((await next.keep(record())).ok).toBe(true);
    expect(folder.names()).toEqual(['backups', 'vault.json']);
    expect(names().filter((name) => backup(name).includes(gone.id))).toEqual([]);
  });

  it('of the present file is let go by the next write', async () => {
    const vault = await folder.start();
    await vault.keep(record());
    linkSync(folder.file, left());
    await vault.keep(record());
    expect(names()).toHaveLength(1); // the day's
    expect(folder.names()).toEqual(['backups', 'vault.json']);
  });

  it('stays where it cannot be made a backup: nothing is written then', async () => {
    const whole = await leftInPart();
    writeFileSync(join(folder.path, 'backups'), 'a file where the folder should be');
    const vault = await folder.start();
    expect(await vault.replaceAll(() => Promise.resolve(ok(emptyContent)))).toEqual(fail('storage_failed'));
    expect(readFileSync(left(), 'utf8')).toBe(whole);
  });
});
