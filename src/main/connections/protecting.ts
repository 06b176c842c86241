import { randomUUID } from 'node:crypto';
import type { Answer, BridgeError, Handlers } from '../../shared/bridge';
import type { PassphraseStrength } from '../../shared/passphrase';
import { fail, ok, type Result } from '../../shared/result';
import type { LockReason, VaultStatus } from '../../shared/vault-status';
import { isLastGroup, newRecoveryKey, readRecoveryKey } from '../vault/recovery-key';
import type { ProtectFailure } from '../vault/vault-parts';
import { vaultError, type Context } from './context';
import { WrongEntries } from './wrong-entries';

/** What the person is asked before something that opens the vault is taken away. */
export type VaultQuestion =
  | 'change_passphrase'
  | 'require_passphrase'
  | 'allow_keyring'
  | 'remove_passphrase'
  | 'replace_recovery'
  | 'remove_recovery'
  | 'restore'
  | 'start_empty';

/** The vault that a question is about. */
export interface VaultAbout {
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly connections: number;
}

/** What protecting the vault is handed. */
export interface ProtectingParts {
  /** Asks in main's dialog, which no page can answer. */
  readonly confirm: (question: VaultQuestion) => Promise<boolean>;
  readonly judge: (passphrase: string) => Promise<PassphraseStrength>;
  /** Lets the person name a file in main's dialog and writes the recovery key there. @returns whether it was written. */
  readonly saveRecoveryKey: (key: string) => Promise<Result<boolean, BridgeError>>;
  /** Lets the system recognise the person; true where it has. */
  readonly touchId: () => Promise<boolean>;
  /** Takes back what was lent and ends what is under way; called when Tenantry is locked. */
  readonly onLocked: () => void;
  /** Tells the window all that it may see again. */
  readonly onOpened: () => void;
}

/** Everything that opens, locks and protects the vault. */
export interface Protecting {
  readonly handlers: Omit<Handlers['vault'], 'versions' | 'restore' | 'startEmpty'>;
  /** Locks by itself; nothing happens where there is no passphrase. */
  readonly lock: (reason: LockReason) => void;
}

/** How long a made recovery key waits to be kept, in milliseconds. */
const offerMs = 10 * 60_000;

/** Passphrases that may be judged at once: whoever types is not quicker. */
const mostJudged = 4;

/** What comes beside something that goes on one at a time is told to try again, in seconds. */
const busy: BridgeError = { code: 'rate_limited', retryAfterSeconds: 1 };

