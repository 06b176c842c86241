import { knownPartOf } from './objects';
import type { Permission, PermissionMeaning, PermissionOperation } from './permission';

/** What makes a permission risky, from worst to least. What is not marked is not thereby harmless. */
export const permissionRiskLevels = ['tenant_control', 'wide_write', 'wide_read'] as const;

/**
 * See {@link permissionRiskLevels}. `tenant_control`: the app can give itself or others rights that it does not
 * have, or get into accounts. `wide_write`: it changes everything of a kind in the tenant. `wide_read`: it reads
 * confidential content of everybody.
 */
export type PermissionRiskLevel = (typeof permissionRiskLevels)[number];

/** Why a permission is risky; words are in the message catalogue under the same ids. */
export type PermissionRiskReason =
  ControlReason | 'changes_everything' | 'acts_for_others' | 'reads_content' | 'reads_secrets';

/** A permission's risk. */
export interface PermissionRisk {
  readonly level: PermissionRiskLevel;
  readonly reason: PermissionRiskReason;
}

type ControlReason =
  'grants_rights' | 'acts_as_apps' | 'fills_groups' | 'takes_accounts' | 'loosens_rules' | 'runs_on_devices';

/**
 * Permissions with which an app can reach rights that it was not given.
 *
 * Sources: [MS] Microsoft Learn, "Microsoft Graph permissions reference", its cautions included; [T] Emilien
 * Socchi, "Application permissions tiering" (azure-tiering on GitHub, also the base of Maester's test MT.1050),
 * its tier 0: a known path to Global Administrator, direct or by steps.
 *
 * Of that tier these are left out, and are marked as `wide_write` by their names, because alone they give no
 * rights: AdministrativeUnit.ReadWrite.All (only together with others), DelegatedAdminRelationship.ReadWrite.All
 * and Synchronization.ReadWrite.All (untested there), User.DeleteRestore.All and User.EnableDisableAccount.All
 * (they lock out, they do not let in). Application.ReadWrite.OwnedBy ends at the apps that it owns.
 */
