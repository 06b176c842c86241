import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningProps,
} from '@fluentui/react-components';
import {
  CopyAddRegular,
  ArrowExportRegular,
  ArrowSyncRegular,
  CopyRegular,
  DeleteRegular,
  EditRegular,
  KeyResetRegular,
  PanelRightRegular,
  PinOffRegular,
  PinRegular,
  TagRegular,
} from '@fluentui/react-icons';
import type { Connection } from '../../../shared/connection';
import { useMessages } from '../../lib/language';
import { isOneApp } from '../../lib/same-app';
import { ExpiriesItems } from './expiries-items';
import { secretWords } from './secret-words';

/** What the menu of a row offers; what many can have done at once takes many. */
export interface RowMenuActions {
  readonly onOpen: (id: string) => void;
  readonly onRename: (connection: Connection) => void;
  readonly onDuplicate: (connection: Connection) => void;
  readonly onCopySecret: (connection: Connection) => void;
  readonly onCopyToken: (connection: Connection) => void;
  readonly onVerify: (connections: readonly Connection[]) => void;
  readonly onPin: (connections: readonly Connection[], pinned: boolean) => void;
  readonly onLabel: (connections: readonly Connection[]) => void;
  readonly onReplaceSecret: (connections: readonly Connection[]) => void;
  readonly onExport: (connections: readonly Connection[]) => void;
  readonly onExportExpiries: (connections: readonly Connection[], format: 'ics' | 'csv') => void;
  readonly onRemove: (connections: readonly Connection[]) => void;
}

/** The row whose menu is asked for. */
export interface MenuTarget {
  readonly connection: Connection;
  /** What the menu hangs on: the row's button, the row, or the point that was clicked. */
  readonly at: HTMLElement | DOMRect | undefined;
  /** The button's menu is always for its row; the others are for the selection where the row is part of it. */
  readonly from: 'button' | 'key' | 'pointer';
}

interface RowMenuProps extends RowMenuActions {
  /** The row's connection, or those that are selected. */
  readonly connections: readonly Connection[];
  readonly at: MenuTarget['at'];
  readonly onClosed: () => void;
}

