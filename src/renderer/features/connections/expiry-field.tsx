import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { dateAfter, usualLifetimes } from '../../../shared/expiry';
import { readExpiryDate } from '../../../shared/fields/expiry-date';
import { useMessages } from '../../lib/language';
import { useNow } from '../../lib/now';

interface ExpiryFieldProps {
  /** `YYYY-MM-DD`, or empty where nobody knows it. */
  readonly date: string;
  readonly onChange: (date: string) => void;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** The day on which a secret expires: typed, or counted from today as the portal proposes it. */
export function ExpiryField({ date, onChange, autoFocus = false, disabled = false }: ExpiryFieldProps) {
  const messages = useMessages();
  const styles = useStyles();
  const proposalsId = useId();
  const now = useNow();
  const { problem, notes } = readExpiryDate(date, now);
  const note = notes[0];
  return (
    <div className={styles.field}>
      <Field
        label={{ children: messages.fields.secretExpiresAt.label, className: styles.label }}
        {...(problem !== undefined
          ? { validationState: 'error', validationMessage: messages.problems[problem] }
          : note !== undefined
            ? { validationState: 'warning', validationMessage: messages.notes[note] }
            : { hint: messages.fields.secretExpiresAt.hint })}
      >
        <Input
          type="date"
          name="secretExpiresAt"
          value={date}
          disabled={disabled}
          autoFocus={autoFocus}
          className={styles.date}
          onChange={(_, { value }) => {
            onChange(value);
          }}
        />
      </Field>
      <div className={styles.proposals} role="group" aria-labelledby={proposalsId}>
        <Text id={proposalsId} size={200} className={styles.quiet}>
          {messages.expiry.proposals}
        </Text>
        {usualLifetimes.map((days) => {
          const proposed = dateAfter(now, days);
          return (
            <Button
              key={days}
              size="small"
              appearance="subtle"
              disabled={disabled}
              aria-pressed={date === proposed}
              className={styles.proposal}
              onClick={() => {
                onChange(proposed);
              }}
            >
              {messages.expiry.lifetime(days)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

/** The day of a moment as the field takes it; empty where there is none. */
export function dayOf(expiresAt: string | undefined): string {
  return expiresAt?.slice(0, 10) ?? '';
}

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  label: { fontWeight: tokens.fontWeightSemibold },
  date: { width: '180px', maxWidth: '100%' },
  proposals: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
  },
  proposal: { minWidth: 'auto' },
  quiet: { color: tokens.colorNeutralForeground3, paddingRight: tokens.spacingHorizontalXS },
});
