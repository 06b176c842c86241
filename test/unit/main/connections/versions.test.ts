import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Context } from '../../../../src/main/connections/context';
import type { VaultQuestion } from '../../../../src/main/connections/protecting';
import { versions } from '../../../../src/main/connections/versions';
import type { Vault } from '../../../../src/main/vault/vault';
import type { VaultContent } from '../../../../src/main/vault/vault-file';
import { ok } from '../../../../src/shared/result';
import { proved, record, secretValue } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { MemoryProtector } from '../../../support/memory-protector';
import { VaultFolder } from '../../../support/vault-folder';
import { errorOf, valueOf } from './support';

const day = 24 * 60 * 60_000;

let folder: VaultFolder;
let desk: MemoryDesk;
let vault: Vault;
let asked: VaultQuestion[];
/** What the person answers in main's dialog. */
let agrees: boolean;

beforeEach(async () => {
  folder = new VaultFolder();
  desk = new MemoryDesk();
  asked = [];
  agrees = true;
  vault = await folder.start();
});
afterEach(() => {
  folder.remove();
});

/** The calls on the vault as it is now. */
function calls() {
  const context: Context = { ...desk.context, vault };
  const confirm = (question: VaultQuestion): Promise<boolean> => {
    asked.push(question);
    return Promise.resolve(agrees);
  };
  return versions(context, { confirm, earlier: folder.earlier() });
}

async function restart(): Promise<void> {
  vault = await folder.start();
}

/** Makes the file what a fault has made of it, and starts again. */
async function damage(make: (text: string) => string): Promise<Buffer> {
  writeFileSync(folder.file, make(folder.bytes().toString()));
  await restart();
  expect(vault.status().protection).toBe('damaged');
  return folder.bytes();
}

/** Keeps two connections with their secrets on one day, and one more on the next. */
async function threeOnTwoDays() {
  const secrets = [secretValue(), secretValue(), secretValue()] as const;
  const [first, second, third] = [
    record({ name: 'First', labels: ['Gold'] }),
    record({ name: 'Second' }),
    record({ name: 'Third' }),
  ] as const;
  const given = [
    { record: first, secret: secrets[0] },
    { record: second, secret: secrets[1] },
  ];
  const labels: VaultContent['labels'] = [{ name: 'Gold', color: 'yellow' }];
  await vault.keepMany(() => Promise.resolve(ok({ given, labels })), { secrets: true });
  folder.now += day;
  await vault.keep(third, secrets[2]);
  return { first, second, third, secrets };
}

const names = () => vault.connections.map(({ name }) => name);
const opened = () => vault.connections.map((each) => vault.secretOf(each));
const list = async () => valueOf(await calls().versions({})).versions;
const backupNames = () => folder.names('backups').filter((name) => name.endsWith('.json'));

/** The files that were set aside, folder by folder. */
function asideFiles(): string[][] {
  return folder.names('set-aside').map((name) => folder.names(join('set-aside', name)));
}

describe('Earlier vaults', () => {
  it('are listed, the latest first, each with what it would change', async () => {
    const { first, second, third } = await threeOnTwoDays();
    folder.now += day;
    await vault.commit((content) => ({
      ...content,
      connections: content.connections.map((each) =>
        each.id === second.id ? { ...each, notes: 'Changed.' } : each,
      ),
    }));
    folder.now += day;
    await vault.commit((content) => ({
      ...content,
      connections: [
        ...content.connections.filter(({ id }) => id !== first.id),
        { ...record({ name: 'Fourth' }) },
      ].map((each) =>
        each.id === third.id ? { ...each, lastCheck: proved().check, state: 'linked' } : each,
      ),
    }));
    expect(await list()).toEqual([
      {
        id: 'vault-20260305T120000Z-daily.json',
        kind: 'backup',
        at: '2026-03-05T12:00:00.000Z',
        reason: 'daily',
        connections: 2,
        secrets: 2,
        otherKey: false,
        difference: { added: [], removed: ['Fourth'], changed: [], same: 2 },
      },
      {
        id: 'vault-20260304T120000Z-daily.json',
        kind: 'backup',
        at: '2026-03-04T12:00:00.000Z',
        reason: 'daily',
        connections: 2,
        secrets: 2,
        otherKey: false,
        difference: { added: [], removed: ['Fourth'], changed: ['Second'], same: 1 },
      },
      {
        id: 'vault-20260303T120000Z-daily.json',
        kind: 'backup',
        at: '2026-03-03T12:00:00.000Z',
        reason: 'daily',
        connections: 1,
        secrets: 1,
        otherKey: false,
        difference: { added: [], removed: ['Third', 'Fourth'], changed: ['Second'], same: 0 },
      },
    ]);
  });

  it('are none at first, and one that is damaged is not offered', async () => {
    expect(await list()).toEqual([]);
    await threeOnTwoDays();
    const [name = ''] = backupNames();
    writeFileSync(join(folder.path, 'backups', name), 'something else');
    expect(await list()).toEqual([]);
    expect(errorOf(await calls().restore({ id: name })).code).toBe('not_found');
    expect(asked).toEqual([]);
  });
});

