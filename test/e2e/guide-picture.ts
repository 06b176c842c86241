import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import { CHECKOUT } from '../support/app';
import { smallPng } from '../support/small-png';
import { expect } from './fixtures';

const folder = path.join(CHECKOUT, 'docs/guide/pictures');

/** Set by `npm run docs -- pictures`: pictures are taken instead of compared. */
const isTaking = process.env['TENANTRY_TAKE_PICTURES'] === '1';

/**
 * A picture of the user guide. What it shows lies beside it as a text, which says what is there to read and to press;
 * it must be what the app shows now. Pixels are not compared, because fonts are not the same on all machines.
 * @param name the file's name, without its ending.
 * @param shown the part of the window that is pictured.
 * @param hidden what must not be seen in it, because it is another one each time.
 */
export async function picture(
  page: Page,
  name: string,
  shown: Locator,
  hidden: readonly Locator[] = [],
): Promise<void> {
  await hidePracticeBar(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // The pointer leaves what it was over.
  await page.mouse.move(0, 0);
  const look = async (): Promise<string> => `${timeless(await shown.ariaSnapshot())}\n`;
  const file = path.join(folder, name);
  if (isTaking) {
    await mkdir(folder, { recursive: true });
    const png = await shown.screenshot({
      animations: 'disabled',
      scale: 'css',
      mask: [...hidden],
      maskColor: '#c7c7c7',
    });
    await writeFile(`${file}.png`, smallPng(png));
    await writeFile(`${file}.txt`, await look());
    return;
  }
  const known = existsSync(`${file}.txt`) ? await readFile(`${file}.txt`, 'utf8') : '';
  // The window may still be drawing.
  await expect
    .poll(look, {
      message: `docs/guide/pictures/${name}.png shows what the app does not show any more. Look at the difference: if the app is right, take the pictures anew with “npm run docs -- pictures”, and see whether the guide’s words still fit`,
    })
    .toBe(known);
}

/** What an installed app does not show. It is taken by its label, because a dialog hides it from roles. */
async function hidePracticeBar(page: Page): Promise<void> {
  await page.evaluate((title) => {
    for (const region of document.querySelectorAll<HTMLElement>('[role="region"]')) {
      if (region.ariaLabel === title) region.style.display = 'none';
    }
  }, en.app.testRuntimeTitle);
}

/** What is another text at each run or on another machine, and what stands in its place. */
const varying: readonly (readonly [RegExp, string])[] = [
  // What only screen readers are told, for a while.
  [/^- status.*\n/gm, ''],
  // Offered in practice builds only.
  [/\n *- option "Pseudo"/g, ''],
  [/\b([0-9A-Z]{4} ){7}[0-9A-Z]{4}\b/g, '<recovery key>'],
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'],
  [/\b\d{4}-\d\d-\d\d\b/g, '<day>'],
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '<ID>'],
  [/\b[A-Z][a-z]{2} \d{1,2}, \d{4}(, \d{1,2}:\d\d\s[AP]M)?/g, '<date>'],
  [/\bIn \d+ days?\b|\b\d+ days? ago\b/g, '<days>'],
  [/\bJust now\b|\b\d+ (second|minute)s? ago\b/g, '<moment>'],
  [/\b\d+ (ms|s)\b|\b\d+\.\d s\b/g, '<duration>'],
  [/\/\S*\/Tenantry\/vault\.json/g, '<vault file>'],
];

function timeless(text: string): string {
  return varying.reduce((before, [pattern, instead]) => before.replaceAll(pattern, instead), text);
}
