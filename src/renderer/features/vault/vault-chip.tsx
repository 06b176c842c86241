import {
  Button,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useMessages } from '../../lib/language';
import { useVault } from '../../lib/vault-store';
import { buttonFrom, wordsFrom } from '../../lib/visually-hidden';
import { lockNow } from './lock-now';
import { showVaultDialog } from './vault-dialog-store';
import { isTrouble, protectionIcons, vaultChipId } from './vault-looks';

/** How the secrets are protected, in two words; pressed, in full. */
export function VaultChip() {
  const messages = useMessages();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const vault = useVault();
  if (!vault) return null;
  const words = messages.protection[vault.protection];
  const isLockable = vault.protection === 'ready' && vault.ways.passphrase;
  return (
    <Popover
      inline
      withArrow
      trapFocus={false}
      positioning="below-end"
      open={open}
      onOpenChange={(_, data) => {
        setOpen(data.open);
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          id={vaultChipId}
          appearance="subtle"
          size="small"
          icon={protectionIcons[vault.protection]}
          className={mergeClasses(styles.chip, isTrouble(vault.protection) && styles.trouble)}
          title={words.short}
          data-testid="vault-chip"
          data-protection={vault.protection}
        >
          <span className={styles.words}>{words.short}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words.title}>
        <Text weight="semibold">{words.title}</Text>
        <Text>{isLockable ? messages.app.lockable : words.text}</Text>
        <Text size={200} className={styles.file}>
          {messages.app.vaultFile(vault.file)}
        </Text>
        {vault.damage === undefined && (
          <span className={styles.actions}>
            <Button
              size="small"
              onClick={() => {
                setOpen(false);
                showVaultDialog({ kind: 'protection' });
              }}
            >
              {messages.app.protection}
            </Button>
            {vault.ways.passphrase && (
              <Button
                size="small"
                icon={<LockClosedRegular />}
                aria-keyshortcuts="Control+L Meta+L"
                onClick={() => {
                  setOpen(false);
                  void lockNow();
                }}
              >
                {messages.app.lockNow}
              </Button>
            )}
          </span>
        )}
      </PopoverSurface>
    </Popover>
  );
}

const useStyles = makeStyles({
  chip: {
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    ...buttonFrom(960),
  },
  words: wordsFrom(960),
  trouble: { color: tokens.colorStatusWarningForeground1 },
  surface: {
    // Above the rows and the details.
    zIndex: 10,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    maxWidth: '360px',
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  file: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', userSelect: 'text' },
});
