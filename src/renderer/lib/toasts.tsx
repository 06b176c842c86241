import {
  Link,
  Toast,
  ToastTitle,
  ToastTrigger,
  Toaster,
  useToastController,
  type ToastIntent,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Answer } from '../../shared/bridge';
import { errorWords } from './error-words';
import { useMessages } from './language';

/** How long a removal can be undone from its notice, in milliseconds. */
const undoFor = 10_000;

/** How long any other notice stays, in milliseconds. */
const noticeFor = 5_000;

const toasterId = 'notices';

/** The place where notices appear. There is one in the window. */
export function Notices() {
  return (
    <Toaster
      toasterId={toasterId}
      position="bottom"
      limit={3}
      pauseOnHover
      pauseOnWindowBlur
      shortcuts={{ focus: isNoticeKey }}
    />
  );
}

/** Ctrl+M, as Fluent proposes, moves the focus to the last notice; Command+M is macOS's own. */
function isNoticeKey({ key, ctrlKey }: KeyboardEvent): boolean {
  return ctrlKey && key.toLowerCase() === 'm';
}

/** Short notices at the window's foot. */
export interface Toasts {
  readonly say: (text: string, intent?: ToastIntent) => void;
  /** Says `done` after a success, and why not after a failure. */
  readonly answer: (answer: Answer<unknown>, done?: string) => void;
  /** Says that something was removed and offers to bring it back. */
  readonly offerUndo: (text: string, undo: () => void) => void;
}

/** See {@link Toasts}. */
export function useToasts(): Toasts {
  const messages = useMessages();
  const { dispatchToast } = useToastController(toasterId);
  return useMemo(() => {
    const say = (text: string, intent: ToastIntent = 'success') => {
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>,
        { intent, timeout: noticeFor },
      );
    };
    return {
      say,
      answer: (answer, done) => {
        if (!answer.ok) say(errorWords(answer.error, messages), 'error');
        else if (done !== undefined) say(done);
      },
      offerUndo: (text, undo) => {
        dispatchToast(
          <Toast>
            <ToastTitle
              action={
                <ToastTrigger>
                  <Link onClick={undo}>{messages.list.undo}</Link>
                </ToastTrigger>
              }
            >
              {text}
            </ToastTitle>
          </Toast>,
          { intent: 'info', timeout: undoFor },
        );
      },
    };
  }, [dispatchToast, messages]);
}
