import AxeBuilder from '@axe-core/playwright';
import type { ElementHandle, Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** How a view can look. */
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** Elements of Fluent's that keep the focus inside of dialogs and menus. They are empty, hidden and never named. */
const focusGuards = '[data-tabster-dummy]';

/**
 * Asserts that axe finds nothing in what is shown now, in light, in dark and in forced colours.
 * @param view what is shown, for the message.
 */
export async function expectAccessible(page: Page, view: string): Promise<void> {
  const found: string[] = [];
  for (const [look, media] of Object.entries(looks)) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await atRest(page);
    // Electron gives no second page, which axe would otherwise use for its result.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude(focusGuards).analyze();
    for (const { id, nodes } of violations) {
      found.push(
        ...nodes.map(({ html, failureSummary }) => `${look}: ${id}: ${html}\n${failureSummary ?? ''}`),
      );
    }
  }
  await page.emulateMedia({ ...looks.light, reducedMotion: null });
  expect.soft(found, `what axe finds in ${view}`).toEqual([]);
}

/** Waits until nothing fades or moves any more, but for what turns for ever. */
async function atRest(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document
            .getAnimations()
            .filter(
              ({ playState, effect, timeline }) =>
                playState === 'running' &&
                timeline !== null &&
                effect?.getComputedTiming().iterations !== Infinity &&
                Number(effect?.getComputedTiming().endTime) < 2_000,
            ).length,
      ),
    )
    .toBe(0);
}

/**
 * Goes through everything that the Tab key reaches and asserts that each shows when it has the focus: that something
 * of its outline, borders, shadow or underline is drawn otherwise than when it has not.
 * @param view what is shown, for the message.
 * @returns what was reached, by name, in its order.
 */
export async function expectFocusSeen(page: Page, view: string): Promise<string[]> {
  interface Stop {
    readonly name: string;
    readonly element: ElementHandle<Element>;
    /** What is drawn while it has the focus. */
    readonly drawn: string;
  }
  const reached: string[] = [];
  const unchanged: Stop[] = [];
  let before: Stop | undefined;
  // Lines that grow would be looked at before they have.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    Object.assign(globalThis, { focusWalk: { seen: new Set<Element>() } });
  });
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const active = await page.evaluateHandle(() => document.activeElement ?? document.body);
    const where = await active.evaluate((at, last) => {
      const { seen } = (globalThis as unknown as { focusWalk: { seen: Set<Element> } }).focusWalk;
      // A date has a stop for each of its parts.
      if (at === last || at === document.body || 'tabsterDummy' in (at as HTMLElement).dataset)
        return 'between';
      if (seen.has(at)) return 'round';
      seen.add(at);
      return 'new';
    }, before?.element);
    if (where === 'between') continue;
    await atRest(page);
    const left = await before?.element.evaluate(drawn);
    if (before !== undefined && before.drawn === left) unchanged.push(before);
    if (where === 'round') break;
    const name = await active.evaluate(nameOf);
    reached.push(name);
    await atRest(page);
    before = { name, element: active, drawn: await active.evaluate(drawn) };
  }
  // The frame of a field is drawn on for the button in it, which came after it: without any focus it is not.
  const last = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  await last.evaluate((at) => {
    at.blur();
  });
  await atRest(page);
  const unseen: string[] = [];
  for (const stop of unchanged) {
    if ((await stop.element.evaluate(drawn)) === stop.drawn) unseen.push(stop.name);
  }
  await last.evaluate((at) => {
    at.focus();
  });
  await page.emulateMedia({ reducedMotion: null });
  expect.soft(unseen, `without a visible focus in ${view}`).toEqual([]);
  return reached;
}

function nameOf(element: Element): string {
  const { labels } = element as HTMLInputElement;
  const label = labels?.[0]?.textContent;
  return (element.getAttribute('aria-label') ?? label ?? element.textContent).trim().slice(0, 60);
}

/** What is drawn around an element and by those parts of a control that it belongs to, as one text. */
function drawn(element: Element): string {
  const isClear = (color: string): boolean => /^(transparent|rgba\(.*, 0\))$/.test(color);
  const parts: Element[] = [element];
  for (let up = element.parentElement; up && parts.length < 3; up = up.parentElement) parts.push(up);
  parts.push(...element.querySelectorAll('*'));
  // Fluent draws boxes and switches beside the native ones.
  const isBox = element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type);
  if (isBox && element.parentElement) parts.push(...element.parentElement.children);
  const active = element.getAttribute('aria-activedescendant');
  const pointed = active === null ? null : document.getElementById(active);
  if (pointed) parts.push(pointed);
  return parts
    .flatMap((part) => [undefined, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)))
    .map((style) => {
      const borders = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => {
        const color = style[`border${side}Color`];
        const width = style[`border${side}Width`];
        return style[`border${side}Style`] === 'none' || width === '0px' || isClear(color)
          ? ''
          : `${width} ${color} ${style.transform}`;
      });
      const outline =
        style.outlineStyle === 'none' || style.outlineWidth === '0px' || isClear(style.outlineColor)
          ? ''
          : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
      const line = `${style.textDecorationLine} ${style.textDecorationStyle}`;
      // Fluent marks a field by a line that grows below it.
      const grown = style.content === 'none' ? '' : style.transform;
      return [outline, ...borders, style.boxShadow, line, grown].join();
    })
    .join('\n');
}

/** Asserts that the focus is inside of an open dialog and that the Tab key does not leave it, in either direction. */
export async function expectFocusKept(page: Page, dialog: Locator): Promise<void> {
  const isInside = (): Promise<boolean> =>
    dialog.evaluate((element) => element.contains(document.activeElement));
  await expect.poll(isInside).toBe(true);
  const stops = await dialog.evaluate(
    (element) =>
      element.querySelectorAll('button, input, textarea, select, a[href], [tabindex="0"]').length + 2,
  );
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let presses = 0; presses < stops; presses += 1) {
      await page.keyboard.press(key);
      expect(await isInside(), `${key} stays in the dialog`).toBe(true);
    }
  }
}
