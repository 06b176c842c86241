import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import type { Connection } from '../../../shared/connection';
import { listColumns, type ListColumn } from '../../../shared/settings-choices';
import { FetchedPart } from '../../components/fetched-part';
import { useConnections } from '../../lib/connections-store';
import { useMessages } from '../../lib/language';
import { lazyWith } from '../../lib/lazy-with';
import { takeFocus } from '../../lib/open-dialog';
import { isOneApp } from '../../lib/same-app';
import { useToasts } from '../../lib/toasts';
import { useStable } from '../../lib/use-stable';
import { useWidth } from '../../lib/use-width';
import { useVerifyProgress } from '../../lib/verify-store';
import { LabelPicker } from '../labels/label-picker';
import { BulkBar, bulkWords } from './bulk-bar';
import { wordsThatFit } from './bulk-words';
import { ConnectionTable, type TableHandle } from './connection-table';
import { FilterBar } from './filter-bar';
import { ListHead, VerifyAllButton } from './list-head';
import { rowPadding } from './list-columns';
import { ListMenu } from './list-menu';
import { isNarrowed } from './list-model';
import { NothingFound } from './nothing-found';
import { ReplaceSecretsDialog } from './replace-secrets-dialog';
import { RowMenu, areUsable, type MenuTarget, type RowMenuActions } from './row-menu';
import { ListSearch } from './search-box';
import { actedOn } from './selection';
import type { ConnectionActions } from './use-connection-actions';
import { changeLayout, sortedBy, useList } from './use-list';
import { useListRequests } from './use-list-requests';
import { ViewMenu } from './view-menu';

const ExportDialog = lazyWith(['transfer'], () =>
  import('../transfer/export-dialog').then((module) => module.ExportDialog),
);

/** What the view around the list can do with it. */
export interface ListHandle extends Pick<TableHandle, 'focusRow'> {
  /** The focus goes to a connection's row; a search and filters that hide it are cleared. */
  readonly reveal: (id: string) => void;
}

interface ListPaneProps {
  readonly ref: Ref<ListHandle>;
  readonly actions: ConnectionActions;
  /** The connection whose details are open. */
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  /** The focus has moved to another row. */
  readonly onFollow: (id: string) => void;
  readonly onRename: (connection: Connection) => void;
  readonly onReplaceSecret: (connection: Connection) => void;
  readonly onDuplicate: (connection: Connection) => void;
  readonly onImport: () => void;
  /** Escape was pressed, and nothing was selected. */
  readonly onEscape: () => void;
}

/** A dialog for some connections. */
interface ForMany {
  readonly kind: 'labels' | 'replace' | 'export';
  readonly connections: readonly Connection[];
}

