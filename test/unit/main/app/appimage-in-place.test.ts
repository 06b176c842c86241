import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppImageInPlace } from '../../../../src/main/app/appimage-in-place';

/** Its last step, which electron-updater takes when Tenantry ends. */
class Ending extends AppImageInPlace {
  end(): boolean {
    return this.doInstall({ isSilent: true, isForceRunAfter: true, isAdminRightsRequired: false });
  }
}

let folder: string;
let appImage: string;
let updater: Ending;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tenantry-appimage-'));
  appImage = path.join(folder, 'Tenantry.AppImage');
  vi.stubEnv('APPIMAGE', appImage);
  type App = ConstructorParameters<typeof AppImageInPlace>[1];
  updater = new Ending(undefined, { version: '1.1.0' } as App);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('An AppImage that is replaced in its place', () => {
  it('is the new one at once, and a new one that cannot be started ends nothing', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await writeFile(appImage, 'the old one', { mode: 0o755 });
    // As on a file system that lets no program start.
    await writeFile(updater.staged, 'the new one', { mode: 0o644 });
    expect(updater.end()).toBe(true);
    expect(await readFile(appImage, 'utf8')).toBe('the new one');
    expect(existsSync(updater.staged)).toBe(false);
    await vi.waitFor(() => {
      expect(told).toHaveBeenCalledWith('tenantry update error=EACCES\n');
    });
  });

  it('stays, with nothing beside it, where it cannot be replaced', async () => {
    await mkdir(path.join(appImage, 'of', 'somebody'), { recursive: true });
    await writeFile(updater.staged, 'the new one', { mode: 0o755 });
    expect(() => updater.end()).toThrow(expect.objectContaining({ code: 'EISDIR' }));
    expect(existsSync(appImage)).toBe(true);
    expect(existsSync(updater.staged)).toBe(false);
  });
});
