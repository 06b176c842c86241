import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** One row: a label and its value. `mono` is for ids and scopes. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly mono?: boolean;
  /** In stacked lists: takes the whole width; others stand two in a row. */
  readonly wide?: boolean;
  /** The whole text, where the value is shortened or a moment is shown in words. */
  readonly title?: string;
}

interface FactListProps {
  readonly facts: readonly Fact[];
  /** Labels above their values, for narrow places. */
  readonly stacked?: boolean;
  readonly className?: string;
}

/** Labels and their values: side by side, or stacked. */
export function FactList({ facts, stacked = false, className }: FactListProps) {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.list, stacked && styles.stacked, className)}>
      {facts.map(({ label, value, mono, wide, title }) => (
        <div
          key={label}
          className={mergeClasses(stacked ? styles.cell : styles.row, wide === true && styles.wide)}
        >
          <dt className={mergeClasses(styles.label, stacked && styles.small)}>{label}</dt>
          <dd className={mergeClasses(styles.value, mono === true && styles.mono)} title={title}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  list: {
    display: 'grid',
    // An ID keeps to one line: the labels give way.
    gridTemplateColumns: 'fit-content(36%) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  stacked: {
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalM,
  },
  row: { display: 'contents' },
  cell: { minWidth: 0 },
  wide: { gridColumnStart: 1, gridColumnEnd: -1 },
  label: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, overflowWrap: 'anywhere', userSelect: 'text' },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});
