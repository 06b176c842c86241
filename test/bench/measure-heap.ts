import type { Page } from '@playwright/test';

/** A first round frees what finalisers and weak references only then let go. */
const rounds = 4;

/** The JavaScript heap that the page's process still uses after garbage was collected, in bytes. */
export async function usedHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.enable');
    for (let round = 0; round < rounds; round += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  } finally {
    await session.detach();
  }
}
