/**
 * What Microsoft's application permissions act on, as far as it has words of its own in the message catalogues.
 * The names are Microsoft's (Microsoft Learn, "Microsoft Graph permissions reference", and the permissions of
 * Exchange Online, SharePoint Online, Power BI and Business Central). Another object is named by its identifier.
 *
 * A new object is one row here and its words in each catalogue.
 */
export const knownObjects = [
  // People, groups and what the directory holds
  'User',
  'User-ConvertToInternal',
  'User-PasswordProfile',
  'User-Phone',
  'Group',
  'Group-Conversation',
  'GroupMember',
  'GroupSettings',
  'Member',
  'Directory',
  'AdministrativeUnit',
  'Organization',
  'OrganizationalBranding',
  'OrgContact',
  'Domain',
  'LicenseAssignment',
  'ProfilePhoto',
  'People',
  'Subscription',
  // Apps and what they may do
  'Application',
  'AppRoleAssignment',
  'DelegatedPermissionGrant',
  'ConsentRequest',
  'ServicePrincipalEndpoint',
  'Synchronization',
  'OnPremDirectorySynchronization',
  // Roles
  'RoleManagement',
  'RoleManagementAlert',
  'RoleManagementPolicy',
  'RoleAssignmentSchedule',
  'RoleEligibilitySchedule',
  'PrivilegedAccess',
  'PrivilegedAssignmentSchedule',
  'PrivilegedEligibilitySchedule',
  // Rules, and how people sign in
  'Policy',
  'UserAuthenticationMethod',
  'UserAuthMethod-Passkey',
  'UserAuthMethod-Password',
  'UserAuthMethod-Phone',
  'UserAuthMethod-TAP',
  'IdentityProvider',
  'IdentityUserFlow',
  'CustomAuthenticationExtension',
  'PublicKeyInfrastructure',
  // Governance
  'AccessReview',
  'Agreement',
  'AgreementAcceptance',
  'EntitlementManagement',
  'LifecycleWorkflows',
  'CustomSecAttributeAssignment',
  'CustomSecAttributeAuditLogs',
  'CustomSecAttributeDefinition',
  'CrossTenantInformation',
  'CrossTenantUserProfileSharing',
  'MultiTenantOrganization',
  'DelegatedAdminRelationship',
  // Security and logs
  'AuditLog',
  'AuditLogsQuery',
  'AttackSimulation',
  'IdentityRiskEvent',
  'IdentityRiskyServicePrincipal',
  'IdentityRiskyUser',
  'SecurityActions',
  'SecurityAlert',
  'SecurityEvents',
  'SecurityIncident',
  'ThreatAssessment',
  'ThreatHunting',
  'ThreatIndicators',
  'ThreatSubmission',
  'eDiscovery',
  'InformationProtectionPolicy',
  // Devices
  'Device',
  'DeviceLocalCredential',
  'BitlockerKey',
  'DeviceManagementApps',
  'DeviceManagementCloudCA',
  'DeviceManagementConfiguration',
  'DeviceManagementManagedDevices',
  'DeviceManagementRBAC',
  'DeviceManagementScripts',
  'DeviceManagementServiceConfig',
  'CloudPC',
  'WindowsUpdates',
  // Mail
  'Mail',
  'Mail-Advanced',
  'Mailbox',
  'MailboxConfigItem',
  'MailboxFolder',
  'MailboxItem',
  'MailboxSettings',
  'Calendars',
  'Contacts',
  // Files and notes
  'Files',
  'FileStorageContainer',
  'Sites',
  'Lists',
  'ListItems',
  'Notes',
  'ShortNotes',
  'TermStore',
  'SharePointTenantSettings',
  'ExternalConnection',
  'ExternalItem',
  // Teams
  'Team',
  'TeamMember',
  'TeamSettings',
  'TeamsActivity',
  'TeamsAppInstallation',
  'TeamsTab',
  'TeamworkDevice',
  'TeamworkTag',
  'Channel',
  'ChannelMember',
  'ChannelMessage',
  'ChannelSettings',
  'Chat',
  'ChatMember',
  'ChatMessage',
  'AiEnterpriseInteraction',
  'OnlineMeetings',
  'OnlineMeetingAiInsight',
  'OnlineMeetingArtifact',
  'OnlineMeetingRecording',
  'OnlineMeetingTranscript',
  'VirtualAppointment',
  'VirtualEvent',
  'CallEvents',
  'CallRecords',
  'CallRecord-PstnCalls',
  'Calls',
  'Presence',
  'Schedule',
  // Work and places
  'Tasks',
  'Bookings',
  'BookingsAppointment',
  'Place',
  'Printer',
  'PrintJob',
  'Reports',
  'ReportSettings',
  'ServiceHealth',
  'ServiceMessage',
  'Community',
  // Power BI, Business Central
  'Tenant',
  'API',
  'Automation',
] as const;

/** See {@link knownObjects}. */
export type KnownObject = (typeof knownObjects)[number];

/**
 * Constraints that name a part of an object instead of saying how far the permission reaches, with their object.
 * Within that part the permission acts on the whole tenant. Same source as {@link knownObjects}.
 */
export const knownParts = [
  'AccessReview.Membership',
  'Member.Hidden',
  'Policy.AccessReview',
  'Policy.ApplicationConfiguration',
  'Policy.AuthenticationFlows',
  'Policy.AuthenticationMethod',
  'Policy.Authorization',
  'Policy.B2BManagementPolicy',
  'Policy.ConditionalAccess',
  'Policy.ConsentRequest',
  'Policy.CrossTenantAccess',
  'Policy.DeviceConfiguration',
  'Policy.ExternalIdentities',
  'Policy.FeatureRollout',
  'Policy.FedTokenValidation',
  'Policy.IdentityProtection',
  'Policy.PermissionGrant',
  'Policy.SecurityDefaults',
  'Policy.TrustFramework',
  'PrivilegedAccess.AzureAD',
  'PrivilegedAccess.AzureADGroup',
  'PrivilegedAccess.AzureResources',
  'PrivilegedAssignmentSchedule.AzureADGroup',
  'PrivilegedAssignmentSchedule.EntraAppRole',
  'PrivilegedEligibilitySchedule.AzureADGroup',
  'PrivilegedEligibilitySchedule.EntraAppRole',
  'RoleAssignmentSchedule.Directory',
  'RoleEligibilitySchedule.Directory',
  'RoleManagement.CloudPC',
  'RoleManagement.Defender',
  'RoleManagement.Directory',
  'RoleManagement.Exchange',
  'RoleManagementAlert.Directory',
  'RoleManagementPolicy.AzureADGroup',
  'RoleManagementPolicy.Directory',
  'RoleManagementPolicy.EntraAppRole',
] as const;

/** See {@link knownParts}. */
export type KnownPart = (typeof knownParts)[number];

const objectsByName = byLowerCase(knownObjects);
const partsByName = byLowerCase(knownParts);

/** The known object of a name, in any case. */
export function knownObjectOf(name: string): KnownObject | undefined {
  return objectsByName.get(name.toLowerCase());
}

/** The known part of an object, both in any case. */
export function knownPartOf(object: string, part: string): KnownPart | undefined {
  return partsByName.get(`${object}.${part}`.toLowerCase());
}

/** Names as they are found whatever their case. */
export function byLowerCase<Name extends string>(names: readonly Name[]): ReadonlyMap<string, Name> {
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}
