import type { Locator } from '@playwright/test';

/** What something is filled with. */
export function fillOf(shown: Locator): Promise<string> {
  return shown.evaluate((element) => getComputedStyle(element).backgroundColor);
}

/** How far two opaque colours are apart: the sum over red, green and blue. */
export function distance(one: string, other: string): number {
  const [there, here] = [channels(one), channels(other)];
  return there.reduce((sum, value, index) => sum + Math.abs(value - (here[index] ?? 0)), 0);
}

function channels(color: string): number[] {
  const found = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color);
  if (!found) throw new Error(`${color} is not opaque`);
  return found.slice(1).map(Number);
}