/** Opening, locking and protecting the vault. */
export function protecting(context: Context, parts: ProtectingParts): Protecting {
  const { vault, activity } = context;
  const entries = new WrongEntries(context.now);
  let offer: { readonly handle: string; readonly key: string; readonly until: number } | undefined;
  /**
   * The id of the data key that the recovery key has opened: who has that may set a passphrase without the old one.
   */
  let recovered: string | undefined;
  let judging = 0;

  const keyId = (): string | undefined => vault.content.envelope?.keyId;
  const answerOf = (changed: Result<VaultStatus, ProtectFailure>): Answer<VaultStatus> =>
    changed.ok ? changed : fail(vaultError(context, changed.error));
  const offered = (handle: string): string | undefined =>
    offer?.handle === handle && offer.until > context.now() ? offer.key : undefined;
  const isRight = (passphrase: string): Promise<Answer<true>> =>
    entries.try(async () => ((await vault.isRight({ passphrase })) ? ok(true) : fail('wrong_entry')));
  const recognising = oneAtATime();
  /** Changes of what opens the vault, with the questions that belong to them. */
  const changing = oneAtATime();

  const lock = (reason: LockReason): Answer<VaultStatus> => {
    const wasShut = vault.isShut;
    const locked = vault.lock(reason);
    if (!locked.ok) return fail({ code: locked.error });
    recovered = undefined;
    offer = undefined;
    if (!wasShut) {
      activity.note('locked', { facts: { reason } });
      parts.onLocked();
    }
    return locked;
  };

  const opened = (way: 'passphrase' | 'recovery' | 'touchId'): void => {
    recovered = way === 'recovery' ? keyId() : undefined;
    activity.note('unlocked', { facts: { way } });
    parts.onOpened();
  };

  return {
    lock,
    handlers: {
      status: () => ok(vault.status()),
      retry: async () => ok(await vault.unlock()),
      lock: () => lock('person'),

      async unlock(entry) {
        if ('touchId' in entry) {
          return recognising(async () => {
            const status = await vault.openByPresence(parts.touchId);
            if (status.ok) opened('touchId');
            return status.ok ? status : fail({ code: status.error });
          });
        }
        // What no recovery key can be is a typing error, and gives nobody a clue.
        if ('recoveryKey' in entry && !readRecoveryKey(entry.recoveryKey))
          return fail({ code: 'invalid_input' });
        const way = 'passphrase' in entry ? 'passphrase' : 'recovery';
        const status = await entries.try(() => vault.openWith(entry));
        if (status.ok) opened(way);
        else if (status.error.code === 'wrong_entry') activity.note('unlock_failed', { facts: { way } });
        return status;
      },

      async judgePassphrase({ passphrase }) {
        if (judging >= mostJudged) return fail(busy);
        judging += 1;
        try {
          return ok(await parts.judge(passphrase));
        } finally {
          judging -= 1;
        }
      },

      setPassphrase: ({ passphrase, current, only }) =>
        changing(async () => {
          const { ways, appLock } = vault.status();
          if (appLock !== undefined) return fail({ code: 'locked' });
          if (!(await parts.judge(passphrase)).enough) return fail({ code: 'weak_passphrase' });
          if (ways.passphrase && (recovered === undefined || recovered !== keyId())) {
            if (current === undefined) return fail({ code: 'wrong_entry' });
            const right = await isRight(current);
            if (!right.ok) return right;
          }
          const isOnly = only || vault.passphraseRequired;
          if (ways.passphrase && !(await parts.confirm('change_passphrase')))
            return fail({ code: 'cancelled' });
          if (isOnly && ways.os && !(await parts.confirm('require_passphrase'))) {
            return fail({ code: 'cancelled' });
          }
          const changed = await vault.setPassphrase(passphrase, isOnly);
          if (changed.ok) activity.note('passphrase_set', { facts: { only: isOnly } });
          return answerOf(changed);
        }),

      requirePassphrase: ({ current, only }) =>
        changing(async () => {
          if (!only && vault.passphraseRequired) return fail({ code: 'policy' });
          const right = await isRight(current);
          if (!right.ok) return right;
          if (!(await parts.confirm(only ? 'require_passphrase' : 'allow_keyring'))) {
            return fail({ code: 'cancelled' });
          }
          const changed = await vault.requirePassphrase(only);
          if (changed.ok) activity.note('passphrase_set', { facts: { only } });
          return answerOf(changed);
        }),

      removePassphrase: ({ current }) =>
        changing(async () => {
          if (vault.passphraseRequired) return fail({ code: 'policy' });
          const right = await isRight(current);
          if (!right.ok) return right;
          if (!(await parts.confirm('remove_passphrase'))) return fail({ code: 'cancelled' });
          const changed = await vault.removePassphrase();
          if (changed.ok) activity.note('passphrase_removed');
          return answerOf(changed);
        }),

      makeRecoveryKey() {
        offer = { handle: randomUUID(), key: newRecoveryKey(), until: context.now() + offerMs };
        return ok({ handle: offer.handle, key: offer.key });
      },

      saveRecoveryKey: ({ handle }) =>
        changing(async () => {
          const key = offered(handle);
          if (key === undefined) return fail({ code: 'not_found' });
          const saved = await parts.saveRecoveryKey(key);
          return saved.ok ? ok({ saved: saved.value }) : saved;
        }),

      keepRecoveryKey: ({ handle, lastGroup }) =>
        changing(async () => {
          const key = offered(handle);
          if (key === undefined) return fail({ code: 'not_found' });
          if (!isLastGroup(lastGroup, key)) return fail({ code: 'wrong_entry' });
          if (vault.status().ways.recovery && !(await parts.confirm('replace_recovery'))) {
            return fail({ code: 'cancelled' });
          }
          const changed = await vault.setRecoveryKey(key);
          if (!changed.ok) return answerOf(changed);
          offer = undefined;
          activity.note('recovery_key_made');
          return changed;
        }),

      removeRecoveryKey: () =>
        changing(async () => {
          if (!(await parts.confirm('remove_recovery'))) return fail({ code: 'cancelled' });
          const changed = await vault.removeRecoveryKey();
          if (changed.ok) activity.note('recovery_key_removed');
          return answerOf(changed);
        }),
    },
  };
}

/** Lets one piece of work go on; what comes beside it is refused. */
export function oneAtATime(): <Value>(work: () => Promise<Answer<Value>>) => Promise<Answer<Value>> {
  let isGoing = false;
  return async (work) => {
    if (isGoing) return fail(busy);
    isGoing = true;
    try {
      return await work();
    } finally {
      isGoing = false;
    }
  };
}
