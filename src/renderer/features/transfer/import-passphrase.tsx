import { Field, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { longestPassphrase } from '../../../shared/transfer/formats';
import { SecretInput, clearSecret } from '../../components/secret-input';
import { usePart } from '../../lib/language';
import type { PassphraseStep } from './import-state';

interface ImportPassphraseProps {
  readonly step: PassphraseStep;
  readonly busy: boolean;
  /** For the button that submits it. */
  readonly formId: string;
  readonly onDecrypt: (passphrase: string) => void;
}

/** Asks for the passphrase of an encrypted bundle. It is in the native field only, never in React's state. */
export function ImportPassphrase({ step, busy, formId, onDecrypt }: ImportPassphraseProps) {
  const { importDialog: words } = usePart('transfer');
  const styles = useStyles();
  const fieldRef = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<'empty' | 'wrong'>();
  /** How many were wrong when the next one was begun. */
  const [seen, setSeen] = useState(0);
  const { name, wrong } = step;
  useEffect(() => {
    fieldRef.current?.focus();
  }, [wrong]);

  const submit = () => {
    const field = fieldRef.current;
    if (busy || !field) return;
    const isEmpty = field.value === '';
    // No bundle was ever made with a longer one.
    const isTooLong = field.value.length > longestPassphrase;
    setProblem(isEmpty ? 'empty' : isTooLong ? 'wrong' : undefined);
    if (isEmpty || isTooLong) field.focus();
    else {
      onDecrypt(field.value);
      clearSecret(field);
    }
  };

  const isWrong = problem === 'wrong' || (wrong > seen && !busy);
  return (
    <form
      id={formId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Subtitle2 as="h3" className={styles.title}>
        {words.passphraseTitle(name)}
      </Subtitle2>
      <Field
        label={words.passphrase}
        hint={words.passphraseHint}
        {...(problem === 'empty' ? refusedFor(words.emptyPassphrase) : {})}
        {...(isWrong ? refusedFor(words.wrongPassphrase) : {})}
      >
        <SecretInput
          name="passphrase"
          fieldRef={fieldRef}
          reveal={{ show: words.showPassphrase, hide: words.hidePassphrase }}
          readOnly={busy}
          aria-required
          onEdited={() => {
            setProblem(undefined);
            setSeen(wrong);
          }}
        />
      </Field>
    </form>
  );
}

function refusedFor(words: string) {
  return { validationState: 'error' as const, validationMessage: words };
}

const useStyles = makeStyles({
  title: { display: 'block', margin: 0, marginBottom: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
});
