import type {} from '../../src/renderer/lib/bridge';
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

/**
 * The program that runs these files marks functions with their names by a helper (esbuild's `keepNames`), which the
 * app's processes do not have.
 */
async function defineNames({ electronApp, page }: Launched): Promise<void> {
  const script = 'globalThis.__name ??= (named) => named';
  await page.evaluate(script);
  await electronApp.evaluate(script);
}