describe('Restoring a backup', () => {
  it('brings back what there was, with every secret, and tells the window', async () => {
    const { first, second, third, secrets } = await threeOnTwoDays();
    await vault.commit(({ connections: [one, ...others], ...content }) => ({
      ...content,
      labels: [],
      connections: others,
      bin: one ? [{ removedAt: new Date(folder.now).toISOString(), connection: one }] : [],
    }));
    const [{ id } = { id: '' }] = await list();
    const restored = valueOf(await calls().restore({ id }));
    expect(restored.protection).toBe('ready');
    expect(asked).toEqual(['restore']);
    expect(names()).toEqual(['First', 'Second']);
    expect(opened()).toEqual([ok(secrets[0]), ok(secrets[1])]);
    expect(vault.labels).toEqual([{ name: 'Gold', color: 'yellow' }]);
    expect(desk.publishedLabels).toEqual([{ labels: [{ name: 'Gold', color: 'yellow' }] }]);
    expect(desk.published).toHaveLength(1);
    expect(desk.published[0]).toMatchObject({ removed: [third.id], revision: vault.revision });
    expect(desk.published[0]?.upserted.map((each) => each.id)).toEqual([first.id, second.id]);
    expect(desk.noted).toEqual([{ kind: 'vault_restored', facts: { from: 'backup' } }]);
    await restart();
    expect(opened()).toEqual([ok(secrets[0]), ok(secrets[1])]);
  });

  it('can be undone: the present vault is a backup then', async () => {
    const { secrets } = await threeOnTwoDays();
    const before = folder.bytes();
    const [oldest] = await list();
    valueOf(await calls().restore({ id: oldest?.id ?? '' }));
    const [undo] = await list();
    expect(undo).toMatchObject({ reason: 'restore', connections: 3, difference: { added: ['Third'] } });
    expect(readFileSync(join(folder.path, 'backups', undo?.id ?? '')).equals(before)).toBe(true);
    expect(folder.names()).not.toContain('set-aside');
    valueOf(await calls().restore({ id: undo?.id ?? '' }));
    expect(names()).toEqual(['First', 'Second', 'Third']);
    expect(opened()).toEqual(secrets.map((secret) => ok(secret)));
  });

  it('does not bring an old passphrase back', async () => {
    await threeOnTwoDays();
    await vault.setPassphrase('an old passphrase', false);
    folder.now += day;
    await vault.keep(record());
    await vault.setPassphrase('a new passphrase', false);
    const [latest] = await list();
    valueOf(await calls().restore({ id: latest?.id ?? '' }));
    expect(await vault.isRight({ passphrase: 'an old passphrase' })).toBe(false);
    expect(await vault.isRight({ passphrase: 'a new passphrase' })).toBe(true);
  });

  it('does not bring back what was purged', async () => {
    const { first } = await threeOnTwoDays();
    await vault.commit((content) => ({ ...content, connections: content.connections.slice(1) }));
    for (const { id } of await list()) {
      valueOf(await calls().restore({ id }));
      expect(vault.connections.map((each) => each.id)).not.toContain(first.id);
    }
  });

  it('changes nothing where the person does not agree, and nothing of what is not there', async () => {
    await threeOnTwoDays();
    const before = folder.bytes();
    agrees = false;
    const [latest] = await list();
    expect(errorOf(await calls().restore({ id: latest?.id ?? '' })).code).toBe('cancelled');
    expect(errorOf(await calls().restore({ id: 'vault-20200101T000000Z-daily.json' })).code).toBe(
      'not_found',
    );
    expect(errorOf(await calls().restore({ id: '../vault.json' })).code).toBe('not_found');
    expect(errorOf(await calls().restore({ id: 'damaged' })).code).toBe('not_found');
    expect(folder.bytes().equals(before)).toBe(true);
    expect(desk.published).toEqual([]);
    expect(desk.noted).toEqual([]);
  });

  it('changes nothing where the present vault cannot be kept', async () => {
    await threeOnTwoDays();
    const before = folder.bytes();
    const [latest] = await list();
    await damage((text) => text.slice(0, -1));
    const cut = folder.bytes();
    writeFileSync(join(folder.path, 'set-aside'), 'a file where the folder should be');
    expect(errorOf(await calls().restore({ id: latest?.id ?? '' })).code).toBe('storage_failed');
    expect(folder.bytes().equals(cut)).toBe(true);
    expect(vault.status().protection).toBe('damaged');
    expect(before.subarray(0, -1).equals(cut)).toBe(true);
  });

  it('of another key takes its own ways to open it, and sets the present vault aside as well', async () => {
    const { secrets } = await threeOnTwoDays();
    await vault.setPassphrase('a passphrase', true);
    valueOf(await calls().startEmpty({}));
    await vault.keep(record({ name: 'New' }), secretValue());
    const [latest] = await list();
    expect(latest).toMatchObject({ otherKey: true, connections: 2 });
    const present = folder.bytes();
    folder.now += 60_000;
    const status = valueOf(await calls().restore({ id: latest?.id ?? '' }));
    expect(status).toMatchObject({
      protection: 'locked',
      appLock: 'start',
      ways: { os: false, passphrase: true },
    });
    // Nothing of it is shown before somebody opens it.
    expect(desk.published.flatMap(({ upserted }) => upserted).map(({ name }) => name)).not.toContain('First');
    valueOf((await vault.openWith({ passphrase: 'a passphrase' })) as ReturnType<typeof ok<unknown>>);
    expect(opened()).toEqual([ok(secrets[0]), ok(secrets[1])]);
    const aside = folder.names('set-aside').at(-1) ?? '';
    expect(readFileSync(join(folder.path, 'set-aside', aside, 'vault.json')).equals(present)).toBe(true);
    expect((await list())[0]).toMatchObject({
      reason: 'restore',
      otherKey: true,
      difference: { added: ['New'] },
    });
  });
});

