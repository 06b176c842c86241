import {
  Button,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge';
import type { Update, UpdatesStatus } from '../../../shared/updates';
import { AppDialog } from '../../components/app-dialog';
import { answered, bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { useMessages, usePart } from '../../lib/language';
import { showUpdateDialog, useUpdates } from '../../lib/updates-store';

/** A newer Tenantry: what is new in it, and what the person wants to happen. */
export function UpdateDialog() {
  const messages = useMessages();
  const words = usePart('updates');
  const styles = useStyles();
  const notesId = useId();
  const status = useUpdates();
  const [refusal, setRefusal] = useState<BridgeError>();
  const update = updateOf(status);
  const isGone = update === undefined;
  useEffect(() => {
    // Otherwise it would open by itself with the next one.
    if (isGone) close();
  }, [isGone]);
  if (!update) return null;

  const isInstalling = status.state === 'installing';
  const isReady = isInstalling || status.state === 'ready';
  const isDownloading = status.state === 'downloading';
  const isBusy = isDownloading || isInstalling;
  const trouble =
    refusal !== undefined
      ? errorWords(refusal, messages)
      : status.state === 'failed'
        ? words.faults[status.fault]
        : undefined;

  const install = async () => {
    const answer = await answered(bridge.updates.install({}));
    if (!answer.ok) setRefusal(answer.error);
  };
  const go = () => {
    setRefusal(undefined);
    if (isBusy) return;
    if (isReady) void install();
    else void answered(bridge.updates.download({}));
  };
  const leave = async (how: 'defer' | 'skip') => {
    close();
    await answered(bridge.updates[how]({}));
  };

  const actions = (
    <>
      {/* One button throughout, so that the focus stays where it was. */}
      <Button
        appearance="primary"
        data-first
        disabledFocusable={isBusy}
        {...(isBusy ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
        onClick={go}
      >
        {isReady
          ? isInstalling
            ? words.installing
            : words.install
          : isDownloading
            ? words.downloading
            : words.download}
      </Button>
      {!isBusy && (
        <>
          <Button onClick={() => void leave('defer')}>{words.later}</Button>
          <Button onClick={() => void leave('skip')}>{words.skip}</Button>
        </>
      )}
    </>
  );

  return (
    <AppDialog
      title={isReady ? words.ready(update.version) : words.available(update.version)}
      onClose={close}
      actions={actions}
    >
      <Text className={styles.quiet}>{words.facts(update.releasedAt, update.size)}</Text>
      {trouble !== undefined && (
        <MessageBar intent="error" layout="multiline" data-testid="update-trouble">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      <section aria-labelledby={notesId}>
        <Text as="h3" id={notesId} block weight="semibold" className={styles.heading}>
          {words.whatIsNew}
        </Text>
        {/* Whatever is written there is shown as text; it can be long, and the keyboard has to reach its end. */}
        <div
          className={styles.notes}
          tabIndex={0}
          role="group"
          aria-labelledby={notesId}
          data-testid="update-notes"
        >
          {update.notes === '' ? words.noNotes : update.notes}
        </div>
      </section>
      {status.state === 'downloading' && (
        <div>
          <ProgressBar value={status.percent / 100} aria-label={words.downloading} />
          <Text size={200} className={styles.quiet}>
            {words.goOn}
          </Text>
        </div>
      )}
      {isReady && <Text>{words.restartText}</Text>}
    </AppDialog>
  );
}

function updateOf(status: UpdatesStatus): Update | undefined {
  return 'update' in status ? status.update : undefined;
}

function close(): void {
  showUpdateDialog(false);
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  heading: { margin: 0 },
  notes: {
    maxHeight: '260px',
    marginTop: tokens.spacingVerticalS,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    userSelect: 'text',
  },
});
