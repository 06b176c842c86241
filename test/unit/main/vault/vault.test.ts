import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/shared/result';
import type { VaultStatus } from '../../../../src/shared/vault-status';
import type { FileStore } from '../../../../src/main/vault/document-store';
import { Vault } from '../../../../src/main/vault/vault';
import {
  composeVaultFile,
  emptyContent,
  type VaultContent,
  type VaultRecord,
} from '../../../../src/main/vault/vault-file';
import { guid, record, secretValue } from '../../../support/builders';
import { manyLabels, manyRecords } from '../../../support/many-connections';
import { MemoryProtector } from '../../../support/memory-protector';
import { MemoryMarker, MemoryStore } from '../../../support/memory-store';
import { quickAccess } from '../../../support/quick-access';

/** One computer: its disk and its keyring outlast the app, which can be started again. */
class Computer {
  readonly store = new MemoryStore();
  readonly marker = new MemoryMarker();
  readonly protector = new MemoryProtector();
  readonly told: VaultStatus[] = [];

  start(store: FileStore = this.store): Vault {
    const { marker, protector } = this;
    return new Vault({
      store,
      marker,
      protector,
      access: quickAccess(),
      onStatus: (status) => this.told.push(status),
    });
  }
}

/** A computer with one kept connection, the app started again. */
async function withOneKept() {
  const computer = new Computer();
  const secret = secretValue();
  const first = computer.start();
  await first.keep(record(), secret);
  return { computer, secret, vault: computer.start() };
}

function only(vault: Vault): VaultRecord {
  const [kept] = vault.connections;
  if (!kept) throw new Error('Nothing is kept.');
  return kept;
}

describe('A connection that is kept', () => {
  it('is there after the next start, and its secret opens once the keyring has answered', async () => {
    const { secret, vault } = await withOneKept();
    const ways = { os: true, passphrase: false, recovery: false };
    expect(vault.status()).toEqual({ protection: 'checking', file: '/home/tester/vault.json', ways });
    expect(vault.credentialStatus(only(vault))).toBe('kept');
    expect(vault.secretOf(only(vault))).toEqual(fail('locked'));

    const status = await vault.unlock();
    expect(status).toEqual({
      protection: 'ready',
      protector: 'memory',
      file: '/home/tester/vault.json',
      ways,
    });
    expect(vault.secretOf(only(vault))).toEqual(ok(secret));
    expect(vault.credentialStatus(only(vault))).toBe('kept');
  });

  it('is written once, sealed: the secret stands nowhere in the file', async () => {
    const { computer, secret } = await withOneKept();
    expect(computer.store.writes).toBe(1);
    const text = computer.store.text ?? '';
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(secret).toString('base64'));
    expect(only(computer.start()).secret).toBeDefined();
  });

  it('can be changed without its secret, which stays', async () => {
    const { secret, vault } = await withOneKept();
    await vault.unlock();
    expect(await vault.keep({ ...only(vault), name: 'Fabrikam' })).toEqual(ok(undefined));
    expect(vault.connections).toHaveLength(1);
    expect(only(vault).name).toBe('Fabrikam');
    expect(vault.secretOf(only(vault))).toEqual(ok(secret));
  });

  it('stands after those that were linked before it, also when it is changed', async () => {
    const vault = new Computer().start();
    const [one, other] = [record(), record()];
    await vault.keep(one);
    await vault.keep(other);
    await vault.keep({ ...one, name: 'Changed' });
    expect(vault.connections.map(({ id }) => id)).toEqual([one.id, other.id]);
    expect(vault.revision).toBe(3);
  });

  it.each([
    ['tenant', (kept: VaultRecord) => ({ ...kept, tenant: { entered: guid() } })],
    ['cloud', (kept: VaultRecord) => ({ ...kept, cloud: 'china' as const })],
    ['client ID', (kept: VaultRecord) => ({ ...kept, clientId: guid() })],
    ['id', (kept: VaultRecord) => ({ ...kept, id: guid() })],
  ])('does not open where its record was made to point at another %s', async (_what, edited) => {
    const { vault } = await withOneKept();
    await vault.unlock();
    const moved = edited(only(vault));
    expect(vault.secretOf(moved)).toEqual(fail('secret_unreadable'));
    expect(vault.credentialStatus(moved)).toBe('unreadable');
  });

  it('without a secret says so', async () => {
    const vault = new Computer().start();
    await vault.keep(record());
    expect(vault.secretOf(only(vault))).toEqual(fail('secret_missing'));
    expect(vault.credentialStatus(only(vault))).toBe('missing');
  });
});