describe('Of a damaged vault', () => {
  it('what is readable is offered beside the backups, and restored with the secrets, the file set aside whole', async () => {
    const { secrets } = await threeOnTwoDays();
    const damaged = await damage((text) => text.replace('"name":"Second"', '"name":"Second'));
    const [readable, backup] = await list();
    expect(readable).toMatchObject({
      id: 'damaged',
      kind: 'damaged',
      connections: 2,
      secrets: 2,
      otherKey: false,
      difference: { added: ['First', 'Third'], removed: [], changed: [], same: 0 },
    });
    expect(readable?.reason).toBeUndefined();
    expect(backup).toMatchObject({ kind: 'backup', difference: { added: ['First', 'Second'] } });
    expect(valueOf(await calls().restore({ id: 'damaged' })).protection).toBe('ready');
    expect(names()).toEqual(['First', 'Third']);
    expect(opened()).toEqual([ok(secrets[0]), ok(secrets[2])]);
    expect(vault.labels).toEqual([{ name: 'Gold', color: 'yellow' }]);
    expect(desk.noted).toEqual([{ kind: 'vault_restored', facts: { from: 'damaged' } }]);
    const [aside = ''] = folder.names('set-aside');
    expect(aside).toBe('20260303T120000Z');
    const copy = join(folder.path, 'set-aside', aside, 'vault.json');
    expect(readFileSync(copy).equals(damaged)).toBe(true);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder.path, 'set-aside', aside)).mode & 0o777).toBe(0o700);
    // Both ways out stay open.
    expect((await list()).map(({ kind }) => kind)).toEqual(['backup']);
  });

  it('labels that are not readable any more get a colour', async () => {
    await threeOnTwoDays();
    await damage((text) => text.replace('{"name":"Gold"', '{"name":"Gold'));
    valueOf(await calls().restore({ id: 'damaged' }));
    expect(vault.labels.map(({ name }) => name)).toEqual(['Gold']);
  });

  it('an envelope that is not readable any more comes from a backup of the same key', async () => {
    const { secrets } = await threeOnTwoDays();
    await damage((text) => text.replace('"wraps":[', '"wrapt":['));
    valueOf(await calls().restore({ id: 'damaged' }));
    expect(opened()).toEqual(secrets.map((secret) => ok(secret)));
  });

  it.each([
    ['emptied', () => ''],
    ['overwritten with zeros', (text: string) => '\0'.repeat(text.length)],
    ['another program’s', () => '{"hello":"world"}'],
  ])('that was %s a backup is restored', async (_what, make) => {
    const { secrets } = await threeOnTwoDays();
    const damaged = await damage(make);
    const offered = await list();
    expect(offered.map(({ kind }) => kind)).toEqual(['backup']);
    valueOf(await calls().restore({ id: offered[0]?.id ?? '' }));
    expect(opened()).toEqual([ok(secrets[0]), ok(secrets[1])]);
    const [aside = ''] = folder.names('set-aside');
    expect(readFileSync(join(folder.path, 'set-aside', aside, 'vault.json')).equals(damaged)).toBe(true);
  });

  it('whose file is gone a backup is restored, and nothing is set aside', async () => {
    const { secrets } = await threeOnTwoDays();
    rmSync(folder.file);
    await restart();
    expect(vault.status()).toMatchObject({ protection: 'damaged', damage: 'missing' });
    const [latest] = await list();
    valueOf(await calls().restore({ id: latest?.id ?? '' }));
    expect(opened()).toEqual([ok(secrets[0]), ok(secrets[1])]);
    expect(asideFiles()).toEqual([]);
  });

  it('whose file is of a newer version nothing is taken apart; a backup can be restored', async () => {
    await threeOnTwoDays();
    const newer = await damage((text) => text.replace('"format":4', '"format":5'));
    expect(vault.status().damage).toBe('newer_version');
    const offered = await list();
    expect(offered.map(({ kind }) => kind)).toEqual(['backup']);
    expect(errorOf(await calls().restore({ id: 'damaged' })).code).toBe('not_found');
    expect(folder.bytes().equals(newer)).toBe(true);
    valueOf(await calls().restore({ id: offered[0]?.id ?? '' }));
    const [aside = ''] = folder.names('set-aside');
    expect(readFileSync(join(folder.path, 'set-aside', aside, 'vault.json')).equals(newer)).toBe(true);
  });

  it('in whose place there is a folder nothing is changed, until that is out of the way', async () => {
    await threeOnTwoDays();
    rmSync(folder.file);
    mkdirSync(folder.file);
    await restart();
    expect(vault.status()).toMatchObject({ protection: 'damaged', damage: 'unreadable' });
    const [latest] = await list();
    expect(latest?.kind).toBe('backup');
    expect(errorOf(await calls().restore({ id: latest?.id ?? '' })).code).toBe('storage_failed');
    expect(errorOf(await calls().startEmpty({})).code).toBe('storage_failed');
    expect(statSync(folder.file).isDirectory()).toBe(true);
    expect(asideFiles()).toEqual([]);
    rmSync(folder.file, { recursive: true });
    expect(valueOf(await calls().restore({ id: latest?.id ?? '' })).protection).toBe('ready');
  });
});

