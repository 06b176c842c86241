import { Button, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { VaultMessages } from '../../../shared/messages';
import { AppDialog } from '../../components/app-dialog';
import { bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { useMessages, usePart } from '../../lib/language';
import { useToasts } from '../../lib/toasts';
import { reloadVault, takeAnswered, useVault } from '../../lib/vault-store';
import { PassphraseForm } from './passphrase-form';
import { ProtectionWays } from './protection-ways';
import { RecoveryPage } from './recovery-page';
import { RequireForm } from './require-form';
import type { ProtectionPage, VaultDialog } from './vault-dialog-store';

interface ProtectionDialogProps {
  readonly shown: Extract<VaultDialog, { kind: 'protection' }>;
  readonly onClose: () => void;
}

/** What opens the vault: the keyring, a passphrase, a recovery key. Shows what is in use, and changes it. */
export function ProtectionDialog({ shown, onClose }: ProtectionDialogProps) {
  const messages = useMessages();
  const { protect, passphrase, require: requiring, recovery } = usePart('vault');
  const toasts = useToasts();
  const vault = useVault();
  const { page: first = 'ways', recovered = false, toLock = false } = shown;
  const [page, setPage] = useState(first);
  // The words of a page must not change while it is being left.
  const [hadPassphrase] = useState(vault?.ways.passphrase === true);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    void reloadVault();
  }, []);
  if (!vault) return null;

  const back = () => {
    if (page === first) onClose();
    else setPage('ways');
  };
  const done = (words: (vault: VaultMessages) => string) => {
    toasts.say((_, part) => words(part('vault')));
    setFailure(undefined);
    back();
  };
  const removeRecovery = async () => {
    const answer = await takeAnswered(bridge.vault.removeRecoveryKey({}));
    if (answer.ok) toasts.say((_, part) => part('vault').recovery.removed);
    const { code } = answer.ok ? { code: undefined } : answer.error;
    setFailure(answer.ok || code === 'cancelled' ? undefined : errorWords(answer.error, messages));
  };
  const isFirst = page === first;
  const cancel = isFirst ? (recovered ? passphrase.later : messages.list.cancel) : protect.back;

  const titles: Record<ProtectionPage, string> = {
    ways: protect.title,
    passphrase: hadPassphrase ? passphrase.changeTitle : passphrase.title,
    recovery: recovery.title,
    require: requiring.onTitle,
    keyring: requiring.offTitle,
    remove: requiring.removeTitle,
  };

  return (
    <AppDialog
      title={titles[page]}
      onClose={onClose}
      {...(page === 'ways' ? { actions: <Button onClick={onClose}>{messages.list.close}</Button> } : {})}
    >
      {content()}
    </AppDialog>
  );

  function content() {
    if (!vault) return undefined;
    switch (page) {
      case 'ways':
        return (
          <ProtectionWays
            vault={vault}
            onPage={(next) => {
              setFailure(undefined);
              setPage(next);
            }}
            onRemoveRecovery={() => void removeRecovery()}
            failure={failure}
          />
        );
      case 'passphrase':
        return (
          <>
            <Text>{passphraseText()}</Text>
            <PassphraseForm
              vault={vault}
              isRecovered={recovered}
              cancel={cancel}
              onCancel={back}
              onDone={() => {
                done(({ passphrase: said }) => (hadPassphrase ? said.changed : said.done));
              }}
            />
          </>
        );
      case 'recovery':
        return (
          <RecoveryPage
            vault={vault}
            cancel={cancel}
            onCancel={back}
            onDone={() => {
              done((vault) => vault.recovery.done);
            }}
          />
        );
      case 'require':
      case 'keyring': {
        const only = page === 'require';
        return (
          <RequireForm
            text={only ? requiring.onText : requiring.offText}
            action={only ? requiring.onAction : requiring.offAction}
            run={(current) => bridge.vault.requirePassphrase({ current, only })}
            onCancel={back}
            onDone={() => {
              done(({ require: said }) => (only ? said.onDone : said.offDone));
            }}
          />
        );
      }
      case 'remove':
        return (
          <RequireForm
            text={requiring.removeText}
            action={requiring.removeAction}
            isDanger
            run={(current) => bridge.vault.removePassphrase({ current })}
            onCancel={back}
            onDone={() => {
              done((vault) => vault.require.removeDone);
            }}
          />
        );
    }
  }

  function passphraseText(): string {
    if (recovered) return passphrase.recoveredText;
    if (toLock) return passphrase.toLockText;
    return vault?.protection === 'unprotected' ? passphrase.nothingElseText : passphrase.text;
  }
}