describe('The data key', () => {
  it('is made once, though the first secrets are kept at the same time', async () => {
    const computer = new Computer();
    const vault = computer.start();
    const kept = [record(), record(), record()];
    await Promise.all(kept.map((each) => vault.keep(each, `secret of ${each.id}`)));
    expect(computer.protector.wraps).toBe(1);
    const again = computer.start();
    await again.unlock();
    for (const each of again.connections) {
      expect(again.secretOf(each)).toEqual(ok(`secret of ${each.id}`));
    }
    expect(again.connections).toHaveLength(3);
  });

  it('is not made before there is a secret to seal', async () => {
    const computer = new Computer();
    const vault = computer.start();
    await vault.unlock();
    await vault.keep(record());
    expect(computer.protector.wraps).toBe(0);
    expect(computer.store.document.content.envelope).toBeNull();
  });

  it.each(['absent', 'unavailable', 'lost'] as const)(
    'is not made anew while an envelope is there, though the keyring is %s',
    async (mode) => {
      const { computer, vault } = await withOneKept();
      const { envelope } = computer.store.document.content;
      computer.protector.mode = mode;
      const added = record();
      await vault.keep(added, secretValue());
      expect(computer.protector.wraps).toBe(1);
      expect(computer.store.document.content.envelope).toEqual(envelope);
      expect(vault.credentialStatus(added)).toBe('session');
    },
  );

  it('that could not be written is used for the next attempt, and is not made twice', async () => {
    const computer = new Computer();
    const vault = computer.start();
    computer.store.full = true;
    expect(await vault.keep(record(), secretValue())).toEqual(fail('storage_failed'));
    computer.store.full = false;
    const kept = record();
    await vault.keep(kept, 'the secret');
    expect(computer.protector.wraps).toBe(1);
    const again = computer.start();
    await again.unlock();
    expect(again.secretOf(only(again))).toEqual(ok('the secret'));
  });
});

describe('The keyring', () => {
  it('is asked once, however many wait for it', async () => {
    const { computer, vault } = await withOneKept();
    let answer = (): void => undefined;
    computer.protector.answer = new Promise((resolve) => {
      answer = resolve;
    });
    const asked = computer.protector.asked;
    const waiting = [vault.unlock(), vault.unlock(), vault.keep(record(), secretValue())] as const;
    expect(vault.status().protection).toBe('checking');
    answer();
    await Promise.all(waiting);
    expect(computer.protector.asked).toBe(asked + 1);
    await vault.unlock();
    expect(computer.protector.asked).toBe(asked + 1);
  });

  it.each([
    ['absent', 'locked', 'locked'],
    ['unavailable', 'locked', 'locked'],
    ['lost', 'needs_recovery', 'secret_unreadable'],
  ] as const)('that is %s leaves the vault %s and the secrets untouched', async (mode, protection, code) => {
    const { computer, secret, vault } = await withOneKept();
    const before = computer.store.text;
    computer.protector.mode = mode;
    expect((await vault.unlock()).protection).toBe(protection);
    expect(computer.told.at(-1)?.protection).toBe(protection);
    expect(vault.credentialStatus(only(vault))).toBe('unreadable');
    expect(vault.secretOf(only(vault))).toEqual(fail(code));
    expect(computer.store.text).toBe(before);

    computer.protector.mode = 'protects';
    expect((await vault.unlock()).protection).toBe('ready');
    expect(vault.secretOf(only(vault))).toEqual(ok(secret));
  });

  it('of somebody else opens nothing', async () => {
    const { computer, vault } = await withOneKept();
    computer.protector.renew();
    expect((await vault.unlock()).protection).toBe('needs_recovery');
  });
});

it('A vault may have nobody to tell of its status', async () => {
  const { store, marker, protector } = new Computer();
  protector.mode = 'absent';
  const vault = new Vault({ store, marker, protector, access: quickAccess() });
  await vault.keep(record(), secretValue());
  protector.mode = 'protects';
  expect((await vault.unlock()).protection).toBe('ready');
});

