import type { App, PowerMonitor, WebContents } from 'electron';
import type { Settings } from '../../shared/settings';
import type { LockReason } from '../../shared/vault-status';

/** What locking by itself goes by. */
export interface AppLockParts {
  /** Locks; does nothing where nobody could open it again, or where it is locked. */
  readonly lock: (reason: LockReason) => void;
  /** What the person chose, or the organisation settled, as it is now. */
  readonly settings: () => Pick<Settings, 'lockAfterMinutes' | 'lockWithScreen'>;
  /** Tells of the windows that come and get the focus. */
  readonly app: Pick<App, 'on'>;
  /** Knows what there is already. */
  readonly webContents: { getAllWebContents(): Pick<WebContents, 'on'>[] };
  readonly powerMonitor: Pick<PowerMonitor, 'on' | 'getSystemIdleState'>;
  /** As Node names it. */
  readonly platform: NodeJS.Platform;
  /** Two clocks in milliseconds: of the wall, which goes on while the computer sleeps, and one that nobody can set back. */
  readonly clocks: readonly [wall: () => number, steady: () => number];
}

/** The longest time between two looks, in milliseconds: a timer stands still while the computer sleeps. */
const longestLookMs = 15_000;

/**
 * Locks Tenantry when nobody used it for the chosen minutes, when the computer goes to sleep, and when its screen is
 * locked.
 *
 * Use is a key, a pointer or a wheel in one of Tenantry's own windows, and coming back to one: who works in another
 * program does not use this one. So the system's idle time, which some Wayland desktops do not tell, is not needed.
 * Electron tells of a locked screen on macOS and Windows; on Linux it is asked at each look, where the desktop answers.
 * @returns ends it.
 */
export function lockByItself(parts: AppLockParts): () => void {
  const { lock, settings, app, webContents, powerMonitor, platform, clocks } = parts;
  const now = (): readonly number[] => clocks.map((clock) => clock());
  let used = now();
  let timer: NodeJS.Timeout | undefined;
  /** By the clock on which more time has gone by; in milliseconds. */
  const idleMs = (): number => Math.max(...now().map((at, index) => at - (used[index] ?? at)));

  const withScreen = (reason: LockReason) => (): void => {
    if (settings().lockWithScreen) lock(reason);
  };
  const isScreenLocked = (): boolean =>
    platform === 'linux' && powerMonitor.getSystemIdleState(1) === 'locked';

  /** How long it may still go unused, in milliseconds; with no limit, until the next look. */
  const leftMs = (): number => {
    const limitMs = settings().lockAfterMinutes * 60_000;
    return limitMs === 0 ? longestLookMs : limitMs - idleMs();
  };
  const use = (): void => {
    // The hand that wakes the computer comes before the system tells that it is awake.
    if (leftMs() <= 0) lock('idle');
    used = now();
  };
  const wait = (): void => {
    clearTimeout(timer);
    const left = leftMs();
    timer = setTimeout(look, left > 0 ? Math.min(left, longestLookMs) : longestLookMs);
  };
  const look = (): void => {
    if (leftMs() <= 0) lock('idle');
    else if (settings().lockWithScreen && isScreenLocked()) lock('screen');
    wait();
  };

  const watch = (contents: Pick<WebContents, 'on'>): void => {
    contents.on('input-event', use);
  };
  webContents.getAllWebContents().forEach(watch);
  app.on('web-contents-created', (_event, contents) => {
    watch(contents);
  });
  app.on('browser-window-focus', use);
  powerMonitor.on('suspend', withScreen('suspend'));
  powerMonitor.on('lock-screen', withScreen('screen'));
  // macOS: another user has taken the screen.
  powerMonitor.on('user-did-resign-active', withScreen('screen'));
  powerMonitor.on('resume', look);
  wait();
  return () => {
    clearTimeout(timer);
  };
}
