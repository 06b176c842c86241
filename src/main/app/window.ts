import { join } from 'node:path';
import { BrowserWindow, type WebFrameMain } from 'electron';
import { channels, eventNames, type Events } from '../../shared/bridge';
import { webPreferences, windowOptions } from './policies';
import { origin, pageUrl } from './scheme';

/** How long the window may stay hidden when its page does not report that it is usable, in milliseconds. */
const longestHiddenMs = 5000;

/** How long {@link MainWindow.painted} waits for a page that draws nothing, in milliseconds. */
const longestPaintMs = 1000;

/** Runs in the page: over two frames, because the first callback comes before the first frame is drawn. */
const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';

/** Crashes of the page that are closer together than this do not make it begin anew. In milliseconds. */
const crashesApartMs = 10_000;

/** The app's one window. */
export class MainWindow {
  readonly #window: BrowserWindow;

  /** @param packaged developer tools exist in development only. */
  constructor({ packaged }: { packaged: boolean }) {
    this.#window = new BrowserWindow({
      ...windowOptions,
      webPreferences: {
        ...webPreferences,
        devTools: !packaged,
        preload: join(import.meta.dirname, '../preload/preload.cjs'),
        additionalArguments: [
          `--tenantry-calls=${channels.join(',')}`,
          `--tenantry-events=${eventNames.join(',')}`,
        ],
      },
    });
    // A page could send datagrams through WebRTC, which no content security policy holds back.
    this.#window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    // Chromium asks nobody before it goes to about:blank, so that is undone.
    this.#window.webContents.on('did-navigate', (_event, url) => {
      // It may be overtaken by the page's next attempt, whose turn then comes here.
      if (url !== pageUrl) this.#window.loadURL(pageUrl).catch(() => undefined);
    });
    // A page that crashed begins anew, so that what main holds for this session is not lost with it; one that
    // crashes again and again is left alone.
    let crashedAt = -crashesApartMs;
    this.#window.webContents.on('render-process-gone', (_event, { reason }) => {
      const again = performance.now() - crashedAt < crashesApartMs;
      crashedAt = performance.now();
      if (reason !== 'clean-exit' && !again) this.#window.loadURL(pageUrl).catch(() => undefined);
    });
    this.#window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
  }

  async load(): Promise<void> {
    const fallback = setTimeout(() => {
      this.show();
    }, longestHiddenMs);
    this.#window.once('show', () => {
      clearTimeout(fallback);
    });
    this.#window.once('closed', () => {
      clearTimeout(fallback);
    });
    try {
      await this.#window.loadURL(pageUrl);
    } catch (error) {
      // The page itself began anew before it was there; that load goes on. Anything else is a broken bundle.
      if (!(error instanceof Error && error.message.includes('ERR_ABORTED'))) throw error;
    }
  }

  show(): void {
    if (!this.#window.isDestroyed() && !this.#window.isVisible()) this.#window.show();
  }

  /**
   * Resolves when what the page shows has reached the screen, or after {@link longestPaintMs}. A window that was just
   * shown stays blank for as long as main stands still, and that a keyring can make it do.
   */
  async painted(): Promise<void> {
    if (this.#window.isDestroyed()) return;
    const frames = this.#window.webContents.executeJavaScript(twoFrames).catch(() => undefined);
    const late = new Promise((resolve) => setTimeout(resolve, longestPaintMs));
    await Promise.race([frames, late]);
  }

  /** Brings the window to the front, for a person who started the app a second time. */
  focus(): void {
    if (this.#window.isDestroyed()) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  /** Tells the window of an event of the contract. */
  send<Name extends keyof Events>(event: Name, payload: Events[Name]): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(event, payload);
  }

  /** Whether a call comes from the main frame of this window, on our own origin. */
  isSender({ senderFrame }: { senderFrame: WebFrameMain | null }): boolean {
    if (this.#window.isDestroyed() || !senderFrame) return false;
    if (senderFrame !== this.#window.webContents.mainFrame) return false;
    const { protocol, host } = new URL(senderFrame.url);
    return `${protocol}//${host}` === origin;
  }
}
