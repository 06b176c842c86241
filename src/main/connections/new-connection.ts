import { randomUUID } from 'node:crypto';
import type { Check } from '../../shared/connection';
import type { Draft } from '../../shared/draft';
import { nameFromTenant } from '../../shared/fields/tenant';
import { lastJudgement } from '../../shared/last-judgement';
import { scopeFor, tokenNamesRoles, type ServiceId } from '../../shared/services';
import type { Verification } from '../entra/verify';
import type { VaultRecord } from '../vault/vault-file';
import type { Context } from './context';

/** The record of a draft, not verified yet. Its tenant's ID is set where a look-up has told it. */
export function recordOf(
  draft: Draft,
  { now, tenantIdOf }: Pick<Context, 'now' | 'tenantIdOf'>,
): VaultRecord {
  const at = new Date(now()).toISOString();
  const tenantId = tenantIdOf(draft, draft.tenant);
  return {
    id: randomUUID(),
    name: draft.name ?? '',
    cloud: draft.cloud,
    ...(draft.customCloud === undefined ? {} : { customCloud: draft.customCloud }),
    tenant: { entered: draft.tenant, ...(tenantId === undefined ? {} : { id: tenantId }) },
    clientId: draft.clientId,
    service: draft.service,
    ...(draft.serviceOptions === undefined ? {} : { serviceOptions: draft.serviceOptions }),
    scope: scopeFor(draft) ?? '',
    labels: draft.labels ?? [],
    pinned: false,
    notes: draft.notes ?? '',
    ...(draft.secretExpiresAt === undefined || draft.secretExpiresAt === ''
      ? {}
      : { secretExpiresAt: draft.secretExpiresAt }),
    state: 'waiting',
    createdAt: at,
    updatedAt: at,
  };
}

/** A record with a name in any case: the entered one, the organisation's, or what the tenant tells. */
export function named(record: VaultRecord): VaultRecord {
  if (record.name !== '') return record;
  const { entered, displayName } = record.tenant;
  return { ...record, name: displayName ?? nameFromTenant(entered) ?? entered };
}

/** A record after a verification: what was learnt, and the state that follows from the outcome. */
export function judged(record: VaultRecord, { check, tenantId, organisation }: Verification): VaultRecord {
  const state = check.outcome === 'ok' ? 'linked' : check.outcome === 'failed' ? 'attention' : record.state;
  return {
    ...record,
    tenant: {
      ...record.tenant,
      ...(tenantId === undefined ? {} : { id: tenantId }),
      ...(organisation === undefined ? {} : { displayName: organisation }),
    },
    state,
    lastCheck: withStanding(ofService(check, record.service), record.lastCheck),
  };
}

/** Where access is given inside the service, a token without roles lacks nothing. */
function ofService(check: Check, service: ServiceId): Check {
  if (check.finding?.id !== 'consent_missing' || tokenNamesRoles(service)) return check;
  const { finding: _lacksNothing, ...rest } = check;
  return rest;
}

/** A check that reached nobody carries on what the last judgement said. */
function withStanding(check: Check, before: Check | undefined): Check {
  const judgement = check.outcome === 'unreachable' ? lastJudgement(before) : undefined;
  if (!judgement) return check;
  const { at, finding, roles, tokenSeconds } = judgement;
  return {
    ...check,
    standing: {
      at,
      ...(finding === undefined ? {} : { finding }),
      ...(roles === undefined ? {} : { roles }),
      ...(tokenSeconds === undefined ? {} : { tokenSeconds }),
    },
  };
}
