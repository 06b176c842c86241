import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/shared/result';
import type { PassphraseKeys } from '../../../../src/main/vault/passphrase-keys';
import { newRecoveryKey } from '../../../../src/main/vault/recovery-key';
import { Vault } from '../../../../src/main/vault/vault';
import type { VaultAccess } from '../../../../src/main/vault/vault-parts';
import { record, secretValue } from '../../../support/builders';
import type { VaultRecord } from '../../../../src/main/vault/vault-file';
import { MemoryProtector } from '../../../support/memory-protector';
import { MemoryMarker, MemoryStore } from '../../../support/memory-store';
import { MemoryLock, quickAccess, quickPassphrases } from '../../../support/quick-access';

const passphrase = 'ribbon otter quill lantern';

/** One computer: its disk, its keyring and what it remembers outlast the app, which can be started again. */
class Computer {
  store = new MemoryStore();
  readonly marker = new MemoryMarker();
  readonly protector = new MemoryProtector();
  readonly lock = new MemoryLock();
  required = false;
  touchId = false;
  /** Holds each derivation back until it is resolved. */
  derived: Promise<void> = Promise.resolve();

  start(access: Partial<VaultAccess> = {}): Vault {
    const passphrases: PassphraseKeys = {
      make: async (text) => {
        await this.derived;
        return quickPassphrases.make(text);
      },
      derive: async (text, kdf) => {
        await this.derived;
        return quickPassphrases.derive(text, kdf);
      },
    };
    return new Vault({
      store: this.store,
      marker: this.marker,
      protector: this.protector,
      access: quickAccess({
        passphrases,
        lockMemory: this.lock,
        passphraseRequired: () => this.required,
        touchId: () => this.touchId,
        ...access,
      }),
    });
  }

  /** The app started once more, and the keyring asked. */
  async restart(): Promise<Vault> {
    const vault = this.start();
    await vault.unlock();
    return vault;
  }

  holdDerivations(): () => void {
    let release = (): void => undefined;
    this.derived = new Promise((resolve) => (release = resolve));
    return release;
  }
}

/** A computer with one connection, and with a passphrase. */
async function withPassphrase(only = false) {
  const computer = new Computer();
  const secret = secretValue();
  const vault = await computer.restart();
  await vault.keep(record(), secret);
  expect(await vault.setPassphrase(passphrase, only)).toMatchObject({ ok: true });
  return { computer, secret, vault };
}

function secretIn(vault: Vault) {
  const [kept] = vault.connections;
  if (!kept) throw new Error('Nothing is kept.');
  return vault.secretOf(kept);
}

