import type { ElectronApplication } from '@playwright/test';

/** What the window's frames tried, and what came of it. */
interface Navigations {
  /** Where they wanted to go, as main was asked. */
  readonly attempted: string[];
  /** Where any of them went, and what else was opened. */
  readonly left: string[];
}

/** Writes down, in main, what the window's frames tried to go to, and where any of them went. */
export async function recordNavigations(
  electronApp: ElectronApplication,
): Promise<() => Promise<Navigations & { windows: number }>> {
  await electronApp.evaluate(({ app, BrowserWindow }) => {
    const record: Navigations = { attempted: [], left: [] };
    Object.assign(globalThis, { navigations: record });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('will-frame-navigate', ({ url }) => record.attempted.push(url));
    contents?.on('did-navigate', (_event, url) => record.left.push(url));
    contents?.on('did-frame-navigate', (_event, url, code) => {
      if (url !== 'about:blank' && code > 0) record.left.push(url);
    });
    app.on('browser-window-created', () => record.left.push('a window'));
    contents?.on('did-attach-webview', () => record.left.push('a webview'));
  });
  return () =>
    electronApp.evaluate(({ BrowserWindow }) => ({
      ...(globalThis as unknown as { navigations: Navigations }).navigations,
      windows: BrowserWindow.getAllWindows().length,
    }));
}
