import {
  Link,
  Toast,
  ToastBody,
  ToastTitle,
  ToastTrigger,
  Toaster,
  makeStyles,
  useToastController,
  type ToastIntent,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Answer } from '../../shared/bridge';
import type { Catalogue, Messages, Part } from '../../shared/messages';
import { errorWords } from './error-words';
import { partNow, useMessages } from './language';
import { useLocked } from './locked';

/** How long a removal can be undone from its notice, in milliseconds. */
const undoFor = 10_000;

/** How long any other notice stays, in milliseconds. */
const noticeFor = 5_000;

const toasterId = 'notices';

/** Notices that are shown at once. */
const mostShown = 3;

/** What is shown now, by notice, the oldest first. There is one place for notices in the window. */
const shown = new Map<string, 'said' | 'undo'>();

/** The notice that makes way for another: what can be undone stays as long as possible. */
function leastNeeded(): string | undefined {
  if (shown.size < mostShown) return undefined;
  const [oldest] = [...shown].find(([, kind]) => kind === 'said') ?? [...shown.keys()];
  return oldest;
}

/** The place where notices appear. There is one in the window. */
export function Notices() {
  const styles = useStyles();
  const cameFrom = useRef<HTMLElement>(null);
  const isLocked = useLocked();
  useEffect(() => {
    if (isLocked) shown.clear();
  }, [isLocked]);
  // They end with it.
  if (isLocked) return null;
  return (
    <Toaster
      toasterId={toasterId}
      position="bottom"
      className={styles.place}
      limit={mostShown}
      pauseOnHover
      pauseOnWindowBlur
      shortcuts={{ focus: isNoticeKey }}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!isWhole(currentTarget) || !(relatedTarget instanceof HTMLElement)) return;
        if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
      }}
      onKeyDown={(event) => {
        const onto = placeAfter(event, cameFrom.current);
        if (!onto) return;
        event.preventDefault();
        onto.focus();
      }}
      onClickCapture={({ currentTarget, target }) => {
        if (!isWhole(currentTarget)) return;
        // The button goes with its notice. Were the focus still in it, Fluent would move it to another notice once
        // this one has faded, whatever the person does by then.
        if (target instanceof HTMLElement && target.closest('button') !== null) cameFrom.current?.focus();
      }}
    />
  );
}

/** Fluent hands what it is given for the whole place on to each notice in it as well. */
function isWhole(element: Element): boolean {
  return element.getAttribute('role') === 'list';
}

/**
 * Where the Tab key goes on to from a notice: Fluent keeps it among the notices for as long as one is there. They
 * are the last in the window, so that the first in it comes after them.
 * @returns undefined where the notice itself has somewhere to go to.
 */
function placeAfter(
  { key, shiftKey, target, currentTarget }: KeyboardEvent,
  cameFrom: HTMLElement | null,
): HTMLElement | null | undefined {
  if (key !== 'Tab' || !(target instanceof HTMLElement)) return undefined;
  const notice = target.closest('[role="listitem"]');
  // From the whole notice, it goes to the button in it.
  if (!shiftKey && target === notice && target.querySelector('button') !== null) return undefined;
  const notices = [...currentTarget.querySelectorAll<HTMLElement>('[role="listitem"]')];
  const index = notices.findIndex((each) => each === notice);
  if (shiftKey) return notices[index - 1] ?? cameFrom;
  return notices[index + 1] ?? document.querySelector<HTMLElement>('header button');
}

/** Ctrl+M, as Fluent proposes, moves the focus to the last notice; Command+M is macOS's own. */
function isNoticeKey({ key, ctrlKey }: globalThis.KeyboardEvent): boolean {
  return ctrlKey && key.toLowerCase() === 'm';
}

/** What a notice says, in the language of the window, which may change while it is shown. */
export type Telling = (messages: Messages, part: <P extends Part>(part: P) => Catalogue[P]) => string;

/** Short notices at the window's foot. */
export interface Toasts {
  /** @param more a second, quieter part, such as a file's path. */
  readonly say: (text: Telling, intent?: ToastIntent, more?: string) => void;
  /** Says `done` after a success, and why not after a failure. */
  readonly answer: (answer: Answer<unknown>, done?: Telling) => void;
  /** Says that something was removed and offers to bring it back. */
  readonly offerUndo: (text: Telling, undo: () => void) => void;
}

/** See {@link Toasts}. */
export function useToasts(): Toasts {
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const { more: moreStyle } = useStyles();
  return useMemo(() => {
    // What was just done is never told behind older notices: they stay for as long as the window is not looked at.
    const show = (
      kind: 'said' | 'undo',
      content: ReactNode,
      options: { intent: ToastIntent; timeout: number },
    ) => {
      const old = leastNeeded();
      if (old !== undefined) {
        shown.delete(old);
        dismissToast(old);
      }
      const toastId = crypto.randomUUID();
      shown.set(toastId, kind);
      dispatchToast(content, {
        ...options,
        toastId,
        onStatusChange: (_, { status }) => {
          if (status === 'dismissed' || status === 'unmounted') shown.delete(toastId);
        },
      });
    };
    const say = (text: Telling, intent: ToastIntent = 'success', more?: string) => {
      show(
        'said',
        <Toast>
          <ToastTitle>
            <Told text={text} />
          </ToastTitle>
          {more !== undefined && <ToastBody className={moreStyle}>{more}</ToastBody>}
        </Toast>,
        { intent, timeout: noticeFor },
      );
    };
    return {
      say,
      answer: (answer, done) => {
        if (!answer.ok) say((shown) => errorWords(answer.error, shown), 'error');
        else if (done !== undefined) say(done);
      },
      offerUndo: (text, undo) => {
        show(
          'undo',
          <Toast>
            <UndoTitle text={text} undo={undo} />
          </Toast>,
          { intent: 'info', timeout: undoFor },
        );
      },
    };
  }, [dispatchToast, dismissToast, moreStyle]);
}

/** The words of a notice; drawn anew when the language changes. */
function Told({ text }: { readonly text: Telling }) {
  return text(useMessages(), partNow);
}

interface UndoTitleProps {
  readonly text: Telling;
  readonly undo: () => void;
}

function UndoTitle({ text, undo }: UndoTitleProps) {
  const messages = useMessages();
  return (
    <ToastTitle
      action={
        <ToastTrigger>
          <Link onClick={undo}>{messages.list.undo}</Link>
        </ToastTrigger>
      }
    >
      <Told text={text} />
    </ToastTitle>
  );
}

const useStyles = makeStyles({
  // Fluent's own are too narrow for a name.
  place: { width: 'min(420px, calc(100vw - 40px))' },
  // A path has no spaces to break at.
  more: { overflowWrap: 'anywhere' },
});