describe('A passphrase', () => {
  it('opens what was locked, and nothing else does', async () => {
    const { computer, secret, vault } = await withPassphrase();
    expect(vault.status()).toMatchObject({ protection: 'ready', ways: { os: true, passphrase: true } });
    expect(vault.lock('person')).toMatchObject({
      ok: true,
      value: { protection: 'locked', appLock: 'person' },
    });
    expect([vault.isShut, vault.isOpen, vault.key]).toEqual([true, false, undefined]);
    expect(secretIn(vault)).toEqual(fail('locked'));
    expect(await vault.unlock()).toMatchObject({ appLock: 'person' });
    const before = computer.store.text;
    expect(await vault.openWith({ passphrase: 'ribbon otter quill lanterns' })).toEqual(fail('wrong_entry'));
    expect(await vault.openWith({ recoveryKey: newRecoveryKey() })).toEqual(fail('wrong_entry'));
    expect(vault.status()).toMatchObject({ protection: 'locked', appLock: 'person' });
    expect(computer.store.text).toBe(before);
    expect(await vault.openWith({ passphrase })).toMatchObject({ ok: true, value: { protection: 'ready' } });
    expect(secretIn(vault)).toEqual(ok(secret));
  });

  it('that was locked stays so over a restart, though the keyring alone would open it', async () => {
    const { computer, secret, vault } = await withPassphrase();
    vault.lock('suspend');
    const again = await computer.restart();
    expect(again.status()).toMatchObject({ protection: 'locked', appLock: 'suspend' });
    expect(secretIn(again)).toEqual(fail('locked'));
    await again.openWith({ passphrase });
    expect(secretIn(again)).toEqual(ok(secret));
    expect(secretIn(await computer.restart())).toEqual(ok(secret));
  });

  it('alone leaves no wrap by the keyring, which is not even asked', async () => {
    const { computer, secret } = await withPassphrase(true);
    const asked = computer.protector.asked;
    const again = await computer.restart();
    expect(again.status()).toMatchObject({ appLock: 'start', ways: { os: false, passphrase: true } });
    expect(computer.protector.asked).toBe(asked);
    await again.openWith({ passphrase });
    expect(secretIn(again)).toEqual(ok(secret));
    expect(again.status().ways.os).toBe(false);

    expect(await again.requirePassphrase(false)).toMatchObject({ ok: true, value: { ways: { os: true } } });
    expect(secretIn(await computer.restart())).toEqual(ok(secret));
  });

  it('loses nothing where the keyring has changed, and the new one opens the vault from then on', async () => {
    const { computer, secret } = await withPassphrase();
    computer.protector.renew();
    const vault = await computer.restart();
    expect(vault.status()).toMatchObject({ protection: 'needs_recovery' });
    expect(await vault.openWith({ passphrase })).toMatchObject({ ok: true, value: { protection: 'ready' } });
    expect(secretIn(vault)).toEqual(ok(secret));
    const again = await computer.restart();
    expect(again.status().protection).toBe('ready');
    expect(secretIn(again)).toEqual(ok(secret));
  });

  it('tries to wrap by the new keyring once more where that could not be written', async () => {
    const { computer, secret } = await withPassphrase();
    computer.protector.renew();
    const vault = await computer.restart();
    computer.store.full = true;
    await vault.openWith({ passphrase });
    expect(secretIn(vault)).toEqual(ok(secret));
    computer.store.full = false;
    vault.lock('person');
    await vault.openWith({ passphrase });
    expect((await computer.restart()).status().protection).toBe('ready');
  });

  it.each(['absent', 'unavailable'] as const)('opens on a computer whose keyring is %s', async (mode) => {
    const { computer, secret } = await withPassphrase();
    computer.protector.mode = mode;
    const vault = await computer.restart();
    expect(vault.status().protection).toBe('locked');
    expect(vault.status().appLock).toBeUndefined();
    await vault.openWith({ passphrase });
    expect(secretIn(vault)).toEqual(ok(secret));
    expect(await vault.removePassphrase(), 'the only way').toEqual(fail('unprotected'));
    expect(vault.status().ways.passphrase).toBe(true);
  });

  it('without a keyring seals what was held for the session, and is asked for at start', async () => {
    const computer = new Computer();
    computer.protector.mode = 'absent';
    const vault = await computer.restart();
    const secret = secretValue();
    await vault.keep(record(), secret);
    expect(vault.status().protection).toBe('unprotected');
    expect(await vault.setPassphrase(passphrase, false)).toMatchObject({ value: { protection: 'ready' } });
    expect(vault.credentialStatus(vault.connections[0] as never)).toBe('kept');
    const again = await computer.restart();
    expect(again.status()).toMatchObject({ protection: 'locked', appLock: 'start' });
    await again.openWith({ passphrase });
    expect(secretIn(again)).toEqual(ok(secret));
  });

  it.each(['setPassphrase', 'requirePassphrase', 'removePassphrase', 'setRecoveryKey'] as const)(
    'and %s change nothing where the disk is full',
    async (change) => {
      const { computer, secret, vault } = await withPassphrase();
      const before = computer.store.text;
      computer.store.full = true;
      const acts = {
        setPassphrase: () => vault.setPassphrase('another one of these', true),
        requirePassphrase: () => vault.requirePassphrase(true),
        removePassphrase: () => vault.removePassphrase(),
        setRecoveryKey: () => vault.setRecoveryKey(newRecoveryKey()),
      };
      const { ways } = vault.status();
      expect(await acts[change]()).toEqual(fail('storage_failed'));
      expect(vault.status()).toMatchObject({ protection: 'ready', ways });
      computer.store.full = false;
      expect(computer.store.text).toBe(before);
      vault.lock('person');
      await vault.openWith({ passphrase });
      expect(secretIn(vault)).toEqual(ok(secret));
    },
  );

  it('that could not be written where nothing protects leaves the secrets of the session as they are', async () => {
    const computer = new Computer();
    computer.protector.mode = 'absent';
    const vault = await computer.restart();
    const secret = secretValue();
    await vault.keep(record(), secret);
    computer.store.full = true;
    expect(await vault.setPassphrase(passphrase, true)).toEqual(fail('storage_failed'));
    expect(vault.status()).toMatchObject({ protection: 'unprotected', ways: { passphrase: false } });
    expect(secretIn(vault)).toEqual(ok(secret));
    computer.store.full = false;
    expect(await vault.setPassphrase(passphrase, true)).toMatchObject({ ok: true });
    const again = await computer.restart();
    await again.openWith({ passphrase });
    expect(secretIn(again)).toEqual(ok(secret));
  });

  it('is not taken away where the keyring’s wrap is of another keyring', async () => {
    const { computer, vault } = await withPassphrase();
    computer.protector.renew();
    expect(await vault.removePassphrase(), 'it is wrapped anew').toMatchObject({ ok: true });
    expect((await computer.restart()).status()).toMatchObject({
      protection: 'ready',
      ways: { os: true, passphrase: false },
    });
    expect(vault.lock('person'), 'nobody could open it').toEqual(fail('no_passphrase'));
  });
});

