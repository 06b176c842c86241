import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { flushSync } from 'react-dom';
import type { ImportRow, RowChoice } from '../../../shared/transfer/import';
import { usePart } from '../../lib/language';
import { useStable } from '../../lib/use-stable';
import { indexOfGoal, meaningOf } from '../connections/table-keys';
import { ReviewRow, narrowTable, useRowStyles, type RowLayout } from './import-row';
import type { ReviewStep } from './import-state';

interface ImportTableProps {
  readonly step: ReviewStep;
  /** The rows that are shown, by their numbers. */
  readonly shown: readonly number[];
  readonly busy: boolean;
  readonly onChoose: (index: number, choice: RowChoice) => void;
}

/** The least height of a row, in pixels: most have it. */
const rowHeight = 52;

/** In pixels. */
const headHeight = 34;

/** Rows that are drawn beyond the edges, so that scrolling shows no gaps. */
const overscan = 3;

/**
 * The rows of an import, of which only those exist that are in sight, and the one that has the focus. One stop of the
 * Tab key is the row, the next one its choice; the arrow keys move between rows.
 */
export function ImportTable({ step, shown, busy, onChoose }: ImportTableProps) {
  const { importDialog: words } = usePart('transfer');
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { rows, choices } = step;
  const scrollRef = useRef<HTMLDivElement>(null);
  const [lastFocused, setLastFocused] = useState(0);
  const reachable = Math.max(0, shown.indexOf(lastFocused));
  const layout = useMemo(() => layoutOf(rows), [rows]);
  const height = useMemo(() => headHeight + firstRowsHeight(rows), [rows]);

  // eslint-disable-next-line react-hooks/incompatible-library -- a limit of the compiler, which is not used here
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scrollRef.current,
    // Another function would have all heights added up anew.
    getItemKey: useCallback((position: number) => shown[position] ?? position, [shown]),
    estimateSize: (position) => estimatedHeight(rows[shown[position] ?? 0]),
    overscan,
    rangeExtractor: useCallback(
      (range: Range) => {
        const inSight = defaultRangeExtractor(range);
        // The row with the focus stays, or the focus would be lost when it is scrolled away.
        if (reachable >= range.count || inSight.includes(reachable)) return inSight;
        return [...inSight, reachable].sort((a, b) => a - b);
      },
      [reachable],
    ),
  });

  const filter = step.shown;
  const filteredBy = useRef(filter);
  useLayoutEffect(() => {
    if (filteredBy.current === filter) return;
    filteredBy.current = filter;
    if (scrollRef.current) scrollRef.current.scrollTop = 0;
  }, [filter]);

  const chooseStable = useStable(onChoose);
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    // The choice keeps its keys to itself.
    if (!(target instanceof HTMLElement) || target.dataset['row'] === undefined) return;
    const meaning = meaningOf(event, true);
    if (meaning?.does === 'open') {
      event.preventDefault();
      target.querySelector('select')?.focus();
    }
    if (meaning?.does !== 'move') return;
    event.preventDefault();
    const inSight = Math.floor((scrollRef.current?.clientHeight ?? 0) / rowHeight);
    focusAt(indexOfGoal(meaning.goal, reachable, shown.length, inSight));
  };

  const focusAt = (position: number) => {
    const index = shown[position];
    if (index === undefined) return;
    // Once it is the one to reach, it exists.
    flushSync(() => {
      setLastFocused(index);
    });
    const row = scrollRef.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
    row?.focus({ preventScroll: true });
    virtualizer.scrollToIndex(position, { align: 'auto' });
  };

  return (
    <div
      role="grid"
      className={styles.grid}
      style={{ flexBasis: height }}
      aria-label={words.table}
      aria-rowcount={shown.length + 1}
    >
      <div role="rowgroup" className={styles.headGroup}>
        <div role="row" aria-rowindex={1} className={mergeClasses(styles.head, rowStyles[layout])}>
          {layout !== 'unplaced' && (
            <span role="columnheader">{layout === 'filed' ? words.file : words.line}</span>
          )}
          <span role="columnheader">{words.name}</span>
          <span role="columnheader">{words.app}</span>
          <span role="columnheader">{words.verdict}</span>
          <span role="columnheader">{words.choice}</span>
        </div>
      </div>
      <div ref={scrollRef} role="rowgroup" className={styles.scroll}>
        <div
          role="none"
          className={styles.rows}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
          onMouseOver={showWholeText}
          onFocus={({ target }) => {
            const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
            if (row !== undefined) setLastFocused(Number(row));
          }}
        >
          {virtualizer.getVirtualItems().map(({ index: position, key, start }) => {
            const index = shown[position];
            const row = index === undefined ? undefined : rows[index];
            return (
              row &&
              index !== undefined && (
                <ReviewRow
                  key={key}
                  ref={virtualizer.measureElement}
                  row={row}
                  index={index}
                  position={position}
                  top={start}
                  choice={choices[index] ?? 'skip'}
                  repeated={row.repeats === undefined ? undefined : rows[row.repeats]}
                  layout={layout}
                  reachable={position === reachable}
                  busy={busy}
                  onChoose={chooseStable}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Whether there are places, and whether they are in files. */
function layoutOf(rows: readonly ImportRow[]): RowLayout {
  if (rows.some(({ place: { file } }) => file !== undefined)) return 'filed';
  return rows.some(({ place: { line } }) => line !== undefined) ? 'lined' : 'unplaced';
}

/** What a row's height most likely is, in pixels, until it is measured. */
function estimatedHeight(row: ImportRow | undefined): number {
  if (row?.verdict === 'wrong') return 92;
  return row?.verdict === 'changes' ? 62 : rowHeight;
}

/** The height of as many rows as fit into any window, in pixels. */
function firstRowsHeight(rows: readonly ImportRow[]): number {
  return rows.slice(0, 24).reduce((sum, row) => sum + estimatedHeight(row), 0);
}

/** A tooltip for a text that is cut off, and for no other, made when the pointer comes. */
function showWholeText({ target }: MouseEvent): void {
  if (!(target instanceof HTMLElement) || getComputedStyle(target).textOverflow !== 'ellipsis') return;
  if (target.scrollWidth > target.clientWidth) target.title = target.textContent;
  else target.removeAttribute('title');
}

const useStyles = makeStyles({
  grid: { display: 'flex', flexDirection: 'column', flexGrow: 0, flexShrink: 1, minHeight: '150px' },
  headGroup: {
    flexShrink: 0,
    [narrowTable]: { display: 'none' },
  },
  head: {
    display: 'grid',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    // In line with the rows beside their scroll bar.
    scrollbarGutter: 'stable',
    overflowY: 'hidden',
  },
  scroll: {
    position: 'relative',
    flexGrow: 1,
    flexBasis: 0,
    minHeight: 0,
    overflowX: 'hidden',
    overflowY: 'auto',
    scrollbarGutter: 'stable',
  },
  rows: { position: 'relative', color: tokens.colorNeutralForeground1 },
});
