import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowSwap16Regular,
  Building16Regular,
  CheckmarkCircle16Regular,
  Info16Regular,
  Key16Regular,
  LockClosed16Regular,
  Settings16Regular,
} from '@fluentui/react-icons';
import { useEffect, useRef, type ReactElement } from 'react';
import { activityGroups, type ActivityEntry, type ActivityGroup } from '../../../shared/activity';
import type { FormatNames } from '../../../shared/messages/shapes';
import { useMessages, usePart } from '../../lib/language';
import { useNow } from '../../lib/now';
import { visuallyHidden } from '../../lib/visually-hidden';
import { groupNames } from './activity-filter';

const signs: Record<ActivityGroup, ReactElement> = {
  secrets: <Key16Regular aria-hidden />,
  tenants: <Building16Regular aria-hidden />,
  verifications: <CheckmarkCircle16Regular aria-hidden />,
  transfer: <ArrowSwap16Regular aria-hidden />,
  vault: <LockClosed16Regular aria-hidden />,
  settings: <Settings16Regular aria-hidden />,
};

interface ActivityTableProps {
  readonly entries: readonly ActivityEntry[];
  readonly total: number;
  readonly formats: FormatNames;
  readonly onMore: () => void;
}

/** Entries, the latest first; the focus comes to the table, whose arrow keys scroll. */
export function ActivityTable({ entries, total, formats, onMore }: ActivityTableProps) {
  const words = usePart('activity');
  const styles = useStyles();
  const scrollRef = useRef<HTMLDivElement>(null);
  const count = entries.length;
  const focusOn = useRef(false);
  useEffect(() => {
    // The button that asked for them may be gone.
    if (focusOn.current) scrollRef.current?.focus({ preventScroll: true });
    focusOn.current = false;
  }, [count]);
  return (
    <div ref={scrollRef} className={styles.scroll} tabIndex={0} role="region" aria-label={words.list}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['when', 'what', 'tenant'] as const).map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.head, styles[column])}>
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <ActivityRow key={entry.number} entry={entry} formats={formats} />
          ))}
        </tbody>
      </table>
      {count < total && (
        <div className={styles.more}>
          <Button
            size="small"
            onClick={() => {
              focusOn.current = true;
              onMore();
            }}
          >
            {words.more}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ActivityRowProps {
  readonly entry: ActivityEntry;
  readonly formats: FormatNames;
}

function ActivityRow({ entry, formats }: ActivityRowProps) {
  const words = usePart('activity');
  const { moments } = useMessages();
  const styles = useStyles();
  const now = useNow();
  const { at, kind, name, number, unsigned } = entry;
  const group = groupNames.find((each) => (activityGroups[each] as readonly string[]).includes(kind));
  return (
    <tr className={styles.row} data-kind={kind} data-number={number}>
      <td className={mergeClasses(styles.cell, styles.moment)} title={moments.full(at)}>
        {words.when(at, Math.max(now, Date.parse(at)))}
      </td>
      <td className={styles.cell}>
        <span className={styles.lines}>
          <span className={mergeClasses(styles.sign, kind === 'unlock_failed' && styles.warned)}>
            {group === undefined ? <Info16Regular aria-hidden /> : signs[group]}
          </span>
          <span className={styles.wrap}>{words.told(entry, formats)}</span>
          {unsigned && (
            <span className={styles.sign} title={words.unsigned}>
              <Info16Regular aria-hidden />
              <span className={styles.hidden}>{words.unsigned}</span>
            </span>
          )}
        </span>
      </td>
      <td className={mergeClasses(styles.cell, styles.wrap)}>{name}</td>
    </tr>
  );
}

const useStyles = makeStyles({
  scroll: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  when: { width: '168px', boxSizing: 'border-box' },
  what: {},
  tenant: { width: '30%', boxSizing: 'border-box' },
  row: { ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover } },
  cell: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    verticalAlign: 'top',
  },
  moment: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  lines: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  sign: {
    display: 'flex',
    flexShrink: 0,
    paddingTop: '2px',
    color: tokens.colorNeutralForeground3,
  },
  warned: { color: tokens.colorStatusWarningForeground1 },
  wrap: { overflowWrap: 'anywhere' },
  hidden: visuallyHidden,
  more: { display: 'flex', justifyContent: 'center', padding: tokens.spacingVerticalM },
});