describe('A recovery key', () => {
  it('opens the vault where it is all that there is', async () => {
    const { computer, secret, vault } = await withPassphrase(true);
    const key = newRecoveryKey();
    await vault.setRecoveryKey(key);
    expect(vault.status().ways).toEqual({ os: false, passphrase: true, recovery: true });
    const again = await computer.restart();
    expect(await again.openWith({ recoveryKey: key.toLowerCase() })).toMatchObject({ ok: true });
    expect(secretIn(again)).toEqual(ok(secret));
    expect(await again.setPassphrase('a new one after all', true)).toMatchObject({ ok: true });
    again.lock('person');
    expect(await again.openWith({ passphrase })).toEqual(fail('wrong_entry'));
    expect(await again.openWith({ passphrase: 'a new one after all' })).toMatchObject({ ok: true });
    expect(await again.removeRecoveryKey()).toMatchObject({ ok: true });
    expect(await again.openWith({ recoveryKey: key })).toEqual(fail('wrong_entry'));
  });

  it('without a passphrase opens a vault whose keyring has gone, and is then not taken away', async () => {
    const computer = new Computer();
    const vault = await computer.restart();
    const secret = secretValue();
    await vault.keep(record(), secret);
    const key = newRecoveryKey();
    await vault.setRecoveryKey(key);
    computer.protector.mode = 'absent';
    const again = await computer.restart();
    await again.openWith({ recoveryKey: key });
    expect(secretIn(again)).toEqual(ok(secret));
    expect(await again.removeRecoveryKey()).toEqual(fail('unprotected'));
    computer.protector.mode = 'protects';
    computer.protector.renew();
    expect(await again.removeRecoveryKey()).toMatchObject({ ok: true });
    expect(secretIn(await computer.restart())).toEqual(ok(secret));
  });
});