/** The list with its search, its filters and what can be done to what is selected. */
export function ListPane({
  ref,
  actions,
  openId,
  onOpen,
  onFollow,
  onRename,
  onReplaceSecret,
  onDuplicate,
  onImport,
  onEscape,
}: ListPaneProps) {
  const messages = useMessages();
  const styles = useStyles();
  const { connections, verifying: asked } = useConnections();
  const { running, state: run } = useVerifyProgress();
  const toasts = useToasts();
  const list = useList(connections);
  const { rows, selected, selectedShown, selectedIds, layout } = list;
  const [menu, setMenu] = useState<MenuTarget>();
  const [forMany, setForMany] = useState<ForMany>();
  const paneRef = useRef<HTMLElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const tableRef = useRef<TableHandle>(null);
  const [columns, setColumns] = useState<readonly ListColumn[]>(listColumns);
  const fitting = useCallback(
    (width: number) =>
      wordsThatFit(bulkWords(messages, selectedShown), width, {
        title: messages.list.title,
        count: messages.list.selected(selected.length, selectedShown.length),
      }),
    [messages, selected, selectedShown],
  );
  const worded = useWidth(paneRef, fitting, window.innerWidth);
  const verifying = useMemo(() => new Set([...asked, ...running]), [asked, running]);

  const canVerify = useMemo(() => areUsable(connections), [connections]);

  const toReveal = useRef<string>(undefined);
  useImperativeHandle(ref, () => ({
    focusRow: (id) => tableRef.current?.focusRow(id),
    reveal: (id) => {
      const isThere = ({ id: other }: Connection) => other === id;
      if (rows.some(isThere) || !connections.some(isThere)) tableRef.current?.focusRow(id);
      else {
        toReveal.current = id;
        list.clearFilters();
      }
    },
  }));
  useEffect(() => {
    if (toReveal.current === undefined) return;
    tableRef.current?.focusRow(toReveal.current);
    toReveal.current = undefined;
  }, [rows]);

  useEffect(() => {
    // What was shown last is removed, and the focus with it.
    if (rows.length === 0 && document.activeElement === document.body) takeFocus(searchRef.current);
  }, [rows]);

  useEffect(
    () => () => {
      // The list is kept while the form is shown; what hangs over the window is not.
      setMenu(undefined);
      setForMany(undefined);
    },
    [],
  );

  const remove = (removed: readonly Connection[]) => {
    if (removed.length > 1) list.selectNone();
    void actions.remove(removed);
  };
  const rowActions: RowMenuActions = {
    onOpen,
    onRename,
    onDuplicate,
    onCopySecret: (connection) => void actions.copySecret(connection),
    onCopyToken: (connection) => void actions.copyToken(connection),
    onVerify: (some) => void actions.verify(some),
    onPin: (some, pinned) => void actions.pin(some, pinned),
    onLabel: (some) => {
      setForMany({ kind: 'labels', connections: some });
    },
    onReplaceSecret: (some) => {
      const [first, second] = some;
      if (first && !second) onReplaceSecret(first);
      else setForMany({ kind: 'replace', connections: some });
    },
    onExport: (some) => {
      if (some.length > 0) setForMany({ kind: 'export', connections: some });
    },
    onExportExpiries: (some, format) => void actions.exportExpiries(some, format),
    onRemove: remove,
  };
  const targets = () => actedOn(tableRef.current?.focusedRow(), selectedShown);
  const focused = (): readonly Connection[] => {
    const row = tableRef.current?.focusedRow();
    return row ? [row] : [];
  };
  const verifyAll = useStable(() => void actions.verify(connections));
  const exportShown = useStable(() => {
    rowActions.onExport(rows);
  });
  const showExpiring = useStable(() => {
    list.setFilters({ ...list.filters, expiry: ['expired', 'within_30'] });
  });

  useListRequests({
    find: () => {
      searchRef.current?.focus();
      searchRef.current?.select();
    },
    select_all: () => {
      list.selectAll(true);
      tableRef.current?.focusRow();
    },
    verify_selected: () => void actions.verify(targets()),
    verify_all: verifyAll,
    open: () => {
      for (const { id } of focused()) onOpen(id);
    },
    duplicate: () => {
      for (const row of focused()) onDuplicate(row);
    },
    rename: () => {
      for (const row of focused()) onRename(row);
    },
    labels: () => {
      const some = targets();
      if (some.length > 0) rowActions.onLabel(some);
    },
    pin: () => {
      const some = targets();
      rowActions.onPin(some, !some.every(({ pinned }) => pinned));
    },
    replace_secret: () => {
      const some = targets();
      if (isOneApp(some)) rowActions.onReplaceSecret(some);
      else if (some.length > 0) toasts.say((shown) => shown.bulk.oneAppOnly, 'info');
    },
    export: () => {
      rowActions.onExport(selectedShown.length > 0 ? selectedShown : rows);
    },
    export_ics: () => {
      rowActions.onExportExpiries(targets(), 'ics');
    },
    export_csv: () => {
      rowActions.onExportExpiries(targets(), 'csv');
    },
    remove: () => {
      remove(targets());
    },
    density: () => {
      changeLayout({ ...layout, density: layout.density === 'compact' ? 'comfortable' : 'compact' });
    },
    show: (ids) => {
      list.clearFilters();
      list.setFilters({
        ...list.filters,
        states: [],
        clouds: [],
        labels: [],
        expiry: [],
        only: new Set(ids),
      });
    },
  });

  return (
    <section ref={paneRef} className={styles.pane} aria-labelledby="tenants-title">
      <div className={styles.above}>
        <ListHead
          connections={connections}
          shown={rows.length}
          selected={selected.length}
          selectedShown={selectedShown.length}
          onExpiring={showExpiring}
        >
          {selected.length > 0 ? (
            <BulkBar
              {...rowActions}
              connections={selectedShown}
              worded={worded}
              onClear={() => {
                list.selectNone();
                tableRef.current?.focusRow();
              }}
            />
          ) : (
            <>
              <VerifyAllButton
                busy={run !== 'idle' || asked.size > 0}
                canVerify={canVerify}
                onVerify={verifyAll}
              />
              <ViewMenu layout={layout} shown={columns} onLayout={changeLayout} />
              <ListMenu onImport={onImport} onExport={exportShown} />
            </>
          )}
        </ListHead>
        <div role="search" aria-label={messages.list.title} className={styles.tools}>
          <ListSearch
            ref={searchRef}
            text={list.search}
            onText={list.setSearch}
            onLeave={() => tableRef.current?.focusFirst()}
          />
          <FilterBar filters={list.filters} onFilters={list.setFilters} countsOf={list.countsOf} />
        </div>
      </div>
      <ConnectionTable
        ref={tableRef}
        rows={rows}
        selected={selectedIds}
        verifying={verifying}
        openId={openId}
        menuId={menu?.connection.id}
        question={list.question}
        sort={layout.sort}
        density={layout.density}
        hidden={layout.hidden}
        onColumns={setColumns}
        onSort={(column: ListColumn) => {
          changeLayout(sortedBy(layout, column));
        }}
        onOpen={onOpen}
        onFollow={onFollow}
        onSelect={list.select}
        onSelectAll={list.selectAll}
        onMenu={setMenu}
        onRename={onRename}
        onRemove={(row) => {
          remove(actedOn(row, selectedShown));
        }}
        onEscape={() => {
          if (selected.length > 0) list.selectNone();
          else onEscape();
        }}
      />
      {rows.length === 0 && isNarrowed(list) && (
        <NothingFound
          search={list.search}
          filters={list.filters}
          onClear={() => {
            list.clearFilters();
            searchRef.current?.focus();
          }}
        />
      )}
      {menu && (
        <RowMenu
          connections={menu.from === 'button' ? [menu.connection] : actedOn(menu.connection, selectedShown)}
          at={menu.at}
          onClosed={() => {
            setMenu(undefined);
            if (menu.from === 'button' && menu.at instanceof HTMLElement) takeFocus(menu.at);
            else tableRef.current?.focusRow(menu.connection.id);
          }}
          {...rowActions}
        />
      )}
      {forMany?.kind === 'labels' && <LabelPicker connections={forMany.connections} onDone={done} />}
      {forMany?.kind === 'replace' && (
        <ReplaceSecretsDialog connections={forMany.connections} onDone={done} />
      )}
      {forMany?.kind === 'export' && (
        <FetchedPart onClose={done}>
          <ExportDialog connections={forMany.connections} onClose={done} />
        </FetchedPart>
      )}
    </section>
  );

  function done(): void {
    setForMany(undefined);
  }
}

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    boxSizing: 'border-box',
    minWidth: 0,
    minHeight: 0,
    // Zoomed in, what stands above the rows may take the whole height.
    '@media (max-height: 420px)': { overflowY: 'auto' },
    paddingLeft: tokens.spacingHorizontalM,
  },
  // It ends where the rows end, beside their scroll bar.
  above: {
    flexShrink: 0,
    overflowY: 'hidden',
    scrollbarGutter: 'stable',
    paddingTop: tokens.spacingVerticalL,
  },
  tools: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: `${rowPadding}px`,
  },
});
