import {
  Button,
  Menu,
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
  CalendarLtrRegular,
  DeleteRegular,
  DismissRegular,
  KeyResetRegular,
  PinOffRegular,
  PinRegular,
  TableRegular,
  TagRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Connection } from '../../../shared/connection';
import { useMessages } from '../../lib/language';
import { areUsable, type RowMenuActions } from './row-menu';
import { isOneApp } from './same-app';

interface BulkBarProps extends Pick<
  RowMenuActions,
  'onVerify' | 'onLabel' | 'onPin' | 'onReplaceSecret' | 'onExport' | 'onRemove'
> {
  readonly connections: readonly Connection[];
  /** There is no room for words; the buttons are named by their tooltips. */
  readonly narrow: boolean;
  readonly onClear: () => void;
}

interface ButtonLook {
  readonly onClick?: () => void;
  readonly disabledFocusable?: boolean;
}

/** What can be done to all selected tenants at once. */
export function BulkBar({ connections, narrow, onClear, ...actions }: BulkBarProps) {
  const { bulk, list } = useMessages();
  const styles = useStyles();
  const allPinned = connections.every(({ pinned }) => pinned);
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
        onClick: () => {
          actions.onLabel(connections);
        },
      })}
      {button(allPinned ? bulk.unpin : bulk.pin, allPinned ? <PinOffRegular /> : <PinRegular />, {
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
          {button(bulk.exportDates, <ArrowExportRegular />, {})}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem
              icon={<CalendarLtrRegular />}
              onClick={() => {
                actions.onExport(connections, 'ics');
              }}
            >
              {bulk.calendar}
            </MenuItem>
            <MenuItem
              icon={<TableRegular />}
              onClick={() => {
                actions.onExport(connections, 'csv');
              }}
            >
              {bulk.table}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {button(bulk.remove, <DeleteRegular />, {
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