describe('Locking while something is under way', () => {
  it('wins over who is opening it just now', async () => {
    const { computer, vault } = await withPassphrase();
    vault.lock('person');
    const release = computer.holdDerivations();
    const opening = vault.openWith({ passphrase });
    vault.lock('suspend');
    release();
    expect(await opening).toEqual(fail('locked'));
    expect(vault.status().appLock).toBe('person');
    expect(vault.key).toBeUndefined();
    expect(await vault.openWith({ passphrase })).toMatchObject({ ok: true });
  });

  it('wins over a keyring that is being asked', async () => {
    const { computer } = await withPassphrase();
    let answer = (): void => undefined;
    computer.protector.answer = new Promise((resolve) => (answer = resolve));
    const vault = computer.start();
    const asking = vault.unlock();
    vault.lock('screen');
    answer();
    expect(await asking).toMatchObject({ protection: 'locked', appLock: 'screen' });
    expect(vault.key).toBeUndefined();
  });

  it('and opening by a person wins over a keyring that finds itself lost later', async () => {
    const { computer, secret } = await withPassphrase();
    computer.protector.renew();
    let answer = (): void => undefined;
    computer.protector.answer = new Promise((resolve) => (answer = resolve));
    const vault = computer.start();
    const asking = vault.unlock();
    const opening = vault.openWith({ passphrase });
    answer();
    await Promise.all([asking, opening]);
    expect(vault.status().protection).toBe('ready');
    expect(secretIn(vault)).toEqual(ok(secret));
  });

  it('changes nothing of a passphrase that is being changed', async () => {
    const { computer, secret, vault } = await withPassphrase();
    const before = computer.store.text;
    const release = computer.holdDerivations();
    const changing = vault.setPassphrase('another one of these', true);
    vault.lock('idle');
    await vault.written();
    release();
    expect(await changing).toEqual(fail('locked'));
    expect(computer.store.text).toBe(before);
    await vault.openWith({ passphrase });
    expect(secretIn(vault)).toEqual(ok(secret));
  });

  it('seals what is on its way to the disk with the right key, and never with one that was wiped', async () => {
    const { computer, vault } = await withPassphrase();
    const kept = Array.from({ length: 20 }, () => ({ record: record(), secret: secretValue() }));
    const keeping = kept.map(async ({ record: each, secret }, index) => {
      for (let turn = 0; turn < index; turn += 1) await Promise.resolve();
      return vault.keep(each, secret);
    });
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    vault.lock('person');
    const answers = await Promise.all(keeping);
    // What could not be sealed any more is refused, so that who holds its secret goes on holding it.
    expect(answers).toContainEqual(ok(undefined));
    expect(answers).toContainEqual(fail('locked'));
    await vault.openWith({ passphrase });
    const again = await computer.restart();
    for (const open of [vault, again]) {
      const byId = new Map(open.connections.map((each) => [each.id, each]));
      for (const [index, { record: each, secret }] of kept.entries()) {
        const found = byId.get(each.id);
        if (answers[index]?.ok) expect(found && open.secretOf(found)).toEqual(ok(secret));
        else expect(found).toBeUndefined();
      }
    }
  });

  it('hands out no secret, also none that is held for the session', async () => {
    const { computer } = await withPassphrase();
    computer.protector.mode = 'unavailable';
    const vault = computer.start();
    await vault.unlock();
    const late = record();
    expect(await vault.keep(late, 'linked while the keyring did not answer')).toEqual(ok(undefined));
    vault.lock('person');
    expect(vault.secretOf(late)).toEqual(fail('locked'));
    await vault.openWith({ passphrase });
    const kept = vault.connections.find(({ id }) => id === late.id);
    expect(kept && vault.secretOf(kept)).toEqual(ok('linked while the keyring did not answer'));
    expect(kept && vault.credentialStatus(kept)).toBe('kept');
  });

  it('refuses a secret that comes after it: nothing is written of its connection', async () => {
    const { computer, vault } = await withPassphrase();
    vault.lock('idle');
    const before = computer.store.text;
    expect(await vault.keep(record(), secretValue())).toEqual(fail('locked'));
    const [known] = vault.connections;
    const wanted = new Map([
      [known?.id ?? '', { secret: secretValue(), change: (current: VaultRecord) => current }],
    ]);
    expect(await vault.replaceSecrets(wanted)).toEqual(fail('locked'));
    expect(computer.store.text).toBe(before);
  });

  it('does not wipe a key that the vault goes on with', async () => {
    const { secret, vault } = await withPassphrase();
    for (let count = 0; count < 5; count += 1) {
      vault.lock('person');
      await vault.openWith({ passphrase });
      await vault.written();
      expect(secretIn(vault)).toEqual(ok(secret));
    }
  });
});

