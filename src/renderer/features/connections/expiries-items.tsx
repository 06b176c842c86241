import { MenuItem } from '@fluentui/react-components';
import { CalendarLtrRegular, TableRegular } from '@fluentui/react-icons';
import type { Connection } from '../../../shared/connection';
import type { RowMenuActions } from './row-menu';

interface ExpiriesItemsProps {
  readonly connections: readonly Connection[];
  readonly calendar: string;
  readonly table: string;
  readonly onExport: RowMenuActions['onExportExpiries'];
}

/** The two formats in which expiry dates go out, in words that fit the menu. */
export function ExpiriesItems({ connections, calendar, table, onExport }: ExpiriesItemsProps) {
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
