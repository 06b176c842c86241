import type { Answer, Handlers } from '../../shared/bridge';
import { sameCloud } from '../../shared/clouds';
import { gapOf, textsOf, type Changes } from '../../shared/draft';
import { fieldsWithSecret } from '../../shared/fields/repeated-secret';
import { fail, ok } from '../../shared/result';
import { scopeFor, type ScopeQuestion } from '../../shared/services';
import type { VaultRecord } from '../vault/vault-file';
import { viewOf } from './connection-view';
import { announce, change, find, type Context } from './context';
import { announceLabels, spelled, withLabels } from './labels';
import { named, withExpiryWarning } from './new-connection';

/** Reading and changing what is kept: everything that needs no network. */
export function managing(context: Context): Pick<Handlers['connections'], 'list' | 'listText' | 'update'> {
  const { vault } = context;
  const views = () => vault.connections.map((record) => viewOf(record, vault));

  return {
    list: () => ok({ connections: views(), revision: vault.revision }),
    listText: () => ok({ text: JSON.stringify(views()), revision: vault.revision }),

    async update(changes) {
      const before = vault.labels;
      const asked = find(context, changes.id);
      const kept = await change(context, (content) => {
        const found = find(context, changes.id);
        if (!found.ok) return found;
        const leak = fieldWithKeptSecret(context, found.value, changes);
        if (leak) return fail({ code: 'invalid_input', field: leak, problem: 'contains_secret' });
        if (namesKeptSecret(context, found.value, changes.neededRoles)) {
          return fail({ code: 'invalid_input', problem: 'contains_secret' });
        }
        const labels = withLabels(content.labels, changes.labels ?? []);
        const spelledOut = changes.labels ? { ...changes, labels: spelled(labels, changes.labels) } : changes;
        const after = changed(found.value, spelledOut, context);
        if (!after.ok) return after;
        const record = withExpiryWarning(after.value, context.now());
        const connections = content.connections.map((each) => (each.id === changes.id ? record : each));
        return ok({ content: { ...content, labels, connections }, value: record });
      });
      if (!kept.ok) return kept;
      announceLabels(context, before);
      announce(context, [changes.id]);
      const { id, name } = kept.value;
      const fields = asked.ok ? changedFields(changes, asked.value, kept.value) : [];
      if (fields.length > 0)
        context.activity.note('updated', { ids: [id], name, facts: { fields: fields.join(' ') } });
      return ok(viewOf(kept.value, vault));
    },
  };
}

/** The names of the fields that are another than before. */
function changedFields({ id: _id, ...changes }: Changes, before: VaultRecord, after: VaultRecord): string[] {
  const fields = Object.keys(changes) as (keyof typeof changes)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** The changed field that gives the kept secret away: it would lie there in the clear. */
function fieldWithKeptSecret({ vault }: Context, record: VaultRecord, changes: Changes) {
  const secret = vault.secretOf(record);
  if (!secret.ok) return undefined;
  const { tenant = '', clientId = '' } = changes;
  const texts = { ...textsOf({ ...changes, tenant, clientId }), labels: changes.labels?.join('\n') };
  return fieldsWithSecret(texts, secret.value)[0];
}

function namesKeptSecret({ vault }: Context, record: VaultRecord, names: readonly string[] = []): boolean {
  const secret = vault.secretOf(record);
  return secret.ok && names.includes(secret.value);
}

/**
 * A record with changes. Where the secret may be sent is part of what it is bound to: with another cloud,
 * tenant or client ID the old secret is dropped, and its date with it. With another question the old
 * judgement goes too.
 * @returns what is missing where the service needs more than is there.
 */
function changed(
  record: VaultRecord,
  changes: Changes,
  { now, tenantIdOf }: Pick<Context, 'now' | 'tenantIdOf'>,
): Answer<VaultRecord> {
  const question = questionAfter(record, changes);
  const gap = gapOf(question);
  if (gap) return fail({ code: 'invalid_input', ...gap });
  const scope = scopeFor(question) ?? '';

  const tenant = changes.tenant ?? record.tenant.entered;
  const clientId = changes.clientId ?? record.clientId;
  const inOtherTenant = !sameCloud(record, question) || tenant !== record.tenant.entered;
  const elsewhere = inOtherTenant || clientId !== record.clientId;
  const tenantId = inOtherTenant ? tenantIdOf(question, tenant) : undefined;
  const requestioned = elsewhere || scope !== record.scope;

  const { customCloud: _hosts, serviceOptions: _options, ...rest } = record;
  const { secret, secretExpiresAt: oldDate, expiryFromMicrosoft, lastCheck, ...known } = rest;
  const { appName, neededRoles: oldNeeds, ...fields } = known;
  const secretExpiresAt = elsewhere ? '' : (changes.secretExpiresAt ?? oldDate ?? '');
  const isMicrosofts = expiryFromMicrosoft === true && !elsewhere && secretExpiresAt === oldDate;
  // They are permissions of one API.
  const neededRoles = changes.neededRoles ?? (scope === record.scope ? oldNeeds : undefined);
  return ok(
    named({
      ...fields,
      ...(appName === undefined || clientId !== record.clientId ? {} : { appName }),
      ...(neededRoles === undefined || neededRoles.length === 0
        ? {}
        : { neededRoles: [...new Set(neededRoles)] }),
      ...(elsewhere || secret === undefined ? {} : { secret }),
      ...(secretExpiresAt === '' ? {} : { secretExpiresAt }),
      ...(isMicrosofts ? { expiryFromMicrosoft: true as const } : {}),
      ...(requestioned ? { state: 'waiting' as const } : lastCheck === undefined ? {} : { lastCheck }),
      name: changes.name ?? record.name,
      cloud: question.cloud,
      ...(question.customCloud === undefined ? {} : { customCloud: question.customCloud }),
      tenant: inOtherTenant
        ? { entered: tenant, ...(tenantId === undefined ? {} : { id: tenantId }) }
        : record.tenant,
      clientId,
      service: question.service,
      ...(question.serviceOptions === undefined ? {} : { serviceOptions: question.serviceOptions }),
      scope,
      labels: changes.labels ?? record.labels,
      notes: changes.notes ?? record.notes,
      pinned: changes.pinned ?? record.pinned,
      updatedAt: new Date(now()).toISOString(),
    }),
  );
}

/** Cloud and service as they are then. Hosts, options and a typed scope do not outlive what they belong to. */
function questionAfter(record: VaultRecord, changes: Changes): ScopeQuestion {
  const cloud = changes.cloud ?? record.cloud;
  const service = changes.service ?? record.service;
  const sameService = service === record.service;
  return {
    cloud,
    customCloud: changes.customCloud ?? (cloud === record.cloud ? record.customCloud : undefined),
    service,
    serviceOptions: changes.serviceOptions ?? (sameService ? record.serviceOptions : undefined),
    scope: changes.scope ?? (sameService ? record.scope : undefined),
  };
}
