import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ExportRefusal } from '../../../shared/transfer/export';
import { usePart } from '../../lib/language';
import { refusalGroups } from './export-refusals';

interface ExportRefusedBarProps {
  /** Not empty. */
  readonly refused: readonly ExportRefusal[];
  /** How many were to go out, these included. */
  readonly all: number;
  /** They come of an attempt, and not of a look: they are moved into sight. */
  readonly attempted: boolean;
  readonly onLeaveOut: () => void;
}

/** Who cannot go out, and why; and a way on without them. */
export function ExportRefusedBar({ refused, all, attempted, onLeaveOut }: ExportRefusedBarProps) {
  const { exportDialog: words, refusals } = usePart('transfer');
  const styles = useStyles();
  const others = all - refused.length;
  const barRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempted) barRef.current?.scrollIntoView({ block: 'nearest' });
  }, [attempted, refused]);
  return (
    <div ref={barRef} className={styles.whole}>
      <MessageBar intent="warning" layout="multiline" className={styles.bar} data-testid="refused">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle className={styles.title}>{words.refused(refused.length, all)}</MessageBarTitle>
          <ul className={styles.groups}>
            {refusalGroups(refused).map(({ reason, names, more }) => (
              <li key={reason} className={styles.group} data-reason={reason}>
                <span>{refusals[reason]}</span>
                {all > 1 && <span className={styles.names}>{words.names(names, more)}</span>}
              </li>
            ))}
          </ul>
          {others > 0 && (
            <Button size="small" className={styles.button} onClick={onLeaveOut}>
              {words.exportOthers(others)}
            </Button>
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

const useStyles = makeStyles({
  whole: { flexShrink: 0 },
  bar: {
    alignItems: 'start',
    // Fluent keeps a third row for actions, which stand inside the body here.
    gridTemplateAreas: '"icon body" "icon body"',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: 'auto 0',
    paddingTop: tokens.spacingVerticalMNudge,
    paddingBottom: tokens.spacingVerticalMNudge,
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingRight: tokens.spacingHorizontalM,
    whiteSpace: 'normal',
  },
  title: { display: 'block' },
  groups: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  group: { display: 'flex', flexDirection: 'column' },
  names: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  button: { marginTop: tokens.spacingVerticalXS },
});
