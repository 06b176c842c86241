import { en } from './en';
import type { Loaders } from './index';

/** Letters that stay readable and are seen at once to have come through the catalogue. */
const accented: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', c: 'ç', n: 'ñ', s: 'š', z: 'ž' },
  ...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', Y: 'Ý', C: 'Ç', N: 'Ñ', S: 'Š', Z: 'Ž' },
};

/** How much longer than English a text may become in another language. Source: the goal of 40 % for layouts. */
const growth = 0.4;

/** A mark at the end, so that it is seen when a text is cut off. */
const end = '⟧';

/**
 * What is the same in every language, by its path: the tag of the language, names of files and what stands in them, and
 * the shapes of identifiers.
 */
const kept: ReadonlySet<string> = new Set([
  'language',
  // Half of it is a domain, and with it its field is full.
  'fields.tenant.placeholder',
  'fields.clientId.placeholder',
  'fields.scope.placeholder',
  'fields.customAuthority.placeholder',
  'fields.customGraph.placeholder',
  'fields.environmentName.placeholder',
  'fields.environmentUrl.placeholder',
  'expiryFile.columns',
  'file',
  'dialogs.recoverySheet.file',
]);

/** Names of products, which no language changes. */
const names = ['Tenantry', 'Electron', 'Chromium', 'Node.js'];

/** English, longer by 40 % and accented. */
export const pseudo: Loaders = {
  core: async () => ({ ...made(await en.core()), language: 'qps-ploc' }),
  permissions: async () => made(await en.permissions()),
  transfer: async () => made(await en.transfer()),
  vault: async () => made(await en.vault()),
  updates: async () => made(await en.updates()),
  activity: async () => made(await en.activity()),
};

/** The same tree with every text in it, and every text that a function in it gives, made longer. */
function made<Tree>(tree: Tree): Tree {
  return changed(tree, '', []) as Tree;
}

/** @param given the texts among what a function was called with: they are data, or come out of the catalogue already. */
function changed(value: unknown, path: string, given: readonly string[]): unknown {
  if (kept.has(path)) return value;
  if (typeof value === 'string') return longer(value, given);
  if (typeof value === 'function') {
    const say = value as (...all: unknown[]) => unknown;
    return (...all: unknown[]) => changed(say(...all), path, [...given, ...textsIn(all)]);
  }
  if (Array.isArray(value)) return value.map((each) => changed(each, path, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      changed(each, path === '' ? key : `${path}.${key}`, given),
    ]),
  );
}

/** Every text within a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The text, longer and accented but for what was given; where nothing else is in it, as it is. */
function longer(text: string, given: readonly string[]): string {
  // The longest first: one may be part of another.
  const whole = [...names, ...given].sort((one, other) => other.length - one.length);
  const parts = text.split(new RegExp(`(${whole.map(literally).join('|')})`));
  // What was split by stands between the others.
  const told = parts.map((part, index) => (index % 2 === 1 ? part : longerWords(part))).join('');
  return told === text || told.endsWith(end) ? told : `${told}${end}`;
}

/** A text as a regular expression that fits nothing else. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Every word grows by itself, so that lines still break where they can. */
function longerWords(text: string): string {
  const words = text.split(' ').map((word) => {
    const plain = word.replace(/[^\p{L}]/gu, '').length;
    // A letter within, so that marks at either end of the word keep their place.
    const extra = '~'.repeat(Math.round(plain * growth));
    return word.replace(/\p{L}(?=\P{L}*$)/u, (last) => `${extra}${last}`);
  });
  return words.join(' ').replace(/[a-z]/gi, (letter) => accented[letter] ?? letter);
}
