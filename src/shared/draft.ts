import { z } from 'zod';
import { cloudIds } from './clouds';
import { readClientId } from './fields/client-id';
import { readClientSecret } from './fields/client-secret';
import { fieldNames, type FieldName, type FieldProblem, type Reading } from './fields/field';
import { readName } from './fields/name';
import { fieldsWithSecret } from './fields/repeated-secret';
import { readScope } from './fields/scope';
import { readTenant } from './fields/tenant';
import { scopeFor, serviceIds } from './services';

/** Nothing that crosses the bridge as one text is longer than this, in UTF-16 units. */
const longestText = 4096;

/** A text field read by its reader: what main gets is the cleaned value, or the field's problem. */
function field(read: (raw: string) => Reading) {
  return z
    .string()
    .max(longestText)
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

const draftFields = {
  name: field(readName).optional(),
  cloud: z.enum(cloudIds),
  tenant: field(readTenant),
  clientId: field(readClientId),
  service: z.enum(serviceIds),
  scope: field(readScope).optional(),
};

/**
 * What a person enters to link a tenant. Parsing cleans every field; an issue's `params.problem` is the
 * {@link FieldProblem}. A secret that also stands in another field is refused there.
 */
export const draftSchema = z
  .strictObject({ ...draftFields, credential: credentialSchema })
  .superRefine((draft, context) => {
    if (scopeFor(draft.service, draft.cloud, draft.scope) === undefined) {
      context.addIssue({ code: 'custom', path: ['scope'], params: { problem: 'empty' } });
    }
    if (draft.credential.kind !== 'secret') return;
    for (const name of fieldsWithSecret(draft, draft.credential.value)) {
      context.addIssue({ code: 'custom', path: [name], params: { problem: 'contains_secret' } });
    }
  });

/** A draft as main receives it, cleaned and valid. */
export type Draft = z.output<typeof draftSchema>;

/** A draft as the form sends it. */
export type DraftInput = z.input<typeof draftSchema>;

/** What may be changed on a kept connection. Changing where the secret may be sent drops the secret. */
export const changesSchema = z.strictObject({
  id: z.uuid(),
  name: draftFields.name,
  cloud: draftFields.cloud.optional(),
  tenant: draftFields.tenant.optional(),
  clientId: draftFields.clientId.optional(),
  service: draftFields.service.optional(),
  scope: draftFields.scope,
});

/** See {@link changesSchema}. */
export type Changes = z.output<typeof changesSchema>;

/** A new secret for a kept connection. */
export const newSecretSchema = z.strictObject({
  id: z.uuid(),
  clientSecret: field(readClientSecret),
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
  const problem = params?.problem ?? (issue.code === 'too_big' ? 'too_long' : undefined);
  return { ...(field === undefined ? {} : { field }), ...(problem === undefined ? {} : { problem }) };
}

function fieldOfPath(path: readonly PropertyKey[]): FieldName | undefined {
  const [first] = path;
  if (first === 'credential' || first === 'clientSecret') return 'clientSecret';
  return fieldNames.find((name) => name === first);
}
