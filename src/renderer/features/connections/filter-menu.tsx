import {
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useMessages } from '../../lib/language';

/** A value that can be chosen. */
export interface FilterChoice {
  readonly value: string;
  readonly text: string;
}

interface FilterMenuProps {
  /** What the values are of. */
  readonly label: string;
  readonly choices: readonly FilterChoice[];
  readonly chosen: readonly string[];
  /** How many rows each value would show; asked for when the menu opens. */
  readonly countsNow: () => ReadonlyMap<string, number>;
  /** Values that no row has are left out. */
  readonly onlyPresent?: boolean;
  /** Stands in the menu where there is nothing to choose. */
  readonly nothing?: string;
  readonly onChoose: (values: string[]) => void;
}

/** One kind of filter: a button that says what is chosen, and a menu of the values. */
export function FilterMenu({ label, choices, chosen, onChoose, ...menu }: FilterMenuProps) {
  const { filters } = useMessages();
  const styles = useStyles();
  const texts = choices.filter(({ value }) => chosen.includes(value)).map(({ text }) => text);
  const isOn = chosen.length > 0;
  return (
    <Menu
      persistOnItemClick
      checkedValues={{ chosen: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        onChoose(checkedItems);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" className={mergeClasses(styles.chip, isOn && styles.on)}>
          <span className={styles.text}>{isOn ? filters.chosen(label, texts) : label}</span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <FilterItems choices={choices} chosen={chosen} {...menu} />
      </MenuPopover>
    </Menu>
  );
}

type FilterItemsProps = Omit<FilterMenuProps, 'label' | 'onChoose'>;

/** The values, counted anew whenever the menu is open and something is chosen. */
function FilterItems({ choices, chosen, countsNow, onlyPresent, nothing }: FilterItemsProps) {
  const { filters } = useMessages();
  const styles = useStyles();
  const counts = countsNow();
  const shown =
    onlyPresent === true
      ? choices.filter(({ value }) => counts.has(value) || chosen.includes(value))
      : choices;
  if (shown.length === 0) return <Text className={styles.nothing}>{nothing}</Text>;
  return (
    <MenuList>
      {shown.map(({ value, text }) => (
        <MenuItemCheckbox
          key={value}
          name="chosen"
          value={value}
          secondaryContent={filters.rows(counts.get(value) ?? 0)}
        >
          {text}
        </MenuItemCheckbox>
      ))}
    </MenuList>
  );
}

const useStyles = makeStyles({
  chip: { minWidth: 0, maxWidth: '220px', fontWeight: tokens.fontWeightRegular, flexShrink: 0 },
  on: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    // Fluent's borders are four.
    borderTopColor: tokens.colorBrandStroke2,
    borderBottomColor: tokens.colorBrandStroke2,
    borderLeftColor: tokens.colorBrandStroke2,
    borderRightColor: tokens.colorBrandStroke2,
    ':hover': { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2Hover },
  },
  text: { overflowX: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  popover: { maxHeight: '60vh', overflowY: 'auto' },
  nothing: { display: 'block', padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});
