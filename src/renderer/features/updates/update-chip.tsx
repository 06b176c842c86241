import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowSyncCheckmarkRegular } from '@fluentui/react-icons';
import { usePart } from '../../lib/language';
import { showUpdateDialog, useUpdates } from '../../lib/updates-store';

/** That there is a newer Tenantry, or that it is downloaded; pressed, all about it. It never opens by itself. */
export function UpdateChip() {
  const words = usePart('updates');
  const styles = useStyles();
  const status = useUpdates();
  if (status.state !== 'available' && status.state !== 'downloading' && status.state !== 'ready') return null;
  const { version } = status.update;
  const text = {
    available: () => words.available(version),
    downloading: () => words.gettingShort(version, status.state === 'downloading' ? status.percent : 0),
    ready: () => words.ready(version),
  }[status.state]();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={status.state === 'ready' ? <ArrowSyncCheckmarkRegular /> : <ArrowDownloadRegular />}
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

const useStyles = makeStyles({
  chip: { fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForegroundLink },
});
