import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  type PositioningProps,
} from '@fluentui/react-components';
import { OptionsRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { Settings } from '../../../shared/settings';
import { densities, listColumns, type ListColumn } from '../../../shared/settings-choices';
import { useMessages } from '../../lib/language';

/** The menu keeps this from the window's edge, in pixels. */
const awayFromEdge: PositioningProps = { overflowBoundaryPadding: 8 };

type Layout = Settings['layout'];

interface ViewMenuProps {
  readonly layout: Layout;
  /** The columns that there is room for now. */
  readonly shown: readonly ListColumn[];
  readonly onLayout: (layout: Layout) => void;
}

/** How the list looks: the height of its rows, and its columns. */
export const ViewMenu = memo(function ViewMenu({ layout, shown, onLayout }: ViewMenuProps) {
  const { list, settings } = useMessages();
  const styles = useStyles();
  const { density, hidden } = layout;
  const optional = listColumns.filter((column) => column !== 'name');
  return (
    <Menu
      persistOnItemClick
      positioning={awayFromEdge}
      checkedValues={{ density: [density], columns: optional.filter((column) => !hidden.includes(column)) }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const chosen = densities.find((each) => each === checkedItems[0]);
        if (name === 'density') onLayout({ ...layout, density: chosen ?? density });
        else onLayout({ ...layout, hidden: optional.filter((column) => !checkedItems.includes(column)) });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<OptionsRegular />} menuIcon={null} className={styles.button}>
          {list.view}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{settings.density}</MenuGroupHeader>
            {densities.map((each) => (
              <MenuItemRadio key={each} name="density" value={each}>
                {settings.densities[each]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{list.columns}</MenuGroupHeader>
            {optional.map((column) => (
              <MenuItemCheckbox
                key={column}
                name="columns"
                value={column}
                secondaryContent={hidden.includes(column) || shown.includes(column) ? null : list.tooNarrow}
              >
                {list[column]}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});

const useStyles = makeStyles({
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
});
