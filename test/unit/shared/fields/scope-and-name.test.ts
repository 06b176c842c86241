import { describe, expect, it } from 'vitest';
import { longestName, readName } from '../../../../src/shared/fields/name';
import { readScope } from '../../../../src/shared/fields/scope';
import { guid, olderSecretValue, secretValue } from '../../../support/builders';

describe('A custom scope', () => {
  it.each([
    'https://graph.microsoft.com/.default',
    'https://management.core.windows.net//.default',
    `api://${guid()}/.default`,
    `${guid()}/.default`,
  ])('is one API and /.default: %s', (value) => {
    expect(readScope(value)).toEqual({ value, notes: [] });
    expect(readScope(` ${value}\n`)).toEqual({ value, notes: ['cleaned'] });
  });

  it.each([
    ['', 'empty'],
    ['https://graph.microsoft.com', 'scope_shape'],
    ['User.Read', 'scope_shape'],
    ['.default', 'scope_shape'],
    ['/.default', 'scope_shape'],
    ['api://x/.default/', 'scope_shape'],
    ['api://x/.default api://y/.default', 'scope_several'],
    ['api://x/.default,api://y/.default', 'scope_several'],
    ['api://x/.default;', 'scope_several'],
    [`api://${'x'.repeat(300)}/.default`, 'too_long'],
    [secretValue(), 'contains_secret'],
  ])('is refused when it is %j: %s', (text, problem) => {
    expect(readScope(text).problem).toBe(problem);
  });
});

describe('A name', () => {
  it('may be anything on one line, in any script', () => {
    expect(readName('Contoso – Zürich 東京 🏢')).toEqual({ value: 'Contoso – Zürich 東京 🏢', notes: [] });
    expect(readName('x'.repeat(longestName)).problem).toBeUndefined();
  });

  it('may be empty, whatever white space it consists of: the tenant then gives it one', () => {
    expect(readName('')).toEqual({ value: '', notes: [] });
    expect(readName(' \u200B ')).toEqual({ value: '', notes: [] });
  });

  it('is freed of white space around it', () => {
    expect(readName('  Contoso ')).toEqual({ value: 'Contoso', notes: ['cleaned'] });
  });

  it.each([
    ['Con\ntoso', 'name_control_characters'],
    ['Con\u0007toso', 'name_control_characters'],
    ['Con\u0085toso', 'name_control_characters'],
    ['Con\u2028toso', 'name_control_characters'],
    ['x'.repeat(longestName + 1), 'too_long'],
    [olderSecretValue(), 'contains_secret'],
  ])('is refused when it is %j: %s', (text, problem) => {
    expect(readName(text).problem).toBe(problem);
  });
});
