import type { Page } from '@playwright/test';
import type {} from '../../src/renderer/lib/bridge';
import type { Connection } from '../../src/shared/connection';
import { launchTenantry, type Launched } from '../support/app';
import type { Desk } from '../support/desk';

/**
 * Starts the app as the end-to-end tests do, waits for its window and lets `use` work with it; closes it at the end,
 * whatever comes.
 */
export async function withApp<Value>(
  desk: Pick<Desk, 'env'>,
  use: (app: Launched) => Promise<Value>,
): Promise<Value> {
  const app = await launchTenantry({ desk });
  try {
    await defineNames(app);
    return await use(app);
  } finally {
    await app.close();
  }
}

/** All connections, asked for as the window does: another call would stop main for longer than the app ever does. */
export async function keptConnections(page: Page): Promise<Connection[]> {
  const text = await page.evaluate(async () => {
    const answer = await window.tenantry.connections.listText({});
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value.text;
  });
  return JSON.parse(text) as Connection[];
}

/**
 * The program that runs these files marks functions with their names by a helper (esbuild's `keepNames`), which the
 * app's processes do not have.
 */
async function defineNames({ electronApp, page }: Launched): Promise<void> {
  const script = 'globalThis.__name ??= (named) => named';
  await page.evaluate(script);
  await electronApp.evaluate(script);
}