describe('Where nothing protects', () => {
  async function unprotected() {
    const computer = new Computer();
    computer.protector.mode = 'absent';
    const vault = computer.start();
    const secret = secretValue();
    await vault.keep(record(), secret);
    return { computer, vault, secret };
  }

  it('a secret is held for the session and is not on disk', async () => {
    const { computer, vault, secret } = await unprotected();
    expect(vault.status().protection).toBe('unprotected');
    expect(vault.credentialStatus(only(vault))).toBe('session');
    expect(vault.secretOf(only(vault))).toEqual(ok(secret));
    expect(computer.store.text).not.toContain(secret);
    expect(only(vault).secret).toBeUndefined();

    const again = computer.start();
    await again.unlock();
    expect(again.credentialStatus(only(again))).toBe('missing');
  });

  it('a secret for the session is bound like a kept one', async () => {
    const { vault } = await unprotected();
    for (const moved of [
      { ...only(vault), clientId: guid() },
      { ...only(vault), tenant: { entered: guid() } },
      { ...only(vault), cloud: 'china' as const },
    ]) {
      expect(vault.secretOf(moved)).toEqual(fail('secret_missing'));
    }
  });

  it('a secret for the session is dropped by such a change, and does not come back with it undone', async () => {
    const { vault } = await unprotected();
    const before = only(vault);
    await vault.keep({ ...before, clientId: guid() });
    await vault.keep(before);
    expect(vault.secretOf(only(vault))).toEqual(fail('secret_missing'));
  });

  it('a secret for the session stays through a rename', async () => {
    const { vault, secret } = await unprotected();
    await vault.keep({ ...only(vault), name: 'Other' });
    expect(vault.secretOf(only(vault))).toEqual(ok(secret));
  });

  it('a secret for the session ends with its connection, and not while that lies in the bin', async () => {
    const { vault, secret } = await unprotected();
    const kept = only(vault);
    await vault.commit((content) => ({
      ...content,
      connections: [],
      bin: [{ removedAt: '2026-03-02T12:00:00.000Z', connection: kept }],
    }));
    expect(vault.bin).toHaveLength(1);
    expect(vault.secretOf(kept)).toEqual(ok(secret));
    await vault.commit((content) => ({ ...content, bin: [] }));
    expect(vault.secretOf(kept)).toEqual(fail('secret_missing'));
  });

  it('what was held is sealed when a keyring appears, and the window is told', async () => {
    const { computer, vault, secret } = await unprotected();
    const seen: string[] = [];
    computer.protector.mode = 'protects';
    computer.told.push = (...statuses) => {
      seen.push(...statuses.map(({ protection }) => `${protection} ${vault.credentialStatus(only(vault))}`));
      return 0;
    };
    expect((await vault.unlock()).protection).toBe('ready');
    expect(vault.credentialStatus(only(vault))).toBe('kept');
    expect(seen.at(-1)).toBe('ready kept');
    const again = computer.start();
    await again.unlock();
    expect(again.secretOf(only(again))).toEqual(ok(secret));
  });

  it('what was held stays held where the keyring turns out not to keep it', async () => {
    const { computer, vault, secret } = await unprotected();
    computer.protector.mode = 'lost';
    expect((await vault.unlock()).protection).toBe('unprotected');
    expect(vault.credentialStatus(only(vault))).toBe('session');
    expect(vault.secretOf(only(vault))).toEqual(ok(secret));
  });

  it('what was held while the keyring was locked is sealed when it opens', async () => {
    const { computer, vault } = await withOneKept();
    computer.protector.mode = 'unavailable';
    const added = record();
    await vault.keep(added, 'held for now');
    expect(vault.credentialStatus(added)).toBe('session');
    computer.protector.mode = 'protects';
    await vault.unlock();
    const again = computer.start();
    await again.unlock();
    expect(again.connections.map((each) => again.credentialStatus(each))).toEqual(['kept', 'kept']);
    const sealed = again.connections.find(({ id }) => id === added.id);
    expect(sealed && again.secretOf(sealed)).toEqual(ok('held for now'));
  });

  const inBin = (connection: VaultRecord) => ({ removedAt: '2026-03-02T12:00:00.000Z', connection });

  it('what was held is sealed in the bin too, and so is there when it comes back', async () => {
    const { computer, vault, secret } = await unprotected();
    await vault.commit((content) => ({ ...content, connections: [], bin: [inBin(only(vault))] }));
    computer.protector.mode = 'protects';
    await vault.unlock();
    await vault.commit((content) => ({
      ...content,
      connections: content.bin.map(({ connection }) => connection),
      bin: [],
    }));
    expect(vault.credentialStatus(only(vault))).toBe('kept');
    const again = computer.start();
    await again.unlock();
    expect(again.secretOf(only(again))).toEqual(ok(secret));
  });

  it('what could not be sealed because the disk was full is by the change that brings it back', async () => {
    const { computer, vault } = await withOneKept();
    computer.protector.mode = 'unavailable';
    const added = record();
    await vault.keep(added, 'held for now');
    const bin = [inBin(added)];
    await vault.commit((content) => ({
      ...content,
      connections: content.connections.filter(({ id }) => id !== added.id),
      bin,
    }));
    computer.protector.mode = 'protects';
    computer.store.full = true;
    await vault.unlock();
    computer.store.full = false;
    await vault.commit((content) => ({ ...content, connections: [...content.connections, added], bin: [] }));
    expect(vault.connections.map((each) => vault.credentialStatus(each))).toEqual(['kept', 'kept']);
    const again = computer.start();
    await again.unlock();
    const back = again.connections.find(({ id }) => id === added.id);
    expect(back && again.secretOf(back)).toEqual(ok('held for now'));
  });

  it('what is held never takes the place of a newer secret, kept once there is a key', async () => {
    const { computer, vault } = await withOneKept();
    computer.protector.mode = 'unavailable';
    const added = record();
    await vault.keep(added, 'held for now');
    computer.protector.mode = 'protects';
    computer.store.full = true;
    await vault.unlock();
    expect(await vault.keep(added, 'newer')).toEqual(fail('storage_failed'));
    expect(vault.secretOf(added)).toEqual(ok('held for now'));
    computer.store.full = false;
    await vault.keep(added, 'newer');
    const sealed = vault.connections.find(({ id }) => id === added.id);
    expect(sealed && vault.secretOf(sealed)).toEqual(ok('newer'));
  });

  it('is said where the keyring takes a key and does not give it back', async () => {
    const computer = new Computer();
    computer.protector.mode = 'lost';
    const vault = computer.start();
    const kept = record();
    expect(await vault.keep(kept, secretValue())).toEqual(ok(undefined));
    expect(vault.status().protection).toBe('unprotected');
    expect(vault.credentialStatus(kept)).toBe('session');
    expect(computer.store.document.content.envelope).toBeNull();
  });
});

