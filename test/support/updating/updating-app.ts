import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localTool } from '../../../scripts/lib/checkout.mjs';
import { CHECKOUT } from '../app';
import { runChild } from '../child';

/** Tenantry, built with a release key of the tests' own, and as if it had been installed. */
export interface UpdatingApp {
  /** For `launch`. */
  readonly appDir: string;
  readonly keyId: string;
  readonly privateKey: KeyObject;
  /** Names the feed, as packaging does; counts from the next start on. */
  setFeed(url: string): Promise<void>;
  /** Removes it. */
  stop(): Promise<void>;
}

/** The version that it says it is. */
export const runningVersion = '1.1.0';

/** Builds it, in some seconds. The preload and the window are those of the product's own build. */
export async function buildUpdatingApp(): Promise<UpdatingApp> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const keyId = 'test-1';
  // An SPKI of Ed25519 ends with the 32 bytes of the key.
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const folder = await mkdtemp(path.join(tmpdir(), 'tenantry-updating-'));
  const stop = () => rm(folder, { recursive: true, force: true });
  const [node = '', electronVite = ''] = localTool('electron-vite');
  try {
    await runChild(
      node,
      [
        electronVite,
        'build',
        CHECKOUT,
        ...['--config', path.join(import.meta.dirname, 'electron.vite.config.ts')],
      ],
      {
        env: {
          PATH: process.env['PATH'] ?? '',
          HOME: folder,
          TENANTRY_TEST_OUT: path.join(folder, 'out', 'main'),
          TENANTRY_TEST_KEYS: JSON.stringify({ [keyId]: raw.toString('base64') }),
        },
      },
    );
    for (const bundle of ['preload', 'renderer']) {
      await cp(path.join(CHECKOUT, 'out', bundle), path.join(folder, 'out', bundle), { recursive: true });
    }
    const about = { name: 'tenantry', version: runningVersion, type: 'module', main: 'out/main/main.js' };
    await writeFile(path.join(folder, 'package.json'), JSON.stringify(about));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    appDir: folder,
    keyId,
    privateKey,
    setFeed: (url) =>
      writeFile(
        path.join(folder, 'app-update.yml'),
        `provider: generic\nurl: ${url}\nupdaterCacheDirName: tenantry-updater\n`,
      ),
    stop,
  };
}
