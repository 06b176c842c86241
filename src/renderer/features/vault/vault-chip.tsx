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
import { useMessages } from '../../lib/language';
import { useVault } from '../../lib/vault-store';
import { isTrouble, protectionIcons, vaultChipId } from './vault-looks';

/** How the secrets are protected, in two words; pressed, in full. */
export function VaultChip() {
  const messages = useMessages();
  const styles = useStyles();
  const vault = useVault();
  if (!vault) return null;
  const words = messages.protection[vault.protection];
  return (
    <Popover inline withArrow trapFocus={false} positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button
          id={vaultChipId}
          appearance="subtle"
          size="small"
          icon={protectionIcons[vault.protection]}
          className={mergeClasses(styles.chip, isTrouble(vault.protection) && styles.trouble)}
          data-testid="vault-chip"
          data-protection={vault.protection}
        >
          {words.short}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words.title}>
        <Text weight="semibold">{words.title}</Text>
        <Text>{words.text}</Text>
        <Text size={200} className={styles.file}>
          {messages.app.vaultFile(vault.file)}
        </Text>
      </PopoverSurface>
    </Popover>
  );
}

const useStyles = makeStyles({
  chip: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  trouble: { color: tokens.colorStatusWarningForeground1 },
  surface: {
    // Above the rows and the details.
    zIndex: 10,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    maxWidth: '360px',
  },
  file: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', userSelect: 'text' },
});
