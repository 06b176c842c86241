import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown12Regular, ArrowUp12Regular } from '@fluentui/react-icons';
import { memo, useState, type KeyboardEvent } from 'react';
import type { ListColumn } from '../../../shared/settings-choices';
import { useMessages } from '../../lib/language';
import { columnCount, columnGap, columnIndex, rowPadding } from './list-columns';
import type { Sort } from './list-order';
import { columnsVariable } from './row-styles';

interface TableHeadProps {
  readonly columns: readonly ListColumn[];
  readonly sort: Sort;
  /** How many of the shown rows are selected. */
  readonly selected: 'none' | 'some' | 'all';
  /** No row is shown. */
  readonly empty: boolean;
  readonly onSort: (column: ListColumn) => void;
  readonly onSelectAll: () => void;
  /** The focus goes to the rows. */
  readonly onLeave: () => void;
}

/** The list's head: one stop of the Tab key, within which the arrow keys move. */
export const TableHead = memo(function TableHead({
  columns,
  sort,
  selected,
  empty,
  onSort,
  onSelectAll,
  onLeave,
}: TableHeadProps) {
  const { list } = useMessages();
  const styles = useStyles();
  const [lastFocused, setLastFocused] = useState<string>('name');
  const stops: readonly string[] = empty ? columns : ['select', ...columns];
  const reachable = stops.includes(lastFocused) ? lastFocused : 'name';
  const stopProps = (stop: string) => ({
    'data-stop': stop,
    tabIndex: stop === reachable ? 0 : -1,
    onFocus: () => {
      setLastFocused(stop);
    },
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = stops.indexOf(reachable);
    const to: Partial<Record<string, number>> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: stops.length - 1,
    };
    const stop = stops[to[event.key] ?? -1];
    if (event.key === 'ArrowDown') onLeave();
    else if (stop !== undefined) {
      event.currentTarget.querySelector<HTMLElement>(`[data-stop="${stop}"]`)?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div role="rowgroup" className={styles.group}>
      <div role="row" aria-rowindex={1} className={styles.row} onKeyDown={onKeyDown}>
        <span role="columnheader" aria-colindex={1} aria-label={list.selection} className={styles.select}>
          <input
            type="checkbox"
            {...stopProps('select')}
            className={styles.box}
            ref={(box) => {
              if (box) box.indeterminate = selected === 'some';
            }}
            checked={selected === 'all'}
            disabled={empty}
            onChange={onSelectAll}
            aria-label={list.selectAll}
          />
        </span>
        {columns.map((column) => {
          const isSorted = sort.column === column;
          const direction = sort.descending ? 'descending' : 'ascending';
          const Arrow = sort.descending ? ArrowDown12Regular : ArrowUp12Regular;
          return (
            <span
              key={column}
              role="columnheader"
              aria-colindex={columnIndex(column)}
              aria-sort={isSorted ? direction : undefined}
              className={styles.cell}
            >
              <button
                type="button"
                {...stopProps(column)}
                className={mergeClasses(styles.button, isSorted && styles.sorted)}
                onClick={() => {
                  onSort(column);
                }}
              >
                <span className={styles.label} title={list[column]}>
                  {list[column]}
                </span>
                {isSorted && <Arrow aria-hidden className={styles.arrow} />}
              </button>
            </span>
          );
        })}
        <span role="columnheader" aria-colindex={columnCount} className={styles.unseen}>
          {list.actions}
        </span>
      </div>
    </div>
  );
});

const useStyles = makeStyles({
  group: {
    flexShrink: 0,
    // The rows' scroll bar takes its room beside them; the same room stays free here.
    overflowY: 'hidden',
    scrollbarGutter: 'stable',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: `var(${columnsVariable})`,
    alignItems: 'center',
    columnGap: `${columnGap}px`,
    boxSizing: 'border-box',
    height: '32px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: `${rowPadding}px`,
    paddingRight: `${rowPadding}px`,
  },
  select: { display: 'flex', alignItems: 'center', justifyContent: 'center' },
  box: {
    width: '16px',
    height: '16px',
    margin: 0,
    cursor: 'pointer',
    accentColor: tokens.colorCompoundBrandBackground,
    ':disabled': { cursor: 'default' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  cell: { display: 'flex', minWidth: 0 },
  button: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    maxWidth: '100%',
    height: '24px',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    paddingTop: 0,
    paddingBottom: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  sorted: { color: tokens.colorNeutralForeground1 },
  label: { overflowX: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  arrow: { flexShrink: 0 },
  // For screen readers: the buttons below it speak for themselves to the eye.
  unseen: {
    width: '1px',
    height: '1px',
    overflowX: 'hidden',
    overflowY: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
