import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type PositioningProps,
} from '@fluentui/react-components';
import { ArrowExportRegular, ArrowImportRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useMessages } from '../../lib/language';

/** The menu keeps this from the window's edge, in pixels. */
const awayFromEdge: PositioningProps = { overflowBoundaryPadding: 8 };

interface ListMenuProps {
  readonly onImport: () => void;
  /** All that are shown. */
  readonly onExport: () => void;
}

/** What else can be done with the list as a whole. */
export const ListMenu = memo(function ListMenu({ onImport, onExport }: ListMenuProps) {
  const { list, importing, bulk } = useMessages();
  return (
    <Menu positioning={awayFromEdge}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          menuIcon={null}
          aria-label={list.more}
          title={list.more}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ArrowImportRegular />} onClick={onImport}>
            {importing.open}
          </MenuItem>
          <MenuItem icon={<ArrowExportRegular />} onClick={onExport}>
            {bulk.export}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});
