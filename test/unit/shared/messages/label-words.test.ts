import { describe, expect, it } from 'vitest';
import { loadPart } from '../../../../src/shared/messages/catalogue';

describe('The dialog of labels is headed', () => {
  it.each([
    ['en', 'Labels of Contoso', 'Labels of 3 tenants'],
    ['de', 'Labels von Contoso', 'Labels von 3 Mandanten'],
    ['fr', 'Étiquettes de «\u202fContoso\u202f»', 'Étiquettes de 3 locataires'],
    ['es', 'Etiquetas de Contoso', 'Etiquetas de 3 inquilinos'],
    ['ja', '「Contoso」のラベル', '3 件のテナントのラベル'],
    ['pt-BR', 'Rótulos de Contoso', 'Rótulos de 3 locatários'],
  ] as const)(
    'by the name of one tenant, and by the number of several: %s',
    async (language, one, several) => {
      const { labels } = await loadPart(language, 'core');
      expect(labels.title(1, 'Contoso')).toBe(one);
      expect(labels.title(3, 'Contoso')).toBe(several);
    },
  );
});
