import { randomUUID } from 'node:crypto';

/** An answer as it comes from a network that does anything. */
export interface MalformedReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Answers without an end: Entra's, pages and texts, mutated, cut, in other encodings, with odd statuses and headers.
 * @param seed the same seed gives the same answers, but for their IDs.
 * @param echoes texts that some of them quote, such as the secret in all its spellings.
 */
export function* malformedReplies(seed: number, echoes: readonly string[]): Generator<MalformedReply, never> {
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const maybe = (share: number): boolean => random() < share;

  const description = (): string => {
    const code = pick(codes);
    const separator = pick(['\r\n', ' ', '\n', '', '\u2028']);
    return [
      `AADSTS${code}: It quotes '${pick(echoes)}'.`,
      `Trace ID: ${randomUUID()}`,
      'Correlation ID: none',
    ].join(separator);
  };
  const odd = (): unknown =>
    pick([
      null,
      true,
      -1,
      1e300,
      '',
      ' ',
      [],
      {},
      [[]],
      '\u0000',
      '1e9',
      [null],
      { a: [1, { b: 2 }] },
      pick(echoes),
    ]);
  const entra = (): Record<string, unknown> => {
    const code = pick(codes);
    const body: Record<string, unknown> = {
      error: pick(['invalid_client', 'invalid_request', 'unauthorized_client', 'new_error', 'invalid_grant']),
      error_description: description(),
      error_codes: pick<unknown>([[code], [String(code)], [70002, 50012], [], 'none', [1.5], [-code], code]),
      timestamp: '2026-03-02 12:00:00Z',
      trace_id: pick([randomUUID(), pick(echoes), '']),
      correlation_id: pick([randomUUID(), pick(echoes)]),
      claims: '{"access_token":{}}',
    };
    for (const name of Object.keys(body)) {
      const fate = random();
      if (fate < 0.15) Reflect.deleteProperty(body, name);
      else if (fate < 0.3) body[name] = odd();
    }
    return body;
  };
  const texts: (() => string)[] = [
    () => JSON.stringify([entra()]),
    () => JSON.stringify({ error: entra() }),
    () => JSON.stringify({ token_type: 'Bearer', expires_in: odd(), access_token: odd() }),
    () => `<!doctype html><title>Sign in</title>${pick(echoes)}`,
    () => `Too Many Requests ${pick(echoes)}`,
    () => '',
    () => '{'.repeat(1 + below(5000)),
    () => `{"error":${'['.repeat(below(3000))}`,
    () =>
      JSON.stringify({ error: 'x'.repeat(below(50_000)), error_description: pick(echoes).repeat(below(40)) }),
    () => `)]}'\n${JSON.stringify(entra())}`,
  ];

  const mutated = (text: string): Uint8Array<ArrayBuffer> => {
    const whole = Buffer.from(text, pick(['utf8', 'utf8', 'utf8', 'utf16le', 'latin1']));
    const cut = maybe(0.25) ? whole.subarray(0, below(whole.length + 1)) : whole;
    const bytes = new Uint8Array(cut);
    if (bytes.length > 0 && maybe(0.3)) {
      for (let flips = below(8); flips >= 0; flips -= 1) bytes[below(bytes.length)] = below(256);
    }
    return maybe(0.05) ? new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]) : bytes;
  };

  for (;;) {
    const headers: Record<string, string> = {
      'content-type': pick(['application/json; charset=utf-8', 'text/html', 'text/plain', 'x', 'image/png']),
    };
    if (maybe(0.3))
      headers['retry-after'] = pick(['60', '-1', '1e9', 'soon', '99999999999', new Date(0).toUTCString()]);
    if (maybe(0.3)) headers['x-ms-request-id'] = pick([randomUUID(), encodeURIComponent(pick(echoes)), '0']);
    if (maybe(0.2)) headers['date'] = pick(['yesterday', new Date(0).toUTCString(), '']);
    yield {
      status: maybe(0.5) ? pick([400, 401]) : pick(statuses),
      headers,
      bytes: mutated(maybe(0.5) ? JSON.stringify(entra()) : pick(texts)()),
    };
  }
}

const statuses = [
  200, 201, 204, 304, 400, 401, 403, 404, 405, 407, 408, 418, 429, 500, 502, 503, 504, 511, 599,
];

const codes = [7000215, 7000222, 700016, 90002, 53003, 70011, 500011, 90055, 90033, 1, 99_999_999, 2 ** 40];

/** A generator of numbers from 0 to below 1 that a seed decides (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
