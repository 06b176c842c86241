import type { Language } from '../../shared/messages/languages';
import type { Speech } from '../../shared/messages/speech';
import { noteFault } from './log';

/** Has the app speak a language. Where it cannot be loaded, the one that is spoken stays. Never rejects. */
export async function speak(speech: Speech, language: Language): Promise<void> {
  await speech.speak(language).catch(noteFault('language'));
}
