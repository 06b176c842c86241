import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vault as enVault } from '../../../../src/shared/messages/en/vault';
import { fail, ok } from '../../../../src/shared/result';
import { protecting, type Protecting, type VaultQuestion } from '../../../../src/main/connections/protecting';
import { recoverySheet } from '../../../../src/main/connections/recovery-sheet';
import { newRecoveryKey } from '../../../../src/main/vault/recovery-key';
import { record, secretValue } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';

const passphrase = 'ribbon otter quill lantern';
const wrong = { passphrase: 'not the right one' };
const wrongEntry = fail({ code: 'wrong_entry' });

let desk: MemoryDesk;
let calls: Protecting['handlers'];
let protection: Protecting;
/** What main has asked, and what the person answers. */
let asked: VaultQuestion[];
let agrees: (question: VaultQuestion) => Promise<boolean>;
/** Recovery keys that were written to a file. */
let saved: string[];
let locked: number;
let opened: number;
let judging: Promise<void>;

beforeEach(async () => {
  desk = new MemoryDesk();
  asked = [];
  saved = [];
  [locked, opened] = [0, 0];
  judging = Promise.resolve();
  agrees = () => Promise.resolve(true);
  protection = protecting(desk.context, {
    confirm: (question) => {
      asked.push(question);
      return agrees(question);
    },
    judge: async (text) => {
      await judging;
      return { guesses: text.length, score: 3, enough: text.length > 11 };
    },
    saveRecoveryKey: (key) => {
      saved.push(key);
      return Promise.resolve(ok(true));
    },
    touchId: () => Promise.resolve(true),
    onLocked: () => (locked += 1),
    onOpened: () => (opened += 1),
  });
  calls = protection.handlers;
  await desk.vault.unlock();
});

const setPassphrase = (only = false) => calls.setPassphrase({ passphrase, only });
const kinds = () => desk.noted.map(({ kind }) => kind);

describe('Wrong entries', () => {
  beforeEach(async () => {
    expect(await setPassphrase()).toMatchObject({ ok: true });
    expect(calls.lock({})).toMatchObject({ ok: true });
  });

  it('are told at once three times, then each has to wait, twice as long as the one before, a minute at most', async () => {
    for (let count = 0; count < 3; count += 1) expect(await calls.unlock(wrong)).toEqual(wrongEntry);
    for (const seconds of [2, 4, 8, 16, 32, 60, 60, 60]) {
      const limited = fail({ code: 'rate_limited', retryAfterSeconds: seconds });
      expect(await calls.unlock(wrong)).toEqual(limited);
      expect(await calls.unlock({ passphrase }), 'the right one too').toEqual(limited);
      desk.now += seconds * 1000 - 1;
      expect(await calls.unlock({ passphrase })).toEqual(
        fail({ code: 'rate_limited', retryAfterSeconds: 1 }),
      );
      desk.now += 1;
      expect(await calls.unlock(wrong)).toEqual(wrongEntry);
    }
    expect(kinds().filter((kind) => kind === 'unlock_failed')).toHaveLength(11);
    expect(desk.vault.isShut).toBe(true);
  });

  it('are forgotten once the right one was entered', async () => {
    for (let count = 0; count < 3; count += 1) await calls.unlock(wrong);
    desk.now += 2000;
    expect(await calls.unlock({ passphrase })).toMatchObject({ ok: true });
    protection.lock('person');
    for (let count = 0; count < 3; count += 1) expect(await calls.unlock(wrong)).toEqual(wrongEntry);
  });

  it('count over all calls that take one, and over recovery keys', async () => {
    await calls.unlock({ recoveryKey: newRecoveryKey() });
    await calls.unlock({ passphrase });
    const current = wrong.passphrase;
    expect(await calls.requirePassphrase({ current, only: true })).toEqual(wrongEntry);
    expect(await calls.removePassphrase({ current })).toEqual(wrongEntry);
    expect(await calls.setPassphrase({ passphrase: 'another one of these', current, only: false })).toEqual(
      wrongEntry,
    );
    const limited = fail({ code: 'rate_limited', retryAfterSeconds: 2 });
    expect(await calls.removePassphrase({ current: passphrase })).toEqual(limited);
    expect(await calls.unlock({ recoveryKey: newRecoveryKey() })).toEqual(limited);
    expect(asked, 'nobody is asked for a wrong one').toEqual([]);
  });

  it('are tried one at a time', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, async () => calls.unlock(wrong)));
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'wrong_entry')).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'rate_limited')).toHaveLength(49);
    expect(await calls.unlock({ passphrase })).toMatchObject({ ok: true });
  });

  it('that are no recovery key at all are typing errors, and do not count', async () => {
    for (let count = 0; count < 9; count += 1) {
      expect(await calls.unlock({ recoveryKey: 'AAAA-BBBB' })).toEqual(fail({ code: 'invalid_input' }));
    }
    expect(await calls.unlock({ passphrase })).toMatchObject({ ok: true });
  });

  it('do not wait longer because the clock was set back', async () => {
    for (let count = 0; count < 3; count += 1) await calls.unlock(wrong);
    desk.now -= 3_600_000;
    expect(await calls.unlock(wrong)).toEqual(fail({ code: 'rate_limited', retryAfterSeconds: 2 }));
    desk.now += 2000;
    expect(await calls.unlock({ passphrase })).toMatchObject({ ok: true });
  });
});

