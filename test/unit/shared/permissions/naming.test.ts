import { describe, expect, it } from 'vitest';
import { readPermission, type PermissionMeaning } from '../../../../src/shared/permissions/permission';

describe('An application permission', () => {
  it.each<[string, PermissionMeaning]>([
    ['User.Read.All', { object: 'User', operation: 'read', reach: 'all' }],
    ['User.ReadBasic.All', { object: 'User', operation: 'read_basic', reach: 'all' }],
    ['User.Export.All', { object: 'User', operation: 'export', reach: 'all' }],
    [
      'User-PasswordProfile.ReadWrite.All',
      { object: 'User-PasswordProfile', operation: 'read_write', reach: 'all' },
    ],
    ['Directory.ReadWrite.All', { object: 'Directory', operation: 'read_write', reach: 'all' }],
    ['Application.ReadWrite.OwnedBy', { object: 'Application', operation: 'read_write', reach: 'owned_by' }],
    ['Chat.Read.WhereInstalled', { object: 'Chat', operation: 'read', reach: 'where_installed' }],
    ['Files.ReadWrite.AppFolder', { object: 'Files', operation: 'read_write', reach: 'app_folder' }],
    ['Sites.FullControl.All', { object: 'Sites', operation: 'full_control', reach: 'all' }],
    [
      'DeviceManagementManagedDevices.PrivilegedOperations.All',
      { object: 'DeviceManagementManagedDevices', operation: 'privileged', reach: 'all' },
    ],
    ['Group.Create', { object: 'Group', operation: 'create' }],
    ['Tenant.ReadWrite.All', { object: 'Tenant', operation: 'read_write', reach: 'all' }],
    ['API.ReadWrite.All', { object: 'API', operation: 'read_write', reach: 'all' }],
    ['Orders.Read', { object: 'Orders', operation: 'read' }],
  ])('%s is read by Microsoft’s naming', (value, meaning) => {
    expect(readPermission(value)).toEqual({ value, meaning });
  });

  it.each<[string, string, string]>([
    ['RoleManagement.ReadWrite.Directory', 'RoleManagement', 'Directory'],
    ['Policy.ReadWrite.ConditionalAccess', 'Policy', 'ConditionalAccess'],
    ['policy.readwrite.conditionalaccess', 'Policy', 'ConditionalAccess'],
    ['Orders.Read.Mine', 'Orders', 'Mine'],
  ])('%s names a part of its object instead of a reach', (value, object, part) => {
    const { meaning } = readPermission(value);
    expect(meaning).toMatchObject({ object, part });
    expect(meaning).not.toHaveProperty('reach');
  });

  it.each(['Sites.Selected', 'Lists.SelectedOperations.Selected', 'FileStorageContainer.Selected'])(
    '%s leaves what may be done to each thing selected',
    (value) => {
      expect(readPermission(value).meaning).toMatchObject({ operation: 'access', reach: 'selected' });
    },
  );

  it.each(['Mail.Send', 'Mail.Read', 'Calendars.ReadWrite', 'Contacts.Read', 'MailboxSettings.ReadWrite'])(
    '%s reaches every mailbox, because an app has none of its own',
    (value) => {
      expect(readPermission(value).meaning?.reach).toBe('all');
    },
  );

  it('is known by its own name where it keeps to no naming', () => {
    const meaning = { object: 'Mailbox', operation: 'full_control', reach: 'all' };
    expect(readPermission('full_access_as_app')).toEqual({ value: 'full_access_as_app', meaning });
  });

  it('is read in any case, and keeps its own', () => {
    const { value, meaning } = readPermission('user.READ.all');
    expect(value).toBe('user.READ.all');
    expect(meaning).toEqual(readPermission('User.Read.All').meaning);
  });

  it.each([
    '',
    '.',
    'Admin',
    'user_impersonation',
    'Tasks.Process',
    'Orders.Read.All.Now',
    'Orders..Read',
    '.Read.All',
    'User.Read.',
    'User.All',
    'Read.User.All',
    'constructor.Read.All.x',
    'User.constructor.All',
    'User.toString',
    'Größe.Read.All',
    'https://graph.microsoft.com/User.Read.All',
  ])('%j is not understood, and nothing is guessed', (value) => {
    expect(readPermission(value)).toEqual({ value });
  });
});
