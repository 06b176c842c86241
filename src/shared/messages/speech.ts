import { loadPart } from './catalogue';
import { core as english } from './en/core';
import type { Catalogue, Messages, Part } from './index';
import type { Language } from './languages';

type Loaded = Partial<Catalogue> & Pick<Catalogue, 'core'>;

/**
 * The language that is spoken now, with the parts of its catalogue that were asked for. English until another one was
 * loaded. Whoever needs a text asks for it when it is needed, so that a change of the language is seen at once.
 */
export class Speech {
  #wanted: Language = 'en';
  #parts: Loaded = { core: english };
  #language: Language = 'en';
  readonly #listeners = new Set<() => void>();

  /** The language that is spoken now. */
  get language(): Language {
    return this.#language;
  }

  /** The texts that are needed at any time. */
  get messages(): Messages {
    return this.#parts.core;
  }

  /** A part, if it was loaded. The same object until the language changes. */
  part<P extends Part>(part: P): Catalogue[P] | undefined {
    const parts: Partial<Catalogue> = this.#parts;
    return parts[part];
  }

  /** A part, loaded where it is not there yet. Rejects where the installation is damaged. */
  async load<P extends Part>(part: P): Promise<Catalogue[P]> {
    for (;;) {
      const there = this.part(part);
      if (there) return there;
      const language = this.#language;
      const loaded = await loadPart(language, part);
      // It may have changed meanwhile.
      if (language === this.#language) this.#parts = { ...this.#parts, [part]: loaded };
    }
  }

  /**
   * Speaks another language, from the moment at which all parts that are in use are loaded in it. Where several are
   * asked for at once, the last one counts. Rejects where the installation is damaged; the language stays then.
   */
  async speak(language: Language): Promise<void> {
    this.#wanted = language;
    let loaded: Partial<Catalogue> = {};
    for (let missing = this.#missingIn(loaded); missing.length > 0; missing = this.#missingIn(loaded)) {
      const parts = await Promise.all(
        missing.map(async (part) => ({ [part]: await loadPart(language, part) })),
      );
      loaded = Object.assign({ ...loaded }, ...parts) as Partial<Catalogue>;
      if (this.#wanted !== language) return;
    }
    if (this.#language === language) return;
    this.#language = language;
    this.#parts = loaded as Loaded;
    for (const listener of this.#listeners) listener();
  }

  /** What is in use and not there: a part may be asked for while others are loaded. */
  #missingIn(loaded: Partial<Catalogue>): Part[] {
    return (Object.keys(this.#parts) as Part[]).filter((part) => loaded[part] === undefined);
  }

  /** @param listener is told after each change of the language. @returns what ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
