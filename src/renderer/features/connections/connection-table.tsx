import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react';
import type { Connection } from '../../../shared/connection';
import type { Density, ListColumn } from '../../../shared/settings-choices';
import { useMessages } from '../../lib/language';
import { useNow } from '../../lib/now';
import { useStable } from '../../lib/use-stable';
import { useWidth } from '../../lib/use-width';
import { ConnectionRow } from './connection-row';
import { columnCount, columnsThatFit, gridTemplate } from './list-columns';
import type { Sort } from './list-order';
import type { MenuTarget } from './row-menu';
import { columnsVariable, wholeText } from './row-styles';
import { createRowWords } from './row-words';
import { TableHead } from './table-head';
import { indexOfGoal, meaningOf, type KeyMeaning } from './table-keys';
import { rowElement, useRowFocus } from './use-row-focus';

/** How selecting a row changes what is selected. */
export type SelectHow = 'toggle' | 'range';

/** What the list can be told to do. */
export interface TableHandle {
  /** Moves the focus to a row: this one, or else the one that had it last, or else the first. */
  readonly focusRow: (id?: string) => void;
  readonly focusFirst: () => void;
  /** The row that had the focus last, where it is shown. */
  readonly focusedRow: () => Connection | undefined;
}

interface ConnectionTableProps {
  readonly ref: Ref<TableHandle>;
  /** What is shown, in its order. */
  readonly rows: readonly Connection[];
  readonly selected: ReadonlySet<string>;
  readonly verifying: ReadonlySet<string>;
  /** The connection whose details are open. */
  readonly openId: string | undefined;
  /** The connection whose menu is open. */
  readonly menuId: string | undefined;
  /** What the rows answer; with another question the list begins at its top. */
  readonly question: string;
  readonly sort: Sort;
  readonly density: Density;
  readonly hidden: readonly ListColumn[];
  /** Other columns are shown than before. It keeps its identity. */
  readonly onColumns: (columns: readonly ListColumn[]) => void;
  readonly onSort: (column: ListColumn) => void;
  readonly onOpen: (id: string) => void;
  /** The focus has moved to another row. */
  readonly onFollow: (id: string) => void;
  /** `from`: the row that a range begins at, where none was selected yet. */
  readonly onSelect: (id: string, how: SelectHow, from: string) => void;
  /** All that are shown; or none of them, where all are. */
  readonly onSelectAll: (all: boolean) => void;
  readonly onMenu: (target: MenuTarget) => void;
  readonly onRename: (connection: Connection) => void;
  readonly onRemove: (connection: Connection) => void;
  /** Escape was pressed in the list. */
  readonly onEscape: () => void;
}

/** The height of a row, in pixels. */
const heights: Record<Density, number> = { comfortable: 52, compact: 36 };

/** Rows that are drawn beyond the edges, so that scrolling shows no gaps. */
const overscan = 3;