const tenantControl: Readonly<Record<string, ControlReason>> = {
  // [MS] caution: grants privileges to itself, other apps or anybody. [T] direct: assigns Global Administrator.
  'RoleManagement.ReadWrite.Directory': 'grants_rights',
  // [MS] caution, the same; it grants app permissions of any API, Graph's included, without consent.
  'AppRoleAssignment.ReadWrite.All': 'grants_rights',
  // [MS] grants any delegated permission of any API, in the name of any user.
  'DelegatedPermissionGrant.ReadWrite.All': 'grants_rights',
  // [MS] caution: manages authorisations of all resources in catalogues, directory roles and app roles included.
  'EntitlementManagement.ReadWrite.All': 'grants_rights',
  // [T] direct and by one step: Privileged Identity Management's assignments of directory roles.
  'RoleAssignmentSchedule.ReadWrite.Directory': 'grants_rights',
  'RoleEligibilitySchedule.ReadWrite.Directory': 'grants_rights',
  // [T] direct: the same for groups, those included to which directory roles are assigned.
  'PrivilegedAccess.ReadWrite.AzureADGroup': 'grants_rights',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup': 'grants_rights',
  'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup': 'grants_rights',
  // [MS] the same for app permissions.
  'PrivilegedAssignmentSchedule.ReadWrite.EntraAppRole': 'grants_rights',
  'PrivilegedEligibilitySchedule.ReadWrite.EntraAppRole': 'grants_rights',
  // [T] kept in the tier although superseded: time-bound roles of the directory and of Azure.
  'PrivilegedAccess.ReadWrite.AzureAD': 'grants_rights',
  'PrivilegedAccess.ReadWrite.AzureResources': 'grants_rights',
  // [T] a policy of its own making lets the app consent to RoleManagement.ReadWrite.Directory for itself.
  'Policy.ReadWrite.PermissionGrant': 'grants_rights',
  // [MS] "broadly equivalent to a global tenant admin". Researchers found less, but [T] a path through groups.
  'Directory.ReadWrite.All': 'grants_rights',

  // [MS] caution: managing credentials lets it act as other apps, with their privileges. ReadUpdate is the same
  // without creating and deleting.
  'Application.ReadWrite.All': 'acts_as_apps',
  'Application.ReadUpdate.All': 'acts_as_apps',

  // Not groups that directory roles can be assigned to: [MS] these ask for RoleManagement.ReadWrite.Directory
  // too. But rights in Azure and in apps, licences and exceptions of Conditional Access hang on ordinary groups
  // as well: [T] a path by steps.
  'Group.ReadWrite.All': 'fills_groups',
  'GroupMember.ReadWrite.All': 'fills_groups',
  // [MS] neither passwords, nor sensitive properties of administrators. [T] but properties that decide who
  // belongs to a dynamic group.
  'User.ReadWrite.All': 'fills_groups',

  // [T] direct: a Temporary Access Pass for any account.
  'UserAuthenticationMethod.ReadWrite.All': 'takes_accounts',
  // [MS] the same, each for one method: creating a pass, registering a passkey, as an app. Not
  // UserAuthMethod-Password: resetting a password by that API is documented for signed-in people only.
  'UserAuthMethod-TAP.ReadWrite.All': 'takes_accounts',
  'UserAuthMethod-Passkey.ReadWrite.All': 'takes_accounts',
  // [MS] resets passwords. Those of administrators only with a directory role; [T] a path by steps.
  'User-PasswordProfile.ReadWrite.All': 'takes_accounts',
  // [MS] changes what users sign in with.
  'User.ManageIdentities.All': 'takes_accounts',

  // [T] a federated domain signs tokens for anybody, without password and second factor.
  'Domain.ReadWrite.All': 'loosens_rules',
  // [T] where certificates are accepted at sign-in: a root certificate of its own, and so anybody's certificate.
  'Organization.ReadWrite.All': 'loosens_rules',
  // [T] can switch methods on, such as the Temporary Access Pass.
  'Policy.ReadWrite.AuthenticationMethod': 'loosens_rules',
  // [T] for locking everybody out; it also ends the demand for a second factor.
  'Policy.ReadWrite.ConditionalAccess': 'loosens_rules',
  // [T] take away approval and second factor from the activation of roles. [MS] the last likewise, for apps.
  'RoleManagementPolicy.ReadWrite.Directory': 'loosens_rules',
  'RoleManagementPolicy.ReadWrite.AzureADGroup': 'loosens_rules',
  'RoleManagementPolicy.ReadWrite.EntraAppRole': 'loosens_rules',

  // [T] commands on an administrator's device, and so that administrator's tokens; RBAC gives that to others.
  'DeviceManagementConfiguration.ReadWrite.All': 'runs_on_devices',
  'DeviceManagementRBAC.ReadWrite.All': 'runs_on_devices',
  // [MS] the scripts have a permission of their own.
  'DeviceManagementScripts.ReadWrite.All': 'runs_on_devices',
  // Microsoft Learn, "Run live response commands on a device": scripts on devices in Defender for Endpoint.
  'Machine.LiveResponse': 'runs_on_devices',
};

/**
 * Permissions that change what is everybody's, and whose names do not say so. Source: Microsoft Graph
 * permissions reference.
 */
const wideWrite: Readonly<Record<string, 'changes_everything' | 'acts_for_others'>> = {
  'Mail.Send': 'acts_for_others',
  // Messages in anybody's name, at any time.
  'Teamwork.Migrate.All': 'acts_for_others',
  // Installs apps for everybody, and consents to what they may read there.
  'TeamsAppInstallation.ReadWriteForChat.All': 'changes_everything',
  'TeamsAppInstallation.ReadWriteForTeam.All': 'changes_everything',
  'TeamsAppInstallation.ReadWriteForUser.All': 'changes_everything',
  'TeamsAppInstallation.ReadWriteAndConsentForChat.All': 'changes_everything',
  'TeamsAppInstallation.ReadWriteAndConsentForTeam.All': 'changes_everything',
  'TeamsAppInstallation.ReadWriteAndConsentForUser.All': 'changes_everything',
};

