import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { WindowBar } from '../../components/window-bar';
import { unsaved } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { useMessages } from '../../lib/language';
import { useStore } from '../../lib/store';
import { useToasts } from '../../lib/toasts';
import { vaultChipId } from './vault-looks';

/** Below the vault's bar while there are changes that could not be written: why, and what to do. */
export function UnsavedBar() {
  const messages = useMessages();
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
        toasts.say((shown) => errorWords(error, shown), 'error');
      }
      if (saved > 0) toasts.say((shown) => shown.unsaved.saved(saved), 'success');
    } finally {
      setTrying(false);
      keepFocus();
    }
  };

  return (
    <WindowBar
      intent="warning"
      title={words.title(count)}
      testId="unsaved-bar"
      actions={
        <>
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
        </>
      }
    >
      {messages.sentences([
        storage === undefined ? words.unknown : messages.storage[storage],
        words.lost(count),
      ])}
    </WindowBar>
  );
}
