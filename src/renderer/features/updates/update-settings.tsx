import { Button, Spinner, Text, makeStyles } from '@fluentui/react-components';
import type { Settings } from '../../../shared/settings';
import type { UpdatesStatus } from '../../../shared/updates';
import { answered, bridge } from '../../lib/bridge';
import { useMessages, usePart } from '../../lib/language';
import { useNow } from '../../lib/now';
import { usePolicy } from '../../lib/policy-store';
import { useSettings } from '../../lib/settings-store';
import { showUpdateDialog, useUpdates } from '../../lib/updates-store';
import { SettingRow } from '../settings/setting-row';
import { SwitchRow } from '../settings/switch-row';

interface UpdateSettingsProps {
  readonly onChange: (change: Partial<Settings>) => void;
}

/** Whether Tenantry looks for updates, what came of it, and another look. */
export function UpdateSettings({ onChange }: UpdateSettingsProps) {
  const words = usePart('updates');
  const { sentences } = useMessages();
  const { policy: policyWords } = usePart('vault');
  const styles = useStyles();
  const { lookForUpdates } = useSettings();
  const { policy } = usePolicy();
  const status = useUpdates();
  const says = useSaid(status);
  const isManaged = policy.updates === false;
  const isOff = status.state === 'off';
  const isChecking = status.state === 'checking';
  const hasUpdate = 'update' in status;

  const check = async () => {
    if (isChecking) return;
    const answer = await answered(bridge.updates.check({}));
    if (answer.ok && answer.value.state === 'available') showUpdateDialog(true);
  };

  return (
    <>
      <SwitchRow
        label={words.look}
        text={sentences([...(isManaged ? [policyWords.managed] : []), words.lookText])}
        checked={lookForUpdates && !isOff}
        disabled={isManaged || isOff}
        onChange={(checked) => {
          onChange({ lookForUpdates: checked });
        }}
      />
      <SettingRow>
        <Text role="status" className={styles.said} data-testid="update-said" data-state={status.state}>
          {says}
        </Text>
        {!isOff && (
          // One button throughout: the dialog that it opens gives the focus back to it.
          <Button
            disabledFocusable={isChecking}
            {...(isChecking ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
            onClick={() => {
              if (hasUpdate) showUpdateDialog(true);
              else void check();
            }}
          >
            {hasUpdate ? words.show : words.checkNow}
          </Button>
        )}
      </SettingRow>
    </>
  );
}

/** What came of looking, in one line. */
function useSaid(status: UpdatesStatus): string {
  const words = usePart('updates');
  const { moments } = useMessages();
  const now = useNow();
  switch (status.state) {
    case 'off':
      return words.off[status.reason];
    case 'idle':
      return status.checkedAt === undefined
        ? words.notChecked
        : `${words.none} ${moments.short(status.checkedAt, Math.max(now, Date.parse(status.checkedAt)))}`;
    case 'checking':
      return words.checking;
    case 'available':
      return words.available(status.update.version);
    case 'deferred':
      return words.deferred(status.update.version);
    case 'downloading':
      return words.gettingShort(status.update.version, status.percent);
    case 'ready':
      return words.ready(status.update.version);
    case 'installing':
      return words.installing;
    case 'failed':
      return words.faults[status.fault];
  }
}

const useStyles = makeStyles({
  said: { minWidth: 0, overflowWrap: 'anywhere' },
});
