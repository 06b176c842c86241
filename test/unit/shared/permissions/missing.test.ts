import { describe, expect, it } from 'vitest';
import { missingFrom } from '../../../../src/shared/permissions/missing';

describe('A needed permission is not missing', () => {
  it.each([
    ['when it is granted', 'User.Read.All', 'User.Read.All'],
    ['when it is granted in another case', 'user.read.ALL', 'User.Read.All'],
    ['when it is granted and not understood', 'Tasks.Process', 'tasks.process'],
    ['when more of the same is granted', 'User.Read.All', 'User.ReadWrite.All'],
    ['when more of the same is granted', 'User.ReadBasic.All', 'User.ReadWrite.All'],
    ['when more of the same is granted', 'User.ReadBasic.All', 'User.Read.All'],
    ['when more of the same is granted', 'User.ReadUpdate.All', 'User.ReadWrite.All'],
    ['when more of the same is granted', 'Mail.Read', 'Mail.ReadWrite'],
    ['when more of the same is granted', 'Mail.ReadBasic.All', 'Mail.Read'],
    ['when all control is granted', 'Sites.Read.All', 'Sites.FullControl.All'],
    ['when all control is granted', 'Sites.Manage.All', 'Sites.FullControl.All'],
    ['when all are granted', 'Application.ReadWrite.OwnedBy', 'Application.ReadWrite.All'],
    ['when all are granted', 'Chat.ReadBasic.WhereInstalled', 'Chat.Read.All'],
    [
      'when more of the same part is granted',
      'Policy.Read.ConditionalAccess',
      'policy.readwrite.conditionalaccess',
    ],
  ])('%s: %s by %s', (_when, needed, granted) => {
    expect(missingFrom([needed], ['Reports.Read.All', granted])).toEqual([]);
  });
});

describe('A needed permission is missing', () => {
  it.each([
    ['when nothing is granted', 'User.Read.All', ''],
    ['when less is granted', 'User.ReadWrite.All', 'User.Read.All'],
    ['when less is granted', 'User.Read.All', 'User.ReadBasic.All'],
    ['when less is granted', 'Application.ReadWrite.All', 'Application.ReadWrite.OwnedBy'],
    ['when another object is granted', 'User.Read.All', 'Directory.Read.All'],
    ['when another object is granted', 'GroupMember.Read.All', 'Group.Read.All'],
    ['when another object is granted', 'Channel.ReadBasic.All', 'ChannelMessage.Read.All'],
    ['when another operation is granted', 'Mail.Send', 'Mail.ReadWrite'],
    ['when another operation is granted', 'User.Invite.All', 'User.ReadWrite.All'],
    ['when another operation is granted', 'Sites.ReadWrite.All', 'Sites.Manage.All'],
    [
      'when another part is granted',
      'Policy.Read.ConditionalAccess',
      'Policy.ReadWrite.AuthenticationMethod',
    ],
    ['when it cannot be sure', 'Policy.Read.PermissionGrant', 'Policy.Read.All'],
    ['when it cannot be sure', 'RoleManagement.Read.Directory', 'RoleManagement.Read.All'],
    ['when it cannot be sure', 'Sites.Selected', 'Sites.FullControl.All'],
    ['when a custom API decides', 'Orders.Read', 'Orders.ReadWrite'],
    ['when a custom API decides', 'Orders.Read.All', 'Orders.ReadWrite.All'],
    ['when it is another protocol', 'Mail.Read', 'full_access_as_app'],
  ])('%s: %s despite %s', (_when, needed, granted) => {
    expect(missingFrom([needed], [granted])).toEqual([needed]);
  });

  it('as it was written, in order, and once', () => {
    const needed = ['Mail.Send', 'User.Read.All', 'group.read.all', 'MAIL.SEND', 'Group.Read.All'];
    expect(missingFrom(needed, ['User.ReadWrite.All'])).toEqual(['Mail.Send', 'group.read.all']);
  });
});
