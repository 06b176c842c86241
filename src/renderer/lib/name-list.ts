import type { Connection } from '../../shared/connection';

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

/** The first names of a group, and how many more there are. */
export function firstNames(
  connections: readonly Connection[],
  most = 3,
): { readonly names: readonly string[]; readonly more: number } {
  const named = connections.length <= most + 1 ? connections.length : most;
  return {
    names: connections.slice(0, named).map(({ name }) => name),
    more: connections.length - named,
  };
}
