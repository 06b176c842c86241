import { describe, expect, it } from 'vitest';
import { catalogues, languageFor, type Language } from '../../../../src/shared/messages';
import { permissionCatalogues } from '../../../../src/shared/messages/permissions';

/** Arguments for the texts with gaps: enough of each kind for every function of a catalogue. */
const gaps: readonly (readonly unknown[])[] = [
  ['Contoso', 1_772_452_800_000],
  [1, 1_772_452_800_000],
  [5, 1_772_452_800_000],
  [[7000215], 0],
  ['2026-03-02T11:00:00.000Z', 1_772_452_800_000],
];

function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const say = value as (...given: readonly unknown[]) => string;
    return gaps.flatMap((given, index) => {
      try {
        const text = say(...given);
        return text.includes('NaN') ? [] : [[`${path}#${index}`, text] as [string, string]];
      } catch {
        return []; // a gap of another kind, as NaN says too
      }
    });
  }
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe.each(Object.entries(catalogues))('The catalogue %s', (language, catalogue) => {
  const permissions = permissionCatalogues[language as Language];
  const texts = textsOf({ ...catalogue, permissionWords: permissions }, language);
  /** A choice explains itself by its name; these fields have nothing more to say. */
  const mayBeEmpty = /\.fields\.(cloud|service)\.(placeholder|hint)$/;

  it('has no empty text', () => {
    expect(texts.length).toBeGreaterThan(300);
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
    expect(filled.filter((text) => /undefined|\[object|\{\w*\}|#/.test(text))).toEqual([]);
    expect(filled.some((text) => text.includes('Contoso'))).toBe(true);
  });

  it('ends every remedy as a sentence', () => {
    for (const { title, remedy } of Object.values(catalogue.findings)) {
      expect(remedy).toMatch(/\.$/);
      expect(title).not.toMatch(/\.$/);
    }
  });
});

describe('The language', () => {
  it.each([
    [['en-GB', 'de'], 'en'],
    [['DE-CH', 'EN'], 'en'],
    [['tlh'], 'en'],
    [[], 'en'],
  ])('for a person who prefers %j is %s', (preferred, language) => {
    expect(languageFor(preferred)).toBe(language);
  });
});
