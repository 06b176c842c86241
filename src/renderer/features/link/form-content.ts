import { textFieldNames, type FormState } from './form-state';

/**
 * What would be lost with a form: nothing, what was entered, or the answer to an attempt that is under way.
 * The cloud and the service are no content: they are chosen in a moment.
 */
export type FormContent = 'nothing' | 'entered' | 'sending';

/**
 * See {@link FormContent}.
 * @param begun the form as it was met: what it began with was entered by nobody.
 */
export function contentOf(state: FormState, begun: FormState): FormContent {
  if (state.sending !== undefined) return 'sending';
  const typed = textFieldNames.some((name) => state.fields[name].text !== begun.fields[name].text);
  const labelled = state.labels.join() !== begun.labels.join();
  return typed || labelled || state.secret.filled || state.held !== undefined ? 'entered' : 'nothing';
}
