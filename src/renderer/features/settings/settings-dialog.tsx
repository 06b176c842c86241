import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { reverifyChoices } from '../../../shared/settings-choices';
import type { Settings } from '../../../shared/settings';
import { AppDialog } from '../../components/app-dialog';
import { errorWords } from '../../lib/error-words';
import { useMessages, usePart } from '../../lib/language';
import { changeSettings, useSettings } from '../../lib/settings-store';
import { UpdateSettings } from '../updates/update-settings';
import { AppearanceSettings } from './appearance-settings';
import { ConfirmedClouds } from './confirmed-clouds';
import { LanguageSetting } from './language-setting';
import { PolicyNotice } from './policy-notice';
import { SecuritySettings } from './security-settings';
import { SwitchRow } from './switch-row';

interface SettingsDialogProps {
  readonly onClose: () => void;
  /** Goes on to what is running. */
  readonly onAbout: () => void;
}

/** What a person can choose. A choice holds at once; there is nothing to confirm. */
export function SettingsDialog({ onClose, onAbout }: SettingsDialogProps) {
  const messages = useMessages();
  const { settings: words } = messages;
  const { title: updatesTitle } = usePart('updates');
  const styles = useStyles();
  const settings = useSettings();
  const { reverify, expiryNotices } = settings;
  const [failure, setFailure] = useState<string>();

  const change = async (changed: Partial<Settings>) => {
    const answer = await changeSettings(changed);
    setFailure(answer.ok ? undefined : errorWords(answer.error, messages));
  };

  return (
    <AppDialog
      title={words.title}
      onClose={onClose}
      actions={
        <div className={styles.foot}>
          <Button onClick={onAbout}>{messages.about.open}</Button>
        </div>
      }
    >
      <div className={styles.settings}>
        {failure !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{messages.sentences([words.notKept, failure])}</MessageBarBody>
          </MessageBar>
        )}
        <PolicyNotice />
        <Section title={words.security}>
          <SecuritySettings onChange={(changed) => void change(changed)} />
        </Section>
        <Section title={words.verifying}>
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
                <Radio key={choice} value={choice} label={words.reverifyChoices[choice]} />
              ))}
            </RadioGroup>
          </Field>
          <SwitchRow
            label={words.expiryNotices}
            text={words.expiryNoticesText}
            checked={expiryNotices}
            onChange={(checked) => void change({ expiryNotices: checked })}
          />
          <ConfirmedClouds />
        </Section>
        <Section title={words.appearance}>
          <LanguageSetting onChange={(changed) => void change(changed)} />
          <AppearanceSettings onChange={(changed) => void change(changed)} />
        </Section>
        <Section title={updatesTitle}>
          <UpdateSettings onChange={(changed) => void change(changed)} />
        </Section>
      </div>
    </AppDialog>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <Text as="h3" id={titleId} block size={400} className={styles.sectionTitle}>
        {title}
      </Text>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  settings: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  sectionTitle: {
    margin: 0,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  foot: {
    width: '100%',
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  // Fluent's controls keep their pictures a little off the left edge.
  choices: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
