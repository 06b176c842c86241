import { Switch, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';

interface SwitchRowProps {
  readonly label: string;
  /** What it does, below it. */
  readonly text: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchRow({ label, text, checked, disabled = false, onChange }: SwitchRowProps) {
  const styles = useStyles();
  const textId = useId();
  return (
    <div>
      <Switch
        className={styles.switch}
        label={{ children: label, className: mergeClasses(styles.label, styles.flush) }}
        labelPosition="before"
        indicator={{ className: styles.indicator }}
        checked={checked}
        disabled={disabled}
        aria-describedby={textId}
        onChange={(_, data) => {
          onChange(data.checked);
        }}
      />
      <Text id={textId} block size={200} className={styles.quiet}>
        {text}
      </Text>
    </div>
  );
}

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
  // Fluent's control keeps its label off the left edge, and its picture off the right one.
  flush: { paddingLeft: 0 },
  indicator: { marginRight: 0 },
  switch: { display: 'flex', justifyContent: 'space-between' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
