import {
  Button,
  Field,
  Radio,
  RadioGroup,
  Subtitle2,
  Text,
  ToggleButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { TableEditRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { usePart } from '../../lib/language';
import { visuallyHidden } from '../../lib/visually-hidden';
import { choiceForChanges, choicesOf, countVerdicts, shownIndices, verdicts } from './import-choices';
import type { ImportEvent, ReviewStep } from './import-state';
import { ImportTable } from './import-table';

interface ImportReviewProps {
  readonly step: ReviewStep;
  readonly busy: boolean;
  readonly dispatch: (event: ImportEvent) => void;
}

/** What an import would do, row by row, before anything is done. */
export function ImportReview({ step, busy, dispatch }: ImportReviewProps) {
  const { importDialog: words, kinds } = usePart('transfer');
  const styles = useStyles();
  const { rows, choices, shown, name, source, table } = step;
  const counts = useMemo(() => countVerdicts(rows), [rows]);
  const present = verdicts.filter((verdict) => counts[verdict] > 0);
  const indices = useMemo(() => shownIndices(rows, shown), [rows, shown]);
  const forAll = useMemo(() => choiceForChanges(rows, choices), [rows, choices]);

  return (
    <div className={styles.review}>
      <div className={styles.head}>
        <div className={styles.headline}>
          <Subtitle2 as="h3" tabIndex={-1} data-first className={styles.title}>
            {words.found(rows.length, name)}
          </Subtitle2>
          <Text className={styles.quiet}>{kinds[source]}</Text>
          {table && (
            <Button
              size="small"
              className={styles.columns}
              icon={<TableEditRegular />}
              disabledFocusable={busy}
              onClick={() => {
                dispatch({ type: 'changeColumns' });
              }}
            >
              {words.changeColumns}
            </Button>
          )}
        </div>
        <Text block className={styles.quiet}>
          {busy ? words.writingText : words.reviewText}
        </Text>
        <div role="status" className={styles.hidden}>
          {present.map((verdict) => words.counts[verdict](counts[verdict])).join(', ')}
        </div>
      </div>
      <div role="group" aria-label={words.show} className={styles.filters}>
        {present.length > 1 && (
          <ToggleButton
            size="small"
            disabledFocusable={busy}
            checked={shown === 'all'}
            onClick={() => {
              dispatch({ type: 'show', shown: 'all' });
            }}
          >
            {words.all(rows.length)}
          </ToggleButton>
        )}
        {present.map((verdict) => (
          <ToggleButton
            key={verdict}
            size="small"
            disabledFocusable={busy}
            checked={shown === verdict || present.length === 1}
            onClick={() => {
              dispatch({ type: 'show', shown: verdict });
            }}
          >
            {words.counts[verdict](counts[verdict])}
          </ToggleButton>
        ))}
      </div>
      {counts.changes > 0 && (
        <Field label={words.forAllChanges(counts.changes)} orientation="horizontal" className={styles.forAll}>
          <RadioGroup
            layout="horizontal"
            disabled={busy}
            value={forAll ?? ''}
            onChange={(_, { value }) => {
              const choice = choicesOf.changes.find((each) => each === value);
              if (choice !== undefined) dispatch({ type: 'chooseForChanges', choice });
            }}
          >
            {choicesOf.changes.map((choice) => (
              <Radio key={choice} value={choice} label={words.choiceFor('changes', choice)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <ImportTable
        step={step}
        shown={indices}
        busy={busy}
        onChoose={(index, choice) => {
          dispatch({ type: 'choose', index, choice });
        }}
      />
    </div>
  );
}

const useStyles = makeStyles({
  review: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalM,
    minHeight: 0,
    overflowY: 'auto',
    // Room for the line around what has the focus.
    padding: '2px',
    margin: '-2px',
  },
  head: { flexShrink: 0 },
  headline: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '28px',
  },
  title: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', ':focus': { outlineStyle: 'none' } },
  quiet: { color: tokens.colorNeutralForeground2 },
  columns: { flexShrink: 0, marginLeft: 'auto' },
  hidden: visuallyHidden,
  filters: { display: 'flex', flexShrink: 0, flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  forAll: { flexShrink: 0, gridTemplateColumns: 'max-content minmax(0, 1fr)', alignItems: 'center' },
});