describe('Beginning an empty vault', () => {
  it('sets the present one aside, whole, with its backups, and makes a new key for what comes', async () => {
    const { secrets } = await threeOnTwoDays();
    const { envelope } = vault.content;
    const before = folder.bytes();
    const backupsBefore = backupNames();
    expect(valueOf(await calls().startEmpty({})).protection).toBe('ready');
    expect(asked).toEqual(['start_empty']);
    expect(vault.content).toEqual({ envelope: null, labels: [], connections: [], bin: [] });
    expect(desk.published.at(-1)?.removed).toHaveLength(3);
    expect(desk.publishedLabels.at(-1)).toEqual({ labels: [] });
    expect(desk.noted).toEqual([{ kind: 'vault_started_anew' }]);
    const [aside = ''] = folder.names('set-aside');
    expect(readFileSync(join(folder.path, 'set-aside', aside, 'vault.json')).equals(before)).toBe(true);
    expect(folder.names(join('set-aside', aside, 'backups'))).toEqual(backupsBefore);
    expect(backupNames()).toEqual(backupsBefore);

    const secret = secretValue();
    await vault.keep(record({ name: 'New' }), secret);
    expect(vault.content.envelope?.keyId).not.toBe(envelope?.keyId);
    await restart();
    expect(opened()).toEqual([ok(secret)]);
    const [backup] = await list();
    expect(backup).toMatchObject({ otherKey: true });
    valueOf(await calls().restore({ id: backup?.id ?? '' }));
    expect(opened()).toEqual([ok(secrets[0]), ok(secrets[1])]);
  });

  it('is the way out where nothing opens the vault any more', async () => {
    await threeOnTwoDays();
    const before = folder.bytes();
    folder.protector = new MemoryProtector();
    await restart();
    expect(vault.status().protection).toBe('needs_recovery');
    expect(valueOf(await calls().startEmpty({})).protection).toBe('ready');
    const [aside = ''] = folder.names('set-aside');
    expect(readFileSync(join(folder.path, 'set-aside', aside, 'vault.json')).equals(before)).toBe(true);
  });

  it('twice in one second sets both aside', async () => {
    await threeOnTwoDays();
    await calls().startEmpty({});
    await vault.keep(record());
    await calls().startEmpty({});
    expect(folder.names('set-aside')).toEqual(['20260303T120000Z', '20260303T120000Z-2']);
    expect(asideFiles()).toEqual([
      ['backups', 'vault.json'],
      ['backups', 'vault.json'],
    ]);
  });

  it('does nothing where the person does not agree', async () => {
    await threeOnTwoDays();
    const before = folder.bytes();
    agrees = false;
    expect(errorOf(await calls().startEmpty({})).code).toBe('cancelled');
    expect(folder.bytes().equals(before)).toBe(true);
    expect(existsSync(join(folder.path, 'set-aside'))).toBe(false);
  });
});

