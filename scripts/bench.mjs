// npm run bench: sets everything up, then measures the app and holds each figure against its limit.
// `-- NAME` measures only that part, such as `hello` or `start`; `-- --write-docs` writes docs/performance.md.
import { root } from './lib/checkout.mjs';
import { openDisplay } from './lib/display.mjs';
import { run } from './lib/run.mjs';
import { runtimeEnv } from './lib/runtime.mjs';
import { orExit, setUpForPractice } from './lib/set-up.mjs';

const runtime = await setUpForPractice();
const display = orExit(await openDisplay());
const { code } = await run(
  process.execPath,
  ['--import', 'tsx', 'test/bench/main.ts', ...process.argv.slice(2)],
  { cwd: root, env: { ...process.env, ...display.env, ...runtimeEnv(runtime) }, show: true },
);
await display.stop();
process.exitCode = code === 0 ? 0 : 1;
