import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { dateAfter, usualLifetimes } from '../../../shared/expiry';
import { useMessages } from '../../lib/language';
import { incompleteDate } from './form-state';
import { RemarkField } from './remark-field';
import { remarkOfText } from './remarks';
import type { FormPartProps } from './text-field';

const name = 'secretExpiresAt';

/** The day on which the secret expires: typed, picked, or one of the lifetimes that the portal proposes. */
export function ExpiryField({ state, dispatch, busy }: FormPartProps) {
  const messages = useMessages();
  const styles = useStyles();
  const { text } = state.fields[name];

  return (
    <div>
      <RemarkField
        label={messages.fields[name].label}
        hint={messages.fields[name].hint}
        remark={remarkOfText(state, name)}
      >
        <Input
          type="date"
          name={name}
          value={text === incompleteDate ? '' : text}
          readOnly={busy}
          autoComplete="off"
          onChange={(_, { value }) => {
            dispatch({ type: 'typed', name, text: value, pasted: false });
          }}
          onBlur={({ target }) => {
            // A date that is not whole changes no value, and so was not told before.
            const left = target.validity.badInput ? incompleteDate : target.value;
            if (left !== text) dispatch({ type: 'typed', name, text: left, pasted: false });
            dispatch({ type: 'left', name });
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
              dispatch({ type: 'typed', name, text: dateAfter(Date.now(), days), pasted: true });
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
