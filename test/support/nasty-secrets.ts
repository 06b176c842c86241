/**
 * Client secrets that a careless writer breaks: all printable ASCII, signs that open options, comments, expansions and
 * templates, quotes of every kind, white space at the ends, letters outside of ASCII. The same ones in every run.
 * @param count how many; at least 40 for all fixed ones to be among them.
 */
export function nastySecrets(count: number): string[] {
  const secrets = new Set(fixed);
  const random = seeded(20261128);
  while (secrets.size < count) secrets.add(mixed(random));
  return [...secrets].slice(0, count);
}

const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

const fixed: readonly string[] = [
  ...(printable.match(/.{1,32}/gs) ?? []).map((part) => `a${part}b`),
  printable,
  '-starts-with-a-hyphen',
  '--password=other',
  '~starts.with~tilde',
  'ends with a backslash\\',
  'two backslashes\\\\',
  "single'quote",
  "'quoted'",
  "'",
  '"double"',
  'a"b',
  `both'and"`,
  `all'of"the$m\\\`x`,
  '$HOME and ${HOME} and $(id)',
  '`id`',
  '#starts-as-comment',
  'a #b',
  'ab#cd',
  '%PATH%',
  '%{if true}x%{endif}',
  '{{tenantId}}',
  '{% raw %}',
  '${jndi:x}',
  '!important!',
  '&anchor *alias',
  'a: b',
  '- item',
  '[x]',
  '{x}',
  '1e5',
  'true',
  'null',
  '=1+1',
  '@SUM(A1)',
  '+1',
  'a;b&c|d>e<f',
  'back\\nslash\\t',
  ' leading space',
  'trailing space ',
  'Grüße-日本語-🔑',
  '‘typographic’ “quotes”',
  'a,b;c\td',
  '\\u0041\\x41',
  '^caret^',
  '$$dollar$$',
];

const nasty = `'"\`$\\#%{}~-!&*|<>()[];:=,.?@^/+ `;
const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-';

function mixed(random: () => number): string {
  const length = 8 + Math.floor(random() * 40);
  let secret = '';
  for (let index = 0; index < length; index += 1) {
    const from = random() < 0.35 ? nasty : random() < 0.03 ? 'äßñ€日🔑' : plain;
    const characters = Array.from(from);
    secret += characters[Math.floor(random() * characters.length)] ?? 'x';
  }
  return secret;
}

/** Mulberry32: the same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixedBits = Math.imul(state ^ (state >>> 15), 1 | state);
    mixedBits = (mixedBits + Math.imul(mixedBits ^ (mixedBits >>> 7), 61 | mixedBits)) ^ mixedBits;
    return ((mixedBits ^ (mixedBits >>> 14)) >>> 0) / 4_294_967_296;
  };
}
