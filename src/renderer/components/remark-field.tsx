import { Button, Field, makeStyles, tokens, type FieldProps } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { bringIntoView } from '../lib/bring-into-view';
import { fieldMark } from '../lib/field-mark';
import { fluentRef } from '../lib/fluent-ref';
import { useMessages } from '../lib/language';
import type { Remark } from '../lib/remark';

/** Something to say under a field that does not follow from its text alone. */
export interface Said {
  readonly weight: 'warning' | 'quiet';
  readonly words: string;
  /** A correction by one click. */
  readonly correction?: { readonly words: string; readonly make: () => void };
}

/** A field of the form with the words above and below it. */
interface RemarkFieldProps {
  readonly label: string;
  /** Said under the field as long as there is nothing else to say. */
  readonly hint?: string | undefined;
  readonly remark?: Remark | undefined;
  /** Gives way to a problem of the field's own text, and stands before quiet remarks on it. */
  readonly said?: Said | undefined;
  /** The control; it takes its label and description from here. */
  readonly children: ReactElement;
}

/**
 * A labelled field; a remark takes the hint's place, so that the form does not jump. A problem that shows up is brought
 * into view.
 */
export function RemarkField({ label, hint, remark, said, children }: RemarkFieldProps) {
  const messages = useMessages();
  const styles = useStyles();
  const fieldRef = useRef<HTMLDivElement>(null);
  const problem = remark?.weight === 'problem' ? remark.problem : undefined;
  useEffect(() => {
    if (problem !== undefined)
      return afterPress(() => {
        bringIntoView(fieldRef.current);
      });
  }, [problem]);
  return (
    <Field
      ref={fluentRef(fieldRef)}
      {...fieldMark}
      className={styles.field}
      label={{ children: label, className: styles.label }}
      {...below()}
    >
      {children}
    </Field>
  );

  function below(): FieldProps {
    if (remark?.weight === 'problem') {
      return { validationState: 'error', validationMessage: messages.problems[remark.problem] };
    }
    if (remark?.weight === 'finding') {
      const title = messages.findings[remark.finding].title;
      // The finding's bar announces it; here it is read with the field.
      return { validationState: 'error', validationMessage: { children: title, role: undefined } };
    }
    if (remark?.weight === 'warning') return warning(noteWords(remark));
    if (said?.weight === 'warning') {
      const { words, correction } = said;
      return warning(
        <>
          {words}{' '}
          {correction && (
            <Button
              size="small"
              appearance="transparent"
              className={styles.correction}
              onClick={correction.make}
            >
              {correction.words}
            </Button>
          )}
        </>,
      );
    }
    const quiet = [remark && noteWords(remark), said?.words].filter((words) => words !== undefined);
    if (quiet.length > 0) {
      return {
        validationState: 'none',
        validationMessage: { children: messages.sentences(quiet), className: styles.quiet },
        validationMessageIcon: <InfoRegular />,
      };
    }
    return hint === undefined || hint === '' ? {} : { hint };
  }

  function warning(words: ReactNode): FieldProps {
    return { validationState: 'warning', validationMessage: { children: words } };
  }

  function noteWords({ notes }: Extract<Remark, { notes: unknown }>): string {
    return messages.sentences(notes.map((note) => messages.notes[note]));
  }
}

/** Does it now, or when the button of the mouse is up: what somebody is pressing must not move away. @returns what calls it off. */
function afterPress(act: () => void): (() => void) | undefined {
  if (document.querySelector(':active') === null) {
    act();
    return undefined;
  }
  const off = new AbortController();
  for (const end of ['pointerup', 'pointercancel', 'keyup']) {
    document.addEventListener(
      end,
      () => {
        // The click itself comes after it.
        setTimeout(() => {
          if (off.signal.aborted) return;
          off.abort();
          act();
        });
      },
      { once: true, signal: off.signal },
    );
  }
  return () => {
    off.abort();
  };
}

const useStyles = makeStyles({
  // A control is as wide as its place, and not as its longest choice.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  label: { fontWeight: tokens.fontWeightSemibold },
  // A GUID or a host may be longer than a narrow window.
  quiet: { overflowWrap: 'anywhere' },
  correction: {
    minWidth: 'auto',
    height: 'auto',
    padding: 0,
    border: 'none',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    verticalAlign: 'baseline',
  },
});
