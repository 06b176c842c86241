import { spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { AppImageUpdater } from 'electron-updater';
import type { InstallOptions } from 'electron-updater/out/BaseUpdater';
import { log } from './log';

/**
 * An AppImage that keeps its name and is replaced at once or not at all. electron-updater itself deletes the old file
 * before it moves the new one, over file systems at times: a full disk then leaves none.
 */
export class AppImageInPlace extends AppImageUpdater {
  /** The file that Tenantry was started from. */
  get #file(): string {
    const file = process.env['APPIMAGE'];
    if (file === undefined) throw new Error('No AppImage');
    return file;
  }

  /** Where the new one lies ready: beside it, so that a new name is all that is missing. */
  get staged(): string {
    return `${this.#file}.new`;
  }

  protected override doInstall({ isForceRunAfter }: InstallOptions): boolean {
    try {
      renameSync(this.staged, this.#file);
    } catch (error) {
      rmSync(this.staged, { force: true });
      throw error;
    }
    if (isForceRunAfter) {
      // They name the mount of the old one.
      const { APPIMAGE: _file, APPDIR: _mount, ...env } = process.env;
      const started = spawn(this.#file, [], { env, detached: true, stdio: 'ignore' });
      // The new one is in its place, and can be started by hand.
      started.on('error', (error: NodeJS.ErrnoException) => {
        log('update', { error: error.code ?? error.name });
      });
      started.unref();
    }
    return true;
  }
}
