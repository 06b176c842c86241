// Shows Tenantry at work: the real app in its real window, signing in to practice tenants, with a keyring and a home
// folder that are thrown away at the end. `npm run demo` prepares all it needs and starts it.
import type {} from '../../src/renderer/lib/bridge';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEntra } from '../../test/entra/index';
import { type Launched, launchTenantry } from '../../test/support/app';
import { makeDesk } from '../../test/support/desk';
import { sampleSteps, type Stage, type Step, steps } from './steps';

const OUT = fileURLToPath(new URL('../../out/demo', import.meta.url));
const SIZE = { width: 1280, height: 800 };

const closing: (() => Promise<void>)[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void closeAll().then(() => process.exit(1)));
}
try {
  await showDemo({ once: process.argv.includes('--once'), sample: process.argv.includes('--sample') });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await closeAll();
}

async function showDemo({ once, sample }: { once: boolean; sample: boolean }): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  const entra = await startEntra();
  closing.push(() => entra.stop());
  const desk = await makeDesk({ caPem: entra.caPem, proxyUrl: entra.proxy.url });
  closing.push(() => desk.stop());
  // A person sees the window in the system's theme.
  const app = await launchTenantry({ desk, size: SIZE, colorScheme: once ? 'light' : null });
  closing.push(() => app.close());

  const shown = [...steps, ...(sample ? sampleSteps : [])];
  for (const [index, step] of shown.entries()) await show(step, index + 1, { page: app.page, entra }, app);
  const answer = await app.page.evaluate(() => window.tenantry.connections.list({}));
  await writeFile(path.join(OUT, 'connections.json'), `${JSON.stringify(answer, null, 2)}\n`);
  if (once) return;
  console.log('The window is yours now. Close it to end the demo.');
  await app.electronApp.waitForEvent('close', { timeout: 0 });
}

async function show(step: Step, number: number, stage: Stage, app: Launched): Promise<void> {
  const label = String(number).padStart(2, '0');
  const picture = path.join(OUT, `${label}-${step.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`);
  const takePicture = (): Promise<Buffer> => stage.page.screenshot({ path: picture, animations: 'disabled' });
  try {
    await step.run(stage);
    await takePicture();
  } catch (error) {
    console.log(`${label} ${step.name}: FAILED`);
    console.error(`The app printed:\n${app.output}`);
    await takePicture().catch(console.error);
    throw error;
  }
  console.log(`${label} ${step.name}`);
}

/** Closes what was opened, the last first. */
async function closeAll(): Promise<void> {
  for (let close = closing.pop(); close; close = closing.pop()) await close();
}
