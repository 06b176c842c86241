import { describe, expect, it } from 'vitest';
import {
  chooseNames,
  missingPackages,
  parseInstalled,
  parseOffered,
  SYSTEM_PACKAGES,
} from '../../../scripts/lib/system-packages.mjs';

const TABLE = [
  { names: ['xvfb'], why: 'a display', headlessOnly: true },
  { names: ['libasound2', 'libasound2t64'], why: 'sound' },
  { names: ['dbus'], why: 'a bus' },
];

describe('the system packages that are missing', () => {
  it('are all of them on a bare machine', () => {
    expect(missingPackages(SYSTEM_PACKAGES, new Set(), true)).toEqual(SYSTEM_PACKAGES);
  });

  it('are those of which no name is installed', () => {
    const missing = missingPackages(TABLE, new Set(['libasound2t64', 'dbus']), true);
    expect(missing.map((row) => row.names[0])).toEqual(['xvfb']);
  });

  it('leave out what only a machine without a display needs', () => {
    expect(missingPackages(TABLE, new Set(['dbus', 'libasound2']), false)).toEqual([]);
  });

  it('are not hidden by one that was removed but left its configuration', () => {
    const printed = 'dbus\tinstall ok installed\nxvfb\tdeinstall ok config-files\n';
    expect(parseInstalled(printed)).toEqual(new Set(['dbus']));
  });
});

describe('the name to install by', () => {
  const policy = (name: string, candidate: string): string =>
    `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n     1.0 500\n`;

  it('is the one that can be installed here', () => {
    const offered = parseOffered(
      policy('libasound2', '(none)') + policy('libasound2t64', '1.2.11-1') + policy('xvfb', '2'),
    );
    expect(offered).toEqual(new Set(['libasound2t64', 'xvfb']));
    expect(chooseNames(TABLE, offered)).toEqual(['xvfb', 'libasound2t64', 'dbus']);
  });

  it('is the first one where nothing is known', () => {
    expect(chooseNames(TABLE, parseOffered(''))).toEqual(['xvfb', 'libasound2', 'dbus']);
  });
});
