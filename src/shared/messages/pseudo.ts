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

/** Names in files, the tag of the language, and the shapes of identifiers. */
const kept: ReadonlySet<string> = new Set(['language', 'placeholder', 'columns', 'file']);

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
  return changed(tree) as Tree;
}

function changed(value: unknown): unknown {
  if (typeof value === 'string') return longer(value);
  if (typeof value === 'function') {
    return (...given: unknown[]) => changed((value as (...given: unknown[]) => unknown)(...given));
  }
  if (Array.isArray(value)) return value.map(changed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, kept.has(key) ? each : changed(each)]),
  );
}

/** Every word grows by itself, so that lines still break where they can. */
function longer(text: string): string {
  const words = text.split(' ').map((word) => {
    const plain = word.replace(/[^\p{L}]/gu, '').length;
    // A letter within, so that marks at either end of the word keep their place.
    const extra = '~'.repeat(Math.round(plain * growth));
    return word.replace(/\p{L}(?=\P{L}*$)/u, (last) => `${extra}${last}`);
  });
  return `${words.join(' ').replace(/[a-z]/gi, (letter) => accented[letter] ?? letter)}${end}`;
}
