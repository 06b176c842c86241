import type { ServiceId } from './services';

/**
 * The guide's steps and their lines, in order. Findings point at a line by its id; words are in the message
 * catalogue under the same ids, pictures in the renderer's guide feature. `badge` is the step's number as it
 * is shown.
 *
 * The lines of the step `permissions` are those for Microsoft Graph; see {@link permissionLines} for the other
 * services. A new line is one row here and its words in each catalogue.
 */
export const guideSteps = [
  {
    id: 'tenant',
    number: 1,
    badge: '1',
    picture: 'tenant',
    lines: ['tenant.open', 'tenant.copy'],
  },
  {
    id: 'client',
    number: 2,
    badge: '2',
    picture: 'client',
    lines: ['client.register', 'client.create', 'client.copy', 'client.not_object_id'],
  },
  {
    id: 'secret',
    number: 3,
    badge: '3a',
    picture: 'secret',
    lines: ['secret.new', 'secret.expires', 'secret.value', 'secret.not_secret_id', 'secret.date'],
  },
  {
    id: 'permissions',
    number: 3,
    badge: '3b',
    picture: 'permissions',
    lines: ['permissions.add', 'permissions.application', 'permissions.consent'],
  },
  {
    id: 'connect',
    number: 4,
    badge: '4',
    picture: 'connect',
    lines: ['connect.enter', 'connect.cloud', 'connect.cloud_usual', 'connect.press'],
  },
] as const;

/**
 * What the step `permissions` says for each service. Services differ most here: some want API permissions and
 * consent, some an entry inside the product, and some both.
 *
 * A new service is one row here, its source beside it, and its words in each catalogue.
 */
export const permissionLines = {
  graph: ['permissions.add', 'permissions.application', 'permissions.consent'],
  // Microsoft Learn, "Overview of Selected permissions in OneDrive and SharePoint"; "Granting access via Azure
  // AD App-Only" (SharePoint's own API wants a certificate).
  sharepoint: [
    'permissions.add',
    'permissions.sharepoint',
    'permissions.consent',
    'permissions.sharepoint_selected',
    'permissions.sharepoint_certificate',
  ],
  // Microsoft Learn, "How to use Microsoft Entra ID to access the Intune APIs in Microsoft Graph".
  intune: ['permissions.add', 'permissions.intune', 'permissions.consent'],
  // Microsoft Learn, "Embed Power BI content with service principal and an application secret" and "Enable
  // service principal authentication for admin APIs" (no permissions that need consent); the setting's name
  // since 2025: Microsoft 365 message center, MC1062447.
  'power-bi': [
    'permissions.power_bi_none',
    'permissions.power_bi_group',
    'permissions.power_bi_setting',
    'permissions.power_bi_workspace',
    'permissions.power_bi_gcc',
  ],
  // Microsoft Learn, "Using Service-to-Service (S2S) Authentication" of Business Central.
  'business-central': [
    'permissions.business_central_api',
    'permissions.business_central_role',
    'permissions.consent',
    'permissions.business_central_app',
    'permissions.business_central_sets',
  ],
  // Microsoft Learn, "Enable connectivity with external services" of finance and operations apps.
  'dynamics-finance': ['permissions.no_api', 'permissions.finance_app', 'permissions.finance_user'],
  // Microsoft Learn, "Manage application users in the Power Platform admin center".
  dataverse: [
    'permissions.no_api',
    'permissions.dataverse_open',
    'permissions.dataverse_user',
    'permissions.dataverse_role',
  ],
  // Microsoft Learn, "Register a Microsoft Entra app and create a service principal", section "Assign a role
  // to the application".
  'azure-resource-manager': [
    'permissions.no_api',
    'permissions.resource_manager_open',
    'permissions.azure_role',
    'permissions.resource_manager_which',
  ],
  // Microsoft Learn, "Provide access to Key Vault keys, certificates, and secrets with Azure role-based access
  // control".
  'key-vault': [
    'permissions.no_api',
    'permissions.key_vault_open',
    'permissions.azure_role',
    'permissions.key_vault_which',
    'permissions.key_vault_policy',
  ],
  // Microsoft Learn, "Register an App to request authorization tokens and work with APIs" of Azure Monitor.
  'log-analytics': [
    'permissions.no_api',
    'permissions.log_analytics_open',
    'permissions.azure_role',
    'permissions.log_analytics_which',
  ],
  custom: [
    'permissions.custom_add',
    'permissions.application',
    'permissions.consent',
    'permissions.custom_other',
  ],
} as const satisfies Record<ServiceId, readonly `permissions.${string}`[]>;

/** A step of the guide. `secret` and `permissions` are the two halves of step 3. */
export type GuideStepId = (typeof guideSteps)[number]['id'];

/** A line of the guide, named `<step>.<line>`. */
export type GuideLineId =
  (typeof guideSteps)[number]['lines'][number] | (typeof permissionLines)[ServiceId][number];

/** All step ids in order. */
export const guideStepIds = guideSteps.map((step) => step.id) as [GuideStepId, ...GuideStepId[]];

/** All line ids in order. */
export const guideLineIds = [
  ...new Set<GuideLineId>([
    ...guideSteps.flatMap((step) => step.lines as readonly GuideLineId[]),
    ...Object.values(permissionLines).flat(),
  ]),
] as [GuideLineId, ...GuideLineId[]];

/** The lines of a step, as they stand for a service. */
export function linesOf(step: (typeof guideSteps)[number], service: ServiceId): readonly GuideLineId[] {
  return step.id === 'permissions' ? permissionLines[service] : step.lines;
}

/**
 * The line that a finding points at, as the guide has it for a service: where it says the step's matter in
 * other lines, the first of them.
 */
export function lineFor(line: GuideLineId, service: ServiceId): GuideLineId {
  const lines: readonly GuideLineId[] = permissionLines[service];
  return line.startsWith('permissions.') && !lines.includes(line) ? permissionLines[service][0] : line;
}

/** The lines that say what not to copy, or not to do. */
export const cautionLines: readonly GuideLineId[] = [
  'client.not_object_id',
  'secret.not_secret_id',
  'permissions.sharepoint_certificate',
  'permissions.power_bi_none',
];
