import { contextBridge, ipcRenderer } from 'electron';

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
