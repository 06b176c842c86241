import { z } from 'zod';
import { cloudIds } from './clouds';
import { readCloudHost } from './fields/host';
import { readClientId } from './fields/client-id';
import { readClientSecret } from './fields/client-secret';
import { readEnvironmentName, readEnvironmentUrl } from './fields/environment';
import { readExpiryDate } from './fields/expiry-date';
import { fieldNames, type FieldName, type FieldProblem, type Reading } from './fields/field';
import { readLabel } from './fields/label';
import { readName } from './fields/name';
import { longestNotes, readNotes } from './fields/notes';
import { fieldsWithSecret } from './fields/repeated-secret';
import { readScope } from './fields/scope';
import { readTenant } from './fields/tenant';
import { mostLabels } from './label-colors';
import { longestPermission, mostPermissions } from './permissions/limits';
import { isInCloud, optionsOf, scopeFor, serviceIds } from './services';

/** Nothing that crosses the bridge as one text is longer than this, in UTF-16 units. */
const longestText = 4096;

/** A text field read by its reader: what main gets is the cleaned value, or the field's problem. */
function field(read: (raw: string) => Reading, longest = longestText) {
  return z
    .string()
    .max(longest)
    .transform((raw, context) => {
      const { value, problem } = read(raw);
      if (problem !== undefined) context.addIssue({ code: 'custom', params: { problem } });
      return value;
    });
}

/**
 * The secret of a draft: typed, or held by main from an attempt that failed for another reason, so that
 * nobody has to paste it twice. A held secret never comes back to the renderer.
 */
const credentialSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('secret'), value: field(readClientSecret) }),
  z.strictObject({ kind: z.literal('held'), handle: z.uuid() }),
]);

/** The hosts of a cloud that is not in the table. */
const customCloudSchema = z.strictObject({ authority: field(readCloudHost), graph: field(readCloudHost) });

/** What the service asks for beside the credentials. */
const serviceOptionsSchema = z.strictObject({
  environmentName: field(readEnvironmentName).optional(),
  environmentUrl: field(readEnvironmentUrl).optional(),
});

/** The day on which the secret expires; empty where nobody knows it. */
const expiryField = field(readExpiryDate);

/** A label's name. */
export const labelField = field(readLabel);

/** The labels of a connection, by name. */
export const labelsField = z.array(labelField).max(mostLabels);

const draftFields = {
  name: field(readName).optional(),
  cloud: z.enum(cloudIds),
  customCloud: customCloudSchema.optional(),
  tenant: field(readTenant),
  clientId: field(readClientId),
  service: z.enum(serviceIds),
  serviceOptions: serviceOptionsSchema.optional(),
  scope: field(readScope).optional(),
  secretExpiresAt: expiryField.optional(),
  labels: labelsField.optional(),
  // Read once more where they are checked; a little longer, so that the reader says what is wrong.
  notes: field(readNotes, longestNotes * 2).optional(),
};

/**
 * What a person enters to link a tenant. Parsing cleans every field; an issue's `params.problem` is the
 * {@link FieldProblem}. A secret that also stands in another field is refused there.
 */
export const draftSchema = z
  .strictObject({ ...draftFields, credential: credentialSchema })
  .superRefine((draft, context) => {
    const gap = gapOf(draft);
    if (gap) context.addIssue({ code: 'custom', path: [gap.field], params: { problem: gap.problem } });
    if (draft.credential.kind !== 'secret') return;
    for (const name of fieldsWithSecret(textsOf(draft), draft.credential.value)) {
      context.addIssue({ code: 'custom', path: [name], params: { problem: 'contains_secret' } });
    }
  });

/** What cloud and service still need. */
type Question = Pick<
  z.output<typeof draftSchema>,
  'cloud' | 'customCloud' | 'service' | 'serviceOptions' | 'scope'
>;

/**
 * What is missing for a scope to follow: the hosts of a custom cloud, an option of the service, the scope
 * itself, or the service in this cloud.
 */
export function gapOf(question: Question): { field: FieldName; problem: FieldProblem } | undefined {
  const { cloud, customCloud, service, serviceOptions } = question;
  if ((cloud === 'custom') !== (customCloud !== undefined))
    return { field: 'customAuthority', problem: 'empty' };
  for (const option of optionsOf(service)) {
    if ((serviceOptions?.[option] ?? '') === '') return { field: option, problem: 'empty' };
  }
  if (scopeFor(question) !== undefined) return undefined;
  return isInCloud(service, cloud)
    ? { field: 'scope', problem: 'empty' }
    : { field: 'service', problem: 'service_not_in_cloud' };
}

