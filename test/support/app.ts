import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { resolveRuntime } from '../../scripts/lib/runtime.mjs';
import type { Desk } from './desk';
import { recordProgram } from './recorder';

/** The folder of the built app. */
export const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));

export interface LaunchOptions {
  readonly desk: Pick<Desk, 'env'>;
  /** What the page is told the system's theme is; `light` when left out, `null`: what the system really says. */
  readonly colorScheme?: 'light' | 'dark' | null;
  /** The window's content, in pixels. Left out: as the app chooses. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly extraArgs?: readonly string[];
  /** The app's folder; Tenantry's checkout when left out. */
  readonly appDir?: string;
  /** A program that starts the Electron of {@link runtimeExecutable} in its own place; that itself when left out. */
  readonly starter?: string;
}

/** A started app and its first window. */
export interface Launched {
  readonly electronApp: ElectronApplication;
  readonly page: Page;
  /** Of its main process; also after `close`. */
  readonly pid: number;
  /** All that the app has printed so far, on standard output and standard error; also after `close`. */
  readonly output: string;
  /**
   * What has gone wrong in its open windows: errors on the console, CSP violations among them, and uncaught ones.
   * At most the last 200 of each.
   */
  problems(): Promise<string[]>;
  /** Closes the app and waits until its process is gone; kills it after 10 s. */
  close(): Promise<void>;
}

/**
 * Starts the built app on a desk and waits for its first window.
 * Takes the Electron that TENANTRY_RUNTIME names (the path of an executable), or else looks for one.
 */
export async function launchTenantry(options: LaunchOptions): Promise<Launched> {
  const { desk, colorScheme = 'light', size, extraArgs = [], appDir = CHECKOUT } = options;
  const recorded = await recordProgram(options.starter ?? (await runtimeExecutable()));
  try {
    const electronApp = await _electron.launch({
      executablePath: recorded.executable,
      args: [appDir, ...extraArgs],
      cwd: desk.env['HOME'] ?? appDir,
      env: { ...desk.env },
      chromiumSandbox: isSandboxUsable(),
      colorScheme,
    });
    // Once the app is closed, Playwright does not hand its process out any more.
    const child = electronApp.process();
    const close = async (): Promise<void> => {
      await closeApp(electronApp, child);
      await recorded.stop();
    };
    const page = await firstWindow(electronApp, size).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return {
      electronApp,
      page,
      pid: child.pid ?? 0,
      get output() {
        return recorded.read();
      },
      problems: () => problemsOf(electronApp),
      close,
    };
  } catch (error) {
    await recorded.stop();
    throw new Error(`The app did not open a window. It printed:\n${recorded.read()}`, { cause: error });
  }
}

/** The Electron that tests run on: the one that TENANTRY_RUNTIME names, or else the one found or fetched. */
export async function runtimeExecutable(): Promise<string> {
  const named = process.env['TENANTRY_RUNTIME'];
  if (named) return named;
  const resolved = await resolveRuntime({ allowRegistry: true });
  if (!resolved.ok) throw new Error(resolved.reason);
  return resolved.runtime.executable;
}

/**
 * Whether the app can have Chromium's sandbox here. Chromium refuses it to root, and cannot make one where ordinary
 * users may not make namespaces of their own (Ubuntu since 23.10, for programs it does not know).
 */
export function isSandboxUsable(): boolean {
  return process.getuid?.() !== 0 && isUserSandboxUsable();
}

/** Whether an ordinary user can have it here. */
export function isUserSandboxUsable(): boolean {
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  const restricted = existsSync(restriction) && readFileSync(restriction, 'utf8').trim() === '1';
  return !restricted;
}

async function firstWindow(electronApp: ElectronApplication, size: LaunchOptions['size']): Promise<Page> {
  const page = await electronApp.firstWindow();
  if (size) await resize(electronApp, page, size);
  return page;
}

async function problemsOf(electronApp: ElectronApplication): Promise<string[]> {
  const perWindow = electronApp.windows().map(async (page) => {
    const messages = await page.consoleMessages({ filter: 'all' });
    const errors = await page.pageErrors({ filter: 'all' });
    return [
      ...messages.filter((message) => message.type() === 'error').map((message) => message.text()),
      ...errors.map(String),
    ];
  });
  return (await Promise.all(perWindow)).flat();
}

/** Of Electron's BrowserWindow, what is used here; Playwright leaves it untyped. */
interface ResizableWindow {
  setContentSize(width: number, height: number): void;
}

async function resize(
  electronApp: ElectronApplication,
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  const browserWindow = await electronApp.browserWindow(page);
  await browserWindow.evaluate((shown: ResizableWindow, { width, height }) => {
    shown.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size, {
    timeout: 5000,
  });
}

async function closeApp(electronApp: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = electronApp.close().then(() => true);
  const late = sleep(10_000, false, { ref: false });
  if (await Promise.race([closed, late])) return;
  child.kill('SIGKILL');
  // Until Playwright knows, it still hands out windows that are no longer there.
  await closed;
}
