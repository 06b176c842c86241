import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { longestPassphrase, shortestPassphrase } from '../../../shared/transfer/formats';
import { SecretInput, clearSecret } from '../../components/secret-input';
import { usePart } from '../../lib/language';
import { passphraseProblem, type PassphraseProblem } from './export-passphrase-check';

/** What the dialog can do with the fields. */
export interface PassphraseHandle {
  /** The passphrase; where it cannot be used, the field that is to be corrected has the focus, and it is undefined. */
  readonly read: () => string | undefined;
  readonly clear: () => void;
}

interface ExportPassphraseProps {
  readonly ref: Ref<PassphraseHandle>;
  readonly disabled: boolean;
  /** Enter was pressed. */
  readonly onEnter: () => void;
}

/** A new passphrase, entered twice. It is in the native fields only, never in React's state. */
export function ExportPassphrase({ ref, disabled, onEnter }: ExportPassphraseProps) {
  const { exportDialog: words } = usePart('transfer');
  const styles = useStyles();
  const firstRef = useRef<HTMLInputElement>(null);
  const repeatRef = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<PassphraseProblem>();
  const valueOf = (field: HTMLInputElement | null) => field?.value ?? '';
  const judged = () => passphraseProblem(valueOf(firstRef.current), valueOf(repeatRef.current));

  useImperativeHandle(ref, () => ({
    read: () => {
      const found = judged();
      setProblem(found);
      if (found === undefined) return valueOf(firstRef.current);
      (found.field === 'passphrase' ? firstRef : repeatRef).current?.focus();
      return undefined;
    },
    clear: () => {
      clearSecret(firstRef.current);
      clearSecret(repeatRef.current);
      setProblem(undefined);
    },
  }));

  const remark = (field: PassphraseProblem['field']) =>
    problem?.field === field
      ? { validationState: 'error' as const, validationMessage: problemWords(problem) }
      : {};
  const reveal = { show: words.showPassphrase, hide: words.hidePassphrase };
  const onEdited = () => {
    // A complaint stands until it is put right, and no longer.
    if (problem !== undefined) setProblem(judged());
  };

  return (
    <div
      className={styles.fields}
      onKeyDown={({ key, target }) => {
        if (key === 'Enter' && target instanceof HTMLInputElement) onEnter();
      }}
    >
      <Field
        label={words.passphrase}
        {...(problem?.field === 'passphrase' ? {} : { hint: words.passphraseHint(shortestPassphrase) })}
        {...remark('passphrase')}
      >
        <SecretInput
          fieldRef={firstRef}
          reveal={reveal}
          readOnly={disabled}
          onEdited={onEdited}
          onBlur={() => {
            const found = judged();
            const isBegun = valueOf(firstRef.current) !== '';
            if (isBegun && found?.field === 'passphrase') setProblem(found);
          }}
        />
      </Field>
      <Field label={words.repeat} {...remark('repeat')}>
        <SecretInput
          fieldRef={repeatRef}
          reveal={reveal}
          readOnly={disabled}
          onEdited={onEdited}
          onBlur={() => {
            if (valueOf(repeatRef.current) !== '') setProblem(judged());
          }}
        />
      </Field>
    </div>
  );

  function problemWords({ problem: what }: PassphraseProblem): string {
    const { too_short, too_long, differs } = words.passphraseProblems;
    if (what === 'too_short') return too_short(shortestPassphrase);
    return what === 'too_long' ? too_long(longestPassphrase) : differs;
  }
}

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
});
