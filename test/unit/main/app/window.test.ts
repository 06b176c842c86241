import type { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MainWindow } from '../../../../src/main/app/window';
import { WindowMemory } from '../../../../src/main/app/window-memory';
import type { WindowPlace } from '../../../../src/main/app/window-place';

/** A window as the system shows it; without a window manager, as on the tests' screens, none is ever maximised. */
const { FakeWindow, made, displays, screen } = vi.hoisted(() => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a mock is made before any import
  const { EventEmitter: Emitter } = require('node:events') as { EventEmitter: typeof EventEmitter };
  const made: InstanceType<typeof FakeWindow>[] = [];
  const displays = [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }];
  class FakeWindow extends Emitter {
    readonly done: string[] = [];
    visible = false;
    maximized = false;
    fullScreen = false;
    zoom = 1;
    bounds: { x: number; y: number; width: number; height: number };
    readonly webContents = Object.assign(new Emitter(), {
      setWebRTCIPHandlingPolicy: () => undefined,
      getZoomFactor: () => this.zoom,
    });
    constructor(readonly options: FakeWindow['bounds'] & { minWidth: number; minHeight: number }) {
      super();
      const { x, y, width, height } = options;
      this.bounds = { x, y, width, height };
      made.push(this);
    }
    isDestroyed = () => false;
    isVisible = () => this.visible;
    isMinimized = () => false;
    isMaximized = () => this.maximized;
    isFullScreen = () => this.fullScreen;
    getBounds = () => this.bounds;
    getNormalBounds = () => this.bounds;
    focus = () => undefined;
    setBackgroundColor = () => undefined;
    setBounds(bounds: FakeWindow['bounds']) {
      this.bounds = bounds;
    }
    maximize() {
      this.done.push('maximize');
      this.visible = this.maximized = true;
    }
    setFullScreen() {
      this.done.push('full screen');
      this.fullScreen = true;
    }
    show() {
      this.done.push('show');
      this.visible = true;
    }
  }
  const screen = Object.assign(new Emitter(), {
    getAllDisplays: () => displays,
    getPrimaryDisplay: () => displays[0],
  });
  return { FakeWindow, made, displays, screen };
});
vi.mock('electron', () => ({
  BrowserWindow: FakeWindow,
  screen,
  nativeTheme: { shouldUseDarkColors: false, on: () => undefined },
  protocol: {},
}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenantry-window-'));
  made.length = 0;
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'window.json');
const left: WindowPlace = {
  bounds: { x: 40, y: 50, width: 1000, height: 700 },
  maximized: false,
  fullScreen: false,
  zoom: 1.2,
};

function open(place?: WindowPlace) {
  if (place) writeFileSync(file(), JSON.stringify(place));
  const memory = WindowMemory.read(folder);
  const window = new MainWindow({ packaged: true, memory });
  const shown = made.at(-1);
  if (!shown) throw new Error('No window');
  return { window, shown };
}

describe('The window', () => {
  it.each([
    ['as it was', {}, ['show']],
    ['maximised, without being seen smaller before', { maximized: true }, ['maximize', 'show']],
    ['in full screen', { fullScreen: true }, ['show', 'full screen']],
  ])('comes back %s', (_how, how, done) => {
    const { window, shown } = open({ ...left, ...how });
    expect(shown.done).toEqual([]);
    window.show();
    window.show();
    expect(shown.done).toEqual(done);
    expect(shown.bounds).toEqual(left.bounds);
    expect(shown.options).toMatchObject({ webPreferences: { zoomFactor: 1.2 } });
  });

  it('notes where it is when it is closed, readable by its owner only', () => {
    const { window, shown } = open(left);
    window.show();
    shown.bounds = { x: 1, y: 2, width: 900, height: 600 };
    shown.zoom = 1.5;
    shown.maximized = true;
    shown.emit('close');
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      bounds: shown.bounds,
      maximized: true,
      fullScreen: false,
      zoom: 1.5,
    });
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('notes nothing while it was not shown', () => {
    const { shown } = open({ ...left, maximized: true });
    shown.emit('close');
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ ...left, maximized: true });
  });

  it('comes back onto a display that there is when its own goes, but not out of full screen', () => {
    const { shown } = open(left);
    shown.bounds = { x: 2500, y: 100, width: 1000, height: 700 };
    shown.fullScreen = true;
    screen.emit('display-removed');
    expect(shown.bounds.x).toBe(2500);
    shown.fullScreen = false;
    screen.emit('display-removed');
    expect(shown.bounds).toEqual({ x: 920, y: 100, width: 1000, height: 700 });
  });

  it('may be smaller than its least size where the display is', () => {
    const [only] = displays.splice(0, 1, { workArea: { x: 0, y: 0, width: 640, height: 440 } });
    const { shown } = open();
    if (only) displays.splice(0, 1, only);
    expect(shown.options).toMatchObject({ width: 640, height: 440, minWidth: 640, minHeight: 440 });
  });
});
