import { clipboard } from 'electron';
import type { Clipboard } from '../connections/clipboard-loan';

/** The system's clipboard. Electron answers at once up to 43 and by promise from 44: `await` suits both. */
export const systemClipboard: Clipboard = {
  async read() {
    return await clipboard.readText();
  },
  async write(text) {
    await clipboard.writeText(text);
  },
  clear() {
    clipboard.clear();
    return Promise.resolve();
  },
};
