import type { App, WebContents } from 'electron';
import { isOfGuide, pageUrl } from './scheme';

/** Keeps every page where it is, and the user guide within itself: no other window, no embedded page. */
export function guardNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
  });
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const mayGoTo = (url: string): boolean => (isOfGuide(contents.getURL()) ? isOfGuide(url) : url === pageUrl);
  contents.on('will-navigate', (details) => {
    if (!mayGoTo(details.url)) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !mayGoTo(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}
