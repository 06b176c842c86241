/**
 * What a system is given, in the order in which it is made: electron-builder's names, and what people call it.
 * @typedef {{ target: string, name: string }} Target
 * @type {Partial<Record<NodeJS.Platform, readonly Target[]>>}
 */
export const TARGETS = {
  linux: [
    { target: 'AppImage', name: 'AppImage' },
    { target: 'deb', name: 'Debian package' },
    { target: 'rpm', name: 'RPM package' },
  ],
  darwin: [
    { target: 'dmg', name: 'disk image' },
    { target: 'zip', name: 'zip archive' },
  ],
  win32: [
    { target: 'nsis', name: 'installer' },
    { target: 'msi', name: 'MSI package' },
  ],
};

/** electron-builder's name for a system in the names of files. */
export const SYSTEM_NAME = Object.freeze({ linux: 'linux', darwin: 'mac', win32: 'win' });

/** electron-builder's switch for a system. */
export const PLATFORM_SWITCH = Object.freeze({ linux: '--linux', darwin: '--mac', win32: '--win' });

/**
 * @param {NodeJS.Platform} platform
 * @returns {platform is keyof typeof PLATFORM_SWITCH} whether Tenantry can be packaged on this system
 */
export function isPackagedHere(platform) {
  return Object.hasOwn(PLATFORM_SWITCH, platform);
}
