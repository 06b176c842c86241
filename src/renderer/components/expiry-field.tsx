import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { dateAfter, usualLifetimes } from '../../shared/expiry';
import { dateText, incompleteDate } from '../lib/date-text';
import { fluentRef } from '../lib/fluent-ref';
import { useMessages } from '../lib/language';
import type { Remark } from '../lib/remark';
import { RemarkField } from './remark-field';

const name = 'secretExpiresAt';

interface ExpiryFieldProps {
  /** `YYYY-MM-DD`, empty where nobody knows it, or {@link incompleteDate}. */
  readonly text: string;
  readonly remark: Remark | undefined;
  /** Nothing is changed meanwhile. */
  readonly busy: boolean;
  /** `picked`: it is one of the proposed days, and whole. */
  readonly onText: (text: string, picked: boolean) => void;
  readonly onLeft: () => void;
  readonly fieldRef?: RefObject<HTMLInputElement | null>;
  readonly autoFocus?: boolean;
}

/** The day on which a secret expires: typed, picked, or one of the lifetimes that the portal proposes. */
export function ExpiryField({
  text,
  remark,
  busy,
  onText,
  onLeft,
  fieldRef,
  autoFocus = false,
}: ExpiryFieldProps) {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <div>
      <RemarkField label={messages.fields[name].label} hint={messages.fields[name].hint} remark={remark}>
        <Input
          {...(fieldRef ? { ref: fluentRef(fieldRef) } : {})}
          type="date"
          name={name}
          value={text === incompleteDate ? '' : text}
          readOnly={busy}
          autoFocus={autoFocus}
          autoComplete="off"
          onChange={({ target }) => {
            onText(dateText(target), false);
          }}
          onBlur={({ target }) => {
            // A date that is not whole changes no value, and so was not told before.
            const left = dateText(target);
            if (left !== text) onText(left, false);
            onLeft();
          }}
        />
      </RemarkField>
      <div className={styles.lifetimes}>
        <span aria-hidden>{messages.form.lifetimes}</span>
        {usualLifetimes.map((days) => (
          <Button
            key={days}
            size="small"
            appearance="subtle"
            className={styles.lifetime}
            aria-label={messages.form.lifetime(days)}
            disabledFocusable={busy}
            onClick={() => {
              onText(dateAfter(Date.now(), days), true);
            }}
          >
            {days}
          </Button>
        ))}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  lifetimes: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  lifetime: {
    minWidth: 'auto',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
  },
});
