import type { JSHandle, Page } from '@playwright/test';
import type { Connection } from '../../src/shared/connection';
import { figure, type Figure } from './figures';
import { median, quantile } from './statistics';
import type { ListWatch } from './watch-list';

/** Fewer answers than this say nothing about a 99th percentile. */
const fewestAnswers = 60;
/** The list is at rest when nothing has changed for this long, in milliseconds. */
const restMs = 120;
/** Keys of each word, from its beginning. */
const longestWord = 6;

/**
 * From each key in the search box, by the browser's own time of the key, to the paint of the last change that it
 * makes in the list. Words are typed key by key, taken back in part and cleared. Keys that leave the list as it is
 * have no answer to wait for and do not count.
 */
export async function measureSearch(
  page: Page,
  watch: JSHandle<ListWatch>,
  kept: readonly Connection[],
): Promise<{ figures: Figure[]; elapsed: number[] }> {
  const box = page.getByRole('searchbox', { name: 'Search tenants' });
  const words = wordsOf(kept);
  const elapsed: number[] = [];
  const drawn: number[] = [];
  const press = async (key: string): Promise<void> => {
    await watch.evaluate((list) => {
      list.begin();
    });
    await page.keyboard.press(key);
    const taken = await watch.evaluate(async (list, ms) => {
      await list.quiet(ms);
      const { keyAt, changedAt, paintedAt } = list;
      return paintedAt === undefined ? undefined : { key: paintedAt - keyAt, answer: paintedAt - changedAt };
    }, restMs);
    if (!taken) return;
    elapsed.push(taken.key);
    drawn.push(taken.answer);
  };

  await box.focus();
  for (const word of words) {
    for (const key of word.slice(0, longestWord)) await press(key);
    for (let back = 0; back < 2; back += 1) await press('Backspace');
    await page.keyboard.press('ControlOrMeta+a');
    await press('Delete');
  }
  if (elapsed.length < fewestAnswers) throw new Error(`Only ${elapsed.length} keys changed the list`);
  return {
    figures: [
      figure('search', 'median', kept.length, median(elapsed)),
      figure('search', 'p99', kept.length, quantile(elapsed, 0.99)),
      figure('search', 'drawn', kept.length, median(drawn)),
    ],
    elapsed,
  };
}

/**
 * Beginnings of names from all over the list (customers' numbers, where a name has letters that this keyboard has
 * not), of IDs, a label, and a word that nothing contains.
 */
function wordsOf(kept: readonly Connection[]): string[] {
  const all = kept.map(({ name, clientId, tenant, labels }) => ({
    name,
    clientId,
    tenant: tenant.entered,
    label: labels[0],
  }));
  const at = (share: number) => all[Math.floor(all.length * share)];
  const names = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95].flatMap((share) => at(share)?.name ?? []);
  const typed = names.map((name) => (onKeyboard.test(name) ? name : (/\d+$/.exec(name)?.[0] ?? '')));
  const labels = all.flatMap(({ label = '' }) => (onKeyboard.test(label) ? label : [])).slice(0, 1);
  const ids = [at(0.3)?.clientId, at(0.7)?.tenant].flatMap((id) => id ?? []);
  return [...typed, ...labels, ...ids, 'zzqxj', 'onmicrosoft'].map((word) => word.toLowerCase());
}

const onKeyboard = /^[\x20-\x7e]+$/;
