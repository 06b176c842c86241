import { useSyncExternalStore } from 'react';
import type { Catalogue, Messages, Part } from '../../shared/messages';
import { isLanguage } from '../../shared/messages/languages';
import { Speech } from '../../shared/messages/speech';
import { bridge } from './bridge';

/** What this window speaks. Main says it, at first by the page's own language. */
export const speech = new Speech();

/**
 * Speaks as main says, from now on. Resolves when the first screen can be drawn. Where a language cannot be loaded, it
 * stays with the one that is spoken.
 */
export async function startLanguage(): Promise<void> {
  speech.onChange(() => {
    document.documentElement.lang = speech.messages.language;
  });
  bridge.on('language.changed', ({ language }) => void speech.speak(language).catch(() => undefined));
  const { lang } = document.documentElement;
  if (isLanguage(lang)) await speech.speak(lang).catch(() => undefined);
}

const onChange = (listener: () => void): (() => void) => speech.onChange(listener);

/** Every text that is needed at any time, in the language that is spoken. */
export function useMessages(): Messages {
  return useSyncExternalStore(onChange, () => speech.messages);
}

/**
 * A part of the texts, in the language that is spoken. Whatever shows it is loaded with it (`lazyWith`): hooks after one
 * that waits confuse React 19 when it goes on.
 */
export function usePart<P extends Part>(part: P): Catalogue[P] {
  useSyncExternalStore(onChange, () => speech.part(part));
  return partNow(part);
}

/** A part of the texts that was loaded before, in the language that is spoken now; for what is not drawn. */
export function partNow<P extends Part>(part: P): Catalogue[P] {
  const there = speech.part(part);
  if (!there) throw new Error(`The part ${part} was not loaded.`);
  return there;
}
