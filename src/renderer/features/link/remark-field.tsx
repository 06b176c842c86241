import { Field, makeStyles, tokens, type FieldProps } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useMessages } from '../../lib/language';
import type { Remark } from './remarks';

/** A field of the form with the words above and below it. */
interface RemarkFieldProps {
  readonly label: string;
  /** Said under the field as long as there is nothing else to say. */
  readonly hint?: string | undefined;
  readonly remark?: Remark | undefined;
  /** The control; it takes its label and description from here. */
  readonly children: ReactElement;
}

/** A labelled field; a remark takes the hint's place, so that the form does not jump. */
export function RemarkField({ label, hint, remark, children }: RemarkFieldProps) {
  const messages = useMessages();
  const styles = useStyles();
  const below: FieldProps =
    remark === undefined
      ? hint === undefined || hint === ''
        ? {}
        : { hint }
      : remark.weight === 'problem'
        ? { validationState: 'error', validationMessage: messages.problems[remark.problem] }
        : remark.weight === 'finding'
          ? {
              validationState: 'error',
              // The finding's bar announces it; here it is read with the field.
              validationMessage: { children: messages.findings[remark.finding].title, role: undefined },
            }
          : remark.weight === 'warning'
            ? { validationState: 'warning', validationMessage: noteWords(remark.notes) }
            : {
                validationState: 'none',
                validationMessage: noteWords(remark.notes),
                validationMessageIcon: <InfoRegular />,
              };

  function noteWords(notes: Extract<Remark, { notes: unknown }>['notes']): string {
    return notes.map((note) => messages.notes[note]).join(' ');
  }

  return (
    <Field label={{ children: label, className: styles.label }} {...below}>
      {children}
    </Field>
  );
}

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
});
