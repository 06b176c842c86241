/** What a feed's description has beside what is signed: the signature itself, and the name that GitHub gives a release. */
const unsigned: ReadonlySet<string> = new Set(['signature', 'tag']);

/**
 * The bytes that a release's signature covers: all that a feed's description says, and which description it is, so that
 * one for another system does not pass. The same content gives the same bytes, however its lines stood in the file.
 * @param channelFile the description's file name, such as `latest-linux.yml`.
 * @param manifest its content, as a YAML reader gives it.
 * @throws TypeError where it holds what JSON does not have, such as a date that is no text.
 */
export function signedStatement(channelFile: string, manifest: Readonly<Record<string, unknown>>): Buffer {
  const said = Object.fromEntries(Object.entries(manifest).filter(([name]) => !unsigned.has(name)));
  return Buffer.from(`tenantry-update-1\n${channelFile}\n${canonical(said)}`, 'utf8');
}

/** JSON without spaces, the keys of each object in the order of their characters' codes. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (isPlainObject(value)) {
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  throw new TypeError('Not a value of JSON');
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
