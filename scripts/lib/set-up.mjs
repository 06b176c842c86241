import { localTool, root, say } from './checkout.mjs';
import { installNodeModules } from './node-modules.mjs';
import { run, tail } from './run.mjs';
import { describeRuntime, resolveRuntime } from './runtime.mjs';
import { installSystemPackages } from './system-packages.mjs';

/**
 * Makes the checkout ready for the demo: node_modules, system packages, an Electron (the registry's will do), and
 * the built app. Ends this process with exit code 1 and words when a part cannot be had.
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function setUpForPractice() {
  orExit(await installNodeModules());
  orExit(await installSystemPackages());
  const { runtime } = orExit(await resolveRuntime({ allowRegistry: true }));
  say(describeRuntime(runtime));
  orExit(await buildQuietly());
  return runtime;
}

/**
 * Builds the app into `out`; what the build prints is shown only when it fails.
 * @returns {Promise<import('./checkout.mjs').Outcome>}
 */
export async function buildQuietly() {
  say('Building …');
  const [command = '', ...args] = localTool('electron-vite');
  const { code, output } = await run(command, [...args, 'build'], { cwd: root });
  return code === 0 ? { ok: true } : { ok: false, reason: `The build failed:\n${tail(output, 40)}` };
}

/**
 * @template {{ ok: true }} Good
 * @param {Good | { ok: false, reason: string }} outcome
 * @returns {Good}
 */
export function orExit(outcome) {
  if (outcome.ok) return outcome;
  say(outcome.reason);
  process.exit(1);
}
