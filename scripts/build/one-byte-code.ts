import type { Plugin } from 'vite';

/** A character that is not of Latin-1. */
const wide = /[\u0100-\uffff]/g;

/** Where an escape would be text: after a backslash that is not escaped itself, or in a raw template. */
const asText = /(?<!\\)(?:\\\\)*\\[\u0100-\uffff]|\bString\.raw`[^`]*[\u0100-\uffff]/;

/** Chunks with more of them, as a share, are text in another script, which escapes would only make longer. */
const mostEscaped = 0.02;

/**
 * Writes the few characters of a chunk that are not of Latin-1, such as curly quotes, as escapes. V8 keeps a source in
 * one byte for each character where none needs more, and in two for all where one does (V8's `String::MakeExternal`
 * and Blink's text decoder): a start reads half as much, and its memory is saved. Where an escape would be text, after a
 * backslash or in `String.raw`, the build fails.
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
        if (asText.test(code)) throw new Error(`${output.fileName} has a character that cannot be escaped.`);
        output.code = code.replace(wide, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      }
    },
  },
};
