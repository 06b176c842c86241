/** A call as no page of ours would make it. */
export interface Junk {
  readonly channel: string;
  readonly input: unknown;
}

/**
 * Makes inputs that are wrong, or right by accident: junk of every kind, and good inputs with a part replaced, taken
 * out, put in or spoilt. The same seed gives the same ones. Its text runs in a page, too, so it names nothing outside
 * of itself.
 * @param good a good input of each call, by its channel.
 * @param longest characters that a text has at most.
 */
export function makeJunk(
  seed: number,
  count: number,
  good: Readonly<Record<string, unknown>>,
  longest: number,
): Junk[] {
  // mulberry32
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const channels = Object.keys(good);
  const words = [
    ...[
      '',
      ' ',
      '\0',
      'x',
      '0',
      '-1',
      'null',
      'true',
      '__proto__',
      'constructor',
      'toString',
      '[object Object]',
    ],
    ...['../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', 'C:\\Windows\\win.ini', '\\\\host\\share'],
    ...[
      'https://attacker.example/',
      'javascript:alert(1)',
      '<img src=x onerror=alert(1)>',
      '%00',
      '%2e%2e%2f',
    ],
    ...[
      '\ud800',
      'a\udfffb',
      '\u202egnp.exe',
      '\ufeff',
      '\u0000\u0001\u001b[31m',
      'İ',
      'ﬃ',
      '💥',
      "' OR 1=1 --",
    ],
    ...[
      '${7*7}',
      '{{7*7}}',
      '$(id)',
      '`id`',
      '\r\nSet-Cookie: x=1',
      '1e999',
      '00000000-0000-0000-0000-000000000000',
    ],
  ];
  const keys = ['id', 'ids', 'text', 'handle', 'name', 'format', 'file', 'path', 'length', 'then', 'toJSON'];

  const nested = (depth: number, inside: unknown): unknown => {
    let value = inside;
    for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { id: value };
    return value;
  };
  const cycle = (): unknown => {
    const ring: Record<string, unknown> = { id: pick(words) };
    ring['ids'] = [ring];
    return ring;
  };
  const kinds: readonly (() => unknown)[] = [
    () => undefined,
    () => null,
    () => random() < 0.5,
    () => pick([0, -0, -1, 1, 1.5, NaN, Infinity, -Infinity, 2 ** 31, 2 ** 53, 1e308, Number.MIN_VALUE]),
    () => BigInt(below(1000)) ** 20n,
    () => pick(words),
    () => pick(words) + pick(words) + String(below(1e9)),
    () => pick(words).padEnd(below(2000), pick(words) || 'x'),
    () => Symbol(pick(words)),
    () => () => pick(words),
    () => Map,
    () => [],
    () => ({}),
    () => Array.from({ length: below(40) }, () => pick(words)),
    () => Array.from({ length: below(6) }, () => value(0)),
    () => new Array<unknown>(below(1000)),
    () => Object.fromEntries(Array.from({ length: below(5) }, () => [pick(keys), value(0)])),
    () => JSON.parse(`{"__proto__":{"polluted":${below(9)}}}`) as unknown,
    () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}') as unknown,
    () => Object.create(null) as unknown,
    () => ({ toString: null, valueOf: null, [Symbol.toPrimitive]: null }),
    () => ({
      get id() {
        throw new Error('a trap');
      },
    }),
    () => new Proxy({}, {}),
    () => new Date(pick([0, NaN, 8.64e15])),
    () => /x/g,
    () => new Map([[value(0), value(0)]]),
    () => new Set([value(0)]),
    () => new Error(pick(words)),
    () => Promise.resolve(1),
    () => new WeakMap(),
    () => Object(pick<unknown>([1, 'x', true])) as unknown,
    () => new Uint8Array(below(64)),
    () => new Float64Array(below(64)),
    () => new ArrayBuffer(below(64)),
    () => new DataView(new ArrayBuffer(8)),
    () => nested(pick([2, 10, 100]), pick(words)),
    cycle,
  ];
  const value = (depth: number): unknown => {
    // Seldom, because each takes milliseconds: very long, very deep, very many.
    if (depth > 0 && random() < 0.002) {
      return pick([
        () => pick(['x', 'é', '💥', '\ud800']).repeat(below(longest / 2)),
        () => nested(5000, 'x'),
        () => Array.from({ length: 20_000 }, () => pick(words)),
        () => Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key${index}`, index])),
      ])();
    }
    const make = pick(kinds);
    return depth > 0 || (make !== kinds[14] && make !== kinds[16]) ? make() : pick(words);
  };

  const copy = (from: unknown): unknown => {
    if (from instanceof Uint8Array) return from.slice();
    if (Array.isArray(from)) return from.map(copy);
    if (typeof from !== 'object' || from === null) return from;
    return Object.fromEntries(Object.entries(from).map(([key, part]) => [key, copy(part)]));
  };
  /** A good input with one thing wrong with it, at any depth. */
  const spoil = (whole: unknown): unknown => {
    if (typeof whole === 'string' && random() < 0.5) {
      return pick([
        whole + pick(words),
        pick(words) + whole,
        whole.slice(1),
        whole.toUpperCase(),
        whole.repeat(50),
      ]);
    }
    if (typeof whole !== 'object' || whole === null || whole instanceof Uint8Array || random() < 0.15) {
      return value(1);
    }
    if (Array.isArray(whole)) {
      const list = [...(whole as unknown[])];
      if (list.length === 0 || random() < 0.3) return [...list, value(1)];
      const at = below(list.length);
      list[at] = spoil(list[at]);
      return list;
    }
    const entries = Object.entries(whole);
    const how = random();
    if (entries.length === 0 || how < 0.15) return { ...whole, [pick([...keys, ...words])]: value(1) };
    const at = below(entries.length);
    if (how < 0.3) return Object.fromEntries(entries.filter((_entry, index) => index !== at));
    return Object.fromEntries(entries.map(([key, part], index) => [key, index === at ? spoil(part) : part]));
  };

  return Array.from({ length: count }, () => {
    const channel = pick(channels);
    const how = random();
    if (how < 0.35) return { channel, input: value(1) };
    // What is right elsewhere.
    if (how < 0.45) return { channel, input: copy(good[pick(channels)]) };
    return { channel, input: spoil(copy(good[channel])) };
  });
}
