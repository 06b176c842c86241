/**
 * The text of an answer's body. JSON is UTF-8; but proxies and portals that answer in Microsoft's place write what they
 * like, and what they say must be readable to be told apart.
 * @param contentType the header, with or without a charset; one that is unknown counts as UTF-8.
 */
export function decodeBody(bytes: Uint8Array, contentType: string | undefined): string {
  try {
    return new TextDecoder(encodingOf(bytes, contentType)).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // a charset that nobody knows
  }
}

/** By the mark at its beginning, by what the header says, or by the zeros between ASCII characters. */
function encodingOf(bytes: Uint8Array, contentType: string | undefined): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const named = /;\s*charset=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1];
  if (named !== undefined && !/^utf-?8$/i.test(named)) return named;
  if (first === 0 && second !== undefined && second !== 0) return 'utf-16be';
  if (first !== undefined && first !== 0 && second === 0) return 'utf-16le';
  return 'utf-8';
}
