import { expect } from '@playwright/test';
import type { Launched } from '../support/app';

/** The ways in which a message may carry a value. */
export function spellingsOf(value: string): string[] {
  return [value, encodeURIComponent(value), Buffer.from(value).toString('base64').replace(/=+$/, '')];
}

/** Asserts that a value is nowhere: not in the document, not in a field, not in what the app has printed. */
export async function expectNowhere(launched: Launched, value: string): Promise<void> {
  const { page } = launched;
  const texts = {
    document: await page.content(),
    text: await page.evaluate(() => document.body.innerText),
    fields: await page.evaluate(() =>
      [...document.querySelectorAll('input')].map((input) => input.value).join('\n'),
    ),
    output: launched.output,
  };
  for (const [place, text] of Object.entries(texts)) {
    for (const spelling of spellingsOf(value)) {
      expect(text.includes(spelling), `the value in the ${place}`).toBe(false);
    }
  }
}
