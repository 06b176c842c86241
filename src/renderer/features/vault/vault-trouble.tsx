import { Button, Spinner, makeStyles, tokens, type MessageBarIntent } from '@fluentui/react-components';
import { useState } from 'react';
import type { Protection, VaultStatus } from '../../../shared/vault-status';
import { WindowBar } from '../../components/window-bar';
import { reloadConnections } from '../../lib/connections-store';
import { useMessages, usePart } from '../../lib/language';
import { retryVault } from '../../lib/vault-store';
import { showVaultDialog, type VaultDialog } from './vault-dialog-store';
import { isShutByKeyring, vaultChipId } from './vault-looks';

const intents: Partial<Record<Protection, MessageBarIntent>> = { damaged: 'error' };

/** Why the secrets are not protected or not at hand, and what to do. */
export function VaultTrouble({ vault }: { readonly vault: VaultStatus }) {
  const messages = useMessages();
  const { bar, versions } = usePart('vault');
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const words = messages.protection[vault.protection];
  const way = wayOn(vault);
  const onlyBackups = vault.protection === 'needs_recovery' && way?.words === 'recover';
  const texts = [
    words.text,
    isShutByKeyring(vault.protection) && bar.without(vault.ways),
    onlyBackups && bar.backups,
    vault.damage !== undefined && messages.damage[vault.damage],
  ].filter((text) => typeof text === 'string');

  const retry = async () => {
    if (asking) return;
    setAsking(true);
    await retryVault();
    await reloadConnections();
    setAsking(false);
    // After a success the bar is gone, and the button with the focus.
    if (document.activeElement === document.body) document.getElementById(vaultChipId)?.focus();
  };

  // Where nothing but the keyring opens the vault, what comes first is what the text says.
  const retryFirst = vault.protection === 'needs_recovery' && way?.words === 'recover';
  const retryButton = (
    <Button
      size="small"
      appearance={retryFirst ? 'primary' : 'secondary'}
      disabledFocusable={asking}
      {...(asking ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
      onClick={() => void retry()}
    >
      {messages.app.retry}
    </Button>
  );

  return (
    <WindowBar
      intent={intents[vault.protection] ?? 'warning'}
      title={words.title}
      testId="vault-bar"
      actions={
        <>
          {retryFirst && retryButton}
          {way && (
            <Button
              size="small"
              appearance={retryFirst ? 'secondary' : 'primary'}
              onClick={() => {
                showVaultDialog(way.dialog);
              }}
            >
              {way.words === 'recover' ? versions.open : bar[way.words]}
            </Button>
          )}
          {!retryFirst && vault.protection !== 'damaged' && retryButton}
        </>
      }
    >
      {messages.sentences(texts)}
      {vault.protection === 'damaged' && (
        <span className={styles.file}>{messages.app.vaultFile(vault.file)}</span>
      )}
    </WindowBar>
  );
}

/** What helps, where a person can do something about it. */
function wayOn({
  protection,
  ways,
}: VaultStatus):
  | { readonly words: 'enter' | 'enterKey' | 'recover' | 'setPassphrase'; readonly dialog: VaultDialog }
  | undefined {
  if (protection === 'damaged') return { words: 'recover', dialog: { kind: 'versions' } };
  if (protection === 'unprotected') {
    return { words: 'setPassphrase', dialog: { kind: 'protection', page: 'passphrase' } };
  }
  if (ways.passphrase) return { words: 'enter', dialog: { kind: 'open' } };
  if (ways.recovery) return { words: 'enterKey', dialog: { kind: 'open' } };
  if (protection === 'needs_recovery') return { words: 'recover', dialog: { kind: 'versions' } };
  return undefined;
}

const useStyles = makeStyles({
  file: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});
