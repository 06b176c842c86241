/**
 * A copy of a text that shares no memory with it. Engines keep a part of a text as a view into the whole:
 * the tenant cut out of a pasted block would keep the block alive, with the secret in it.
 */
export function detached(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}
