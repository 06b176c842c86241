import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** The modules of word lists that a passphrase is judged by: each one long text between quotes. */
const wordList =
  /[\\/]@zxcvbn-ts[\\/]language-[a-z]+[\\/]dist[\\/](?!adjacency|wordSequences)[^\\/]+\.json\.mjs$/;

/** How such a module gives its words: shortened by what each has in common with the one before it. */
const given = /\bdecompress\(("(?:[^"\\]|\\.)*")\)/;

/**
 * Writes the word lists that a passphrase is judged by into a bundle compressed (Brotli, as base64), to five eighths
 * of their length: they are the largest part of what is installed, and whoever chooses a passphrase waits a few
 * milliseconds for them, in a thread. A list that is not given as expected fails the build.
 */
export const packedWords: Plugin = {
  name: 'tenantry-packed-words',
  apply: 'build',
  transform(code, id) {
    if (!wordList.test(id)) return undefined;
    const words = given.exec(code)?.[1];
    if (words === undefined) throw new Error(`${id} gives its words in another way.`);
    const packed = brotliCompressSync(JSON.parse(words) as string).toString('base64');
    const unpacked = `brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString()`;
    return {
      code: `import { brotliDecompressSync } from 'node:zlib';\n${code.replace(given, () => `decompress(${unpacked})`)}`,
      map: null,
    };
  },
};
