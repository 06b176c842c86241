// npm start: installs, builds and opens Tenantry for real use, with an official Electron only.
import { isRoot, root, say } from './lib/checkout.mjs';
import { installNodeModules } from './lib/node-modules.mjs';
import { run } from './lib/run.mjs';
import { resolveRuntime } from './lib/runtime.mjs';
import { buildQuietly, orExit } from './lib/set-up.mjs';

const WITHOUT_RUNTIME = `
Tenantry needs an official Electron for real use. Either
  - fetch it without a time limit:  npx install-electron
  - or unpack a release of Electron and name its folder:  ELECTRON_OVERRIDE_DIST_PATH=… npm start
To try Tenantry with practice tenants only:  npm run demo`;

if (isRoot()) {
  say('Tenantry does not run as root: its windows would have no sandbox. Start it as an ordinary user.');
  process.exit(1);
}

orExit(await installNodeModules());
const resolved = await resolveRuntime({ allowRegistry: false });
if (!resolved.ok) {
  say(`${resolved.reason}\n${WITHOUT_RUNTIME}`);
  process.exit(1);
}
orExit(await buildQuietly());

const { code, output } = await run(resolved.runtime.executable, [root], { show: true });
if (code === -1 && output) say(output);
process.exitCode = code === 0 ? 0 : 1;
