import { useEffect, useEffectEvent } from 'react';
import { onListRequest, type ListCommand, type ListRequest } from './list-commands';

/** What the list does when it is asked to from outside. */
type Answers = Record<ListCommand, () => void> & { readonly show: (ids: readonly string[]) => void };

/** Answers the application menu and the summaries. What edits texts is left to a field that has the focus. */
export function useListRequests(answers: Answers): void {
  const answer = useEffectEvent((request: ListRequest) => {
    if (request.kind === 'show') {
      answers.show(request.ids);
      return;
    }
    const field = focusedField();
    if (field === undefined) answers[request.command]();
    else if (request.command === 'select_all') field.select();
    else if (!['remove', 'rename'].includes(request.command)) answers[request.command]();
  });
  useEffect(() => onListRequest(answer), []);
}

/** The text field that has the focus. */
function focusedField(): HTMLInputElement | HTMLTextAreaElement | undefined {
  const { activeElement: active } = document;
  if (active instanceof HTMLTextAreaElement) return active;
  return active instanceof HTMLInputElement && active.type !== 'checkbox' ? active : undefined;
}
