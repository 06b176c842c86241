import { Button, Divider, Text, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowLeftRegular, DeleteRegular, SettingsRegular } from '@fluentui/react-icons';
import icon from '../../../../assets/icon.svg';
import { useMessages } from '../../lib/language';
import { NetworkChip } from '../network/network-chip';
import { VaultChip } from '../vault/vault-chip';

/** The header's ways; a missing one has no button. */
interface HeaderProps {
  readonly onBack?: (() => void) | undefined;
  readonly onLink?: (() => void) | undefined;
  readonly onBin?: (() => void) | undefined;
  readonly onSettings?: (() => void) | undefined;
}

/**
 * The window's head: the product's name, the way back, whether Microsoft is there, how secrets are protected,
 * the bin, the settings, and the main action.
 */
export function Header({ onBack, onLink, onBin, onSettings }: HeaderProps) {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <span className={styles.wordmark}>
        <img src={icon} className={styles.glyph} alt="" />
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
      <NetworkChip />
      <VaultChip />
      {onBin && (
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={messages.bin.open}
          title={messages.bin.open}
          onClick={onBin}
        />
      )}
      {onSettings && (
        <Button
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={messages.settings.title}
          aria-keyshortcuts="Control+, Meta+,"
          title={messages.settings.title}
          onClick={onSettings}
        />
      )}
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
  // The icon's own margin, as platforms want it, is not the header's.
  glyph: { width: '30px', height: '30px', marginLeft: '-3px' },
  divider: { flexGrow: 0, height: '20px' },
  space: { flexGrow: 1 },
});
