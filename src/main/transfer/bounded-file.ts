import { open } from 'node:fs/promises';

/**
 * Reads a file of a bounded size. Its size is judged before, and once more while it is read: it may be growing, or be
 * no file with a size at all.
 * @param file an absolute path.
 * @param most in bytes.
 * @returns its bytes, or undefined where there are more.
 * @throws when it cannot be read.
 */
export async function readBoundedFile(file: string, most: number): Promise<Uint8Array | undefined> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size > most) return undefined;
    const buffer = Buffer.alloc(most + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
      length += bytesRead;
      if (length > most) return undefined;
      if (bytesRead === 0) return Uint8Array.prototype.slice.call(buffer, 0, length);
    }
  } finally {
    await handle.close();
  }
}