/** The menu of one row or of the selection. There is one for the whole list, so that rows stay light. */
export function RowMenu({ connections, at, onClosed, ...actions }: RowMenuProps) {
  const [first] = connections;
  if (!first) return undefined;
  return (
    <Menu
      open
      positioning={{ ...inWindow, ...placeAt(at) }}
      onOpenChange={(_, { open }) => {
        if (!open) onClosed();
      }}
    >
      <MenuPopover>
        <MenuList>
          {connections.length === 1 ? (
            <OneRowItems connection={first} {...actions} />
          ) : (
            <ManyRowsItems connections={connections} {...actions} />
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Whether any has a secret that something can be asked with. */
export function areUsable(connections: readonly Connection[]): boolean {
  return connections.some(({ credential: { status } }) => status === 'kept' || status === 'session');
}

/** The menu is as high as a small window: it moves over what it hangs on, and scrolls where that is not enough. */
const inWindow: PositioningProps = {
  shiftToCoverTarget: true,
  autoSize: 'height',
  overflowBoundaryPadding: 8,
};

function placeAt(at: MenuTarget['at']): PositioningProps {
  if (at instanceof HTMLElement && at.dataset['row'] === undefined) {
    return { target: at, position: 'below', align: 'end' };
  }
  const box = at instanceof HTMLElement ? at.getBoundingClientRect() : at;
  if (!box) return {};
  // Below the row's name where a key asked for it.
  const point = at instanceof HTMLElement ? new DOMRect(box.left + 48, box.bottom - 8, 0, 0) : box;
  return { target: { getBoundingClientRect: () => point }, position: 'below', align: 'start' };
}

function OneRowItems({ connection, ...actions }: RowMenuActions & { readonly connection: Connection }) {
  const messages = useMessages();
  const { list, bulk, details, labels } = messages;
  const usable = areUsable([connection]);
  const { pinned } = connection;
  return (
    <>
      <MenuItem
        icon={<PanelRightRegular />}
        onClick={() => {
          actions.onOpen(connection.id);
        }}
      >
        {list.openDetails}
      </MenuItem>
      <MenuItem
        icon={<ArrowSyncRegular />}
        disabled={!usable}
        onClick={() => {
          actions.onVerify([connection]);
        }}
      >
        {list.verify}
      </MenuItem>
      <MenuDivider />
      <MenuItem
        icon={<EditRegular />}
        secondaryContent="F2"
        onClick={() => {
          actions.onRename(connection);
        }}
      >
        {list.rename}
      </MenuItem>
      <MenuItem
        icon={pinned ? <PinOffRegular /> : <PinRegular />}
        onClick={() => {
          actions.onPin([connection], !pinned);
        }}
      >
        {pinned ? details.unpin : details.pin}
      </MenuItem>
      <MenuItem
        icon={<TagRegular />}
        onClick={() => {
          actions.onLabel([connection]);
        }}
      >
        {labels.edit}
      </MenuItem>
      <MenuItem
        icon={<CopyAddRegular />}
        onClick={() => {
          actions.onDuplicate(connection);
        }}
      >
        {details.duplicate}
      </MenuItem>
      <MenuDivider />
      <MenuItem
        icon={<CopyRegular />}
        disabled={!usable}
        onClick={() => {
          actions.onCopySecret(connection);
        }}
      >
        {list.copySecret}
      </MenuItem>
      <MenuItem
        icon={<CopyRegular />}
        disabled={!usable}
        onClick={() => {
          actions.onCopyToken(connection);
        }}
      >
        {list.copyToken}
      </MenuItem>
      <MenuItem
        icon={<KeyResetRegular />}
        onClick={() => {
          actions.onReplaceSecret([connection]);
        }}
      >
        {secretWords(connection, messages).menu}
      </MenuItem>
      <MenuDivider />
      <MenuItem
        icon={<ArrowExportRegular />}
        onClick={() => {
          actions.onExport([connection]);
        }}
      >
        {bulk.export}
      </MenuItem>
      <ExpiriesItems
        connections={[connection]}
        calendar={bulk.exportIcs}
        table={bulk.exportCsv}
        onExport={actions.onExportExpiries}
      />
      <MenuDivider />
      <MenuItem
        icon={<DeleteRegular />}
        secondaryContent={list.deleteKey}
        onClick={() => {
          actions.onRemove([connection]);
        }}
      >
        {list.remove}
      </MenuItem>
    </>
  );
}

function ManyRowsItems({
  connections,
  ...actions
}: RowMenuActions & { readonly connections: readonly Connection[] }) {
  const { list, bulk, details, labels } = useMessages();
  const allPinned = connections.every(({ pinned }) => pinned);
  return (
    <MenuGroup>
      <MenuGroupHeader>{list.selected(connections.length, connections.length)}</MenuGroupHeader>
      <MenuItem
        icon={<ArrowSyncRegular />}
        disabled={!areUsable(connections)}
        onClick={() => {
          actions.onVerify(connections);
        }}
      >
        {list.verify}
      </MenuItem>
      <MenuItem
        icon={<TagRegular />}
        onClick={() => {
          actions.onLabel(connections);
        }}
      >
        {labels.edit}
      </MenuItem>
      <MenuItem
        icon={allPinned ? <PinOffRegular /> : <PinRegular />}
        onClick={() => {
          actions.onPin(connections, !allPinned);
        }}
      >
        {allPinned ? details.unpin : details.pin}
      </MenuItem>
      <MenuItem
        icon={<KeyResetRegular />}
        disabled={!isOneApp(connections)}
        onClick={() => {
          actions.onReplaceSecret(connections);
        }}
      >
        {bulk.replaceSecret}
      </MenuItem>
      <MenuDivider />
      <MenuItem
        icon={<ArrowExportRegular />}
        onClick={() => {
          actions.onExport(connections);
        }}
      >
        {bulk.export}
      </MenuItem>
      <ExpiriesItems
        connections={connections}
        calendar={bulk.exportIcs}
        table={bulk.exportCsv}
        onExport={actions.onExportExpiries}
      />
      <MenuDivider />
      <MenuItem
        icon={<DeleteRegular />}
        secondaryContent={list.deleteKey}
        onClick={() => {
          actions.onRemove(connections);
        }}
      >
        {list.remove}
      </MenuItem>
    </MenuGroup>
  );
}
