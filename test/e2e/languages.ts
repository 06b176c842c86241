import { languages, type Language } from '../../src/shared/messages/languages';
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
