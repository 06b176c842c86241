import { Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

/** A line of the settings: words at its start, and at its end what is pressed. */
export function SettingRow({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().row}>{children}</div>;
}

interface SelectRowProps {
  readonly label: string;
  /** What it does, below it. */
  readonly text?: string;
  readonly value: string;
  readonly disabled?: boolean;
  /** It has the focus first. */
  readonly isFirst?: boolean;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ReactNode;
}

/** A setting that is one of several. */
export function SelectRow({
  label,
  text,
  value,
  disabled = false,
  isFirst = false,
  onChange,
  children,
}: SelectRowProps) {
  const styles = useStyles();
  const selectId = useId();
  const textId = useId();
  return (
    <div>
      <SettingRow>
        <label htmlFor={selectId} className={styles.label}>
          {label}
        </label>
        <Select
          id={selectId}
          className={styles.select}
          value={value}
          disabled={disabled}
          aria-describedby={text === undefined ? undefined : textId}
          data-first={isFirst ? true : undefined}
          onChange={(_, data) => {
            onChange(data.value);
          }}
        >
          {children}
        </Select>
      </SettingRow>
      {text !== undefined && (
        <Text id={textId} block size={200} className={styles.text}>
          {text}
        </Text>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  select: { minWidth: '148px' },
  text: { marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 },
});
