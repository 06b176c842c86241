import {
  Button,
  Input,
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useMessages, usePart } from '../../lib/language';
import { groupNames, isFiltering, noFilter, type ActivityFilter } from './activity-filter';

interface ActivityFiltersProps {
  readonly filter: ActivityFilter;
  readonly onFilter: (filter: ActivityFilter) => void;
}

/** By what happened, by the tenant’s name, and by days. */
export function ActivityFilters({ filter, onFilter }: ActivityFiltersProps) {
  const words = usePart('activity');
  const { filters } = useMessages();
  const styles = useStyles();
  const texts = filter.groups.map((group) => words.groups[group]);
  const isOn = texts.length > 0;
  return (
    <div className={styles.bar} role="group" aria-label={words.filters}>
      <SearchBox
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        dismiss={{ 'aria-label': words.clearSearch }}
        value={filter.text}
        onChange={(_, { value }) => {
          onFilter({ ...filter, text: value });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.text === '') return;
          // It clears the field, and does not close the dialog.
          event.stopPropagation();
          event.preventDefault();
          onFilter({ ...filter, text: '' });
        }}
      />
      <Menu
        persistOnItemClick
        checkedValues={{ groups: [...filter.groups] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          onFilter({ ...filter, groups: groupNames.filter((group) => checkedItems.includes(group)) });
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton className={mergeClasses(styles.kinds, isOn && styles.on)}>
            <span className={styles.text}>{isOn ? filters.chosen(words.kinds, texts) : words.kinds}</span>
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {groupNames.map((group) => (
              <MenuItemCheckbox key={group} name="groups" value={group}>
                {words.groups[group]}
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <span className={styles.days}>
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className={styles.day}>
            {words[end]}
            <Input
              type="date"
              value={filter[end]}
              onChange={(_, { value }) => {
                onFilter({ ...filter, [end]: value });
              }}
            />
          </label>
        ))}
      </span>
      {isFiltering(filter) && (
        <Button
          appearance="subtle"
          onClick={() => {
            onFilter(noFilter);
          }}
        >
          {words.clear}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
  },
  // With the button that clears it all on one line also in the smallest window.
  search: { flexGrow: 1, flexBasis: '130px', minWidth: '120px', maxWidth: '240px' },
  kinds: { minWidth: 0, maxWidth: '220px', fontWeight: tokens.fontWeightRegular },
  on: { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 },
  text: { overflowX: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  days: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  day: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
});
