import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelFileOf, kindOf } from '../../../../src/main/app/installation-kind';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tenantry-installation-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('Tenantry replaces itself', () => {
  it('on Linux only as an AppImage whose file is there, started from its own mount', async () => {
    const APPIMAGE = path.join(folder, 'Tenantry.AppImage');
    const APPDIR = path.join(folder, '.mount_Tenant1');
    const executable = path.join(APPDIR, 'tenantry');
    const kind = (environment: NodeJS.ProcessEnv, program = executable) =>
      kindOf('linux', program, environment);
    expect(kind({ APPIMAGE, APPDIR })).toBe('other');
    await writeFile(APPIMAGE, 'x');
    expect(kind({ APPIMAGE, APPDIR })).toBe('appimage');
    expect(kind({ APPIMAGE, APPDIR: `${APPDIR}/` })).toBe('appimage');
    expect(kind({ APPIMAGE })).toBe('other');
    expect(kind({ APPDIR })).toBe('other');
    expect(kind({ APPIMAGE: 'Tenantry.AppImage', APPDIR })).toBe('other');
    // Another program's, from whose terminal Tenantry was started.
    expect(kind({ APPIMAGE, APPDIR }, '/opt/Tenantry/tenantry')).toBe('other');
    expect(kind({ APPIMAGE, APPDIR }, `${APPDIR}2/tenantry`)).toBe('other');
    expect(kind({}, '/opt/Tenantry/tenantry')).toBe('other');
  });

  it('on Windows only where the installer put its uninstaller beside it', async () => {
    const executable = path.join(folder, 'Tenantry.exe');
    expect(kindOf('win32', executable, {})).toBe('other');
    await writeFile(path.join(folder, 'Uninstall Tenantry.exe'), 'x');
    expect(kindOf('win32', executable, {})).toBe('nsis');
  });

  it('on macOS only once it was moved off the disk image', () => {
    const program = 'Tenantry.app/Contents/MacOS/Tenantry';
    expect(kindOf('darwin', `/Applications/${program}`, {})).toBe('mac');
    expect(kindOf('darwin', `/Volumes/Tenantry/${program}`, {})).toBe('other');
    expect(kindOf('darwin', `/private/var/folders/x/AppTranslocation/1/d/${program}`, {})).toBe('other');
  });
});

describe('The description for a system', () => {
  it.each([
    ['linux', 'x64', 'latest-linux.yml'],
    ['linux', 'arm64', 'latest-linux-arm64.yml'],
    ['darwin', 'arm64', 'latest-mac.yml'],
    ['win32', 'x64', 'latest.yml'],
  ] as const)('%s on %s is %s', (platform, arch, file) => {
    expect(channelFileOf(platform, arch)).toBe(file);
  });
});
