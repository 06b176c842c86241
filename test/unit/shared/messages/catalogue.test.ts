import { describe, expect, it } from 'vitest';
import type { Catalogue, Part } from '../../../../src/shared/messages';
import { loadPart } from '../../../../src/shared/messages/catalogue';
import {
  languageFor,
  languageNames,
  languages,
  pseudoLanguage,
  type Language,
} from '../../../../src/shared/messages/languages';

const parts: readonly Part[] = ['core', 'permissions', 'transfer', 'vault', 'activity', 'updates'];

async function catalogueOf(language: Language): Promise<Catalogue> {
  const loaded = await Promise.all(parts.map(async (part) => [part, await loadPart(language, part)]));
  return Object.fromEntries(loaded) as Catalogue;
}

const catalogues = await Promise.all(
  languages.map(async (language) => [language, await catalogueOf(language)] as const),
);
const [[, english] = fault()] = catalogues;

function fault(): never {
  throw new Error('There is English.');
}

/** Arguments for the texts with gaps: enough of each kind for every function of a catalogue. */
const gaps: readonly (readonly unknown[])[] = [
  ['Contoso', 1_772_452_800_000],
  [1, 1_772_452_800_000],
  [5, 1_772_452_800_000],
  [[7000215], 0],
  [['Contoso', 'Fabrikam'], 2],
  ['2026-03-02T11:00:00.000Z', 1_772_452_800_000],
];

function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const say = value as (...given: readonly unknown[]) => unknown;
    return gaps.flatMap((given, index) => {
      try {
        const said = textsOf(say(...given), `${path}#${index}`);
        // A gap of another kind.
        return said.some(([, text]) => /NaN|undefined|\[object|function/.test(text)) ? [] : said;
      } catch {
        return []; // of another kind, too
      }
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

/** Every place of a catalogue: whether a text or a function stands there, and how many are to be told apart. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

/** Those that people speak: the pseudo-language is made of English. */
const spoken = catalogues.filter(([language]) => language !== pseudoLanguage);

/** The end of a sentence. */
const full = /[.。]$/;

describe.each(spoken)('The catalogue %s', (language, catalogue) => {
  const texts = textsOf(catalogue, language);
  /** A choice explains itself by its name, and a text from no file has no place in it. */
  const mayBeEmpty = /\.fields\.(cloud|service)\.(placeholder|hint)$|\.placeInShort#/;

  it('has every text that English has, and no other', () => {
    expect(shapeOf(catalogue)).toEqual(shapeOf(english));
  });

  it('has no empty text', () => {
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter(([path, text]) => text.trim() === '' && !mayBeEmpty.test(path))).toEqual([]);
  });

  it('has no text with white space at an end, or two spaces in a row', () => {
    expect(texts.filter(([, text]) => text !== text.trim() || text.includes('  '))).toEqual([]);
  });

  it('closes every emphasis that it opens', () => {
    expect(texts.filter(([, text]) => text.split('**').length % 2 === 0)).toEqual([]);
  });

  it('fills every gap', () => {
    const filled = texts.filter(([path]) => /#\d$/.test(path)).map(([, text]) => text);
    expect(filled.filter((text) => /\{\w*\}|#/.test(text))).toEqual([]);
    expect(filled.length).toBeGreaterThan(300);
  });

  it('leaves out nothing that a text is given', () => {
    const named = (all: typeof texts): string[] =>
      all
        .filter(([path, text]) => path.endsWith('#0') && text.includes('Contoso'))
        .map(([path]) => path.slice(path.indexOf('.')));
    expect(named(texts)).toEqual(named(textsOf(english, 'en')));
  });

  it('ends every remedy as a sentence', () => {
    for (const { title, remedy } of Object.values(catalogue.core.findings)) {
      expect(remedy).toMatch(full);
      expect(title).not.toMatch(full);
    }
  });

  it('names itself, and what stands in the application menu has a letter for the keyboard each', () => {
    expect(catalogue.core.language).toBe(language);
    const { commands, roles: _roles, ...menus } = catalogue.core.menu;
    for (const label of [...Object.values(menus), ...Object.values(commands)]) {
      expect(label.split('&'), label).toHaveLength(2);
    }
  });
});

describe('The pseudo-language', () => {
  const pseudo = catalogues.find(([language]) => language === pseudoLanguage)?.[1];

  it('has every text that English has, two fifths longer', () => {
    expect(shapeOf(pseudo)).toEqual(shapeOf(english));
    const sum = (all: unknown): number =>
      textsOf(all, '').reduce((length, [, text]) => length + text.length, 0);
    expect(sum(pseudo?.core) / sum(english.core)).toBeGreaterThan(1.3);
  });

  it('shows what did not come out of the catalogue, and what was cut off', () => {
    expect(pseudo?.core.form.title).toBe('Líñ~~k á téñáñ~~t⟧');
    expect(pseudo?.core.guide.lines['client.copy']).toContain('**');
  });

  it('goes by the place of a text, not by its name alone', () => {
    expect(pseudo?.core.language).toBe('qps-ploc');
    expect(pseudo?.core.settings.language).toMatch(/⟧$/);
    expect(pseudo?.core.list.columns).toMatch(/⟧$/);
    expect(pseudo?.core.fields.notes.placeholder).toMatch(/⟧$/);
    expect(pseudo?.core.fields.scope.placeholder).toBe(english.core.fields.scope.placeholder);
    expect(pseudo?.core.expiryFile.columns).toEqual(english.core.expiryFile.columns);
    expect(pseudo?.activity.columns.when).toMatch(/⟧$/);
    expect(pseudo?.activity.file).toEqual(english.activity.file);
    expect(pseudo?.vault.dialogs.recoverySheet.file).toBe(english.vault.dialogs.recoverySheet.file);
  });

  it('leaves what a text is given as it is, and lengthens nothing twice', () => {
    expect(pseudo?.core.linked.title('Contoso and sons')).toBe('Contoso and sons í~š líñké~~d⟧');
    const title = pseudo?.core.form.title ?? '';
    expect(pseudo?.core.sentences([title, title])).toBe(`${title} ${title}`);
    expect(pseudo?.core.list.nothingFoundText([title])).toBe(`Fíltéré~~~d b~ý ${title}`);
  });

  it('leaves the names of products as they are', () => {
    expect(pseudo?.core.app.name).toBe('Tenantry');
    expect(pseudo?.core.about.node).toBe('Node.js');
    expect(pseudo?.core.about.title).toBe('Ábóú~~t Tenantry⟧');
  });
});

describe('The language', () => {
  it.each([
    [['en-GB', 'de'], 'en'],
    [['EN'], 'en'],
    [['tlh', 'en'], 'en'],
    [['tlh'], 'en'],
    [['xqps'], 'en'],
    [[], 'en'],
  ])('for a person who prefers %j is %s', (preferred, language) => {
    expect(languageFor(preferred)).toBe(language);
  });

  it('goes by tags that Intl knows, and calls itself by a name of its own', () => {
    expect(Intl.getCanonicalLocales(languages)).toHaveLength(languages.length);
    expect(new Set(Object.values(languageNames)).size).toBe(languages.length);
  });
});
