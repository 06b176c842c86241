import { localTool, root } from '../../lib/checkout.mjs';
import { openDisplay } from '../../lib/display.mjs';
import { run } from '../../lib/run.mjs';

/**
 * Builds the app, and lets the end-to-end run take the user guide's pictures and note what they show
 * (`test/e2e/guide-pictures.spec.ts`). Takes what `npm test` has set up.
 * @returns the exit code of what failed, or 0.
 */
export async function takePictures(): Promise<number> {
  const display = await openDisplay();
  if (!display.ok) {
    process.stderr.write(`${display.reason}\n`);
    return 1;
  }
  const show = async ([program = '', ...args]: string[]): Promise<number> => {
    const env = { ...process.env, ...display.env, TENANTRY_TAKE_PICTURES: '1' };
    return (await run(program, args, { cwd: root, env, show: true })).code;
  };
  try {
    const built = await show([...localTool('electron-vite'), 'build']);
    if (built !== 0) return built;
    return await show([...localTool('@playwright/test', 'playwright'), 'test', 'guide-pictures']);
  } finally {
    await display.stop();
  }
}
