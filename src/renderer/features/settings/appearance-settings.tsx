import { Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Settings } from '../../../shared/settings';
import { densities, themes } from '../../../shared/settings-choices';
import { useMessages } from '../../lib/language';
import { useSettings } from '../../lib/settings-store';

interface AppearanceSettingsProps {
  readonly onChange: (change: Partial<Settings>) => void;
}

/** How the window looks. */
export function AppearanceSettings({ onChange }: AppearanceSettingsProps) {
  const { settings: words } = useMessages();
  const { theme, layout } = useSettings();
  const styles = useStyles();
  return (
    <>
      <Choice
        label={words.theme}
        choices={themes}
        words={words.themes}
        chosen={theme}
        onChoose={(choice) => {
          onChange({ theme: choice });
        }}
      />
      <Choice
        label={words.density}
        choices={densities}
        words={words.densities}
        chosen={layout.density}
        onChoose={(choice) => {
          onChange({ layout: { ...layout, density: choice } });
        }}
      />
      <div>
        <Text block className={styles.label}>
          {words.zoom}
        </Text>
        <Text block size={200} className={styles.quiet}>
          {words.zoomText}
        </Text>
      </div>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly chosen: Value;
  readonly onChoose: (choice: Value) => void;
}

/** A setting that is one of a few. */
function Choice<Value extends string>({ label, choices, words, chosen, onChoose }: ChoiceProps<Value>) {
  const styles = useStyles();
  return (
    <Field label={{ children: label, className: styles.label }}>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        value={chosen}
        onChange={(_, { value }) => {
          const choice = choices.find((each) => each === value);
          if (choice !== undefined) onChoose(choice);
        }}
      >
        {choices.map((choice) => (
          <Radio key={choice} value={choice} label={words[choice]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  // Fluent's controls keep their pictures a little off the left edge.
  choices: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
