import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePart } from '../../lib/language';

/** Something that can be done with a way that opens the vault. */
export interface WayAction {
  readonly words: string;
  /** The same with what it is about, for who does not see the row. */
  readonly label: string;
  readonly onClick: () => void;
}

interface WayRowProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly isUsed: boolean;
  /** Its state, in a sentence. */
  readonly text: string;
  readonly actions?: readonly WayAction[];
}

/** One way that opens the vault: whether it is in use, and what can be done with it. */
export function WayRow({ icon, title, isUsed, text, actions = [] }: WayRowProps) {
  const { protect: words } = usePart('vault');
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div className={styles.words}>
        <span className={styles.title}>
          <Text weight="semibold">{title}</Text>
          <Badge appearance="tint" shape="rounded" color={isUsed ? 'success' : 'subtle'}>
            {isUsed ? words.yes : words.no}
          </Badge>
        </span>
        <Text size={200} className={styles.text}>
          {text}
        </Text>
        {actions.length > 0 && (
          <span className={styles.actions}>
            {actions.map(({ words: says, label, onClick }) => (
              <Button key={label} size="small" aria-label={label} onClick={onClick}>
                {says}
              </Button>
            ))}
          </span>
        )}
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  icon: {
    display: 'flex',
    flexShrink: 0,
    fontSize: tokens.fontSizeHero700,
    color: tokens.colorNeutralForeground3,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    rowGap: tokens.spacingVerticalXXS,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  text: { color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});