describe('An organisation that asks for a passphrase', () => {
  it('lets nothing go on before there is one, and then no wrap by the keyring remains', async () => {
    const computer = new Computer();
    const first = await computer.restart();
    const secret = secretValue();
    await first.keep(record(), secret);
    computer.required = true;
    const vault = await computer.restart();
    expect(vault.status()).toMatchObject({ protection: 'ready', passphraseDue: true });
    expect([vault.isShut, vault.isOpen]).toEqual([true, false]);
    expect(secretIn(vault)).toEqual(fail('locked'));
    expect(await vault.setPassphrase(passphrase, false)).toMatchObject({
      ok: true,
      value: { ways: { os: false, passphrase: true } },
    });
    expect(secretIn(vault)).toEqual(ok(secret));
    expect(await vault.removePassphrase()).toEqual(fail('policy'));
    expect(await vault.requirePassphrase(false)).toEqual(fail('policy'));
  });

  it('begins an empty vault under the passphrase alone', async () => {
    const computer = new Computer();
    computer.required = true;
    const vault = await computer.restart();
    expect(vault.isShut).toBe(true);
    await vault.setPassphrase(passphrase, false);
    await vault.keep(record(), 'the secret');
    expect(computer.protector.wraps).toBe(0);
    const again = await computer.restart();
    expect(again.status().appLock).toBe('start');
    await again.openWith({ passphrase });
    expect(secretIn(again)).toEqual(ok('the secret'));
  });

  it('takes the keyring’s wrap away at the next opening, and lets it open nothing before that', async () => {
    const { computer, secret } = await withPassphrase();
    computer.required = true;
    computer.touchId = true;
    const vault = await computer.restart();
    expect(vault.status()).toMatchObject({ appLock: 'start', ways: { os: true } });
    expect(vault.status().touchId).toBeUndefined();
    await vault.openWith({ passphrase });
    expect(vault.status().ways.os).toBe(false);
    expect(secretIn(vault)).toEqual(ok(secret));
  });
});

describe('Touch ID', () => {
  it('opens what the keyring would open, for who is recognised', async () => {
    const { computer, secret, vault } = await withPassphrase();
    computer.touchId = true;
    vault.lock('person');
    expect(vault.status().touchId).toBe(true);
    expect(await vault.openByPresence(() => Promise.resolve(false))).toEqual(fail('wrong_entry'));
    expect(vault.isShut).toBe(true);
    expect(await vault.openByPresence(() => Promise.resolve(true))).toMatchObject({ ok: true });
    expect(secretIn(vault)).toEqual(ok(secret));
  });

  it('does not open what was locked once more meanwhile, or has no wrap by the keyring', async () => {
    const { computer, vault } = await withPassphrase();
    computer.touchId = true;
    vault.lock('person');
    const opening = vault.openByPresence(() => {
      vault.lock('suspend');
      return Promise.resolve(true);
    });
    expect(await opening).toEqual(fail('locked'));
    await vault.openWith({ passphrase });
    await vault.requirePassphrase(true);
    vault.lock('person');
    expect(await vault.openByPresence(() => Promise.resolve(true))).toEqual(fail('wrong_entry'));
  });
});
