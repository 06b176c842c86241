import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { unsaved } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { useMessages } from '../../lib/language';
import { useStore } from '../../lib/store';
import { useToasts } from '../../lib/toasts';
import { vaultChipId } from './vault-looks';

/** Below the vault's bar while there are changes that could not be written: why, and what to do. */
export function UnsavedBar() {
  const messages = useMessages();
  const styles = useStyles();
  const toasts = useToasts();
  const { changes, storage } = useStore(unsaved.store);
  const [trying, setTrying] = useState(false);
  const count = changes.length;
  if (count === 0) return null;
  const words = messages.unsaved;

  /** Once the bar is gone, so is the button with the focus. */
  const keepFocus = () => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById(vaultChipId)?.focus();
    });
  };
  const retry = async () => {
    if (trying) return;
    setTrying(true);
    try {
      const { refused, stopped } = await unsaved.retry();
      const saved = count - unsaved.store.get().changes.length - refused.length;
      for (const error of stopped ? [...refused, stopped] : refused) {
        toasts.say(errorWords(error, messages), 'error');
      }
      if (saved > 0) toasts.say(words.saved(saved), 'success');
    } finally {
      setTrying(false);
      keepFocus();
    }
  };

  return (
    <MessageBar
      intent="warning"
      shape="square"
      layout="singleline"
      className={styles.bar}
      // A landmark, as all that stands outside of the others is.
      role="region"
      aria-label={words.title(count)}
      data-testid="unsaved-bar"
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{words.title(count)}</MessageBarTitle>
        {messages.sentences([
          storage === undefined ? words.unknown : messages.storage[storage],
          words.kept(count),
        ])}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabledFocusable={trying}
          {...(trying ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
          onClick={() => void retry()}
        >
          {messages.app.retry}
        </Button>
        <Button
          size="small"
          appearance="transparent"
          disabledFocusable={trying}
          onClick={() => {
            if (trying) return;
            unsaved.discard();
            keepFocus();
          }}
        >
          {words.discard}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    borderLeftStyle: 'none',
    borderRightStyle: 'none',
    borderTopStyle: 'none',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalXL,
    paddingRight: tokens.spacingHorizontalXL,
  },
  body: { whiteSpace: 'normal', paddingRight: tokens.spacingHorizontalXL },
  title: { display: 'block' },
});
