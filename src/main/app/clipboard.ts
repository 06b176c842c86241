import * as electron from 'electron';
import type { Clipboard } from '../connections/clipboard-loan';
import { marksOf } from './clipboard-marks';

const { clipboard } = electron;

/** The system's clipboard. Electron answers at once up to 43 and by promise from 44: `await` suits both. */
export const systemClipboard: Clipboard = {
  async read() {
    return await clipboard.readText();
  },
  async write(text) {
    await clipboard.writeText(text);
  },
  async writeSensitive(text) {
    const isMarked = await writeMarked(text).catch(() => false);
    // A mark that the system does not take must not keep the text from being copied.
    if (!isMarked || (await clipboard.readText()) !== text) await clipboard.writeText(text);
  },
  clear() {
    clipboard.clear();
    return Promise.resolve();
  },
};

/**
 * Writes a text with the marks of this system, all at once.
 * @returns whether it was done. Electron up to 43 writes a text or a format of the system's own, never both.
 */
async function writeMarked(text: string): Promise<boolean> {
  const { ClipboardItem } = electron as Partial<typeof electron>;
  if (!ClipboardItem) return false;
  const marked = marksOf(process.platform).map(
    ({ format, content }) =>
      [`electron application/osclipboard;format="${format}"`, new Blob([content])] as const,
  );
  await clipboard.write([new ClipboardItem({ 'text/plain': text, ...Object.fromEntries(marked) })]);
  return true;
}
