/** What a text says as JSON; undefined where it is none. What comes back is as unknown as the text was. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the only reason for which parsing throws
  }
}
