import { describe, expect, it } from 'vitest';
import { loadPart } from '../../../../src/shared/messages/catalogue';
import { permissions as enPermissions } from '../../../../src/shared/messages/en/permissions';
import { languages, pseudoLanguage } from '../../../../src/shared/messages/languages';
import { readPermission } from '../../../../src/shared/permissions/permission';
import { valuesWithSentence } from '../../../../src/shared/permissions/in-words';
import { knownObjects, knownParts } from '../../../../src/shared/permissions/objects';

const inWords = (value: string) => enPermissions.inWords(readPermission(value));

describe('A permission in words', () => {
  it.each([
    ['User.Read.All', 'Read all users'],
    ['User.ReadBasic.All', 'Read the basics of all users'],
    ['User.Export.All', 'Export the data of any user'],
    ['User.Invite.All', 'Invite guests'],
    ['Directory.Read.All', 'Read the whole directory'],
    ['Directory.ReadWrite.All', 'Read and change the whole directory'],
    ['Application.ReadWrite.OwnedBy', 'Read and change apps that it owns'],
    ['AppRoleAssignment.ReadWrite.All', 'Grant any permission to any app'],
    ['RoleManagement.ReadWrite.Directory', 'Read and change directory roles and who has them'],
    ['RoleManagement.Read.All', 'Read all roles and who has them'],
    ['Policy.ReadWrite.ConditionalAccess', 'Read and change the Conditional Access policies'],
    ['Member.Read.Hidden', 'Read hidden memberships'],
    ['Mail.Send', 'Send mail as anyone'],
    ['Mail.Read', 'Read mail in all mailboxes'],
    ['MailboxSettings.ReadWrite', 'Read and change the settings of all mailboxes'],
    ['full_access_as_app', 'Full control of all mailboxes'],
    ['Calendars.ReadBasic.All', 'Read the basics of all calendars'],
    ['Sites.FullControl.All', 'Full control of all site collections'],
    ['Sites.Selected', 'Access selected site collections'],
    ['Files.ReadWrite.AppFolder', 'Read and change files in its own folder'],
    ['Chat.Read.WhereInstalled', 'Read chats where it is installed'],
    ['Group.Create', 'Create groups'],
    ['Sites.Create.All', 'Create site collections'],
    [
      'DeviceManagementManagedDevices.PrivilegedOperations.All',
      'Wipe any Intune device, or reset its passcode',
    ],
    ['Calls.JoinGroupCall.All', 'Join group calls and meetings as an app'],
    ['Tenant.Read.All', 'Read all content in the tenant'],
    ['mail.send', 'Send mail as anyone'],
  ])('of %s is “%s”', (value, words) => {
    expect(inWords(value)).toBe(words);
  });

  it.each([
    ['LearningContent.Read.All', 'Read all “Learning Content”'],
    ['EduAssignments.ReadWriteBasic.All', 'Read and change the basics of all “Edu Assignments”'],
    ['TenantGovernance-Setting.Read.All', 'Read all “Tenant Governance Setting”'],
    ['NewURLScanner.Read.All', 'Read all “New URL Scanner”'],
    ['OrgSettings-Microsoft365Install.Read.All', 'Read all “Org Settings Microsoft365 Install”'],
    ['Orders.Read', 'Read “Orders”'],
    ['Orders.ReadWrite.OwnedBy', 'Read and change “Orders” that it owns'],
    ['Policy.Read.SomethingNew', 'Read policies (Something New)'],
    ['Orders.Read.Mine', 'Read “Orders” (Mine)'],
  ])('names what has no words as its API does: %s is “%s”', (value, words) => {
    expect(inWords(value)).toBe(words);
  });

  it.each(['user_impersonation', 'Tasks.Process', 'Admin'])('is not made up for %s', (value) => {
    expect(inWords(value)).toBeUndefined();
  });
});

const catalogues = await Promise.all(
  languages
    .filter((language) => language !== pseudoLanguage)
    .map(async (language) => [language, await loadPart(language, 'permissions')] as const),
);

describe.each(catalogues)('The words of the catalogue %s', (_language, permissions) => {
  const sentences = [
    ...valuesWithSentence,
    ...knownObjects.flatMap((object) => [`${object}.Read.All`, `${object}.ReadWrite.OwnedBy`]),
    ...knownParts.map((part) => part.replace('.', '.ReadWrite.')),
  ].map((value) => [value, permissions.inWords(readPermission(value))] as const);

  it('say something of each permission that they know', () => {
    expect(sentences.filter(([, text]) => !text?.trim())).toEqual([]);
  });

  it('are short, without a full stop and without a gap', () => {
    for (const [, text = ''] of sentences) {
      expect(text.length).toBeLessThan(140);
      expect(text).not.toMatch(/\.$|undefined| {2}|^ | $/);
    }
  });

  it('give each permission words of its own', () => {
    const known = new Map<string | undefined, string>();
    const twice = sentences.filter(([value, text]) => {
      const other = known.get(text);
      known.set(text, value);
      return other !== undefined && !other.startsWith('Exchange.ManageAsApp');
    });
    expect(twice).toEqual([]);
  });

  it('explain each risk in a sentence', () => {
    for (const reason of Object.values(permissions.reasons)) expect(reason).toMatch(/^\P{Ll}.*[.。]$/u);
    for (const label of Object.values(permissions.risks)) expect(label).not.toMatch(/[.。]$/);
  });
});