describe('Locking', () => {
  it('is refused where nobody could open it again', () => {
    expect(calls.lock({})).toEqual(fail({ code: 'no_passphrase' }));
    protection.lock('idle');
    expect([locked, desk.vault.isShut, kinds()]).toEqual([0, false, []]);
  });

  it('takes back what was lent, once, and opening tells that it may be seen again', async () => {
    await setPassphrase();
    protection.lock('idle');
    protection.lock('idle');
    expect([locked, opened]).toEqual([1, 0]);
    await calls.unlock(wrong);
    expect(opened).toBe(0);
    await calls.unlock({ passphrase });
    expect([locked, opened]).toEqual([1, 1]);
    expect(desk.noted.map(({ kind, facts }) => [kind, facts])).toEqual([
      ['passphrase_set', { only: false }],
      ['locked', { reason: 'idle' }],
      ['unlock_failed', { way: 'passphrase' }],
      ['unlocked', { way: 'passphrase' }],
    ]);
  });

  it('during a verification ends it, keeps no token, and what is asked for after unlocking is verified', async () => {
    await setPassphrase();
    const kept = record();
    await desk.vault.keep(kept, secretValue());
    const release = desk.hold();
    const verifying = desk.calls.verify({ ids: [kept.id] });
    const copying = desk.calls.copyToken({ id: kept.id });
    await desk.untilAsked(2);
    protection.lock('person');
    desk.kept.letGo();
    expect(await verifying).toMatchObject({ value: { cancelled: true } });
    release();
    expect(await copying).toEqual(fail({ code: 'locked' }));
    expect(desk.clipboard.text).toBe('');
    await calls.unlock({ passphrase });
    expect(await desk.calls.verify({ ids: [kept.id] })).toMatchObject({ value: { verified: [kept.id] } });
  });
});

describe('Setting a passphrase', () => {
  it('takes none that is easily guessed, and asks nobody for it', async () => {
    expect(await calls.setPassphrase({ passphrase: 'short', only: true })).toEqual(
      fail({ code: 'weak_passphrase' }),
    );
    expect([asked, desk.vault.status().ways.passphrase]).toEqual([[], false]);
  });

  it('takes nothing away without main’s own question', async () => {
    await desk.vault.keep(record(), secretValue());
    agrees = () => Promise.resolve(false);
    expect(await setPassphrase(true)).toEqual(fail({ code: 'cancelled' }));
    expect(await setPassphrase(false), 'this only adds one').toMatchObject({ ok: true });
    const before = desk.store.text;
    const next = 'another one of these';
    const answers = [
      await calls.setPassphrase({ passphrase: next, current: passphrase, only: false }),
      await calls.requirePassphrase({ current: passphrase, only: true }),
      await calls.removePassphrase({ current: passphrase }),
    ];
    expect(answers).toEqual(answers.map(() => fail({ code: 'cancelled' })));
    expect(asked).toEqual([
      'require_passphrase',
      'change_passphrase',
      'require_passphrase',
      'remove_passphrase',
    ]);
    expect(desk.store.text).toBe(before);
  });

  it('needs the one that there is, unless the recovery key has opened this vault', async () => {
    await setPassphrase();
    const made = await calls.makeRecoveryKey({});
    if (!made.ok) throw new Error('No recovery key.');
    const { handle, key } = made.value;
    const next = 'another one of these';
    expect(await calls.keepRecoveryKey({ handle, lastGroup: key.slice(-4) })).toMatchObject({ ok: true });
    expect(await calls.setPassphrase({ passphrase: next, only: false })).toEqual(wrongEntry);
    protection.lock('person');
    expect(await calls.setPassphrase({ passphrase: next, only: false }), 'not while it is locked').toEqual(
      fail({ code: 'locked' }),
    );
    expect(await calls.unlock({ recoveryKey: key.toLowerCase() })).toMatchObject({ ok: true });
    expect(await calls.setPassphrase({ passphrase: next, only: false })).toMatchObject({ ok: true });
    protection.lock('person');
    expect(await calls.unlock({ passphrase })).toEqual(wrongEntry);
    expect(await calls.unlock({ passphrase: next })).toMatchObject({ ok: true });
    expect(await calls.setPassphrase({ passphrase, only: false }), 'after that not').toEqual(wrongEntry);
  });

  it('goes on one at a time, and what is locked while main asks stays as it is', async () => {
    await setPassphrase();
    const before = desk.store.text;
    let answer: (agreed: boolean) => void = () => undefined;
    agrees = () => new Promise((resolve) => (answer = resolve));
    const removing = calls.removePassphrase({ current: passphrase });
    await expect.poll(() => asked).toEqual(['remove_passphrase']);
    expect(await calls.removeRecoveryKey({})).toEqual(fail({ code: 'rate_limited', retryAfterSeconds: 1 }));
    protection.lock('person');
    answer(true);
    expect(await removing).toEqual(fail({ code: 'locked' }));
    expect(desk.store.text).toBe(before);
    expect(await calls.unlock({ passphrase })).toMatchObject({ ok: true });
  });

  it('judges a few at once, and no more', async () => {
    let go = (): void => undefined;
    judging = new Promise((resolve) => (go = resolve));
    const answers = Array.from({ length: 9 }, async () => calls.judgePassphrase({ passphrase }));
    go();
    const codes = (await Promise.all(answers)).map((answer) => (answer.ok ? 'ok' : answer.error.code));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(4);
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(5);
    expect(await calls.judgePassphrase({ passphrase })).toMatchObject({ ok: true });
  });
});