/**
 * Objects where a permission for all is bounded by what the app is given inside the service. Source: Microsoft
 * Learn, "Using Service-to-Service (S2S) Authentication" of Business Central (permission sets).
 */
const boundedInService: ReadonlySet<string> = new Set(['API', 'Automation']);

/** What an operation does to what is there already, and whether it takes out the content. */
const effects: Readonly<Record<PermissionOperation, 'changes' | 'reads' | 'neither'>> = {
  read: 'reads',
  read_basic: 'neither', // without the content
  write: 'changes',
  read_write: 'changes',
  read_write_basic: 'changes',
  read_update: 'changes',
  full_control: 'changes',
  manage: 'changes',
  send: 'changes',
  create: 'neither', // adds, and leaves alone what is there
  invite: 'neither',
  delete: 'changes',
  delete_restore: 'changes',
  enable_disable: 'changes',
  revoke_sessions: 'changes',
  export: 'reads',
  import_export: 'changes',
  privileged: 'changes',
  access: 'neither', // as much as is given with each thing selected
};

/**
 * Objects that hold what people write and keep. Source: Microsoft Graph permissions reference. A group is one
 * of them: its permissions open conversations, files and notes of Microsoft 365 groups; `GroupMember` does not.
 * `User` is one where it is exported: with what the services keep of that person.
 */
const content: ReadonlySet<string> = new Set([
  'Mail',
  'Mail-Advanced',
  'Mailbox',
  'MailboxItem',
  'Calendars',
  'Contacts',
  'Tasks',
  'Files',
  'Sites',
  'Notes',
  'ShortNotes',
  'Group',
  'Group-Conversation',
  'Chat',
  'ChatMessage',
  'ChannelMessage',
  'AiEnterpriseInteraction',
  'OnlineMeetingAiInsight',
  'OnlineMeetingRecording',
  'OnlineMeetingTranscript',
  'PrintJob',
  'Tenant', // Power BI: all content in the tenant
]);

/** Objects that are secrets: recovery keys, and the passwords of local administrators. Same source. */
const secrets: ReadonlySet<string> = new Set(['BitlockerKey', 'DeviceLocalCredential']);

const controlByValue = lowerCased(tenantControl);
const wideWriteByValue = lowerCased(wideWrite);

/**
 * How risky a permission is: by the tables above, then by Microsoft's naming.
 * @returns undefined where nothing of that kind is known of it, which includes what is not understood.
 */
export function riskOf({ value, meaning }: Permission): PermissionRisk | undefined {
  const control = controlByValue.get(value.toLowerCase());
  if (control) return { level: 'tenant_control', reason: control };
  const write = wideWriteByValue.get(value.toLowerCase());
  if (write) return { level: 'wide_write', reason: write };
  return meaning && riskByNaming(meaning);
}

function riskByNaming(meaning: PermissionMeaning): PermissionRisk | undefined {
  const { object, operation } = meaning;
  if (!isTenantWide(meaning) || boundedInService.has(object)) return undefined;
  const effect = effects[operation];
  if (effect === 'changes') return { level: 'wide_write', reason: 'changes_everything' };
  if (effect === 'neither') return undefined;
  if (secrets.has(object)) return { level: 'wide_read', reason: 'reads_secrets' };
  const isContent = content.has(object) || (object === 'User' && operation === 'export');
  return isContent ? { level: 'wide_read', reason: 'reads_content' } : undefined;
}

/** Within a part that is known, a permission acts on the whole tenant; of another, nobody knows how much it is. */
function isTenantWide({ object, reach, part }: PermissionMeaning): boolean {
  return reach === 'all' || (part !== undefined && knownPartOf(object, part) !== undefined);
}

function lowerCased<Reason>(table: Readonly<Record<string, Reason>>): ReadonlyMap<string, Reason> {
  return new Map(Object.entries(table).map(([value, reason]) => [value.toLowerCase(), reason]));
}
