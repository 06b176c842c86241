// npm run test:package: sets everything up, packages the app by `npm run dist -- --dir`, and tests the package from
// outside. `npm test` runs the same tests among its others.
import { localTool, root, say } from './lib/checkout.mjs';
import { openDisplay } from './lib/display.mjs';
import { run } from './lib/run.mjs';
import { runtimeEnv } from './lib/runtime.mjs';
import { orExit, setUpForPractice } from './lib/set-up.mjs';

if (process.platform !== 'linux') {
  say('The tests of the package need Linux.');
  process.exit(1);
}
const runtime = await setUpForPractice();
const display = orExit(await openDisplay());
const [node = '', ...playwright] = localTool('@playwright/test', 'playwright');
const { code } = await run(node, [...playwright, 'test', 'packaged', ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ...display.env, ...runtimeEnv(runtime) },
  show: true,
});
await display.stop();
process.exitCode = code === 0 ? 0 : 1;
