import { Refusal } from './refusal';

/**
 * The text of a file: UTF-8 or UTF-16, with or without a byte order mark, which is left out. Spreadsheets and PowerShell
 * write UTF-16.
 * @throws {@link Refusal} `not_text` where the bytes are neither, or have NUL characters in them.
 */
export function decodeText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('not_text'); // the only reason for which a fatal decoder throws
  }
  if (text.includes('\0')) throw new Refusal('not_text');
  return text;
}

/** By the mark at its beginning, or by the zeros between ASCII characters: every kind of import begins with one. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0 && second !== undefined && second !== 0) return 'utf-16be';
  if (first !== undefined && first !== 0 && second === 0) return 'utf-16le';
  return 'utf-8';
}