/** Rows, of which only those exist that are in sight, and the one that has the focus. */
export function ConnectionTable({
  ref,
  rows,
  selected,
  verifying,
  openId,
  menuId,
  question,
  sort,
  density,
  hidden,
  onColumns,
  onSort,
  onOpen,
  onFollow,
  onSelect,
  onSelectAll,
  onMenu,
  onRename,
  onRemove,
  onEscape,
}: ConnectionTableProps) {
  const messages = useMessages();
  const styles = useStyles();
  const now = useNow();
  const words = useMemo(() => createRowWords(messages), [messages]);
  const scrollRef = useRef<HTMLDivElement>(null);
  const [lastFocused, setLastFocused] = useState<string>();

  const fitting = useCallback((width: number) => columnsThatFit(width, hidden).join(' '), [hidden]);
  const fits = useWidth(scrollRef, fitting, window.innerWidth);
  const columns = useMemo(() => fits.split(' ') as ListColumn[], [fits]);
  useEffect(() => {
    onColumns(columns);
  }, [onColumns, columns]);

  const found = rows.findIndex(({ id }) => id === lastFocused);
  const reachable = Math.max(found, 0);
  const height = heights[density];
  // eslint-disable-next-line react-hooks/incompatible-library -- a limit of the compiler, which is not used here
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => height,
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
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, height]);

  const answered = useRef(question);
  useLayoutEffect(() => {
    // The same question when the list is shown again: it stays where it was scrolled to.
    if (answered.current === question) return;
    answered.current = question;
    // Setting it has the page laid out at once, also where nothing changes: that would be done twice per key.
    if (scrollRef.current && virtualizer.scrollOffset !== 0) scrollRef.current.scrollTop = 0;
  }, [question, virtualizer]);

  const focusAt = useRowFocus({ rows, scrollRef, virtualizer, lastFocused, setLastFocused });
  useImperativeHandle(ref, () => ({
    focusRow: (id) => {
      const index = rows.findIndex((row) => row.id === id);
      focusAt(index < 0 ? reachable : index);
    },
    focusFirst: () => {
      focusAt(0);
    },
    focusedRow: () => rows[found],
  }));

  const selectedHere = useMemo(() => {
    const count = selected.size === 0 ? 0 : rows.filter(({ id }) => selected.has(id)).length;
    if (count === 0) return 'none';
    return count === rows.length ? 'all' : 'some';
  }, [rows, selected]);
  const selectAll = useStable(() => {
    onSelectAll(selectedHere !== 'all');
  });
  const leaveHead = useStable(() => {
    focusAt(reachable);
  });
  const sortBy = useStable(onSort);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = indexOf(event.target, rows);
    const row = rows[index];
    const meaning = meaningOf(event, event.target instanceof HTMLElement && 'row' in event.target.dataset);
    if (!row || !meaning) return;
    event.preventDefault();
    if (meaning.does === 'move') move(row, index, meaning);
    else {
      const todo: Record<Exclude<KeyMeaning['does'], 'move'>, () => void> = {
        select: () => {
          onSelect(row.id, 'toggle', row.id);
        },
        extend: () => {
          onSelect(row.id, 'range', row.id);
        },
        selectAll: () => {
          onSelectAll(true);
        },
        open: () => {
          onOpen(row.id);
        },
        menu: () => {
          onMenu({ connection: row, at: rowElement(scrollRef.current, row.id), from: 'key' });
        },
        rename: () => {
          onRename(row);
        },
        remove: () => {
          onRemove(row);
        },
        escape: onEscape,
      };
      todo[meaning.does]();
    }
  };

  const move = (
    from: Connection,
    index: number,
    { goal, extends: extend }: KeyMeaning & { does: 'move' },
  ) => {
    const inSight = Math.floor((scrollRef.current?.clientHeight ?? 0) / height);
    const to = indexOfGoal(goal, index, rows.length, inSight);
    const row = rows[to];
    if (!row) return;
    focusAt(to);
    if (extend) onSelect(row.id, 'range', from.id);
    else if (row !== from) onFollow(row.id);
  };

  const onMouseDown = (event: MouseEvent) => {
    // A click that selects neither marks texts nor gives the box the focus, which is the row's.
    if (event.shiftKey || partOf(event.target)?.dataset['part'] === 'select') event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const index = indexOf(event.target, rows);
    const row = rows[index];
    if (!row) return;
    const part = partOf(event.target);
    if (part?.dataset['part'] === 'menu') {
      onMenu({ connection: row, at: part, from: 'button' });
      return;
    }
    const before = rows[reachable]?.id ?? row.id;
    const selects = event.shiftKey || event.ctrlKey || event.metaKey || part !== undefined;
    if (selects) focusAt(index);
    if (event.shiftKey) onSelect(row.id, 'range', before);
    else if (selects) onSelect(row.id, 'toggle', row.id);
    else onOpen(row.id);
  };

  const onContextMenu = (event: MouseEvent) => {
    const row = rows[indexOf(event.target, rows)];
    if (!row) return;
    event.preventDefault();
    onMenu({ connection: row, at: new DOMRect(event.clientX, event.clientY, 0, 0), from: 'pointer' });
  };

  const onFocus = (event: FocusEvent) => {
    const row = rows[indexOf(event.target, rows)];
    if (row) setLastFocused(row.id);
  };

  return (
    <div
      role="grid"
      className={mergeClasses(styles.grid, rows.length > 0 && styles.grows)}
      style={{ [columnsVariable]: gridTemplate(columns) } as CSSProperties}
      aria-label={messages.list.title}
      aria-rowcount={rows.length + 1}
      aria-colcount={columnCount}
      aria-multiselectable
      data-selecting={selected.size > 0 ? '' : undefined}
    >
      <TableHead
        columns={columns}
        sort={sort}
        selected={selectedHere}
        empty={rows.length === 0}
        onSort={sortBy}
        onSelectAll={selectAll}
        onLeave={leaveHead}
      />
      <div ref={scrollRef} role="rowgroup" className={styles.scroll}>
        <div
          role="none"
          className={styles.rows}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
          onMouseDown={onMouseDown}
          onClick={onClick}
          onContextMenu={onContextMenu}
          onMouseOver={showWholeText}
          onFocus={onFocus}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const connection = rows[index];
            return (
              connection && (
                <ConnectionRow
                  // Not the id: a search replaces nearly all rows, and changing them is quicker than making them.
                  key={index}
                  connection={connection}
                  index={index}
                  top={start}
                  height={height}
                  columns={columns}
                  density={density}
                  verifying={verifying.has(connection.id)}
                  selected={selected.has(connection.id)}
                  open={connection.id === openId}
                  menuOpen={connection.id === menuId}
                  reachable={index === reachable}
                  now={now}
                  words={words}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The index of the row that an event happened in, or -1. */
function indexOf(target: EventTarget, rows: readonly Connection[]): number {
  const id =
    target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
  return id === undefined ? -1 : rows.findIndex((row) => row.id === id);
}

/** The part of a row that does something of its own. */
function partOf(target: EventTarget): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-part]') ?? undefined) : undefined;
}

/**
 * A tooltip for a text that is cut off or stands for a longer one, and for no other. Made when the pointer comes:
 * written into every row beforehand, it would cost each search as much as the texts themselves.
 */
function showWholeText({ target }: MouseEvent): void {
  const part = target instanceof Element ? target.closest<HTMLElement>(`[${wholeText}]`) : null;
  if (part) {
    part.title = part.getAttribute(wholeText) ?? '';
    return;
  }
  if (!(target instanceof HTMLElement) || getComputedStyle(target).textOverflow !== 'ellipsis') return;
  if (target.scrollWidth > target.clientWidth) target.title = target.textContent;
  else target.removeAttribute('title');
}

const useStyles = makeStyles({
  grid: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    // The pane scrolls then, and some rows are seen in it.
    '@media (max-height: 420px)': { flexShrink: 0, height: '200px' },
  },
  grows: { flexGrow: 1 },
  scroll: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowX: 'hidden',
    overflowY: 'auto',
    scrollbarGutter: 'stable',
  },
  rows: { position: 'relative', color: tokens.colorNeutralForeground1 },
});