/** The texts of a draft by their fields, for looking whether the secret stands in one of them. */
export function textsOf(
  draft: Pick<Draft, 'tenant' | 'clientId'> &
    Partial<Pick<Draft, 'name' | 'scope' | 'labels' | 'notes' | 'customCloud' | 'serviceOptions'>>,
): Parameters<typeof fieldsWithSecret>[0] {
  return {
    name: draft.name,
    tenant: draft.tenant,
    clientId: draft.clientId,
    scope: draft.scope,
    customAuthority: draft.customCloud?.authority,
    customGraph: draft.customCloud?.graph,
    environmentName: draft.serviceOptions?.environmentName,
    environmentUrl: draft.serviceOptions?.environmentUrl,
    labels: draft.labels?.join('\n'),
    notes: draft.notes,
  };
}

/** A draft as main receives it, cleaned and valid. */
export type Draft = z.output<typeof draftSchema>;

/** A draft as the form sends it. */
export type DraftInput = z.input<typeof draftSchema>;

/** What may be changed on a kept connection. Changing where the secret may be sent drops the secret. */
export const changesSchema = z.strictObject({
  id: z.uuid(),
  name: draftFields.name,
  cloud: draftFields.cloud.optional(),
  customCloud: draftFields.customCloud,
  tenant: draftFields.tenant.optional(),
  clientId: draftFields.clientId.optional(),
  service: draftFields.service.optional(),
  serviceOptions: draftFields.serviceOptions,
  scope: draftFields.scope,
  /** Empty forgets the date. */
  secretExpiresAt: draftFields.secretExpiresAt,
  labels: draftFields.labels,
  notes: draftFields.notes,
  pinned: z.boolean().optional(),
  /** Permissions of the connection's API that its app is to have; none forgets the choice. */
  neededRoles: z
    .array(
      z
        .string()
        .max(longestPermission)
        .regex(/^[A-Za-z0-9._-]+$/),
    )
    .max(mostPermissions)
    .optional(),
});

/** See {@link changesSchema}. */
export type Changes = z.output<typeof changesSchema>;

/** A new secret for a kept connection; the date is the new secret's, and without one it is not known. */
export const newSecretSchema = z.strictObject({
  id: z.uuid(),
  credential: credentialSchema,
  secretExpiresAt: draftFields.secretExpiresAt,
});

/** No call is about more connections than this: more than anybody has, and little enough to be read at once. */
export const mostConnections = 100_000;

/** The connections that a call is about. */
export const idsField = z.array(z.uuid()).min(1).max(mostConnections);

/** A new secret for several connections of one app. */
export const newSecretForManySchema = z.strictObject({
  ids: idsField,
  credential: credentialSchema,
  secretExpiresAt: draftFields.secretExpiresAt,
});

/**
 * The first problem of a failed parse of a draft.
 * @returns the field and its problem; `invalid` fields without a known problem come without one.
 */
export function problemOf(error: z.ZodError): { field?: FieldName; problem?: FieldProblem } {
  const issue = error.issues[0];
  if (issue === undefined) return {};
  const field = fieldOfPath(issue.path);
  const params =
    issue.code === 'custom' ? (issue.params as { problem?: FieldProblem } | undefined) : undefined;
  const problem = params?.problem ?? problemOfSize(issue, field);
  return { ...(field === undefined ? {} : { field }), ...(problem === undefined ? {} : { problem }) };
}

function problemOfSize(issue: z.core.$ZodIssue, field: FieldName | undefined): FieldProblem | undefined {
  if (issue.code !== 'too_big' || field === undefined) return undefined;
  return issue.origin === 'array' ? 'too_many_labels' : 'too_long';
}

function fieldOfPath(path: readonly PropertyKey[]): FieldName | undefined {
  const [first, second] = path;
  if (first === 'credential' || first === 'clientSecret') return 'clientSecret';
  if (first === 'customCloud') return second === 'graph' ? 'customGraph' : 'customAuthority';
  if (first === 'serviceOptions') return second === 'environmentName' ? 'environmentName' : 'environmentUrl';
  return fieldNames.find((name) => name === first);
}
