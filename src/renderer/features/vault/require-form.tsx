import { Button, Field, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Answer, BridgeError } from '../../../shared/bridge';
import type { VaultStatus } from '../../../shared/vault-status';
import { DangerButton } from '../../components/danger-button';
import { SecretInput, clearSecret } from '../../components/secret-input';
import { errorWords } from '../../lib/error-words';
import { useMessages, usePart } from '../../lib/language';
import { takeAnswered } from '../../lib/vault-store';

interface RequireFormProps {
  /** What it does and what follows from it. */
  readonly text: string;
  readonly action: string;
  /** It takes a protection away. */
  readonly isDanger?: boolean;
  /** Does it, once the passphrase has been entered. */
  readonly run: (current: string) => Promise<Answer<VaultStatus>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks for the passphrase before something about it changes. */
export function RequireForm({ text, action, isDanger = false, run, onDone, onCancel }: RequireFormProps) {
  const messages = useMessages();
  const { lock, protect, passphrase: words } = usePart('vault');
  const styles = useStyles();
  const fieldRef = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<'empty' | BridgeError>();
  useEffect(() => {
    fieldRef.current?.focus();
  }, []);

  const submit = async () => {
    const field = fieldRef.current;
    if (busy || field === null) return;
    if (field.value === '') {
      setProblem('empty');
      field.focus();
      return;
    }
    setBusy(true);
    setProblem(undefined);
    const answer = await takeAnswered(run(field.value));
    setBusy(false);
    if (answer.ok) {
      clearSecret(field);
      onDone();
      return;
    }
    const { error } = answer;
    if (error.code === 'cancelled') return;
    setProblem(error);
    field.focus();
    field.select();
  };

  const sending = {
    type: 'submit' as const,
    disabledFocusable: busy,
    ...(busy ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {}),
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
      <Text>{text}</Text>
      <Field
        label={{ children: words.current, className: styles.label }}
        {...(problem === undefined
          ? {}
          : { validationState: 'error', validationMessage: problemWords(problem) })}
      >
        <SecretInput
          fieldRef={fieldRef}
          aria-required
          data-first
          readOnly={busy}
          reveal={{ show: lock.show, hide: lock.hide }}
          onEdited={() => {
            setProblem(undefined);
          }}
        />
      </Field>
      <span className={styles.buttons}>
        <Button disabledFocusable={busy} onClick={onCancel}>
          {protect.back}
        </Button>
        {isDanger ? (
          <DangerButton {...sending}>{action}</DangerButton>
        ) : (
          <Button appearance="primary" {...sending}>
            {action}
          </Button>
        )}
      </span>
    </form>
  );

  function problemWords(of: 'empty' | BridgeError): string {
    if (of === 'empty') return lock.emptyPassphrase;
    return of.code === 'wrong_entry' ? lock.wrongPassphrase : errorWords(of, messages);
  }
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  label: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});
