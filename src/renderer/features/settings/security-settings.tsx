import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lockAfterChoices } from '../../../shared/settings-choices';
import type { Settings } from '../../../shared/settings';
import { useAppInfo } from '../../lib/app-info';
import { useMessages, usePart } from '../../lib/language';
import { usePolicy } from '../../lib/policy-store';
import { useSettings } from '../../lib/settings-store';
import { useVault } from '../../lib/vault-store';
import { showVaultDialog } from '../vault/vault-dialog-store';
import { SelectRow } from './setting-row';
import { SwitchRow } from './switch-row';

interface SecuritySettingsProps {
  readonly onChange: (change: Partial<Settings>) => void;
}

/** When Tenantry locks, whether the window is seen in screenshots, and the ways to what opens the vault. */
export function SecuritySettings({ onChange }: SecuritySettingsProps) {
  const { app, sentences, settings: words } = useMessages();
  const { versions, policy: policyWords } = usePart('vault');
  const styles = useStyles();
  const { lockAfterMinutes, lockWithScreen, hiddenFromCapture } = useSettings();
  const { policy } = usePolicy();
  const vault = useVault();
  // Where a window cannot be left out of screenshots.
  const isLinux = useAppInfo()?.platform === 'linux';
  const isManaged = policy.lockAfterMinutes !== undefined;
  // A policy may name a time that is none of the choices.
  const choices = [...new Set([...lockAfterChoices, lockAfterMinutes])].sort((a, b) => a - b);
  const mayLock = vault?.ways.passphrase === true;

  return (
    <>
      <SelectRow
        label={words.lockAfter}
        text={sentences([
          ...(isManaged ? [policyWords.managed] : []),
          mayLock ? words.lockAfterText : words.lockAfterNone,
        ])}
        value={String(lockAfterMinutes)}
        disabled={isManaged}
        isFirst={!isManaged}
        onChange={(value) => {
          onChange({ lockAfterMinutes: Number(value) });
        }}
      >
        {choices.map((minutes) => (
          <option key={minutes} value={String(minutes)}>
            {words.lockAfterChoice(minutes)}
          </option>
        ))}
      </SelectRow>
      <SwitchRow
        label={words.lockWithScreen}
        text={words.lockWithScreenText}
        checked={lockWithScreen}
        onChange={(checked) => {
          onChange({ lockWithScreen: checked });
        }}
      />
      <SwitchRow
        label={words.hiddenFromCapture}
        text={isLinux ? words.hiddenFromCaptureNot : words.hiddenFromCaptureText}
        checked={hiddenFromCapture && !isLinux}
        disabled={isLinux}
        onChange={(checked) => {
          onChange({ hiddenFromCapture: checked });
        }}
      />
      <span className={styles.buttons}>
        <Button
          onClick={() => {
            showVaultDialog({ kind: 'protection' });
          }}
        >
          {app.protection}
        </Button>
        <Button
          onClick={() => {
            showVaultDialog({ kind: 'versions' });
          }}
        >
          {versions.open}
        </Button>
      </span>
    </>
  );
}

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
