import { byLowerCase, knownObjectOf, knownPartOf, type KnownObject, type KnownPart } from './objects';
import type { Permission, PermissionMeaning, PermissionOperation, PermissionReach } from './permission';

/**
 * Values that have a sentence of their own, because one put together from operation and object would be odd or
 * say too little. Some do not keep to the naming. Sources of what each does, all Microsoft Learn: "Microsoft
 * Graph permissions reference"; for Machine, "Run live response commands on a device" of Defender for Endpoint;
 * for the last five, "Authenticate an IMAP, POP or SMTP connection using OAuth" and "App-only authentication for
 * unattended scripts in Exchange Online PowerShell" (the app has only what it is given in Exchange or by a
 * directory role).
 */
export const valuesWithSentence = [
  'AppRoleAssignment.ReadWrite.All',
  'BitlockerKey.ReadBasic.All',
  'Calls.AccessMedia.All',
  'Calls.Initiate.All',
  'Calls.InitiateGroupCall.All',
  'Calls.JoinGroupCall.All',
  'Calls.JoinGroupCallAsGuest.All',
  'Chat.ManageDeletion.All',
  'Chat.UpdatePolicyViolation.All',
  'ChannelMessage.UpdatePolicyViolation.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  'DeviceLocalCredential.ReadBasic.All',
  'DeviceManagementManagedDevices.PrivilegedOperations.All',
  'Machine.LiveResponse',
  'Mail.Send',
  'TeamsActivity.Send',
  'TeamsAppInstallation.ReadWriteForChat.All',
  'TeamsAppInstallation.ReadWriteForTeam.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentForChat.All',
  'TeamsAppInstallation.ReadWriteAndConsentForTeam.All',
  'TeamsAppInstallation.ReadWriteAndConsentForUser.All',
  'Teamwork.Migrate.All',
  'User.EnableDisableAccount.All',
  'User.Export.All',
  'User.Invite.All',
  'User.ManageIdentities.All',
  'User.RevokeSessions.All',
  'User-PasswordProfile.ReadWrite.All',
  'Exchange.ManageAsApp',
  'Exchange.ManageAsAppV2',
  'IMAP.AccessAsApp',
  'POP.AccessAsApp',
  'SMTP.SendAsApp',
] as const;

/** See {@link valuesWithSentence}. */
export type ValueWithSentence = (typeof valuesWithSentence)[number];

/** The words of one language for what permissions say. */
export interface PermissionWords {
  /** Whole sentences. */
  readonly sentences: Readonly<Record<ValueWithSentence, string>>;
  /** Sentences about something, for example “Read …”. */
  readonly operations: Readonly<Record<PermissionOperation, (what: string) => string>>;
  /** What a known object is called: everything of its kind in the tenant, then without saying how much. */
  readonly objects: Readonly<Record<KnownObject, readonly [all: string, some: string]>>;
  /** What a known part is called. */
  readonly parts: Readonly<Record<KnownPart, string>>;
  /** The same two for an object that has no words, by its name: “Learning Content”. */
  readonly named: (name: string) => readonly [all: string, some: string];
  /** Something of which only a part is meant, named by its identifier. */
  readonly partOf: (some: string, part: string) => string;
  /** Something that a permission reaches in part. */
  readonly reaches: Readonly<Record<Exclude<PermissionReach, 'all'>, (some: string) => string>>;
}

const sentencesByValue = byLowerCase(valuesWithSentence);

/**
 * What a permission lets an app do, as a short sentence without a full stop.
 * @returns undefined where it is not understood: its value is all there is to show.
 */
export function permissionInWords(
  { value, meaning }: Permission,
  words: PermissionWords,
): string | undefined {
  const ownSentence = sentencesByValue.get(value.toLowerCase());
  if (ownSentence !== undefined) return words.sentences[ownSentence];
  return meaning && words.operations[meaning.operation](whatIn(meaning, words));
}

function whatIn({ object, operation, reach, part }: PermissionMeaning, words: PermissionWords): string {
  const known = knownObjectOf(object);
  const [all, some] = known === undefined ? words.named(spelledOut(object)) : words.objects[known];
  if (part !== undefined) {
    const knownPart = knownPartOf(object, part);
    return knownPart === undefined ? words.partOf(some, spelledOut(part)) : words.parts[knownPart];
  }
  // What is created or invited is not there yet, so that it is never all there is.
  const isNew = operation === 'create' || operation === 'invite';
  if (reach === undefined || (reach === 'all' && isNew)) return some;
  return reach === 'all' ? all : words.reaches[reach](some);
}

/** An identifier as separate words: `LearningContent` as “Learning Content”, abbreviations whole. */
function spelledOut(identifier: string): string {
  return identifier
    .replaceAll('-', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z0-9])([A-Z][a-z])/g, '$1 $2');
}
