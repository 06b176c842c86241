import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { colorOf, useLabels } from '../../lib/labels-store';
import { useMessages } from '../../lib/language';
import { LabelChip } from './label-chip';

interface LabelListProps {
  readonly names: readonly string[];
  /** More than this are counted instead of shown. */
  readonly most?: number;
}

/** Labels in one line: the first ones, and how many more there are. */
export const LabelList = memo(function LabelList({ names, most = 2 }: LabelListProps) {
  const { labels: words } = useMessages();
  const styles = useStyles();
  const all = useLabels();
  const hidden = names.slice(most);
  return (
    <span className={styles.line}>
      {names.slice(0, most).map((name) => (
        <span key={name} className={styles.label}>
          <LabelChip name={name} color={colorOf(all, name)} />
        </span>
      ))}
      {hidden.length > 0 && (
        <span className={styles.more} title={hidden.join('\n')}>
          {words.more(hidden.length)}
        </span>
      )}
    </span>
  );
});

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    maxWidth: '100%',
  },
  // A long name leaves room for the next label.
  label: {
    display: 'flex',
    flexShrink: 1,
    minWidth: 0,
    maxWidth: 'calc(60% - 12px)',
    ':only-child': { maxWidth: '100%' },
  },
  more: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
