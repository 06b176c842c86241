import { Button, Divider, Text, makeStyles, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowLeftRegular,
  DeleteRegular,
  HistoryRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import icon from '../../../../assets/icon.svg';
import { useMessages } from '../../lib/language';
import { buttonWithRoom, wordsWithRoom } from '../../lib/visually-hidden';
import { NetworkChip } from '../network/network-chip';
import { UpdateChipSlot } from '../updates/update-slots';
import { VaultChip } from '../vault/vault-chip';

/** The header's ways; a missing one has no button. */
interface HeaderProps {
  readonly onBack?: (() => void) | undefined;
  readonly onLink?: (() => void) | undefined;
  readonly onBin?: (() => void) | undefined;
  readonly onActivity?: (() => void) | undefined;
  readonly onSettings?: (() => void) | undefined;
}

/**
 * The window's head: the product's name, the way back, an update, whether Microsoft is there, how secrets are protected,
 * the bin, the activity, the settings, and the main action.
 */
export function Header({ onBack, onLink, onBin, onActivity, onSettings }: HeaderProps) {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <span className={styles.wordmark}>
        <img src={icon} className={styles.glyph} alt="" />
        <Text size={400} weight="semibold" className={styles.words}>
          {messages.app.name}
        </Text>
      </span>
      {onBack && (
        <>
          <Divider vertical className={styles.divider} />
          <Button appearance="subtle" icon={<ArrowLeftRegular />} className={styles.button} onClick={onBack}>
            <span className={styles.words}>{messages.app.back}</span>
          </Button>
        </>
      )}
      <span className={styles.space} />
      <UpdateChipSlot />
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
      {onActivity && (
        <Button
          appearance="subtle"
          icon={<HistoryRegular />}
          aria-label={messages.activity.open}
          title={messages.activity.open}
          onClick={onActivity}
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
          className={styles.button}
          aria-keyshortcuts="Control+N Meta+N"
          onClick={onLink}
        >
          <span className={styles.words}>{messages.app.linkTenant}</span>
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
    '@media (max-width: 560px)': { columnGap: tokens.spacingHorizontalXS },
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  wordmark: { display: 'flex', flexShrink: 0, alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  // The icon's own margin, as platforms want it, is not the header's.
  glyph: { width: '30px', height: '30px', marginLeft: '-3px' },
  divider: { flexGrow: 0, height: '20px' },
  space: { flexGrow: 1 },
  words: wordsWithRoom,
  button: { flexShrink: 0, whiteSpace: 'nowrap', ...buttonWithRoom },
});
