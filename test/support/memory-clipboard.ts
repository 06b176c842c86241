import type { Clipboard } from '../../src/main/connections/clipboard-loan';

/** A clipboard in memory. */
export class MemoryClipboard implements Clipboard {
  text = '';

  read(): Promise<string> {
    return Promise.resolve(this.text);
  }

  write(text: string): Promise<void> {
    this.text = text;
    return Promise.resolve();
  }

  writeSensitive(text: string): Promise<void> {
    return this.write(text);
  }

  clear(): Promise<void> {
    this.text = '';
    return Promise.resolve();
  }
}
