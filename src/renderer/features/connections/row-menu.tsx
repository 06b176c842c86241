import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  CopyRegular,
  DeleteRegular,
  EditRegular,
  KeyResetRegular,
} from '@fluentui/react-icons';
import type { Connection } from '../../../shared/connection';
import { useMessages } from '../../lib/language';

/** What the menu of a row offers. */
export interface RowMenuActions {
  readonly onVerify: (connection: Connection) => void;
  readonly onRename: (connection: Connection) => void;
  readonly onReplaceSecret: (connection: Connection) => void;
  readonly onCopySecret: (connection: Connection) => void;
  readonly onCopyToken: (connection: Connection) => void;
  readonly onRemove: (connection: Connection) => void;
}

/** The row whose menu is open, and the button it hangs on. */
export interface RowMenuTarget {
  readonly id: string;
  readonly button: HTMLElement;
}

interface RowMenuProps extends RowMenuActions {
  readonly connection: Connection;
  readonly button: HTMLElement;
  readonly onClosed: () => void;
}

/** The menu of one row. There is one for the whole list, so that rows stay light. */
export function RowMenu({ connection, button, onClosed, ...actions }: RowMenuProps) {
  const { list } = useMessages();
  const secret = connection.credential.status;
  const usable = secret === 'kept' || secret === 'session';
  return (
    <Menu
      open
      positioning={{ target: button, position: 'below', align: 'end' }}
      onOpenChange={(_, { open }) => {
        if (!open) onClosed();
      }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ArrowSyncRegular />} disabled={!usable} onClick={run(actions.onVerify)}>
            {list.verify}
          </MenuItem>
          <MenuItem icon={<EditRegular />} secondaryContent="F2" onClick={run(actions.onRename)}>
            {list.rename}
          </MenuItem>
          <MenuItem icon={<KeyResetRegular />} onClick={run(actions.onReplaceSecret)}>
            {list.replaceSecret}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<CopyRegular />} disabled={!usable} onClick={run(actions.onCopySecret)}>
            {list.copySecret}
          </MenuItem>
          <MenuItem icon={<CopyRegular />} disabled={!usable} onClick={run(actions.onCopyToken)}>
            {list.copyToken}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<DeleteRegular />} onClick={run(actions.onRemove)}>
            {list.remove}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );

  function run(action: (connection: Connection) => void) {
    return () => {
      action(connection);
    };
  }
}
