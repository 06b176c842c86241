import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowExportRegular,
  ArrowSyncRegular,
  DeleteRegular,
  DismissRegular,
  DocumentArrowRightRegular,
  KeyResetRegular,
  PinOffRegular,
  PinRegular,
  TagRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Connection } from '../../../shared/connection';
import { useMessages } from '../../lib/language';
import { isOneApp } from '../../lib/same-app';
import { ExpiriesItems } from './expiries-items';
import { areUsable, type RowMenuActions } from './row-menu';

interface BulkBarProps extends Pick<
  RowMenuActions,
  'onVerify' | 'onLabel' | 'onPin' | 'onReplaceSecret' | 'onExport' | 'onExportExpiries' | 'onRemove'
> {
  /** Those of the selection that are shown. */
  readonly connections: readonly Connection[];
  /** There is no room for words; the buttons are named by their tooltips. */
  readonly narrow: boolean;
  readonly onClear: () => void;
}

interface ButtonLook {
  readonly onClick?: () => void;
  readonly disabledFocusable?: boolean;
}

/** What can be done at once to all selected tenants that are shown. */
export function BulkBar({ connections, narrow, onClear, ...actions }: BulkBarProps) {
  const { bulk, list } = useMessages();
  const styles = useStyles();
  // All that are selected may be filtered out.
  const none = connections.length === 0;
  const allPinned = !none && connections.every(({ pinned }) => pinned);
  const oneApp = isOneApp(connections);

  const button = (text: string, icon: ReactElement, props: ButtonLook) =>
    narrow ? (
      <Tooltip content={text} relationship="label">
        <Button appearance="subtle" icon={icon} {...props} />
      </Tooltip>
    ) : (
      <Button appearance="subtle" icon={icon} className={styles.button} {...props}>
        {text}
      </Button>
    );

  return (
    <div role="group" aria-label={list.selection} className={styles.bar}>
      {button(bulk.verify, <ArrowSyncRegular />, {
        disabledFocusable: !areUsable(connections),
        onClick: () => {
          actions.onVerify(connections);
        },
      })}
      {button(bulk.labels, <TagRegular />, {
        disabledFocusable: none,
        onClick: () => {
          actions.onLabel(connections);
        },
      })}
      {button(allPinned ? bulk.unpin : bulk.pin, allPinned ? <PinOffRegular /> : <PinRegular />, {
        disabledFocusable: none,
        onClick: () => {
          actions.onPin(connections, !allPinned);
        },
      })}
      {oneApp ? (
        button(bulk.replaceSecret, <KeyResetRegular />, {
          onClick: () => {
            actions.onReplaceSecret(connections);
          },
        })
      ) : (
        <Tooltip content={bulk.oneAppOnly} relationship="description">
          {narrow ? (
            <Button
              appearance="subtle"
              icon={<KeyResetRegular />}
              disabledFocusable
              aria-label={bulk.replaceSecret}
            />
          ) : (
            <Button
              appearance="subtle"
              icon={<KeyResetRegular />}
              disabledFocusable
              className={styles.button}
            >
              {bulk.replaceSecret}
            </Button>
          )}
        </Tooltip>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          {button(bulk.exportMenu, <ArrowExportRegular />, { disabledFocusable: none })}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem
              icon={<DocumentArrowRightRegular />}
              onClick={() => {
                actions.onExport(connections);
              }}
            >
              {bulk.connections}
            </MenuItem>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{bulk.expiryDates}</MenuGroupHeader>
              <ExpiriesItems
                connections={connections}
                calendar={bulk.calendar}
                table={bulk.table}
                onExport={actions.onExportExpiries}
              />
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
      {button(bulk.remove, <DeleteRegular />, {
        disabledFocusable: none,
        onClick: () => {
          actions.onRemove(connections);
        },
      })}
      {button(bulk.clear, <DismissRegular />, { onClick: onClear })}
    </div>
  );
}

const useStyles = makeStyles({
  bar: { display: 'flex', flexShrink: 0, alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  button: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    whiteSpace: 'nowrap',
  },
});
