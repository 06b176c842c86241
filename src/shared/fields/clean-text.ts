/** Characters that take no space and come along with copies from web pages and chats. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * Removes what nobody meant to type: white space at both ends and invisible characters anywhere.
 * @returns the cleaned text, and whether anything was removed.
 */
export function cleanText(raw: string): { readonly value: string; readonly cleaned: boolean } {
  const value = raw.replace(invisible, '').trim();
  return { value, cleaned: value !== raw };
}
