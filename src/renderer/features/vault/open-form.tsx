import { Button, Field, Link, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { FingerprintRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Answer, BridgeError } from '../../../shared/bridge';
import type { VaultStatus } from '../../../shared/vault-status';
import { SecretInput, clearSecret } from '../../components/secret-input';
import { bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { useMessages, usePart } from '../../lib/language';
import { useCountdown } from '../../lib/use-countdown';
import { takeAnswered } from '../../lib/vault-store';

/** Characters of a recovery key as somebody may type it, the same limit as in the contract. */
const longestKey = 200;

/** What has opened the vault. */
export type OpenedBy = 'passphrase' | 'recovery' | 'touchId';

/** What is to be said below the field: it is empty, or what came of a way. */
type Problem = 'empty' | { readonly error: BridgeError; readonly by: OpenedBy };

interface OpenFormProps {
  readonly vault: VaultStatus;
  /** What its button says, and says while it works. */
  readonly words: { readonly open: string; readonly opening: string };
  readonly onOpened?: (by: OpenedBy) => void;
}

/** Opens the vault by what a person enters. What is entered is in the native field only, never in React's state. */
export function OpenForm({ vault, words: { open, opening }, onOpened }: OpenFormProps) {
  const messages = useMessages();
  const { lock: words } = usePart('vault');
  const styles = useStyles();
  const fieldRef = useRef<HTMLInputElement>(null);
  const { ways, touchId } = vault;
  const [chosen, setChosen] = useState<'passphrase' | 'recovery'>();
  const way = chosen ?? (ways.passphrase ? 'passphrase' : 'recovery');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [wait, beginWait] = useCountdown();
  const isRecovery = way === 'recovery';

  useEffect(() => {
    fieldRef.current?.focus();
  }, [way]);

  const tell = (error: BridgeError, by: OpenedBy) => {
    const { code, retryAfterSeconds } = error;
    if (code === 'rate_limited' && retryAfterSeconds !== undefined) beginWait(retryAfterSeconds);
    setProblem(code === 'rate_limited' ? undefined : { error, by });
  };

  const settle = (answer: Answer<VaultStatus>, by: OpenedBy) => {
    setBusy(false);
    if (answer.ok) {
      clearSecret(fieldRef.current);
      onOpened?.(by);
      return;
    }
    tell(answer.error, by);
    fieldRef.current?.focus();
    fieldRef.current?.select();
  };

  const submit = async () => {
    const field = fieldRef.current;
    if (busy || wait > 0 || field === null) return;
    if (field.value.trim() === '') {
      setProblem('empty');
      field.focus();
      return;
    }
    setBusy(true);
    setProblem(undefined);
    const entry = isRecovery
      ? { recoveryKey: field.value.slice(0, longestKey) }
      : { passphrase: field.value };
    settle(await takeAnswered(bridge.vault.unlock(entry)), way);
  };

  const askTouchId = async () => {
    if (busy) return;
    setBusy(true);
    settle(await takeAnswered(bridge.vault.unlock({ touchId: true })), 'touchId');
  };

  const turn = () => {
    clearSecret(fieldRef.current);
    setProblem(undefined);
    setChosen(isRecovery ? 'passphrase' : 'recovery');
  };

  return (
    <form
      className={styles.form}
      noValidate
      autoComplete="off"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        key={way}
        label={{ children: isRecovery ? words.recoveryKey : words.passphrase, className: styles.label }}
        {...below()}
      >
        <SecretInput
          fieldRef={fieldRef}
          aria-required
          data-first
          readOnly={busy}
          reveal={
            isRecovery ? { show: words.showKey, hide: words.hideKey } : { show: words.show, hide: words.hide }
          }
          onEdited={() => {
            setProblem(undefined);
          }}
        />
      </Field>
      <Button
        type="submit"
        appearance="primary"
        disabledFocusable={busy || wait > 0}
        {...(busy ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
      >
        {busy ? opening : open}
      </Button>
      {touchId && (
        <Button icon={<FingerprintRegular />} disabledFocusable={busy} onClick={() => void askTouchId()}>
          {words.touchId}
        </Button>
      )}
      {ways.passphrase && ways.recovery && (
        <Link as="button" type="button" className={styles.turn} disabledFocusable={busy} onClick={turn}>
          {isRecovery ? words.usePassphrase : words.useRecovery}
        </Link>
      )}
    </form>
  );

  function below() {
    if (wait > 0) return { validationState: 'warning', validationMessage: words.wait(wait) } as const;
    if (problem !== undefined) {
      return { validationState: 'error', validationMessage: problemWords(problem) } as const;
    }
    return isRecovery ? { hint: words.recoveryHint } : {};
  }

  function problemWords(of: Problem): string {
    if (of === 'empty') return isRecovery ? words.emptyRecovery : words.emptyPassphrase;
    const { error, by } = of;
    const wrong = {
      passphrase: words.wrongPassphrase,
      recovery: words.wrongRecovery,
      touchId: words.wrongTouchId,
    };
    const isWrong = error.code === 'wrong_entry' || error.code === 'invalid_input';
    return isWrong ? wrong[by] : errorWords(error, messages);
  }
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  label: { fontWeight: tokens.fontWeightSemibold },
  turn: { alignSelf: 'center', marginTop: tokens.spacingVerticalXS },
});