describe('A file that cannot be used', () => {
  const text = JSON.stringify;
  const cases: Record<string, [(kept: string) => string, VaultStatus['damage']]> = {
    'is no JSON': [(kept) => kept.slice(0, -20), 'unreadable'],
    'is something else': [() => text({ a: 1 }), 'unreadable'],
    'was altered': [(kept) => kept.replace('Contoso', 'Fabrikam'), 'altered'],
    'is of a newer version': [() => text({ format: 99 }), 'newer_version'],
  };

  it.each(Object.entries(cases))('because it %s is never overwritten', async (_why, [damaged, damage]) => {
    const { computer } = await withOneKept();
    computer.store.text = damaged(computer.store.text ?? '');
    const before = computer.store.text;
    const vault = computer.start();
    expect(vault.status()).toMatchObject({ protection: 'damaged', damage });
    expect(vault.connections).toEqual([]);
    expect(await vault.commit((content) => ({ ...content, connections: [record()] }))).toEqual(
      fail('storage_failed'),
    );
    expect(await vault.keep(record(), secretValue())).toEqual(fail('storage_failed'));
    expect((await vault.unlock()).protection).toBe('damaged');
    expect(computer.store.text).toBe(before);
    expect(computer.store.writes).toBe(1);
    expect(computer.protector.wraps).toBe(1);
  });

  it('because it is gone is a fault, and not a new vault', async () => {
    const { computer } = await withOneKept();
    computer.store.text = undefined;
    const vault = computer.start();
    expect(vault.status()).toMatchObject({ protection: 'damaged', damage: 'missing' });
    expect(await vault.keep(record(), secretValue())).toEqual(fail('storage_failed'));
    expect(computer.store.text).toBeUndefined();
  });

  it('is read once: what is wrong with it later is met when the app is started again', async () => {
    const { computer, vault } = await withOneKept();
    expect(vault.connections).toHaveLength(1);
    computer.store.text = 'x';
    expect(vault.status().damage).toBeUndefined();
    expect(vault.connections).toHaveLength(1);
  });
});

