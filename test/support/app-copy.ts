import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CHECKOUT } from './app';

/** A copy of the built app, of which files can be taken away. */
export interface AppCopy {
  /** Its folder, which can be started. */
  readonly appDir: string;
  /**
   * Takes away the window's files whose names begin like this. Rejects where there is none.
   * @returns what puts them back.
   */
  takeAway(beginning: string): Promise<() => Promise<void>>;
  remove(): Promise<void>;
}

/** Copies the built app. */
export async function copyApp(): Promise<AppCopy> {
  const appDir = await mkdtemp(path.join(tmpdir(), 'tenantry-copy-'));
  for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer', 'out/guide']) {
    await cp(path.join(CHECKOUT, part), path.join(appDir, part), { recursive: true });
  }
  const assets = path.join(appDir, 'out', 'renderer', 'assets');
  return {
    appDir,
    takeAway: async (beginning) => {
      const names = (await readdir(assets)).filter((name) => name.startsWith(beginning));
      if (names.length === 0) throw new Error(`No file of the window begins with ${beginning}`);
      const move = async (from: string, to: string): Promise<void> => {
        for (const name of names) await rename(path.join(from, name), path.join(to, name));
      };
      await move(assets, appDir);
      return () => move(appDir, assets);
    },
    remove: () => rm(appDir, { recursive: true, force: true }),
  };
}
