import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge';
import type { VaultStatus } from '../../../shared/vault-status';
import { SecretInput, clearSecret } from '../../components/secret-input';
import { bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { useMessages, usePart } from '../../lib/language';
import { usePolicy } from '../../lib/policy-store';
import { takeAnswered } from '../../lib/vault-store';
import { SwitchRow } from '../settings/switch-row';
import { StrengthMeter } from './strength-meter';
import { useStrength } from './use-strength';

/** The fields, in their order. */
const fieldNames = ['current', 'next', 'repeat'] as const;

type FieldName = (typeof fieldNames)[number];

/** What is to be corrected, and in which field; in none where it is about the whole. */
interface Problem {
  readonly field?: FieldName;
  readonly what: 'empty' | 'differs' | BridgeError;
}

interface PassphraseFormProps {
  readonly vault: VaultStatus;
  /** The passphrase is set. */
  readonly onDone: () => void;
  /** Without it there is no way back: the organisation asks for a passphrase. */
  readonly onCancel?: () => void;
  /** What its way back says. */
  readonly cancel?: string;
  /** The recovery key has opened the vault: the present passphrase is not asked for. */
  readonly isRecovered?: boolean;
  /** The organisation asks for one. */
  readonly isDue?: boolean;
}

/** Sets the vault's passphrase, or another one. What is entered is in the native fields only, never in React's state. */
export function PassphraseForm({
  vault,
  onDone,
  onCancel,
  cancel,
  isRecovered = false,
  isDue = false,
}: PassphraseFormProps) {
  const messages = useMessages();
  const { lock, passphrase: words } = usePart('vault');
  const styles = useStyles();
  const { policy } = usePolicy();
  const { ways } = vault;
  const asksCurrent = ways.passphrase && !isRecovered;
  const refs = {
    current: useRef<HTMLInputElement>(null),
    next: useRef<HTMLInputElement>(null),
    repeat: useRef<HTMLInputElement>(null),
  };
  const first = asksCurrent ? 'current' : 'next';
  const [strength, judge] = useStrength();
  // Where no keyring can open it, or none is to, there is nothing to choose. After a locked start it is not known yet
  // which keyring there is; one that opens the vault is there all the same.
  const isOnlyWay =
    isDue ||
    policy.requirePassphrase === true ||
    (!ways.os && (ways.passphrase || vault.protector === undefined));
  const [chosenOnly, setOnly] = useState(false);
  const only = isOnlyWay || chosenOnly;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  useEffect(() => {
    refs[first].current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the first field, once
  }, []);

  const valueOf = (name: FieldName) => refs[name].current?.value ?? '';
  const obstacle = (): Problem | undefined => {
    if (asksCurrent && valueOf('current') === '') return { field: 'current', what: 'empty' };
    if (valueOf('next') === '') return { field: 'next', what: 'empty' };
    if (strength && !strength.enough) return { field: 'next', what: { code: 'weak_passphrase' } };
    if (valueOf('next') !== valueOf('repeat')) return { field: 'repeat', what: 'differs' };
    return undefined;
  };
  const complain = (found: Problem) => {
    setProblem(found);
    if (found.field === undefined) return;
    refs[found.field].current?.focus();
    refs[found.field].current?.select();
  };

  const submit = async () => {
    if (busy) return;
    const found = obstacle();
    if (found) {
      complain(found);
      return;
    }
    setBusy(true);
    setProblem(undefined);
    const answer = await takeAnswered(
      bridge.vault.setPassphrase({
        passphrase: valueOf('next'),
        ...(asksCurrent ? { current: valueOf('current') } : {}),
        only,
      }),
    );
    setBusy(false);
    if (answer.ok) {
      for (const name of fieldNames) clearSecret(refs[name].current);
      onDone();
      return;
    }
    const { error } = answer;
    if (error.code === 'wrong_entry') complain({ field: 'current', what: error });
    else if (error.code === 'weak_passphrase') complain({ field: 'next', what: error });
    else if (error.code !== 'cancelled') complain({ what: error });
  };

  const remark = (name: FieldName) =>
    problem?.field === name
      ? { validationState: 'error' as const, validationMessage: problemWords(problem) }
      : {};
  const field = (name: FieldName) => (
    <SecretInput
      fieldRef={refs[name]}
      aria-required
      data-first={name === first ? true : undefined}
      readOnly={busy}
      reveal={{ show: lock.show, hide: lock.hide }}
      onEdited={() => {
        setProblem(undefined);
        if (name === 'next') judge(refs.next.current);
      }}
    />
  );
  const label = (text: string) => ({ children: text, className: styles.label });

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
      {asksCurrent && (
        <Field label={label(words.current)} {...remark('current')}>
          {field('current')}
        </Field>
      )}
      <div className={styles.next}>
        <Field
          label={label(words.next)}
          {...(problem?.field === 'next' ? remark('next') : { hint: words.nextHint })}
        >
          {field('next')}
        </Field>
        <StrengthMeter strength={strength} isTold={problem?.field === 'next'} />
      </div>
      <Field label={label(words.repeat)} {...remark('repeat')}>
        {field('repeat')}
      </Field>
      {!isOnlyWay && (
        <SwitchRow
          label={words.only}
          text={only ? words.onlyOn : words.onlyOff}
          checked={only}
          disabled={busy}
          onChange={setOnly}
        />
      )}
      {problem && problem.field === undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problemWords(problem)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.foot}>
        <Text size={200} className={styles.quiet}>
          {words.forgotten}
        </Text>
        <span className={styles.buttons}>
          {onCancel && (
            <Button disabledFocusable={busy} onClick={onCancel}>
              {cancel ?? messages.list.cancel}
            </Button>
          )}
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={busy}
            {...(busy ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
          >
            {ways.passphrase ? words.change : words.set}
          </Button>
        </span>
      </div>
    </form>
  );

  function problemWords({ field, what }: Problem): string {
    if (what === 'differs') return words.differs;
    if (what === 'empty') return field === 'current' ? lock.emptyPassphrase : words.empty;
    return what.code === 'wrong_entry' ? lock.wrongPassphrase : errorWords(what, messages);
  }
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  next: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  label: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginLeft: 'auto' },
});
