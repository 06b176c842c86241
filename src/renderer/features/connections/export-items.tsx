import { MenuItem } from '@fluentui/react-components';
import { CalendarLtrRegular, TableRegular } from '@fluentui/react-icons';
import type { Connection } from '../../../shared/connection';
import type { RowMenuActions } from './row-menu';

interface ExportItemsProps extends Pick<RowMenuActions, 'onExport'> {
  readonly connections: readonly Connection[];
  readonly calendar: string;
  readonly table: string;
}

/** The two formats in which expiry dates go out, in words that fit the menu. */
export function ExportItems({ connections, calendar, table, onExport }: ExportItemsProps) {
  return (
    <>
      <MenuItem
        icon={<CalendarLtrRegular />}
        onClick={() => {
          onExport(connections, 'ics');
        }}
      >
        {calendar}
      </MenuItem>
      <MenuItem
        icon={<TableRegular />}
        onClick={() => {
          onExport(connections, 'csv');
        }}
      >
        {table}
      </MenuItem>
    </>
  );
}