describe('While the question stands open', () => {
  it('a lock ends it: nothing is put in the place of the vault, and it stays locked', async () => {
    const passphrase = 'seven quiet otters paint the harbour';
    await threeOnTwoDays();
    expect(await vault.setPassphrase(passphrase, false)).toMatchObject({ ok: true });
    const before = folder.bytes();
    const [backup] = valueOf(await calls().versions({})).versions;
    if (!backup) throw new Error('A backup expected');
    const context: Context = { ...desk.context, vault };
    const lockedMeanwhile = versions(context, {
      confirm: () => {
        vault.lock('idle');
        return Promise.resolve(true);
      },
      earlier: folder.earlier(),
    });

    expect(errorOf(await lockedMeanwhile.restore({ id: backup.id })).code).toBe('locked');
    expect(vault.status()).toMatchObject({ protection: 'locked', appLock: 'idle' });
    expect(errorOf(await lockedMeanwhile.startEmpty({})).code).toBe('locked');
    expect(errorOf(await lockedMeanwhile.versions({})).code).toBe('locked');
    expect(folder.bytes().equals(before)).toBe(true);
    expect(await vault.openWith({ passphrase })).toMatchObject({ ok: true });
  });

  it('a second one is refused', async () => {
    await threeOnTwoDays();
    const [backup] = valueOf(await calls().versions({})).versions;
    if (!backup) throw new Error('A backup expected');
    let answer: ((agreed: boolean) => void) | undefined;
    const context: Context = { ...desk.context, vault };
    const open = versions(context, {
      confirm: () => new Promise((resolve) => (answer = resolve)),
      earlier: folder.earlier(),
    });
    const first = open.restore({ id: backup.id });
    expect(errorOf(await open.startEmpty({})).code).toBe('rate_limited');
    await vi.waitFor(() => {
      if (!answer) throw new Error('Nobody was asked yet.');
      answer(false);
    });
    expect(errorOf(await first).code).toBe('cancelled');
  });
});
