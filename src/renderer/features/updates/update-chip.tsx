import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowSyncCheckmarkRegular } from '@fluentui/react-icons';
import type { Catalogue } from '../../../shared/messages';
import type { UpdatesStatus } from '../../../shared/updates';
import { usePart } from '../../lib/language';
import { showUpdateDialog, useUpdates } from '../../lib/updates-store';

/** That there is a newer Tenantry, or that it is downloaded; pressed, all about it. It never opens by itself. */
export function UpdateChip() {
  const words = usePart('updates');
  const styles = useStyles();
  const status = useUpdates();
  const text = textOf(status, words);
  if (text === undefined) return null;
  const isDownloaded = status.state === 'ready' || status.state === 'installing';
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={isDownloaded ? <ArrowSyncCheckmarkRegular /> : <ArrowDownloadRegular />}
      className={styles.chip}
      data-testid="update-chip"
      data-state={status.state}
      onClick={() => {
        showUpdateDialog(true);
      }}
    >
      {text}
    </Button>
  );
}

function textOf(status: UpdatesStatus, words: Catalogue['updates']): string | undefined {
  switch (status.state) {
    case 'available':
      return words.available(status.update.version);
    case 'downloading':
      return words.gettingShort(status.update.version, status.percent);
    case 'ready':
    case 'installing':
      return words.ready(status.update.version);
    default:
      return undefined;
  }
}

const useStyles = makeStyles({
  chip: { fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForegroundLink },
});
