import { contextBridge, ipcRenderer, webFrame } from 'electron';

/** All that is needed here of the page's own world. */
declare const window: { addEventListener(event: 'load', listener: () => void): void };

/** By then the first screen is drawn and its code's cache is written, in milliseconds after the page was loaded. */
const afterFirstScreenMs = 1_000;

/**
 * Gives the window `window.tenantry`, derived from the contract: the build writes the names of its calls and events in
 * here, so that no schema has to be loaded. Neither ipcRenderer nor an event object is exposed.
 */
const bridge: Record<string, unknown> = {};
for (const channel of __CALLS__) {
  const [group = '', name = ''] = channel.split('.');
  bridge[group] = {
    ...(bridge[group] as object | undefined),
    [name]: (input: unknown): Promise<unknown> => ipcRenderer.invoke(channel, input),
  };
}

const events = new Set(__EVENTS__);
bridge['on'] = (event: string, listener: (payload: unknown) => void): (() => void) => {
  if (!events.has(event)) throw new TypeError('No such event');
  const forward = (_event: unknown, payload: unknown): void => {
    listener(payload);
  };
  ipcRenderer.on(event, forward);
  return () => {
    ipcRenderer.removeListener(event, forward);
  };
};

contextBridge.exposeInMainWorld('tenantry', bridge);

// Chromium keeps what the page was made of, such as the code's cache and its picture in memory, for a page that may come
// after it: 8 MB, for a page that stays. What is in use is not touched.
window.addEventListener('load', () => {
  setTimeout(() => {
    webFrame.clearCache();
  }, afterFirstScreenMs);
});
