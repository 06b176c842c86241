import { describe, expect, it } from 'vitest';
import { loadPart } from '../../../../src/shared/messages/catalogue';
import { languages, pseudoLanguage, type Language } from '../../../../src/shared/messages/languages';
import { reverifyChoices, themes } from '../../../../src/shared/settings-choices';

type Value = string | number | boolean;

/** What each language tells of a setting that was changed. */
async function told(language: Language, setting: string, from: Value, to: Value): Promise<string> {
  const words = await loadPart(language, 'activity');
  const at = '2027-03-02T08:00:00.000Z';
  return words.told({ number: 1, at, kind: 'settings', facts: { setting, from, to } }, {});
}

describe('A setting that was changed is told', () => {
  it.each([
    ['en', 'verify again, from weekly to off'],
    ['de', 'automatisch überprüfen, von wöchentlich auf aus'],
    ['fr', 'vérification automatique, de «\u202fchaque semaine\u202f» à «\u202fjamais\u202f»'],
    ['es', 'verificar de nuevo, de cada semana a desactivado'],
    ['ja', '自動的な検証 (毎週 → オフ)'],
    ['pt-BR', 'verificar automaticamente, de semanalmente para desativado'],
  ] as const)('in the words of %s', async (language, words) => {
    expect(await told(language, 'reverify', 'weekly', 'off')).toContain(words);
  });

  it.each(languages.filter((language) => language !== pseudoLanguage))(
    'in words wherever it is no number: %s',
    async (language) => {
      const values: readonly (readonly [string, readonly Value[]])[] = [
        ['reverify', reverifyChoices],
        ['theme', themes],
        ['language', ['system', ...languages]],
        ['lockAfterMinutes', [0, 15]],
        ['lookForUpdates', [true, false]],
      ];
      for (const [setting, [first = '', ...others]] of values) {
        const lines = await Promise.all(others.map((value) => told(language, setting, first, value)));
        expect(new Set(lines).size, setting).toBe(others.length);
      }
      const theme = await told(language, 'theme', 'light', 'dark');
      if (language !== 'en') expect(theme).not.toMatch(/light|dark/);
      expect(await told(language, 'language', 'en', 'ja')).toContain('日本語');
      expect(await told(language, 'language', 'en', 'system')).not.toMatch(/\bsystem(?!’)/);
      expect(await told(language, 'lockAfterMinutes', 15, 0)).not.toMatch(/\b0\b/);
      expect(await told(language, 'lookForUpdates', true, false)).not.toMatch(/true|false/);
    },
  );
});
