import { describe, expect, it } from 'vitest';
import { readClientId } from '../../../../src/shared/fields/client-id';
import { guid, secretValue } from '../../../support/builders';

const id = 'a1b2c3d4-0000-f111-2222-333344445555';
const other = guid();

describe('A client ID', () => {
  it.each([id, id.toUpperCase(), `{${id}}`])('may be a GUID in any case and in braces: %s', (text) => {
    expect(readClientId(text)).toEqual({ value: id, notes: [] });
  });

  it.each([
    `api://${id}`,
    `api://${id.toUpperCase()}/.default`,
    `https://entra.microsoft.com/#view/x/ApplicationMenuBlade/~/Overview/appId/${id}`,
    `https://portal.azure.com/#blade/x/Overview/appId/${id}/objectId/${other}`,
    `https://login.microsoftonline.com/${other}/oauth2/v2.0/authorize?client_id=${id}&scope=x`,
    `https://entra.microsoft.com/?appId=${id}`,
  ])('is taken out of a URL, and the form is told: %s', (text) => {
    expect(readClientId(text)).toEqual({ value: id, notes: ['taken_from_url'] });
  });

  it('is freed of white space and zero-width characters', () => {
    expect(readClientId(`\t${id}\u200B\n`)).toEqual({ value: id, notes: ['cleaned'] });
    expect(readClientId(` api://${id}`).notes).toEqual(['taken_from_url', 'cleaned']);
  });

  it.each([
    ['', 'empty'],
    ['\u200D ', 'empty'],
    ['00000000-0000-0000-0000-000000000000', 'placeholder'],
    ['api://00000000-0000-0000-0000-000000000000', 'placeholder'],
    ['My App', 'client_id_shape'],
    [id.slice(0, -1), 'client_id_shape'],
    [`${id}0`, 'client_id_shape'],
    [id.replaceAll('-', ''), 'client_id_shape'],
    [`api://${'-'.repeat(36)}`, 'client_id_shape'],
    [`https://login.microsoftonline.com/${other}/v2.0`, 'client_id_shape'],
  ])('is refused when it is %j: %s', (text, problem) => {
    expect(readClientId(text).problem).toBe(problem);
  });

  it('is refused when it is the client secret, which is then not sent anywhere', () => {
    expect(readClientId(secretValue()).problem).toBe('contains_secret');
  });
});
