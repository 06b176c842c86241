import { join } from 'node:path';
import { BrowserWindow, screen, type WebFrameMain } from 'electron';
import type { Events } from '../../shared/bridge';
import { webPreferences, windowOptions } from './policies';
import { origin, pageUrl } from './scheme';
import { onThemeChange, windowBackground } from './theme';
import type { WindowMemory } from './window-memory';
import { centredOn, fitOnDisplays } from './window-place';
import { zoomByWheel } from './zoom';

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
  /** Whether it has been shown. */
  #begun = false;
  /** How it was left, until it is shown so. */
  #left: { readonly maximized: boolean; readonly fullScreen: boolean } | undefined;

  /**
   * @param packaged developer tools exist in development only.
   * @param memory where it was left; it takes note of where it is from now on.
   */
  constructor({ packaged, memory }: { packaged: boolean; memory: WindowMemory }) {
    const displays = screen.getAllDisplays();
    const bounds = memory.place
      ? fitOnDisplays(memory.place.bounds, displays)
      : centredOn(windowOptions, screen.getPrimaryDisplay());
    this.#left = memory.place;
    this.#window = new BrowserWindow({
      ...windowOptions,
      ...bounds,
      // A display may be smaller than the least size.
      minWidth: Math.min(windowOptions.minWidth, bounds.width),
      minHeight: Math.min(windowOptions.minHeight, bounds.height),
      backgroundColor: windowBackground(),
      webPreferences: {
        ...webPreferences,
        ...(memory.place ? { zoomFactor: memory.place.zoom } : {}),
        devTools: !packaged,
        preload: join(import.meta.dirname, '../preload/preload.cjs'),
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
    zoomByWheel(this.#window.webContents);
    onThemeChange(() => {
      if (!this.#window.isDestroyed()) this.#window.setBackgroundColor(windowBackground());
    });
    screen.on('display-removed', () => {
      this.#bringBack();
    });
    memory.follow(this.#window);
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
    if (this.#window.isDestroyed() || this.#window.isVisible()) return;
    this.#begun = true;
    const { maximized = false, fullScreen = false } = this.#left ?? {};
    this.#left = undefined;
    // It shows the window, too: at once in the size that it has then.
    if (maximized) this.#window.maximize();
    this.#window.show();
    if (fullScreen) this.#window.setFullScreen(true);
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

  /** How large its page is shown, in percent of its own size. */
  get zoomPercent(): number {
    return this.#window.isDestroyed() ? 100 : Math.round(this.#window.webContents.getZoomFactor() * 100);
  }

  /** Leaves the window out of screenshots and shared screens, or no longer. Linux has nothing like it. */
  hideFromCapture(hidden: boolean): void {
    if (!this.#window.isDestroyed()) this.#window.setContentProtection(hidden);
  }

  /**
   * Brings the window to the front, for a person who started the app a second time: it may be on a display that is
   * gone.
   */
  focus(): void {
    // One that is still being made is shown as soon as it can be used.
    if (this.#window.isDestroyed() || !this.#begun) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#bringBack();
    this.#window.show();
    this.#window.focus();
  }

  /** Moves it whole onto a display that there is. One that fills a display is the system's matter. */
  #bringBack(): void {
    if (this.#window.isDestroyed() || this.#window.isMaximized() || this.#window.isFullScreen()) return;
    const bounds = this.#window.getBounds();
    const fitted = fitOnDisplays(bounds, screen.getAllDisplays());
    const moved = (['x', 'y', 'width', 'height'] as const).some((side) => fitted[side] !== bounds[side]);
    if (moved) this.#window.setBounds(fitted);
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
