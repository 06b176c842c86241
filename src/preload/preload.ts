import { contextBridge, ipcRenderer } from 'electron';

/**
 * Gives the window `window.tenantry`, derived from the contract: main hands over the names of its calls and
 * events, so that no schema has to be loaded here. Neither ipcRenderer nor an event object is exposed.
 */
const list = (name: string): string[] =>
  process.argv
    .find((argument) => argument.startsWith(`--tenantry-${name}=`))
    ?.split('=')[1]
    ?.split(',') ?? [];

const bridge: Record<string, unknown> = {};
for (const channel of list('calls')) {
  const [group = '', name = ''] = channel.split('.');
  bridge[group] = {
    ...(bridge[group] as object | undefined),
    [name]: (input: unknown): Promise<unknown> => ipcRenderer.invoke(channel, input),
  };
}

const events = new Set(list('events'));
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
