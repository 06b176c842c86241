import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PrintRegular, SaveRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { recoveryGroup } from '../../../shared/passphrase';
import type { VaultStatus } from '../../../shared/vault-status';
import { answered, bridge } from '../../lib/bridge';
import { fluentRef } from '../../lib/fluent-ref';
import { errorWords } from '../../lib/error-words';
import { useMessages, usePart } from '../../lib/language';
import { secretTextMark } from '../../lib/secret-places';
import { takeAnswered } from '../../lib/vault-store';

/** Only this is printed while it is there: see `shell.css`. */
const sheetId = 'recovery-sheet';

interface RecoveryPageProps {
  readonly vault: VaultStatus;
  /** The key is in use. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly cancel: string;
}

/**
 * Makes a recovery key and shows it, to be printed, saved or written down; it counts once its last group was typed. The
 * key goes from the answer straight into the document, past React.
 */
export function RecoveryPage({ vault, onDone, onCancel, cancel }: RecoveryPageProps) {
  const messages = useMessages();
  const { recovery: words } = usePart('vault');
  const styles = useStyles();
  const placeRef = useRef<HTMLDivElement>(null);
  const sheetRef = useRef<HTMLElement>(null);
  const lastRef = useRef<HTMLInputElement>(null);
  const [handle, setHandle] = useState<string>();
  const [made, setMade] = useState('');
  const [note, setNote] = useState<{ readonly intent: 'success' | 'error'; readonly words: string }>();
  const [last, setLast] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const place = placeRef.current;
    if (!place) return;
    sheetRef.current?.focus();
    let closed = false;
    void makeKey(place, () => closed).then((answer) => {
      if (closed) return;
      if (answer.ok) {
        setHandle(answer.value);
        setMade(new Date().toISOString());
      } else if (answer.error.code === 'cancelled') onCancel();
      else setNote({ intent: 'error', words: errorWords(answer.error, messages) });
    });
    return () => {
      closed = true;
      place.replaceChildren();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one key is made, once
  }, []);

  const save = async () => {
    if (handle === undefined) return;
    const answer = await answered(bridge.vault.saveRecoveryKey({ handle }));
    if (!answer.ok) setNote({ intent: 'error', words: wordsOf(answer.error) });
    else if (answer.value.saved) setNote({ intent: 'success', words: words.saved });
  };

  const keep = async () => {
    if (busy || handle === undefined) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await takeAnswered(bridge.vault.keepRecoveryKey({ handle, lastGroup: last }));
    setBusy(false);
    if (answer.ok) {
      onDone();
      return;
    }
    if (answer.error.code === 'cancelled') return;
    setProblem(wordsOf(answer.error));
    lastRef.current?.focus();
    lastRef.current?.select();
  };

  return (
    <form
      className={styles.page}
      noValidate
      autoComplete="off"
      aria-busy={busy || handle === undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Text>{words.text}</Text>
      <section
        ref={sheetRef}
        id={sheetId}
        className={styles.sheet}
        aria-label={words.sheetTitle}
        tabIndex={-1}
      >
        <h2 className={styles.onPaper}>{words.sheetTitle}</h2>
        <div ref={placeRef} className={styles.key} data-testid="recovery-key" {...secretTextMark} />
        {handle === undefined && !note && <Spinner size="small" label={words.making} />}
        <p className={styles.onPaper}>{words.sheetText(vault.file)}</p>
        {made !== '' && <p className={styles.onPaper}>{words.sheetMade(messages.moments.full(made))}</p>}
      </section>
      <span className={styles.buttons}>
        <Button
          size="small"
          icon={<SaveRegular />}
          disabledFocusable={handle === undefined}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
        <Button
          size="small"
          icon={<PrintRegular />}
          disabledFocusable={handle === undefined}
          onClick={() => {
            window.print();
          }}
        >
          {words.print}
        </Button>
      </span>
      <div role="status" className={styles.status}>
        {note && (
          <MessageBar intent={note.intent} layout="multiline">
            <MessageBarBody>{note.words}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Field
        label={{ children: words.last, className: styles.label }}
        {...(problem === undefined
          ? { hint: words.lastHint }
          : { validationState: 'error', validationMessage: problem })}
      >
        <Input
          ref={fluentRef(lastRef)}
          className={styles.last}
          input={{ className: styles.lastText }}
          value={last}
          maxLength={recoveryGroup + 2}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          readOnly={busy}
          onChange={(_, { value }) => {
            setLast(value);
            setProblem(undefined);
          }}
        />
      </Field>
      <span className={styles.foot}>
        <Button disabledFocusable={busy} onClick={onCancel}>
          {cancel}
        </Button>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={busy || handle === undefined || last.trim() === ''}
          {...(busy ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
        >
          {words.keep}
        </Button>
      </span>
    </form>
  );

  function wordsOf(error: Parameters<typeof errorWords>[0]): string {
    if (error.code === 'wrong_entry') return words.wrongLast;
    if (error.code === 'not_found') return words.expired;
    return errorWords(error, messages);
  }
}

/** Puts a new key into its place, group by group. @returns its handle, which does not carry it. */
async function makeKey(place: HTMLElement, closed: () => boolean) {
  const answer = await answered(bridge.vault.makeRecoveryKey({}));
  if (!answer.ok) return answer;
  if (!closed()) {
    const groups = answer.value.key.split('-').map((group) => {
      const part = document.createElement('span');
      part.textContent = group;
      return part;
    });
    place.replaceChildren(...groups);
  }
  return { ok: true as const, value: answer.value.handle };
}

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    outlineStyle: 'none',
  },
  key: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, auto)',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    letterSpacing: '0.08em',
    userSelect: 'text',
    ':empty': { display: 'none' },
  },
  onPaper: { display: 'none', overflowWrap: 'anywhere', '@media print': { display: 'block', width: '100%' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  status: { ':empty': { display: 'none' } },
  label: { fontWeight: tokens.fontWeightSemibold },
  last: { maxWidth: '140px' },
  lastText: { fontFamily: tokens.fontFamilyMonospace, textTransform: 'uppercase' },
  foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});
