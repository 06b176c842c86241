import { catalogues, languageFor, type Messages } from '../../shared/messages';

/** The best language for this person. */
export const language = languageFor(navigator.languages);

/** Every text in it, but for those of permissions, which only their dialog needs. */
export const messages: Messages = catalogues[language];

/** Every text, in the best language for this person. */
export function useMessages(): Messages {
  return messages;
}
