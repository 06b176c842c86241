import { Button, Divider, Text, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowLeftRegular, BuildingMultipleFilled } from '@fluentui/react-icons';
import { useMessages } from '../../lib/language';
import { VaultChip } from '../vault/vault-chip';

/** The header's ways; a missing one has no button. */
interface HeaderProps {
  readonly onBack?: (() => void) | undefined;
  readonly onLink?: (() => void) | undefined;
}

/** The window's head: the product's name, the way back, how secrets are protected, and the main action. */
export function Header({ onBack, onLink }: HeaderProps) {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <span className={styles.wordmark}>
        <BuildingMultipleFilled className={styles.glyph} aria-hidden />
        <Text size={400} weight="semibold">
          {messages.app.name}
        </Text>
      </span>
      {onBack && (
        <>
          <Divider vertical className={styles.divider} />
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
            {messages.app.back}
          </Button>
        </>
      )}
      <span className={styles.space} />
      <VaultChip />
      {onLink && (
        <Button
          appearance="primary"
          icon={<AddRegular />}
          aria-keyshortcuts="Control+N Meta+N"
          onClick={onLink}
        >
          {messages.app.linkTenant}
        </Button>
      )}
    </header>
  );
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    height: '52px',
    paddingLeft: tokens.spacingHorizontalXL,
    paddingRight: tokens.spacingHorizontalXL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  wordmark: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  glyph: { fontSize: tokens.fontSizeBase600, color: tokens.colorBrandForeground1 },
  divider: { flexGrow: 0, height: '20px' },
  space: { flexGrow: 1 },
});
