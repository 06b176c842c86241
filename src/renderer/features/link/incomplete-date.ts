import type { FieldName } from '../../../shared/fields/field';
import { dateText, incompleteDate } from '../../lib/date-text';
import type { FormEvent } from './form-state';

const dateField: FieldName = 'secretExpiresAt';

/** What the form is told of a date that is not whole: the native field's value is empty then. */
export const incompleteDateTyped: FormEvent = {
  type: 'typed',
  name: 'secretExpiresAt',
  text: incompleteDate,
  pasted: false,
};

/** Whether the form's date field holds a part of a date, or a day that no calendar has. */
export function hasIncompleteDate(form: HTMLFormElement | null): boolean {
  const field = form?.elements.namedItem(dateField);
  return field instanceof HTMLInputElement && dateText(field) === incompleteDate;
}
