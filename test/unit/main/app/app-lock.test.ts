import { EventEmitter } from 'node:events';
import type { App, PowerMonitor, WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockByItself } from '../../../../src/main/app/app-lock';
import type { LockReason } from '../../../../src/shared/vault-status';

/** Electron's sources of events, in its place, with two clocks that a test sets. */
function start(platform: NodeJS.Platform = 'linux') {
  const app = new EventEmitter();
  const page = new EventEmitter();
  const power = Object.assign(new EventEmitter(), { getSystemIdleState: () => state });
  let state: 'active' | 'locked' = 'active';
  const settings = { lockAfterMinutes: 5, lockWithScreen: true };
  const locked: LockReason[] = [];
  let [asleep, setBack] = [0, 0];
  const end = lockByItself({
    lock: (reason) => locked.push(reason),
    settings: () => settings,
    app: app as unknown as App,
    webContents: { getAllWebContents: () => [page as unknown as WebContents] },
    powerMonitor: power as unknown as PowerMonitor,
    platform,
    clocks: [() => Date.now() + asleep - setBack, () => Date.now()],
  });
  ends.push(end);
  return {
    app,
    page,
    power,
    settings,
    locked,
    screenIs: (now: 'active' | 'locked') => (state = now),
    sleep: (ms: number) => (asleep += ms),
    setBack: (ms: number) => (setBack += ms),
  };
}

const ends: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const pass = (ms: number): void => void vi.advanceTimersByTime(ms);
const minute = 60_000;

describe('With Electron’s events in its place: nobody uses it', () => {
  it('for the chosen minutes: it locks then, and not before', () => {
    const { locked } = start();
    pass(5 * minute - 1);
    expect(locked).toEqual([]);
    pass(1);
    expect(locked).toEqual(['idle']);
  });

  it('after a key, a pointer or a return to the window: the time begins anew', () => {
    const { page, app, locked } = start();
    for (const used of [() => page.emit('input-event'), () => app.emit('browser-window-focus')]) {
      pass(4 * minute);
      used();
    }
    pass(5 * minute - 1);
    expect(locked).toEqual([]);
    pass(1);
    expect(locked).toEqual(['idle']);
  });

  it('but a window of main’s own: that is use too', () => {
    const { app, locked } = start();
    const dialog = new EventEmitter();
    pass(4 * minute);
    app.emit('web-contents-created', {}, dialog);
    dialog.emit('input-event');
    pass(4 * minute);
    expect(locked).toEqual([]);
  });

  it('and never is chosen: it stays open', () => {
    const { settings, locked } = start();
    settings.lockAfterMinutes = 0;
    pass(24 * 60 * minute);
    expect(locked).toEqual([]);
  });

  it('and a shorter time is chosen: that counts within a quarter of a minute', () => {
    const { settings, locked } = start();
    pass(2 * minute);
    settings.lockAfterMinutes = 1;
    pass(15_000);
    expect(locked[0]).toBe('idle');
  });

  it('because the computer slept for longer: it locks as soon as it wakes', () => {
    const { power, sleep, settings, locked } = start();
    settings.lockWithScreen = false;
    sleep(6 * minute);
    power.emit('resume');
    expect(locked).toEqual(['idle']);
  });

  it('because it slept, and the key that wakes it comes first: it locks all the same', () => {
    const { page, power, sleep, settings, locked } = start();
    settings.lockWithScreen = false;
    sleep(6 * minute);
    page.emit('input-event');
    power.emit('resume');
    expect(locked).toEqual(['idle']);
  });

  it('because it slept and told nobody: it locks within a quarter of a minute', () => {
    const { sleep, locked } = start();
    sleep(6 * minute);
    pass(15_000);
    expect(locked[0]).toBe('idle');
  });

  it('and the clock was set back: it locks all the same', () => {
    const { setBack, locked } = start();
    setBack(60 * minute);
    pass(5 * minute);
    expect(locked[0]).toBe('idle');
  });
});

describe('With Electron’s events in its place: the computer', () => {
  it('goes to sleep, its screen is locked, another user takes it: it locks', () => {
    const { power, locked } = start('darwin');
    for (const event of ['suspend', 'lock-screen', 'user-did-resign-active']) power.emit(event);
    expect(locked).toEqual(['suspend', 'screen', 'screen']);
  });

  it('does so and the person wants it open: it stays open', () => {
    const { power, settings, screenIs, locked } = start();
    settings.lockWithScreen = false;
    for (const event of ['suspend', 'lock-screen', 'user-did-resign-active', 'resume']) power.emit(event);
    screenIs('locked');
    pass(minute);
    expect(locked).toEqual([]);
  });

  it('shows a locked screen on Linux, where nothing tells: it locks within a quarter of a minute', () => {
    const { screenIs, locked } = start();
    screenIs('locked');
    pass(15_000);
    expect(locked).toEqual(['screen']);
  });

  it('tells of its screen elsewhere, so it is not asked', () => {
    const { screenIs, locked } = start('win32');
    screenIs('locked');
    pass(minute);
    expect(locked).toEqual([]);
  });
});
