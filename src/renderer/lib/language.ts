import { catalogues, languageFor, type Messages } from '../../shared/messages';

/** Every text, in the best language for this person. */
export const messages: Messages = catalogues[languageFor(navigator.languages)];

/** Every text, in the best language for this person. */
export function useMessages(): Messages {
  return messages;
}
