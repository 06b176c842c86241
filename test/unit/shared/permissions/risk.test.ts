import { describe, expect, it } from 'vitest';
import { permissions as enPermissions } from '../../../../src/shared/messages/en/permissions';
import { readPermission } from '../../../../src/shared/permissions/permission';
import {
  permissionRiskLevels,
  riskOf,
  type PermissionRiskReason,
} from '../../../../src/shared/permissions/risk';

const risk = (value: string) => riskOf(readPermission(value));

/** One line for each way to rights that were not given. */
const ways: [PermissionRiskReason, string[]][] = [
  [
    'grants_rights',
    [
      'RoleManagement.ReadWrite.Directory',
      'AppRoleAssignment.ReadWrite.All',
      'DelegatedPermissionGrant.ReadWrite.All',
      'EntitlementManagement.ReadWrite.All',
      'RoleAssignmentSchedule.ReadWrite.Directory',
      'RoleEligibilitySchedule.ReadWrite.Directory',
      'PrivilegedAccess.ReadWrite.AzureAD',
      'PrivilegedAccess.ReadWrite.AzureADGroup',
      'Policy.ReadWrite.PermissionGrant',
      'Directory.ReadWrite.All',
    ],
  ],
  ['acts_as_apps', ['Application.ReadWrite.All', 'Application.ReadUpdate.All']],
  ['fills_groups', ['Group.ReadWrite.All', 'GroupMember.ReadWrite.All', 'User.ReadWrite.All']],
  [
    'takes_accounts',
    [
      'UserAuthenticationMethod.ReadWrite.All',
      'UserAuthMethod-TAP.ReadWrite.All',
      'UserAuthMethod-Passkey.ReadWrite.All',
      'User-PasswordProfile.ReadWrite.All',
      'User.ManageIdentities.All',
    ],
  ],
  [
    'loosens_rules',
    [
      'Domain.ReadWrite.All',
      'Organization.ReadWrite.All',
      'Policy.ReadWrite.AuthenticationMethod',
      'Policy.ReadWrite.ConditionalAccess',
      'RoleManagementPolicy.ReadWrite.Directory',
    ],
  ],
  [
    'runs_on_devices',
    [
      'DeviceManagementConfiguration.ReadWrite.All',
      'DeviceManagementScripts.ReadWrite.All',
      'DeviceManagementRBAC.ReadWrite.All',
      'Machine.LiveResponse',
    ],
  ],
];

describe('A permission controls the tenant', () => {
  it.each(ways)('by the way “%s”', (reason, values) => {
    for (const value of values) {
      expect([value, risk(value)]).toEqual([value, { level: 'tenant_control', reason }]);
      expect([value, risk(value.toLowerCase())]).toEqual([value, { level: 'tenant_control', reason }]);
      expect(enPermissions.inWords(readPermission(value))).toBeDefined();
    }
  });

  it.each(ways.flatMap(([, values]) => values).filter((value) => value.includes('.ReadWrite.')))(
    'with %s, but not with the same for reading',
    (value) => {
      expect(risk(value.replace('.ReadWrite.', '.Read.'))?.level).not.toBe('tenant_control');
    },
  );
});

describe('A permission changes tenant-wide', () => {
  it.each([
    'Device.ReadWrite.All',
    'Printer.ReadWrite.All',
    'Files.ReadWrite.All',
    'Sites.FullControl.All',
    'Sites.Manage.All',
    'Channel.Delete.All',
    'User.DeleteRestore.All',
    'User.EnableDisableAccount.All',
    'User.RevokeSessions.All',
    'DeviceManagementManagedDevices.PrivilegedOperations.All',
    'InformationProtectionContent.Write.All',
    'AdministrativeUnit.ReadWrite.All',
    'Synchronization.ReadWrite.All',
    'Policy.ReadWrite.FeatureRollout',
    'RoleManagement.ReadWrite.Exchange',
    'RoleAssignmentSchedule.Remove.Directory',
    'TeamsAppInstallation.ReadWriteAndConsentForTeam.All',
    'Mail.ReadWrite',
    'Calendars.ReadWrite',
    'Contacts.ReadWrite',
    'MailboxSettings.ReadWrite',
    'full_access_as_app',
    'Tenant.ReadWrite.All',
    'Orders.ReadWrite.All',
  ])('with %s', (value) => {
    expect(risk(value)).toEqual({ level: 'wide_write', reason: 'changes_everything' });
  });

  it.each(['Mail.Send', 'Teamwork.Migrate.All'])('in the name of others with %s', (value) => {
    expect(risk(value)).toEqual({ level: 'wide_write', reason: 'acts_for_others' });
  });
});

describe('A permission reads confidential content', () => {
  it.each([
    'Mail.Read',
    'MailboxItem.Export.All',
    'Calendars.Read',
    'Files.Read.All',
    'Sites.Read.All',
    'Chat.Read.All',
    'ChannelMessage.Read.All',
    'OnlineMeetingTranscript.Read.All',
    'Group.Read.All',
    'User.Export.All',
    'Tenant.Read.All',
  ])('with %s', (value) => {
    expect(risk(value)).toEqual({ level: 'wide_read', reason: 'reads_content' });
  });

  it.each(['BitlockerKey.Read.All', 'DeviceLocalCredential.Read.All'])(
    'that opens devices with %s',
    (value) => {
      expect(risk(value)).toEqual({ level: 'wide_read', reason: 'reads_secrets' });
    },
  );
});

describe('A permission is not marked', () => {
  it.each([
    ['because it reads no content', 'User.Read.All'],
    ['because it reads no content', 'Directory.Read.All'],
    ['because it reads no content', 'GroupMember.Read.All'],
    ['because it reads no content', 'AuditLog.Read.All'],
    ['because it reads no content', 'RoleManagement.Read.Directory'],
    ['because it leaves the content out', 'Mail.ReadBasic.All'],
    ['because it leaves the key out', 'BitlockerKey.ReadBasic.All'],
    ['because it reaches what is selected', 'Sites.Selected'],
    ['because it reaches what is its own', 'Application.ReadWrite.OwnedBy'],
    ['because it reaches what is its own', 'Files.ReadWrite.AppFolder'],
    ['because it reaches where it is installed', 'Chat.Read.WhereInstalled'],
    ['because it adds and changes nothing', 'Group.Create'],
    ['because it adds and changes nothing', 'User.Invite.All'],
    ['because the service bounds it', 'API.ReadWrite.All'],
    ['because the service bounds it', 'Automation.ReadWrite.All'],
    ['because nobody knows its reach', 'Orders.ReadWrite'],
    ['because nobody knows its part', 'Orders.ReadWrite.Mine'],
    ['because it is not understood', 'Tasks.Process'],
    ['because it is not understood', 'constructor'],
  ])('%s: %s', (_why, value) => {
    expect(risk(value)).toBeUndefined();
  });
});

it('Risks are in order, from worst to least, and each has a name', () => {
  expect(permissionRiskLevels).toEqual(Object.keys(enPermissions.risks));
});
