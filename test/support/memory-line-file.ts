import type { LineFile } from '../../src/main/history/line-file';

/** A file that grows at its end, in memory. */
export class MemoryLineFile implements LineFile {
  text = '';

  size(): Promise<number> {
    return Promise.resolve(Buffer.byteLength(this.text));
  }

  read(): Promise<string> {
    return Promise.resolve(this.text);
  }

  append(text: string): Promise<void> {
    this.text += text;
    return Promise.resolve();
  }

  replace(text: string): Promise<void> {
    this.text = text;
    return Promise.resolve();
  }
}
