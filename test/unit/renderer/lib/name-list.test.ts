import { expect, it } from 'vitest';
import { nameList } from '../../../../src/renderer/lib/name-list';

it('Names are listed one a line, as many whole ones as there is room for', () => {
  expect(nameList(['Contoso', 'Fabrikam'])).toBe('Contoso\nFabrikam');
  expect(nameList(['Contoso', 'Fabrikam', 'Tailspin'], 16)).toBe('Contoso\nFabrikam');
  expect(nameList([])).toBe('');
});
