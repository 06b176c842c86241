import type { Page } from '@playwright/test';

/** Drags files over the window as the system does: through the browser, which hands the page their bytes. */
export async function dragOf(
  page: Page,
  paths: readonly string[],
): Promise<(type: 'dragEnter' | 'dragOver' | 'drop') => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  return async (type) => {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  };
}

/** Drops files on the window. */
export async function drop(page: Page, ...paths: readonly string[]): Promise<void> {
  const drag = await dragOf(page, paths);
  await drag('dragEnter');
  await drag('dragOver');
  await drag('drop');
}
