/** Shorter values could be ordinary words of a message. */
const shortestScrubbed = 4;

/** What stands in place of a removed value. */
const removed = '…';

/**
 * Removes values from a text that is going to be shown or logged: as they are, and as a URL, a form, JSON,
 * HTML or base64 writes them. Entra quotes what was entered, so a secret in the wrong field comes back.
 * @param values what must not appear, for example the secret.
 */
export function scrub(text: string, values: readonly string[]): string {
  let clean = text;
  for (const value of values) {
    if (value.length < shortestScrubbed) continue;
    for (const spelling of spellings(value)) clean = replaceIgnoringCase(clean, spelling);
  }
  // Whatever else has the shape of a current client secret (microsoft/security-utilities, SEC101/156).
  return clean.replace(/[A-Za-z0-9._~-]{3}[78]Q(?:~|%7E)[A-Za-z0-9._~-]{31,34}/gi, removed);
}

function spellings(raw: string): Set<string> {
  // Half of a pair cannot be encoded, and never reached the network as it was.
  const value = Buffer.from(raw, 'utf8').toString('utf8');
  const url = encodeURIComponent(value);
  const json = JSON.stringify(value).slice(1, -1);
  const html = value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
  const form = new URLSearchParams({ v: value }).toString().slice(2);
  const base64 = Buffer.from(value, 'utf8').toString('base64').replace(/=+$/, '');
  const base64url = Buffer.from(value, 'utf8').toString('base64url');
  return new Set([raw, value, url, encodeURIComponent(url), form, json, html, base64, base64url]);
}

function replaceIgnoringCase(text: string, wanted: string): string {
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(escaped, 'gi'), removed);
}
