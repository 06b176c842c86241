import { spawn } from 'node:child_process';
import { renameSync } from 'node:fs';
import { AppImageUpdater } from 'electron-updater';
import type { InstallOptions } from 'electron-updater/out/BaseUpdater';

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
    renameSync(this.staged, this.#file);
    if (isForceRunAfter) {
      // They name the mount of the old one.
      const { APPIMAGE: _file, APPDIR: _mount, ...env } = process.env;
      spawn(this.#file, [], { env, detached: true, stdio: 'ignore' }).unref();
    }
    return true;
  }
}
