import { mergeClasses } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { memo, type CSSProperties } from 'react';
import type { Connection } from '../../../shared/connection';
import type { Density, ListColumn } from '../../../shared/settings-choices';
import { useMessages } from '../../lib/language';
import { columnCount, columnIndex } from './list-columns';
import { cellContents, type RowLook } from './row-cell';
import { useRowStyles } from './row-styles';
import type { RowWords } from './row-words';

/** A row of the list. Every property keeps its identity, so that a row is drawn again only when it changed. */
interface ConnectionRowProps {
  readonly connection: Connection;
  /** Its place among the shown rows, from 0. */
  readonly index: number;
  /** Where it begins, in pixels from the first row's top. */
  readonly top: number;
  /** In pixels. */
  readonly height: number;
  readonly columns: readonly ListColumn[];
  readonly density: Density;
  readonly verifying: boolean;
  readonly selected: boolean;
  /** Its details are open. */
  readonly open: boolean;
  /** Its menu is open. */
  readonly menuOpen: boolean;
  /** The row that the Tab key reaches; the others are reached by the arrow keys. */
  readonly reachable: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly words: RowWords;
}

/** One connection in the list. Keys and clicks are taken by the list, which finds the row by `data-row`. */
export const ConnectionRow = memo(function ConnectionRow({
  connection,
  index,
  top,
  height,
  columns,
  density,
  verifying,
  selected,
  open,
  menuOpen,
  reachable,
  now,
  words,
}: ConnectionRowProps) {
  const messages = useMessages();
  const { list } = messages;
  const styles = useRowStyles();
  const { id, name } = connection;
  const tabIndex = reachable ? 0 : -1;
  const place: CSSProperties = { height, top };
  const look: RowLook = { connection, density, verifying, now, words, messages, styles };

  return (
    <div
      role="row"
      // The head is the first row.
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-current={open ? 'true' : undefined}
      aria-labelledby={`row-${index}`}
      data-row={id}
      tabIndex={tabIndex}
      className={mergeClasses(
        styles.row,
        menuOpen && styles.asked,
        open && styles.open,
        (selected || open) && styles.selected,
      )}
      style={place}
    >
      <span role="gridcell" aria-colindex={1} data-part="select" className={styles.select}>
        <input
          type="checkbox"
          className={styles.box}
          checked={selected}
          readOnly
          // Space does the same for the row, which has the focus.
          tabIndex={-1}
          aria-label={list.select(name)}
        />
      </span>
      <div role="none" id={`row-${index}`} className={styles.cells}>
        {columns.map((column) => {
          const content = cellContents[column](look);
          return (
            <span
              key={column}
              role="gridcell"
              aria-colindex={columnIndex(column)}
              className={typeof content === 'string' ? styles.line : styles.cell}
            >
              {content}
            </span>
          );
        })}
      </div>
      <span role="gridcell" aria-colindex={columnCount} className={styles.actions}>
        <button
          type="button"
          data-part="menu"
          className={styles.button}
          tabIndex={tabIndex}
          aria-label={list.actionsFor(name)}
          aria-haspopup="menu"
          aria-expanded={menuOpen}
        >
          <MoreHorizontalRegular aria-hidden />
        </button>
      </span>
    </div>
  );
});
