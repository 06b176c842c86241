import { describe, expect, it } from 'vitest';
import { desktopName, systemName } from '../../../../src/main/app/system-name';

describe('The name of the system', () => {
  it.each([
    ['win32', '10.0.22631', 'Windows 10.0.22631, x64'],
    ['darwin', '15.1', 'macOS 15.1, x64'],
  ] as const)('on %s is the system’s with its version', async (platform, version, expected) => {
    expect(await systemName(platform, version, 'x64')).toBe(expected);
  });

  it('on Linux has the kernel’s number, and no name that somebody gave it', async () => {
    const name = await systemName('linux', '6.1.0-18-janes-laptop', 'arm64');
    expect(name).toMatch(/Linux 6\.1\.0, arm64$/);
    expect(name).not.toContain('jane');
  });
});

describe('The name of the desktop', () => {
  it('is what desktops go by', () => {
    expect(desktopName({ XDG_CURRENT_DESKTOP: 'ubuntu:GNOME', XDG_SESSION_TYPE: 'wayland' })).toBe(
      'ubuntu:GNOME, wayland',
    );
    expect(desktopName({})).toBeUndefined();
  });

  it('is nothing else that stands in the environment', () => {
    expect(
      desktopName({ XDG_CURRENT_DESKTOP: '/home/jane', XDG_SESSION_TYPE: 'x'.repeat(500) }),
    ).toBeUndefined();
  });
});
