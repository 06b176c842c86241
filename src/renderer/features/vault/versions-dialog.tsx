import {
  Button,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Answer } from '../../../shared/bridge';
import type { VaultStatus } from '../../../shared/vault-status';
import type { VaultVersion } from '../../../shared/vault-version';
import { AppDialog } from '../../components/app-dialog';
import { answered, bridge } from '../../lib/bridge';
import { reloadConnections } from '../../lib/connections-store';
import { errorWords } from '../../lib/error-words';
import { reloadLabels } from '../../lib/labels-store';
import { useMessages, usePart } from '../../lib/language';
import { useToasts, type Telling } from '../../lib/toasts';
import { takeAnswered, useVault } from '../../lib/vault-store';
import { VersionCard } from './version-card';

interface VersionsDialogProps {
  /** Another vault has come into the present one's place. */
  readonly onReplaced: () => void;
  readonly onClose: () => void;
  /** It belongs to the lock screen. */
  readonly overLock?: boolean;
}

/** Earlier vaults and what is readable of a damaged one, each to be put in the present one's place. */
export function VersionsDialog({ onReplaced, onClose, overLock = false }: VersionsDialogProps) {
  const messages = useMessages();
  const { versions: words } = usePart('vault');
  const styles = useStyles();
  const toasts = useToasts();
  const vault = useVault();
  const [list, setList] = useState<readonly VaultVersion[]>();
  const [failure, setFailure] = useState<string>();
  /** What is being put in the present one's place: an id, or an empty vault. */
  const [busy, setBusy] = useState<string>();

  useEffect(() => {
    let closed = false;
    void answered(bridge.vault.versions({})).then((answer) => {
      if (closed) return;
      if (answer.ok) setList(damagedFirst(answer.value.versions));
      else setFailure(words.failed);
    });
    return () => {
      closed = true;
    };
  }, [words]);

  const replace = async (name: string, pending: () => Promise<Answer<VaultStatus>>, done: Telling) => {
    if (busy !== undefined) return;
    setBusy(name);
    setFailure(undefined);
    const answer = await takeAnswered(pending());
    setBusy(undefined);
    if (!answer.ok) {
      if (answer.error.code !== 'cancelled') setFailure(errorWords(answer.error, messages));
      return;
    }
    void reloadConnections();
    void reloadLabels();
    toasts.say(done);
    onClose();
    onReplaced();
  };

  const damage = vault?.damage;
  const mayBegin = overLock || damage !== undefined || vault?.protection === 'needs_recovery';

  return (
    <AppDialog
      title={words.title}
      size="large"
      overLock={overLock}
      onClose={onClose}
      actions={
        <>
          {mayBegin && (
            <span className={styles.begin}>
              <Button
                disabledFocusable={busy !== undefined}
                {...(busy === '' ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
                onClick={() =>
                  void replace(
                    '',
                    () => bridge.vault.startEmpty({}),
                    (_, part) => part('vault').versions.begun,
                  )
                }
              >
                {words.begin}
              </Button>
              <Text size={200} className={styles.quiet}>
                {words.beginText}
              </Text>
            </span>
          )}
          <Button onClick={onClose}>{messages.list.close}</Button>
        </>
      }
    >
      <Text className={styles.quiet}>
        {damage === undefined || list?.length === 0 ? words.text : words.damagedText(damage)}
      </Text>
      {failure !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {list === undefined && failure === undefined && <Spinner size="small" label={words.loading} />}
      {list?.length === 0 && <Text>{damage === undefined ? words.none : words.noneDamaged}</Text>}
      {list !== undefined && list.length > 0 && (
        <ul className={styles.list}>
          {list.map((version) => (
            <VersionCard
              key={version.id}
              version={version}
              isCompared={damage === undefined && !overLock}
              busy={busy === version.id}
              onRestore={() =>
                void replace(
                  version.id,
                  () => bridge.vault.restore({ id: version.id }),
                  (_, part) => part('vault').versions.restored,
                )
              }
            />
          ))}
        </ul>
      )}
    </AppDialog>
  );
}

/** What is left of the present vault is nearest to it; the others stay in their order, the latest first. */
function damagedFirst(versions: readonly VaultVersion[]): VaultVersion[] {
  const isDamaged = ({ kind }: VaultVersion) => kind === 'damaged';
  return [...versions.filter(isDamaged), ...versions.filter((version) => !isDamaged(version))];
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  begin: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginRight: 'auto',
  },
});
