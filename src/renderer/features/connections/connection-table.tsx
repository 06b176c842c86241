import {
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Connection } from '../../../shared/connection';
import { useMessages } from '../../lib/language';
import { fluentRef } from '../../lib/fluent-ref';
import { ConnectionRow } from './connection-row';
import { RowMenu, type RowMenuActions, type RowMenuTarget } from './row-menu';

/** The list and what can be done from it. Ids stand for connections. */
interface ConnectionTableProps extends RowMenuActions {
  readonly connections: readonly Connection[];
  readonly verifying: ReadonlySet<string>;
  /** The connection whose details are open. */
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  /** The focus has moved to another row while details are open. */
  readonly onFollow: (id: string) => void;
  /** Escape was pressed in the list. */
  readonly onEscape: () => void;
}

/** The linked tenants. Arrow keys, Home and End move between rows; Enter opens, F2 renames, Delete removes. */
export function ConnectionTable({
  connections,
  verifying,
  openId,
  onOpen,
  onFollow,
  onEscape,
  ...actions
}: ConnectionTableProps) {
  const messages = useMessages();
  const styles = useStyles();
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  const [lastFocused, setLastFocused] = useState<string>();
  const [menu, setMenu] = useState<RowMenuTarget>();

  const reachable = connections.some(({ id }) => id === lastFocused) ? lastFocused : connections[0]?.id;
  const shownBefore = useRef(connections);
  useEffect(() => {
    // A row that is removed takes the focus with it; it goes on to the next one.
    const index = shownBefore.current.findIndex(({ id }) => id === lastFocused);
    shownBefore.current = connections;
    const isGone = index >= 0 && !connections.some(({ id }) => id === lastFocused);
    if (!isGone || document.activeElement !== document.body) return;
    const next = connections[Math.min(index, connections.length - 1)];
    if (next) focusRow(bodyRef.current, next.id);
  }, [connections, lastFocused]);

  const openMenu = useCallback((id: string, button: HTMLElement) => {
    setMenu({ id, button });
  }, []);
  const menuConnection = connections.find(({ id }) => id === menu?.id);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const onRow = event.target.dataset['row'] !== undefined;
    const row = event.target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const index = connections.findIndex(({ id }) => id === row);
    const connection = connections[index];
    if (connection === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const act: Partial<Record<string, () => void>> = {
      ArrowDown: () => {
        moveTo(index + 1);
      },
      ArrowUp: () => {
        moveTo(index - 1);
      },
      Home: () => {
        moveTo(0);
      },
      End: () => {
        moveTo(connections.length - 1);
      },
      Enter: () => {
        onOpen(connection.id);
      },
      ' ': () => {
        onOpen(connection.id);
      },
      Escape: onEscape,
      F2: () => {
        actions.onRename(connection);
      },
      Delete: () => {
        moveTo(index + 1 < connections.length ? index + 1 : index - 1);
        actions.onRemove(connection);
      },
    };
    const todo = act[event.key];
    // The button in a row keeps these keys for itself.
    if (todo === undefined || (!onRow && (event.key === 'Enter' || event.key === ' '))) return;
    event.preventDefault();
    todo();
  };

  const moveTo = (index: number) => {
    const id = connections[index]?.id;
    if (id === undefined) return;
    focusRow(bodyRef.current, id);
    if (openId !== undefined) onFollow(id);
  };

  return (
    <>
      <Table
        role="grid"
        className={styles.table}
        aria-label={messages.list.title}
        aria-rowcount={connections.length + 1}
      >
        <TableHeader className={styles.head}>
          <TableRow>
            <TableHeaderCell className={mergeClasses(styles.headCell, styles.wide)}>
              {messages.list.name}
            </TableHeaderCell>
            <TableHeaderCell className={mergeClasses(styles.headCell, styles.wide)}>
              {messages.list.tenant}
            </TableHeaderCell>
            <TableHeaderCell className={mergeClasses(styles.headCell, styles.cloud)}>
              {messages.list.cloud}
            </TableHeaderCell>
            <TableHeaderCell className={mergeClasses(styles.headCell, styles.state)}>
              {messages.list.state}
            </TableHeaderCell>
            <TableHeaderCell className={mergeClasses(styles.headCell, styles.moment)}>
              {messages.list.lastVerified}
            </TableHeaderCell>
            <TableHeaderCell className={styles.actions} aria-label={messages.list.actions} />
          </TableRow>
        </TableHeader>
        <TableBody ref={fluentRef(bodyRef)} onKeyDown={onKeyDown}>
          {connections.map((connection) => (
            <ConnectionRow
              key={connection.id}
              connection={connection}
              verifying={verifying.has(connection.id)}
              open={connection.id === openId}
              reachable={connection.id === reachable}
              onOpen={onOpen}
              onFocus={setLastFocused}
              onMenu={openMenu}
            />
          ))}
        </TableBody>
      </Table>
      {menu && menuConnection && (
        <RowMenu
          connection={menuConnection}
          button={menu.button}
          onClosed={() => {
            setMenu(undefined);
            menu.button.focus();
          }}
          {...actions}
        />
      )}
    </>
  );
}

function focusRow(body: HTMLElement | null, id: string): void {
  body?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
}

const useStyles = makeStyles({
  // Below this the columns say nothing any more, and the list scrolls sideways.
  table: { minWidth: '720px' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  headCell: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  wide: { width: '24%' },
  cloud: { width: '15%' },
  state: { width: '20%' },
  moment: { width: '17%' },
  actions: { width: '48px' },
});