describe('A change that cannot be written', () => {
  it('leaves everything as it was, and says so', async () => {
    const { computer, secret, vault } = await withOneKept();
    await vault.unlock();
    const before = { text: computer.store.text, kept: only(vault), revision: vault.revision };
    computer.store.full = true;
    expect(await vault.keep({ ...before.kept, name: 'x' })).toEqual(fail('storage_failed'));
    expect(await vault.keep(before.kept, secretValue())).toEqual(fail('storage_failed'));
    expect(await vault.keep(record(), secretValue())).toEqual(fail('storage_failed'));
    expect(vault.connections).toEqual([before.kept]);
    expect(vault.revision).toBe(before.revision);
    expect(vault.secretOf(only(vault))).toEqual(ok(secret));
    expect(computer.store.text).toBe(before.text);

    computer.store.full = false;
    expect(await vault.keep({ ...before.kept, name: 'x' })).toEqual(ok(undefined));
  });

  it('holds no secret for a connection that was not kept', async () => {
    const computer = new Computer();
    computer.protector.mode = 'absent';
    computer.store.full = true;
    const vault = computer.start();
    const lost = record();
    expect(await vault.keep(lost, secretValue())).toEqual(fail('storage_failed'));
    expect(vault.secretOf(lost)).toEqual(fail('secret_missing'));
  });

  it('and is the very first does not make the next start believe that a vault has gone', async () => {
    const computer = new Computer();
    computer.store.full = true;
    await computer.start().keep(record(), secretValue());
    computer.store.full = false;
    const again = computer.start();
    expect(again.status().protection).toBe('checking');
    expect(await again.keep(record(), secretValue())).toEqual(ok(undefined));
  });

  it('is none where nothing changes', async () => {
    const computer = new Computer();
    const vault = computer.start();
    expect(await vault.commit((content) => content)).toEqual(ok(undefined));
    expect(computer.store.writes).toBe(0);
    expect(vault.revision).toBe(0);
  });
});

describe('Changes at the same time', () => {
  it('are made one after another, each of what the one before it has left', async () => {
    const { computer, vault } = await withOneKept();
    const names = ['One', 'Two', 'Three'];
    const made = names.map((name) =>
      vault.change((content) =>
        ok({
          content: { ...content, labels: [...content.labels, { name, color: 'grey' as const }] },
          value: content.labels.length,
        }),
      ),
    );
    expect(vault.isWriting).toBe(true);
    expect(await Promise.all(made)).toEqual([ok(0), ok(1), ok(2)]);
    expect(vault.isWriting).toBe(false);
    expect(computer.start().labels.map(({ name }) => name)).toEqual(names);
  });

  it('are all on disk when the app that quits has waited for them', async () => {
    const { computer, vault } = await withOneKept();
    void vault.keep(record());
    void vault.keep(record());
    await vault.written();
    expect(computer.start().connections).toHaveLength(3);
  });

  it('do not undo each other where one of them fails', async () => {
    const { computer, vault } = await withOneKept();
    const writeBytes = computer.store.writeBytes.bind(computer.store);
    let writes = 0;
    computer.store.writeBytes = (bytes) => {
      writes += 1;
      return writes === 1 ? Promise.reject(new Error('EIO')) : writeBytes(bytes);
    };
    const [lost, kept] = await Promise.all([
      vault.keep(record({ name: 'Lost' })),
      vault.keep(record({ name: 'Kept' })),
    ]);
    expect([lost, kept]).toEqual([fail('storage_failed'), ok(undefined)]);
    expect(
      computer
        .start()
        .connections.map(({ name }) => name)
        .slice(1),
    ).toEqual(['Kept']);
  });

  it('that nothing comes of are told why, and write nothing', async () => {
    const { computer, vault } = await withOneKept();
    const before = computer.store.text;
    expect(await vault.change(() => fail('not_found' as const))).toEqual(fail('not_found'));
    expect(computer.store.text).toBe(before);
  });
});

describe('A change that is on disk', () => {
  it('counts as done where only the note that there is a vault could not be made', async () => {
    const computer = new Computer();
    let writable = false;
    computer.marker.set = () => {
      if (!writable) throw new Error('EROFS: read-only file system');
      computer.marker.present = true;
    };
    const vault = computer.start();
    expect(await vault.keep(record(), secretValue())).toEqual(ok(undefined));
    expect(vault.connections).toHaveLength(1);
    expect(computer.start().connections).toHaveLength(1);
    writable = true;
    await vault.keep(record());
    expect(computer.marker.present).toBe(true);
  });
});

