import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { app, startEntra, tenant } from '../entra';
import { CHECKOUT, isSandboxUsable, runtimeExecutable } from '../support/app';
import { runChild } from '../support/child';
import { makeDesk, type Desk } from '../support/desk';
import type { Credentials } from '../../src/main/entra/exchange';
import type { ExchangeTask, ExchangeTimes } from './exchange/task';
import { figure, type Measured } from './figures';
import { repeated } from './repeated';
import { median } from './statistics';

/** Of a verification and a bare POST each, after some that fill the caches and warm the code. */
const rounds = 300;
const warmUp = 50;
/** With these an app may read nothing that is asked for: a verification is one request, as a bare one is. */
const roles = ['User.Read.All'];

/**
 * What proving a tenant costs main over a bare POST of the same request: the product's own modules in Electron's main
 * process, against the simulator, without the vault and the window.
 */
export async function measureExchange(): Promise<Measured> {
  const client = app({ roles });
  const kept = tenant({ apps: [client] });
  const entra = await startEntra({ directory: { tenants: [kept] } });
  const desk = await makeDesk({ caPem: entra.caPem, proxyUrl: entra.proxy.url });
  const folder = await buildProgram();
  try {
    const credentials: Credentials = {
      cloud: 'global',
      tenant: kept.id,
      clientId: client.clientId,
      clientSecret: client.secrets[0]?.value ?? '',
      scope: 'https://graph.microsoft.com/.default',
    };
    await run({ credentials, warmUp: 0, rounds: 0 }, folder, desk);
    const post = entra.simulator.requests.filter(({ method }) => method === 'POST').map(repeated)[0];
    if (!post) throw new Error('No token was asked for');
    const { verify, bare } = await run({ credentials, post, warmUp, rounds }, folder, desk);
    return {
      name: 'exchange',
      figures: [
        figure('exchange', 'over', 1, median(verify) - median(bare)),
        figure('exchange', 'verify', 1, median(verify)),
        figure('exchange', 'bare', 1, median(bare)),
      ],
      samples: { 'verification (ms)': verify, 'bare POST (ms)': bare },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await desk.stop();
    await entra.stop();
  }
}

/** Bundles `exchange/main.ts` with the product's modules, as the product's own main is. @returns its folder. */
async function buildProgram(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tenantry-exchange-'));
  await build({
    configFile: false,
    root: CHECKOUT,
    logLevel: 'error',
    define: { __BUILT_AT__: '0' },
    ssr: { noExternal: true },
    build: {
      ssr: path.join(CHECKOUT, 'test', 'bench', 'exchange', 'main.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      minify: true,
      rolldownOptions: { external: ['electron'] },
    },
  });
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ type: 'module', main: 'main.js' }));
  await chmod(folder, 0o755);
  return folder;
}

async function run(task: ExchangeTask, folder: string, desk: Desk): Promise<ExchangeTimes> {
  const args = [folder, ...(isSandboxUsable() ? [] : ['--no-sandbox']), JSON.stringify(task)];
  const output = await runChild(await runtimeExecutable(), args, { env: { ...desk.env } });
  return JSON.parse(output) as ExchangeTimes;
}
