import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FetchedPart } from '../../components/fetched-part';
import type { VaultStatus } from '../../../shared/vault-status';
import { useMessages, usePart } from '../../lib/language';
import { lazyWith } from '../../lib/lazy-with';
import { retryVault } from '../../lib/vault-store';
import { OpenForm } from './open-form';
import { PassphraseForm } from './passphrase-form';
import { isShutByKeyring } from './vault-looks';

const VersionsDialog = lazyWith(['vault'], () =>
  import('./versions-dialog').then((module) => module.VersionsDialog),
);

/**
 * Sets the passphrase that the organisation asks for. A vault that is not open is opened first; where nothing opens it,
 * an earlier one or an empty one can take its place.
 */
export function DuePanel({ vault }: { readonly vault: VaultStatus }) {
  const messages = useMessages();
  const { bar, due, versions } = usePart('vault');
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const [versionsShown, setVersionsShown] = useState(false);
  const closeVersions = () => {
    setVersionsShown(false);
  };
  const { protection, ways } = vault;

  if (protection === 'checking') return <Spinner size="small" label={due.checking} />;
  if (!isShutByKeyring(protection)) {
    return <PassphraseForm vault={vault} onDone={() => undefined} isDue />;
  }
  const retry = async () => {
    if (asking) return;
    setAsking(true);
    await retryVault();
    setAsking(false);
  };
  return (
    <div className={styles.panel}>
      <Text weight="semibold">{messages.protection[protection].title}</Text>
      <Text>{messages.protection[protection].text}</Text>
      {!ways.recovery && <Text>{due.noWay}</Text>}
      <Button
        disabledFocusable={asking}
        {...(asking ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
        onClick={() => void retry()}
      >
        {messages.app.retry}
      </Button>
      {ways.recovery && <OpenForm vault={vault} words={bar} />}
      <Button
        onClick={() => {
          setVersionsShown(true);
        }}
      >
        {versions.open}
      </Button>
      {versionsShown && (
        <FetchedPart inPlace onClose={closeVersions}>
          <VersionsDialog
            overLock
            // The status that comes with another vault brings what follows in this panel's place.
            onReplaced={() => undefined}
            onClose={closeVersions}
          />
        </FetchedPart>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});