describe('While a person answers the keyring', () => {
  async function replacing() {
    const { computer, vault } = await withOneKept();
    let answer = (): void => undefined;
    computer.protector.answer = new Promise((resolve) => {
      answer = resolve;
    });
    const { id } = only(vault);
    const change = (current: VaultRecord) => ({ ...current, notes: 'renewed' });
    const replaced = vault.replaceSecrets(new Map([[id, { secret: 'the new secret', change }]]));
    return { vault, id, answer, replaced };
  }

  it('a connection that is renamed keeps its new name beside its new secret', async () => {
    const { vault, id, answer, replaced } = await replacing();
    await vault.keep({ ...only(vault), name: 'Renamed' });
    answer();
    expect(await replaced).toEqual(ok(new Set([id])));
    expect(only(vault)).toMatchObject({ name: 'Renamed', notes: 'renewed' });
    expect(vault.secretOf(only(vault))).toEqual(ok('the new secret'));
  });

  it('a connection that is removed does not come back', async () => {
    const { vault, answer, replaced } = await replacing();
    await vault.commit((content) => ({ ...content, connections: [] }));
    answer();
    expect(await replaced).toEqual(ok(new Set()));
    expect(vault.connections).toEqual([]);
  });

  it('a change that gives up leaves the old secret', async () => {
    const { secret, vault } = await withOneKept();
    const change = () => undefined;
    const { id } = only(vault);
    expect(await vault.replaceSecrets(new Map([[id, { secret: 'the new secret', change }]]))).toEqual(
      ok(new Set()),
    );
    expect(vault.secretOf(only(vault))).toEqual(ok(secret));
  });
});

describe('Many connections at once', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      record: record({ name: `Tenant ${index}` }),
      ...(index % 5 === 0 ? {} : { secret: secretValue() }),
    }));

  it('are kept in one write, with their secrets sealed and the labels that come with them', async () => {
    const { computer, vault } = await withOneKept();
    const { revision } = vault;
    const given = many(250);
    const labels = [{ name: 'Retail', color: 'teal' as const }];
    const prepared: number[] = [];
    const kept = await vault.keepMany(() => Promise.resolve(ok({ given, labels })), {
      secrets: true,
      onPrepared: (count) => prepared.push(count),
    });
    expect(kept.ok).toBe(true);
    expect(vault.revision).toBe(revision + 1);
    expect(prepared).toEqual([100, 200]);
    const restarted = computer.start();
    await restarted.unlock();
    expect(restarted.connections).toHaveLength(251);
    expect(restarted.labels).toEqual(labels);
    for (const {
      record: { id },
      secret,
    } of given) {
      const found = restarted.connections.find((candidate) => candidate.id === id);
      if (!found) throw new Error('It is not there.');
      expect(restarted.secretOf(found)).toEqual(secret === undefined ? fail('secret_missing') : ok(secret));
    }
  });

  it('are not kept at all where it is ended before they are written', async () => {
    const { computer, vault } = await withOneKept();
    const before = computer.store.text;
    const ending = new AbortController();
    const kept = await vault.keepMany(() => Promise.resolve(ok({ given: many(250), labels: [] })), {
      secrets: true,
      signal: ending.signal,
      onPrepared: () => {
        ending.abort();
      },
    });
    expect(kept).toEqual(fail('cancelled'));
    expect(computer.store.text).toBe(before);
    expect(vault.connections).toHaveLength(1);
  });

  it('are not kept at all where the disk refuses, nor where one of them could not be read again', async () => {
    const { computer, vault } = await withOneKept();
    const before = computer.store.text;
    const broken = { record: { ...record(), createdAt: 7 } as unknown as VaultRecord };
    for (const position of [0, 150]) {
      const given = [...many(position), broken, ...many(60)];
      const make = () => Promise.resolve(ok({ given, labels: [] }));
      await expect(vault.keepMany(make, { secrets: true })).rejects.toThrow();
    }
    computer.store.full = true;
    const make = () => Promise.resolve(ok({ given: many(3), labels: [] }));
    const kept = await vault.keepMany(make, { secrets: true });
    expect(kept).toEqual(fail('storage_failed'));
    computer.store.full = false;
    expect(computer.store.text).toBe(before);
    expect(vault.connections).toHaveLength(1);
  });

  it('need no keyring where there is no secret among them, and no write where nothing is given', async () => {
    const computer = new Computer();
    const vault = computer.start();
    const make = (given: { record: VaultRecord }[]) => (content: VaultContent) =>
      Promise.resolve(ok({ given, labels: content.labels }));
    await vault.keepMany(make([]), { secrets: false });
    expect(computer.store.writes).toBe(0);
    await vault.keepMany(make([{ record: record() }]), { secrets: false });
    expect([computer.store.writes, computer.protector.wraps]).toEqual([1, 0]);
  });

  it('are not kept where whoever makes them finds by then that nothing is to change', async () => {
    const { computer, vault } = await withOneKept();
    const before = computer.store.text;
    expect(await vault.keepMany(() => Promise.resolve(fail('not_found')), { secrets: true })).toEqual(
      fail('not_found'),
    );
    expect(computer.store.text).toBe(before);
  });

  it('whose secrets nothing protects are held for the session', async () => {
    const computer = new Computer();
    computer.protector.mode = 'absent';
    const vault = computer.start();
    const [given] = many(2).slice(1);
    if (!given) throw new Error('There is one.');
    await vault.keepMany(() => Promise.resolve(ok({ given: [given], labels: [] })), { secrets: true });
    expect(vault.credentialStatus(only(vault))).toBe('session');
    expect(computer.store.text).not.toContain(given.secret);
  });
});

