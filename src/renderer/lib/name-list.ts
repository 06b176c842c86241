/** What main takes as one text for the clipboard, in UTF-16 units (`clipboard.copyText` of the contract). */
const longest = 20_000;

/**
 * Names, one a line, as much as the clipboard's call takes.
 * @returns whole lines only.
 */
export function nameList(names: readonly string[], most = longest): string {
  let text = '';
  for (const name of names) {
    const line = text === '' ? name : `${text}\n${name}`;
    if (line.length > most) break;
    text = line;
  }
  return text;
}
