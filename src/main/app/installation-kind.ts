import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, isAbsolute, join, sep } from 'node:path';

/** How this Tenantry came onto the machine, as far as it matters to who keeps it up to date. */
export interface Installation {
  /** Whether it is a packaged build on the runtime that it is meant for. */
  readonly packaged: boolean;
  /**
   * What Tenantry can replace by itself. `other`: a package of the system's (deb, rpm), an unpacked archive, a portable
   * program, or a place that this user may not write to.
   */
  readonly kind: 'appimage' | 'nsis' | 'mac' | 'other';
  /** The file in which packaging wrote where updates come from; an absolute path. */
  readonly feedFile: string;
}

/** What a system's updater downloads ends with. Source: electron-updater 6.8, `findFile` in each of its updaters. */
export const fileEndings: Readonly<Record<Installation['kind'], string>> = {
  appimage: '.AppImage',
  nsis: '.exe',
  mac: '.zip',
  other: '',
};

/**
 * The feed's description for this system. Source: electron-updater 6.8, `Provider.getChannelFilePrefix`.
 * @param platform as Node names it, as is `arch`.
 */
export function channelFileOf(platform: NodeJS.Platform, arch: string): string {
  if (platform === 'win32') return 'latest.yml';
  if (platform === 'darwin') return 'latest-mac.yml';
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
}

/**
 * What kind of installation a program is.
 * @param executable its absolute path.
 */
export function kindOf(
  platform: NodeJS.Platform,
  executable: string,
  environment: NodeJS.ProcessEnv,
): Installation['kind'] {
  const folder = dirname(executable);
  if (platform === 'linux') return isReplaceableAppImage(executable, environment) ? 'appimage' : 'other';
  // The installer puts its uninstaller beside the program; an archive and a portable program have none.
  // Source: app-builder-lib, `templates/nsis/common.nsh`.
  if (platform === 'win32') return existsSync(join(folder, 'Uninstall Tenantry.exe')) ? 'nsis' : 'other';
  // Started from the disk image, or from where macOS holds what was only just downloaded: both are read-only.
  const isMoved = !executable.startsWith('/Volumes/') && !executable.includes('/AppTranslocation/');
  return platform === 'darwin' && isMoved ? 'mac' : 'other';
}

/**
 * An AppImage's runtime tells the program which file it lies in and where that is mounted. Who sets these by hand names a
 * file of their own; but the program has to lie in the mount, so that one left over from another program's start is none.
 */
function isReplaceableAppImage(
  executable: string,
  { APPIMAGE: file, APPDIR: mount }: NodeJS.ProcessEnv,
): boolean {
  if (file === undefined || mount === undefined || !isAbsolute(file)) return false;
  if (!executable.startsWith(mount.endsWith(sep) ? mount : mount + sep)) return false;
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false; // somebody else's, or gone
  }
}