describe('A record that could not be read again', () => {
  it('is a fault, and nothing of it is written', async () => {
    const { computer, vault } = await withOneKept();
    const before = computer.store.text;
    const broken = { ...only(vault), createdAt: 7 } as unknown as VaultRecord;
    await expect(vault.keep(broken)).rejects.toThrow();
    expect(computer.store.text).toBe(before);
    expect(only(vault).createdAt).not.toBe(7);
  });
});

describe('A settings file that cannot be read', () => {
  it('leaves it open whether there was a vault, so nothing is written', async () => {
    const computer = new Computer();
    const vault = new Vault({
      access: quickAccess(),
      store: computer.store,
      marker: {
        exists: () => {
          throw new Error('unreadable');
        },
        set: () => undefined,
      },
      protector: computer.protector,
    });
    expect(vault.status().protection).toBe('damaged');
    expect(await vault.keep(record(), secretValue())).toEqual(fail('storage_failed'));
    expect(computer.store.text).toBeUndefined();
  });
});

describe('Right after the start', () => {
  it('a secret that is asked for waits for the keyring’s answer', async () => {
    const { secret, vault } = await withOneKept();
    expect(vault.status().protection).toBe('checking');
    expect(await vault.openSecret(only(vault))).toEqual(ok(secret));
  });
});

describe('A key that the system wants wrapped anew', () => {
  it('is, and the file holds the new wrap', async () => {
    const { computer, secret, vault } = await withOneKept();
    const before = computer.store.text;
    computer.protector.stale = true;
    await vault.unlock();
    expect(computer.store.text).not.toBe(before);
    computer.protector.stale = false;
    const again = computer.start();
    await again.unlock();
    expect(again.secretOf(only(again))).toEqual(ok(secret));
  });
});

describe('A check that this version does not understand', () => {
  it('is forgotten, and the tenant stays', async () => {
    const { computer, secret } = await withOneKept();
    const file = JSON.parse(computer.store.text ?? '') as { content: { connections: object[] } };
    const [kept] = file.content.connections;
    const content = {
      ...file.content,
      connections: [{ ...kept, lastCheck: { outcome: 'ok', finding: 'renamed' } }],
    };
    await computer.store.writeBytes(
      composeVaultFile(content as unknown as Parameters<typeof composeVaultFile>[0], 9),
    );
    const vault = computer.start();
    await vault.unlock();
    expect(only(vault).lastCheck).toBeUndefined();
    expect(vault.secretOf(only(vault))).toEqual(ok(secret));
  });
});

describe('Labels', () => {
  it('are kept with their colours, also those that no connection carries', async () => {
    const { computer, vault } = await withOneKept();
    expect(vault.labels).toEqual([]);
    const labels = [{ name: 'Öffentliche Hand', color: 'teal' as const }];
    expect(await vault.commit((content) => ({ ...content, labels }))).toEqual(ok(undefined));
    expect(vault.labels).toEqual(labels);
    expect(computer.start().labels).toEqual(labels);
  });

  it('of a colour that there is not are a fault, and nothing of them is written', async () => {
    const { computer, vault } = await withOneKept();
    const before = computer.store.text;
    const labels = [{ name: 'Gold', color: 'golden' }] as unknown as typeof vault.labels;
    await expect(vault.commit((content) => ({ ...content, labels }))).rejects.toThrow('invalid_value');
    expect(computer.store.text).toBe(before);
    expect(vault.labels).toEqual([]);
  });

  it('that a connection names need not be known', async () => {
    const { computer, vault } = await withOneKept();
    await vault.keep({ ...only(vault), labels: ['Unknown'] });
    expect(only(computer.start()).labels).toEqual(['Unknown']);
  });
});

