import { Button, Checkbox, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ShieldKeyholeRegular, WarningRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import { clipboardMs } from '../../../shared/clipboard';
import { factsOf, type FormatId } from '../../../shared/transfer/formats';
import { fluentRef } from '../../lib/fluent-ref';
import { usePart } from '../../lib/language';
import type { ExportState } from './export-state';

interface ExportSecretsProps {
  readonly format: FormatId;
  readonly state: ExportState['secrets'];
  /** How many of the connections have one. */
  readonly count: number;
  /** Whether it can go to the clipboard as well. */
  readonly copies: boolean;
  readonly disabled: boolean;
  readonly onAsk: () => void;
  readonly onAnswer: (include: boolean) => void;
}

/** The choice to let secrets out: a box, and then a question that says where they will lie. */
export function ExportSecrets({
  format,
  state,
  count,
  copies,
  disabled,
  onAsk,
  onAnswer,
}: ExportSecretsProps) {
  const { exportDialog: words } = usePart('transfer');
  const styles = useStyles();
  const boxRef = useRef<HTMLInputElement>(null);
  const questionId = useId();
  const includedId = useId();
  const before = useRef(state);
  useEffect(() => {
    // The question is answered, and the button that had the focus is gone with it.
    if (before.current === 'asked' && state !== 'asked') boxRef.current?.focus();
    before.current = state;
  }, [state]);

  const { secrets, passphrase } = factsOf(format);
  // Its limits say so.
  if (secrets === 'never') return undefined;
  if (count === 0) return <Text className={styles.quiet}>{words.noSecrets}</Text>;
  const where = words.where[passphrase ? 'encrypted' : 'plain'];

  return (
    <div>
      <Checkbox
        ref={fluentRef(boxRef)}
        className={styles.box}
        label={words.secrets(count)}
        checked={state === 'in'}
        disabled={disabled}
        aria-describedby={state === 'in' ? includedId : undefined}
        onChange={() => {
          if (state === 'out') onAsk();
          else onAnswer(false);
        }}
      />
      {state === 'in' && (
        <Text
          id={includedId}
          block
          size={200}
          className={mergeClasses(styles.included, !passphrase && styles.warned)}
        >
          {where.included}
        </Text>
      )}
      {state === 'asked' && (
        <div
          role="group"
          aria-labelledby={questionId}
          className={styles.question}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // It answers the question, and does not close the dialog around it.
            event.stopPropagation();
            onAnswer(false);
          }}
        >
          <span className={styles.picture}>
            {passphrase ? <ShieldKeyholeRegular aria-hidden /> : <WarningRegular aria-hidden />}
          </span>
          <div className={styles.text}>
            <Text id={questionId} as="h4" weight="semibold" className={styles.title}>
              {words.questionTitle(count)}
            </Text>
            <Text>{where.question}</Text>
            {copies && <Text>{words.onClipboard(clipboardMs / 1000)}</Text>}
            <Text>{words.asksAgain}</Text>
            <div className={styles.buttons}>
              <Button
                autoFocus
                onClick={() => {
                  onAnswer(false);
                }}
              >
                {words.leaveOut}
              </Button>
              <Button
                onClick={() => {
                  onAnswer(true);
                }}
              >
                {words.include}
              </Button>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  // Fluent keeps the box a little off the left edge.
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  // Below the box's words.
  included: { paddingLeft: '28px', color: tokens.colorNeutralForeground3 },
  warned: { color: tokens.colorStatusWarningForeground1 },
  question: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  picture: {
    flexShrink: 0,
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase500,
    lineHeight: 1,
  },
  text: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { margin: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
});
