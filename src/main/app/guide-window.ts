import { BrowserWindow, type WebContents } from 'electron';
import { mainWindow } from './dialogs';
import { guideAction, type GuideAction } from './guide-keys';
import { guideWebPreferences } from './policies';
import { guideUrl, isOfGuide } from './scheme';
import { windowBackground } from './theme';

/** Before anybody has moved it, in pixels: beside the app's window on most screens. */
const size = { width: 900, height: 700, minWidth: 400, minHeight: 300 };

/** How much one step of zooming is, in Chromium's levels of 20 %. */
const zoomStep = 0.5;

/**
 * The user guide: pages of the bundle in a window of main's own. They have an origin of their own, no preload and no
 * script, so that nothing is at stake in them; and they need neither the network nor an open vault.
 */
export class GuideWindow {
  #window: BrowserWindow | undefined;

  /** Opens the guide at its first page; where it is open, brings it to the front as it is. */
  open(): void {
    if (this.#window) {
      if (this.#window.isMinimized()) this.#window.restore();
      this.#window.show();
      this.#window.focus();
      return;
    }
    const window = new BrowserWindow({
      ...size,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: windowBackground(),
      webPreferences: guideWebPreferences,
    });
    this.#window = window;
    // The app's menu is about tenants. macOS has one menu for all windows.
    window.setMenu(null);
    window.once('ready-to-show', () => {
      window.show();
    });
    // The app ends with its own window; the guide would keep it running.
    const app = mainWindow();
    const end = (): void => {
      if (!window.isDestroyed()) window.destroy();
    };
    app?.once('closed', end);
    window.once('closed', () => {
      this.#window = undefined;
      app?.off('closed', end);
    });
    window.webContents.on('before-input-event', (event, input) => {
      const action = guideAction(input, process.platform);
      if (!action) return;
      event.preventDefault();
      if (action === 'close') window.close();
      else act(window.webContents, action);
    });
    const load = (): void => {
      // Only a damaged installation or a window that is closed meanwhile keeps it from loading.
      window.loadURL(guideUrl).catch(() => undefined);
    };
    // Chromium asks nobody before it goes to about:blank, so that is undone.
    window.webContents.on('did-navigate', (_event, url) => {
      if (!isOfGuide(url)) load();
    });
    load();
  }
}

function act(contents: WebContents, action: Exclude<GuideAction, 'close'>): void {
  const history = contents.navigationHistory;
  switch (action) {
    case 'back':
      if (history.canGoBack()) history.goBack();
      break;
    case 'forward':
      if (history.canGoForward()) history.goForward();
      break;
    case 'zoomIn':
      contents.setZoomLevel(contents.getZoomLevel() + zoomStep);
      break;
    case 'zoomOut':
      contents.setZoomLevel(contents.getZoomLevel() - zoomStep);
      break;
    case 'actualSize':
      contents.setZoomLevel(0);
  }
}
