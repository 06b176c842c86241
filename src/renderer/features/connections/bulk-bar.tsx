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
import type { Messages } from '../../../shared/messages';
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
  /** How many of the buttons have room for words, beginning with the first; the others have them as a tooltip. */
  readonly worded: number;
  readonly onClear: () => void;
}

interface ButtonLook {
  readonly onClick?: () => void;
  /** Why it cannot be pressed now. */
  readonly whyNot?: string | undefined;
}

/** The words of the buttons, in their order. */
export function bulkWords(
  { bulk, list, labels, details }: Messages,
  connections: readonly Connection[],
): readonly [string, string, string, string, string, string, string] {
  return [
    list.verify,
    labels.edit,
    areAllPinned(connections) ? details.unpin : details.pin,
    bulk.replaceSecret,
    bulk.exportMenu,
    bulk.remove,
    bulk.clear,
  ];
}

function areAllPinned(connections: readonly Connection[]): boolean {
  // All that are selected may be filtered out.
  return connections.length > 0 && connections.every(({ pinned }) => pinned);
}

/** What can be done at once to all selected tenants that are shown. */
export function BulkBar({ connections, worded, onClear, ...actions }: BulkBarProps) {
  const messages = useMessages();
  const { bulk, list } = messages;
  const styles = useStyles();
  const noneShown = connections.length === 0 ? bulk.noneShown : undefined;
  const allPinned = areAllPinned(connections);
  const words = bulkWords(messages, connections);

  const button = (index: number, icon: ReactElement, { whyNot, onClick }: ButtonLook) => {
    const text = words[index];
    const hasWords = index < worded;
    const shown = (
      <Button
        appearance="subtle"
        icon={icon}
        className={hasWords ? styles.button : undefined}
        disabledFocusable={whyNot !== undefined}
        {...(onClick === undefined ? {} : { onClick })}
        {...(hasWords ? {} : { 'aria-label': text })}
      >
        {hasWords ? text : undefined}
      </Button>
    );
    if (whyNot === undefined && hasWords) return shown;
    const told = (
      <>
        {!hasWords && <div>{text}</div>}
        {whyNot !== undefined && <div>{whyNot}</div>}
      </>
    );
    return (
      <Tooltip content={told} relationship={whyNot === undefined ? 'label' : 'description'}>
        {shown}
      </Tooltip>
    );
  };

  return (
    <div role="group" aria-label={list.selection} className={styles.bar}>
      {button(0, <ArrowSyncRegular />, {
        whyNot: noneShown ?? (areUsable(connections) ? undefined : bulk.noSecret),
        onClick: () => {
          actions.onVerify(connections);
        },
      })}
      {button(1, <TagRegular />, {
        whyNot: noneShown,
        onClick: () => {
          actions.onLabel(connections);
        },
      })}
      {button(2, allPinned ? <PinOffRegular /> : <PinRegular />, {
        whyNot: noneShown,
        onClick: () => {
          actions.onPin(connections, !allPinned);
        },
      })}
      {button(3, <KeyResetRegular />, {
        whyNot: noneShown ?? (isOneApp(connections) ? undefined : bulk.oneAppOnly),
        onClick: () => {
          actions.onReplaceSecret(connections);
        },
      })}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          {button(4, <ArrowExportRegular />, { whyNot: noneShown })}
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
      {button(5, <DeleteRegular />, {
        whyNot: noneShown,
        onClick: () => {
          actions.onRemove(connections);
        },
      })}
      {button(6, <DismissRegular />, { onClick: onClear })}
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
