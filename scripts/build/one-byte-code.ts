import type { Plugin } from 'vite';

/** A character that is not of Latin-1. */
const wide = /[\u0100-\uffff]/g;

/** Chunks with more of them, as a share, are text in another script, which escapes would only make longer. */
const mostEscaped = 0.02;

/**
 * Writes the few characters of a chunk that are not of Latin-1, such as curly quotes, as escapes. V8 keeps a source in
 * one byte for each character where none needs more, and in two for all where one does (V8's `String::MakeExternal`
 * and Blink's text decoder): a start reads half as much, and its memory is saved. In raw templates, where an escape
 * would be text, the build fails.
 */
export const oneByteCode: Plugin = {
  name: 'tenantry-one-byte-code',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const { code } = output;
        if ((code.match(wide)?.length ?? 0) > code.length * mostEscaped) continue;
        if (/\bString\.raw`[^`]*[\u0100-\uffff]/.test(code))
          throw new Error(`${output.fileName} has raw text.`);
        output.code = code.replace(wide, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      }
    },
  },
};