describe('Where the organisation asks for a passphrase', () => {
  afterEach(() => {
    desk.passphraseRequired = false;
  });

  it('the keyring’s wrap goes with the first one, and neither comes back', async () => {
    await desk.vault.keep(record(), secretValue());
    desk.passphraseRequired = true;
    expect(await setPassphrase(false)).toMatchObject({ ok: true, value: { ways: { os: false } } });
    expect(asked).toEqual(['require_passphrase']);
    const policy = fail({ code: 'policy' });
    expect(await calls.removePassphrase({ current: passphrase })).toEqual(policy);
    expect(await calls.requirePassphrase({ current: passphrase, only: false })).toEqual(policy);
    expect(asked).toHaveLength(1);
  });
});

describe('A made recovery key', () => {
  it('counts only when the person has shown that they have it, and is replaced after a question', async () => {
    await desk.vault.keep(record(), secretValue());
    const made = await calls.makeRecoveryKey({});
    if (!made.ok) throw new Error('No recovery key.');
    const { handle, key } = made.value;
    expect(await calls.saveRecoveryKey({ handle })).toEqual(ok({ saved: true }));
    expect(saved).toEqual([key]);
    expect(await calls.keepRecoveryKey({ handle, lastGroup: 'XXXX' })).toEqual(wrongEntry);
    expect(desk.vault.status().ways.recovery).toBe(false);
    expect(
      await calls.keepRecoveryKey({ handle, lastGroup: ` ${key.slice(-4).toLowerCase()}` }),
    ).toMatchObject({
      ok: true,
      value: { ways: { recovery: true } },
    });
    expect(asked).toEqual([]);
    expect(await calls.keepRecoveryKey({ handle, lastGroup: key.slice(-4) }), 'once').toEqual(
      fail({ code: 'not_found' }),
    );
    const next = await calls.makeRecoveryKey({});
    if (!next.ok) throw new Error('No recovery key.');
    agrees = () => Promise.resolve(false);
    expect(
      await calls.keepRecoveryKey({ handle: next.value.handle, lastGroup: next.value.key.slice(-4) }),
    ).toEqual(fail({ code: 'cancelled' }));
    expect(await calls.removeRecoveryKey({})).toEqual(fail({ code: 'cancelled' }));
    expect(asked).toEqual(['replace_recovery', 'remove_recovery']);
  });

  it('is forgotten after ten minutes, and when Tenantry is locked', async () => {
    await setPassphrase();
    const made = await calls.makeRecoveryKey({});
    if (!made.ok) throw new Error('No recovery key.');
    desk.now += 10 * 60_000;
    expect(await calls.saveRecoveryKey({ handle: made.value.handle })).toEqual(fail({ code: 'not_found' }));
    const other = await calls.makeRecoveryKey({});
    protection.lock('person');
    await calls.unlock({ passphrase });
    if (!other.ok) throw new Error('No recovery key.');
    expect(await calls.saveRecoveryKey({ handle: other.value.handle })).toEqual(fail({ code: 'not_found' }));
  });

  it('is printed with what it is for, its groups whole, on lines that fit a page', () => {
    const key = newRecoveryKey();
    const sheet = { key, folder: '/home/tester/.config/Tenantry', computer: 'desk-7', date: '2026-03-02' };
    const text = recoverySheet(sheet, enVault);
    for (const part of ['Tenantry', sheet.folder, sheet.computer, sheet.date, ...key.split('-')]) {
      expect(text).toContain(part);
    }
    expect(text).toContain(`    ${key.slice(0, 19)}\n    ${key.slice(20)}\n`);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(text).toMatch(/apart from this computer/);
  });
});
