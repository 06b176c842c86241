import { MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import { KeyRegular, PasswordRegular, PrintRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { VaultStatus } from '../../../shared/vault-status';
import { useMessages, usePart } from '../../lib/language';
import { usePolicy } from '../../lib/policy-store';
import { isFocusLost } from '../../lib/return-focus';
import type { ProtectionPage } from './vault-dialog-store';
import { WayRow, type WayAction } from './way-row';

interface ProtectionWaysProps {
  readonly vault: VaultStatus;
  readonly onPage: (page: ProtectionPage) => void;
  readonly onRemoveRecovery: () => void;
  /** What could not be done. */
  readonly failure: string | undefined;
}

/** What opens the vault now, and what can be changed about it. */
export function ProtectionWays({ vault, onPage, onRemoveRecovery, failure }: ProtectionWaysProps) {
  const { sentences } = useMessages();
  const { protect: words } = usePart('vault');
  const styles = useStyles();
  const { policy } = usePolicy();
  const { ways, protection } = vault;
  const count = [ways.os, ways.passphrase, ways.recovery].filter(Boolean).length;
  const isOpen = protection === 'ready' || protection === 'unprotected';
  const required = policy.requirePassphrase === true;
  const listRef = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The button of the page before had the focus, and went with it; so does one whose way is in use now.
    if (isFocusLost()) listRef.current?.querySelector('button')?.focus();
  }, [ways]);

  return (
    <div>
      <Text block className={styles.text}>
        {count === 0
          ? protection === 'unprotected'
            ? words.noWay
            : words.text
          : count === 1
            ? words.oneWay
            : words.text}
      </Text>
      {!isOpen && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>{words.notNow}</MessageBarBody>
        </MessageBar>
      )}
      {failure !== undefined && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      <ul ref={listRef} className={styles.list}>
        <WayRow
          icon={<KeyRegular />}
          title={words.keyring}
          isUsed={ways.os}
          text={words.keyringStates[keyringState()]}
        />
        <WayRow
          icon={<PasswordRegular />}
          title={words.passphrase}
          isUsed={ways.passphrase}
          text={
            ways.passphrase
              ? sentences([words.passphraseSet, ...(required ? [words.managed] : [])])
              : words.passphraseNone
          }
          actions={isOpen ? passphraseActions() : []}
        />
        <WayRow
          icon={<PrintRegular />}
          title={words.recovery}
          isUsed={ways.recovery}
          text={ways.recovery ? words.recoverySet : words.recoveryNone}
          actions={isOpen ? recoveryActions() : []}
        />
      </ul>
    </div>
  );

  function keyringState(): keyof typeof words.keyringStates {
    if (ways.os) return protection === 'ready' || protection === 'checking' ? 'opens' : 'lost';
    if (ways.passphrase || ways.recovery) return 'unused';
    return protection === 'unprotected' ? 'none' : 'ready';
  }

  function passphraseActions(): WayAction[] {
    const action = (says: string, page: ProtectionPage): WayAction => ({
      words: says,
      label: words.by(plain(says)).passphrase,
      onClick: () => {
        onPage(page);
      },
    });
    if (!ways.passphrase) return [action(words.set, 'passphrase')];
    const change = action(words.change, 'passphrase');
    if (required) return [change];
    const start = ways.os ? action(words.askAtStart, 'require') : action(words.useKeyring, 'keyring');
    return [change, { ...start, label: plain(start.words) }, action(words.remove, 'remove')];
  }

  function recoveryActions(): WayAction[] {
    const make: WayAction = {
      words: ways.recovery ? words.replace : words.make,
      label: ways.recovery ? words.replaceLabel : words.by(plain(words.make)).recovery,
      onClick: () => {
        onPage('recovery');
      },
    };
    if (!ways.recovery) return [make];
    return [
      make,
      { words: words.remove, label: words.by(plain(words.remove)).recovery, onClick: onRemoveRecovery },
    ];
  }
}

/** Without the dots that promise a question. */
function plain(words: string): string {
  return words.replace('…', '');
}

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  bar: { marginTop: tokens.spacingVerticalM },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none' },
});
