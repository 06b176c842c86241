import type { Finding } from '../../../../src/shared/finding';
import {
  afterEvent,
  emptyForm,
  type FormEvent,
  type FormState,
  type TextFieldName,
} from '../../../../src/renderer/features/link/form-state';

/** The form after all of these events, from the start or from `before`. */
export function after(events: readonly FormEvent[], before: FormState = emptyForm): FormState {
  return events.reduce(afterEvent, before);
}

/** A diagnosis as main sends it. */
export function finding(given: Partial<Finding> = {}): Finding {
  return { id: 'wrong_secret', at: '2026-03-02T12:00:00.000Z', retry: 'never', codes: [], ...given };
}

/** Typed key by key, not pasted. */
export function type(name: TextFieldName, text: string): FormEvent {
  return { type: 'typed', name, text, pasted: false };
}

/** A secret that has been typed, as far as the form may know of it. */
export const secretTyped: FormEvent = {
  type: 'secretTyped',
  judgement: { filled: true, notes: [] },
  pasted: false,
};
