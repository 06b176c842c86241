import type { Page } from '@playwright/test';
import { languages, pseudoLanguage, type Language } from '../../src/shared/messages/languages';
import type { Launched } from '../support/app';

/** Of Electron's window, what is used here; Playwright leaves it untyped. */
interface TellableWindow {
  readonly webContents: { send(channel: string, payload: unknown): void };
}

/** Languages other than the one that tests read. */
export const otherLanguages = languages.filter((language) => language !== 'en');

/**
 * Lets the window speak another language, whatever it shows, locked or not: told as main tells it. Main itself stays
 * with its own. Resolves when the window does.
 */
export async function speakInWindow({ electronApp, page }: Launched, language: Language): Promise<void> {
  const window = await electronApp.browserWindow(page);
  await window.evaluate((told: TellableWindow, to) => {
    told.webContents.send('language.changed', { language: to });
  }, language);
  await page.waitForFunction((to) => document.documentElement.lang === to, language);
  // A menu that is open is placed by the size it had; nobody changes the language while one is.
  await page.evaluate(async () => {
    dispatchEvent(new Event('resize'));
    for (const _frame of [1, 2]) await new Promise(requestAnimationFrame);
  });
}

/**
 * What a page in the pseudo-language shows or tells a screen reader that did not come out of the catalogue: texts with
 * a word in them and without one of the accents that all of the catalogue's have. Names and values that a person or
 * Microsoft has entered are among them.
 */
export function plainTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const note = (text: string | null): void => {
      const trimmed = (text ?? '').trim();
      if (/\p{L}{3}/u.test(trimmed) && !/[áéíóúýçñšž~⟧]/i.test(trimmed)) found.add(trimmed);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.checkVisibility() && !parent.closest('[lang], input, textarea')) note(node.textContent);
    }
    for (const element of document.querySelectorAll('body *')) {
      for (const name of [
        'aria-label',
        'aria-description',
        'aria-roledescription',
        'title',
        'alt',
        'placeholder',
      ]) {
        note(element.getAttribute(name));
      }
    }
    return [...found];
  });
}

export { pseudoLanguage };
