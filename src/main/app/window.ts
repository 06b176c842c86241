import { join } from 'node:path';
import { BrowserWindow, type WebFrameMain } from 'electron';
import { channels, eventNames, type Events } from '../../shared/bridge';
import { webPreferences, windowOptions } from './policies';
import { origin, pageUrl } from './scheme';

/** How long the window may stay hidden when its page does not report that it is usable, in milliseconds. */
const longestHiddenMs = 5000;

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
    await this.#window.loadURL(pageUrl);
  }

  show(): void {
    if (!this.#window.isDestroyed() && !this.#window.isVisible()) this.#window.show();
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
