// npm run demo: sets everything up, then shows Tenantry at work against practice tenants.
// `-- --once` runs unattended and closes the window at the end; `-- --sample` adds the tenants of a service provider.
import { root, say } from './lib/checkout.mjs';
import { isHeadless, openDisplay } from './lib/display.mjs';
import { run } from './lib/run.mjs';
import { runtimeEnv } from './lib/runtime.mjs';
import { orExit, setUpForPractice } from './lib/set-up.mjs';

const runtime = await setUpForPractice();
const wantsOnce = process.argv.includes('--once');
if (isHeadless() && !wantsOnce) say('There is no display for the window to stay on: running as with --once.');
const once = wantsOnce || isHeadless();

const display = orExit(await openDisplay());
const { code } = await run(
  process.execPath,
  [
    '--import',
    'tsx',
    'scripts/demo/main.ts',
    ...(once ? ['--once'] : []),
    ...(process.argv.includes('--sample') ? ['--sample'] : []),
  ],
  { cwd: root, env: { ...process.env, ...display.env, ...runtimeEnv(runtime) }, show: true },
);
await display.stop();
process.exitCode = code === 0 ? 0 : 1;
