import {
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Switch,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import { densities, reverifyChoices } from '../../../shared/settings-choices';
import type { Settings } from '../../../shared/settings';
import { AppDialog } from '../../components/app-dialog';
import { errorWords } from '../../lib/error-words';
import { useMessages } from '../../lib/language';
import { changeSettings, useSettings } from '../../lib/settings-store';
import { ConfirmedClouds } from './confirmed-clouds';

interface SettingsDialogProps {
  readonly onClose: () => void;
}

/** What a person can choose. A choice holds at once; there is nothing to confirm. */
export function SettingsDialog({ onClose }: SettingsDialogProps) {
  const messages = useMessages();
  const { settings: words } = messages;
  const styles = useStyles();
  const settings = useSettings();
  const { reverify, expiryNotices, layout } = settings;
  const [failure, setFailure] = useState<string>();
  const noticesId = useId();

  const change = async (changed: Partial<Settings>) => {
    const answer = await changeSettings(changed);
    setFailure(answer.ok ? undefined : errorWords(answer.error, messages));
  };

  return (
    <AppDialog title={words.title} size="small" onClose={onClose}>
      <div className={styles.settings}>
        {failure !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {words.notKept} {failure}
            </MessageBarBody>
          </MessageBar>
        )}
        <Field label={{ children: words.reverify, className: styles.label }} hint={words.reverifyText}>
          <RadioGroup
            layout="horizontal"
            className={styles.choices}
            value={reverify}
            onChange={(_, { value }) => {
              const chosen = reverifyChoices.find((choice) => choice === value);
              if (chosen !== undefined) void change({ reverify: chosen });
            }}
          >
            {reverifyChoices.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                label={words.reverifyChoices[choice]}
                data-first={choice === reverify ? true : undefined}
              />
            ))}
          </RadioGroup>
        </Field>
        <div>
          <Switch
            className={styles.switch}
            label={{ children: words.expiryNotices, className: mergeClasses(styles.label, styles.flush) }}
            labelPosition="before"
            checked={expiryNotices}
            aria-describedby={noticesId}
            onChange={(_, { checked }) => void change({ expiryNotices: checked })}
          />
          <Text id={noticesId} block size={200} className={styles.quiet}>
            {words.expiryNoticesText}
          </Text>
        </div>
        <Field label={{ children: words.density, className: styles.label }}>
          <RadioGroup
            layout="horizontal"
            className={styles.choices}
            value={layout.density}
            onChange={(_, { value }) => {
              const chosen = densities.find((choice) => choice === value);
              if (chosen !== undefined) void change({ layout: { ...layout, density: chosen } });
            }}
          >
            {densities.map((choice) => (
              <Radio key={choice} value={choice} label={words.densities[choice]} />
            ))}
          </RadioGroup>
        </Field>
        <ConfirmedClouds />
      </div>
    </AppDialog>
  );
}

const useStyles = makeStyles({
  settings: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  label: { fontWeight: tokens.fontWeightSemibold },
  // Fluent's controls keep their pictures a little off the left edge.
  choices: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  flush: { paddingLeft: 0 },
  switch: { display: 'flex', justifyContent: 'space-between' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
