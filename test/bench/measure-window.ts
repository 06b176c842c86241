import { setTimeout as sleep } from 'node:timers/promises';
import type { Desk } from '../support/desk';
import { figure, type Figure, type Measured } from './figures';
import { measureEdit } from './measure-edit';
import { usedHeap } from './measure-heap';
import { framesAtRest, measureScroll } from './measure-scroll';
import { measureSearch } from './measure-search';
import { keptConnections, withApp } from './opened-app';
import { watchList } from './watch-list';
import { watchMain } from './watch-main';

/** What a start still does after its window is shown, such as asking the keyring, is over by then. In milliseconds. */
const afterStartMs = 4000;

/** How long a window at rest is looked at, in milliseconds. */
const restMs = 10_000;

const megabyte = 1_000_000;

/** What was measured of one window. */
type Parts = Readonly<Record<'search' | 'scroll' | 'edit' | 'main' | 'heap', Taken>>;

interface Taken {
  readonly figures: readonly Figure[];
  readonly samples: Readonly<Record<string, readonly number[]>>;
}

/**
 * Search, scrolling and edits in one window for each number of connections, main's blocks meanwhile, and the window's
 * heap at the end.
 *
 * @param desks by number of connections, 0 among them, which comes first: its heap is what the others are held against.
 */
export async function measureWindows(desks: ReadonlyMap<number, Desk>): Promise<Measured[]> {
  let heapOfNone = NaN;
  const all: Partial<Parts>[] = [];
  for (const [connections, desk] of desks) {
    if (connections > 0) {
      all.push(await measureWindow(desk, connections, heapOfNone));
    } else {
      const none = await measureNone(desk);
      heapOfNone = none.heapBytes;
      all.push(none);
    }
  }
  const names = ['search', 'scroll', 'edit', 'main', 'heap'] as const;
  return names.map((name) => ({
    name,
    figures: all.flatMap((parts) => parts[name]?.figures ?? []),
    samples: Object.assign({}, ...all.map((parts) => parts[name]?.samples)) as Measured['samples'],
  }));
}

/** A window that shows no list and does nothing: its heap, and what the machine itself does to frames and to main. */
function measureNone(desk: Desk): Promise<{ heapBytes: number } & Pick<Parts, 'scroll' | 'main'>> {
  return withApp(desk, async ({ electronApp, page }) => {
    const main = await watchMain(electronApp);
    await sleep(afterStartMs);
    const started = await main.longest();
    const frames = await framesAtRest(page, restMs);
    const atRest = await main.longest();
    return {
      heapBytes: await usedHeap(page),
      scroll: {
        figures: [figure('scroll', 'atRest', 0, Math.max(...frames))],
        samples: { 'frames (ms), 0': frames },
      },
      main: {
        figures: [figure('main', 'longest', 0, Math.max(started, atRest))],
        samples: { 'start (ms), 0': [started], 'at rest (ms), 0': [atRest] },
      },
    };
  });
}

function measureWindow(desk: Desk, connections: number, heapOfNone: number): Promise<Parts> {
  return withApp(desk, async ({ electronApp, page }) => {
    const main = await watchMain(electronApp);
    await page.getByRole('grid').waitFor();
    const list = await watchList(page);
    await sleep(afterStartMs);
    const blocks: Record<string, number> = { start: await main.longest() };

    // All of them travel through main, by the way of whoever measures: no block of the app's.
    const kept = await keptConnections(page);
    await main.longest();

    const search = await measureSearch(page, list, kept);
    blocks['search'] = await main.longest();
    const scroll = await measureScroll(page, connections);
    blocks['scroll'] = await main.longest();
    const edit = await measureEdit(list, kept, desk);
    blocks['edit'] = await main.longest();

    const heap = await usedHeap(page);
    const of = (what: string) => `${what}, ${connections}`;
    return {
      search: { figures: search.figures, samples: { [of('elapsed (ms)')]: search.elapsed } },
      scroll: { figures: scroll.figures, samples: { [of('frames (ms)')]: scroll.frames } },
      edit: { figures: edit.figures, samples: { [of('elapsed (ms)')]: edit.elapsed } },
      main: {
        figures: [figure('main', 'longest', connections, Math.max(...Object.values(blocks)))],
        samples: Object.fromEntries(
          Object.entries(blocks).map(([phase, longest]) => [of(`${phase} (ms)`), [longest]]),
        ),
      },
      heap: {
        figures: [
          figure('heap', 'over', connections, (heap - heapOfNone) / megabyte),
          figure('heap', 'used', connections, heap / megabyte),
        ],
        samples: { [of('bytes')]: [heap], 'bytes, 0': [heapOfNone] },
      },
    };
  });
}