describe('A connection in a cloud of its own', () => {
  const customCloud = { authority: 'login.cloud.example', graph: 'graph.cloud.example' };

  it('binds its secret to the host that it was entered for', async () => {
    const vault = new Computer().start();
    const secret = secretValue();
    await vault.keep(record({ cloud: 'custom', customCloud }), secret);
    expect(vault.secretOf(only(vault))).toEqual(ok(secret));
    const moved = { ...only(vault), customCloud: { ...customCloud, authority: 'login.evil.example' } };
    expect(vault.secretOf(moved)).toEqual(fail('secret_unreadable'));
  });

  it('is not kept without its hosts', async () => {
    const { computer, vault } = await withOneKept();
    const before = computer.store.text;
    const fault = vault.commit((content) => ({
      ...content,
      connections: [...content.connections, record({ cloud: 'custom' })],
    }));
    await expect(fault).rejects.toThrow('A custom cloud without hosts');
    // The next change has its turn all the same.
    expect(await vault.commit((content) => content)).toEqual(ok(undefined));
    expect(computer.store.text).toBe(before);
  });
});

describe('A vault of thousands', () => {
  it('writes after one change exactly what a vault without a memory would', async () => {
    const computer = new Computer();
    const vault = computer.start();
    await vault.commit((content) => ({ ...content, connections: manyRecords(300), labels: manyLabels }));
    const [first, second] = vault.connections;
    if (!first || !second) throw new Error('Nothing is kept.');
    await vault.keep({ ...first, name: 'شركة 東京 Größe' });
    await vault.commit((content) => ({
      ...content,
      connections: content.connections.filter((each) => each !== second),
      bin: [{ removedAt: '2026-03-02T12:00:00.000Z', connection: second }],
    }));
    const { connections, bin, labels } = vault;
    const text = computer.store.text ?? '';
    expect(text.slice(text.indexOf('{"envelope"'), -1)).toBe(
      JSON.stringify({ envelope: null, labels, connections, bin }),
    );
    const again = computer.start();
    expect(again.connections).toEqual(connections);
    expect(again.bin).toEqual(bin);
  });

  it('is read in pieces, and whole for whoever asks before that', async () => {
    const computer = new Computer();
    await computer.start().commit((content) => ({ ...content, connections: manyRecords(1000) }));
    const vault = computer.start();
    let read = false;
    const opened = vault.open().then(() => (read = true));
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      if (!read) setImmediate(turn);
    };
    setImmediate(turn);
    await opened;
    expect(turns).toBeGreaterThan(3);
    expect(vault.connections).toHaveLength(1000);

    const asked = computer.start();
    const opening = asked.open();
    expect(asked.connections).toEqual(vault.connections);
    await opening;
    expect(asked.connections).toEqual(vault.connections);
    expect(asked.revision).toBe(1);
  });

  it('of which one connection is not one is not used, however far down it stands', async () => {
    const computer = new Computer();
    const records = manyRecords(600);
    const broken = { ...records[599], createdAt: 7 } as unknown as VaultRecord;
    const content = { ...emptyContent, connections: [...records.slice(0, 599), broken] };
    await computer.store.writeBytes(composeVaultFile(content, 1));
    const vault = computer.start();
    await vault.open();
    expect(vault.status()).toMatchObject({ protection: 'damaged', damage: 'unreadable' });
    expect(vault.connections).toEqual([]);
  });

  it('lets the window have its turn while it tries the secrets', async () => {
    const computer = new Computer();
    const first = computer.start();
    await first.keep(record(), secretValue());
    await first.commit((content) => ({
      ...content,
      connections: [...content.connections, ...manyRecords(1000)],
    }));
    const vault = computer.start();
    let served = false;
    setImmediate(() => (served = true));
    await vault.unlock();
    expect(served).toBe(true);
    expect(vault.credentialStatus(only(vault))).toBe('kept');
  });

  it('seals all that was held for the session in one change set', async () => {
    const computer = new Computer();
    computer.protector.mode = 'absent';
    const vault = computer.start();
    const kept = [record(), record(), record()];
    for (const each of kept) await vault.keep(each, `secret of ${each.id}`);
    const { writes } = computer.store;
    computer.protector.mode = 'protects';
    await vault.unlock();
    expect(computer.store.writes).toBe(writes + 1);
    const again = computer.start();
    await again.unlock();
    for (const each of again.connections) expect(again.secretOf(each)).toEqual(ok(`secret of ${each.id}`));
  });

  it('holds on to what it could not seal because the disk was full', async () => {
    const computer = new Computer();
    computer.protector.mode = 'absent';
    const vault = computer.start();
    const secret = secretValue();
    await vault.keep(record(), secret);
    computer.protector.mode = 'protects';
    computer.store.full = true;
    await vault.unlock();
    expect(vault.credentialStatus(only(vault))).toBe('session');
    expect(vault.secretOf(only(vault))).toEqual(ok(secret));
    computer.store.full = false;
    await vault.keep(record(), secretValue());
    expect(vault.secretOf(only(vault))).toEqual(ok(secret));
  });
});
