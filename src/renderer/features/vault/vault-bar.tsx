import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  makeStyles,
  tokens,
  type MessageBarIntent,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Protection } from '../../../shared/vault-status';
import { reloadConnections } from '../../lib/connections-store';
import { useMessages } from '../../lib/language';
import { retryVault, useVault } from '../../lib/vault-store';
import { isTrouble, vaultChipId } from './vault-looks';

const intents: Partial<Record<Protection, MessageBarIntent>> = { damaged: 'error' };

/** Across the window's top when the secrets are not protected or not at hand: why, and what to do. */
export function VaultBar() {
  const messages = useMessages();
  const styles = useStyles();
  const vault = useVault();
  const [asking, setAsking] = useState(false);
  if (!vault || !isTrouble(vault.protection)) return null;
  const words = messages.protection[vault.protection];

  const retry = async () => {
    if (asking) return;
    setAsking(true);
    await retryVault();
    await reloadConnections();
    setAsking(false);
    // After a success the bar is gone, and the button with the focus.
    if (document.activeElement === document.body) document.getElementById(vaultChipId)?.focus();
  };

  return (
    <MessageBar
      intent={intents[vault.protection] ?? 'warning'}
      shape="square"
      layout="singleline"
      className={styles.bar}
      // A landmark, as all that stands outside of the others is.
      role="region"
      data-testid="vault-bar"
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{words.title}</MessageBarTitle>
        {words.text}
        {vault.damage !== undefined && <span> {messages.damage[vault.damage]}</span>}
        {vault.protection === 'damaged' && (
          <span className={styles.file}>{messages.app.vaultFile(vault.file)}</span>
        )}
      </MessageBarBody>
      {vault.protection !== 'damaged' && (
        <MessageBarActions>
          <Button
            size="small"
            disabledFocusable={asking}
            {...(asking ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
            onClick={() => void retry()}
          >
            {messages.app.retry}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    borderLeftStyle: 'none',
    borderRightStyle: 'none',
    borderTopStyle: 'none',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalXL,
    paddingRight: tokens.spacingHorizontalXL,
  },
  body: { whiteSpace: 'normal', paddingRight: tokens.spacingHorizontalXL },
  title: { display: 'block' },
  file: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});
