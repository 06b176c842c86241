import { describe, expect, it } from 'vitest';
import { longestPermission, mostPermissions } from '../../../../src/shared/permissions/limits';
import { readPermissionList } from '../../../../src/shared/permissions/list';
import { guid, secretValue } from '../../../support/builders';

const two = ['User.Read.All', 'full_access_as_app'];

describe('A list of permissions', () => {
  it.each([
    ['white space', 'User.Read.All   full_access_as_app'],
    ['lines', 'User.Read.All\r\n\nfull_access_as_app\n'],
    ['commas', 'User.Read.All,full_access_as_app'],
    ['semicolons', ' User.Read.All ; full_access_as_app;'],
    ['tabs', 'User.Read.All\tfull_access_as_app'],
    ['quotation marks', '\'User.Read.All\' "full_access_as_app"'],
    ['typographic quotation marks', '“User.Read.All”, ‘full_access_as_app’'],
    ['JSON', JSON.stringify(['User.Read.All', 'full_access_as_app'], undefined, 2)],
    ['sentences', 'User.Read.All, full_access_as_app.'],
    ['invisible characters, which are removed', 'User.Read.All\u200B, \uFEFFfull_access_as_app'],
  ])('may be separated by %s', (_separator, text) => {
    expect(readPermissionList(text)).toEqual({ values: two, unread: [] });
  });

  it('keeps the order, and each permission once in any case', () => {
    const { values } = readPermissionList('Mail.Send user.read.all User.Read.All MAIL.SEND Admin.Read');
    expect(values).toEqual(['Mail.Send', 'user.read.all', 'Admin.Read']);
  });

  it('may be copied from the portal’s table, of which the names count', () => {
    const table = [
      'User.Read.All\tApplication\tRead all users’ full profiles\tYes\tGranted for contoso.com',
      'full_access_as_app\tApplication\tUse Exchange Web Services with full access\tYes\t',
    ];
    expect(readPermissionList(table.join('\n'))).toEqual({ values: two, unread: [] });
    const oneCellPerLine = ['User.Read.All', 'Application', 'Yes', 'full_access_as_app', 'Delegated', 'No'];
    expect(readPermissionList(oneCellPerLine.join('\n'))).toEqual({ values: two, unread: [] });
    const byWhiteSpace =
      'User.Read.All  Application  Read all users  Yes\nfull_access_as_app  Application  Yes';
    expect(readPermissionList(byWhiteSpace)).toEqual({ values: two, unread: [] });
  });

  it('takes a plain word for a role only where it stands alone', () => {
    expect(readPermissionList('Admin, reader\nOrders-Writer').values).toEqual([
      'Admin',
      'reader',
      'Orders-Writer',
    ]);
    expect(readPermissionList('Ask for the Admin role')).toEqual({
      values: [],
      unread: ['Ask for the Admin role'],
    });
    expect(readPermissionList('Granted for contoso.com').values).toEqual([]);
  });

  it.each([
    ['https://graph.microsoft.com/User.Read.All'],
    ['Größe.Read.All'],
    ['User.Read.All!'],
    ['api://x/.default'],
    [guid()],
    ['_x_'],
    ['a'.repeat(longestPermission + 1), 'a'.repeat(longestPermission)],
  ])('tells what it cannot read: %s', (text, told = text) => {
    expect(readPermissionList(`Mail.Send,${text}`)).toEqual({ values: ['Mail.Send'], unread: [told] });
  });

  it('names what it cannot read among permissions', () => {
    const { values, unread } = readPermissionList('User.Read.All Größe.Read.All Mail.Send');
    expect(values).toEqual(['User.Read.All', 'Mail.Send']);
    expect(unread).toEqual(['Größe.Read.All']);
  });

  it.each(['', ' \n\t ', ',;"[]', '...'])('may be empty: %j', (text) => {
    expect(readPermissionList(text)).toEqual({ values: [], unread: [] });
  });

  it('takes the longest permission', () => {
    const longest = 'a'.repeat(longestPermission);
    expect(readPermissionList(longest).values).toEqual([longest]);
  });

  it(`ends at ${mostPermissions} permissions, and says so`, () => {
    const names = Array.from({ length: mostPermissions + 1 }, (_, index) => `Thing${index}.Read.All`);
    const full = names.slice(0, mostPermissions);
    expect(readPermissionList([...full, ...full].join(' '))).toEqual({ values: full, unread: [] });
    expect(readPermissionList(names.join(' '))).toEqual({ values: full, unread: [], problem: 'too_many' });
  });

  it('tells no more of what it cannot read than of permissions', () => {
    const noise = Array.from({ length: 500 }, (_, index) => `!${index}`).join(',');
    expect(readPermissionList(noise).unread).toHaveLength(mostPermissions);
  });

  it('gives back nothing of a text with a client secret in it', () => {
    const refused = { values: [], unread: [], problem: 'contains_secret' };
    expect(readPermissionList(`User.Read.All, ${secretValue()}`)).toEqual(refused);
    expect(readPermissionList(secretValue().replace('Q~', 'Q\u200B~'))).toEqual(refused);
  });

  it('reads a megabyte in a moment', () => {
    const repeated = ['.', ' .', 'a.', "'", '\t', 'a\n'].map((text) => text.repeat(1_000_000 / text.length));
    for (const text of [...repeated, `a${'.'.repeat(1_000_000)}b`]) {
      // What others take of the machine meanwhile does not count.
      const before = process.cpuUsage();
      readPermissionList(text);
      expect(process.cpuUsage(before).user / 1000, 'milliseconds').toBeLessThan(2_000);
    }
  });
});
