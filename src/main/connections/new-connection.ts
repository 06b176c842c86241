import { randomUUID } from 'node:crypto';
import type { Check, Judgement } from '../../shared/connection';
import type { Draft } from '../../shared/draft';
import { expiryBand, type ExpiryBand } from '../../shared/expiry';
import { nameFromTenant } from '../../shared/fields/tenant';
import { lastJudgement } from '../../shared/last-judgement';
import { scopeFor, tokenNamesRoles, type ServiceId } from '../../shared/services';
import { findingFor } from '../entra/diagnose';
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
export function judged(record: VaultRecord, verification: Verification): VaultRecord {
  const { check, tenantId, organisation, registration } = verification;
  const state = check.outcome === 'ok' ? 'linked' : check.outcome === 'failed' ? 'attention' : record.state;
  const { displayName, domains } = organisation ?? {};
  const { displayName: appName, secretExpiresAt } = registration ?? {};
  const learnt = {
    ...record,
    tenant: {
      ...record.tenant,
      ...(tenantId === undefined ? {} : { id: tenantId }),
      ...(displayName === undefined ? {} : { displayName }),
      ...(domains === undefined ? {} : { domains: [...domains] }),
    },
    ...(appName === undefined ? {} : { appName }),
    ...(secretExpiresAt === undefined ? {} : { secretExpiresAt, expiryFromMicrosoft: true as const }),
    state,
  } satisfies VaultRecord;
  return withExpiryWarning({
    ...learnt,
    lastCheck: withStanding(ofService(check, record.service), record.lastCheck),
  });
}

/** How soon a secret expires where a success carries the warning. */
const warnedOf: readonly ExpiryBand[] = ['within_7', 'within_14', 'within_30'];

/**
 * A success of a secret that expires soon says so, where nothing is worse; one of a secret that does not any more,
 * because its date was changed, no longer does. The same for a success that still stands behind a check that reached
 * nobody. A date that had passed when Microsoft accepted the secret is another one's.
 * @param now milliseconds since 1970; the time of the check, where it is not said.
 */
export function withExpiryWarning(record: VaultRecord, now?: number): VaultRecord {
  const { lastCheck, secretExpiresAt, state } = record;
  if (!lastCheck || state !== 'linked') return record;
  if (lastCheck.outcome === 'ok') return { ...record, lastCheck: warned(lastCheck, secretExpiresAt, now) };
  const { standing } = lastCheck;
  return standing
    ? { ...record, lastCheck: { ...lastCheck, standing: warned(standing, secretExpiresAt, now) } }
    : record;
}

function warned<Kind extends Judgement>(
  judgement: Kind,
  secretExpiresAt: string | undefined,
  now = Date.parse(judgement.at),
): Kind {
  const said = judgement.finding?.id;
  if (said !== undefined && said !== 'secret_expires_soon') return judgement;
  const { finding: _before, ...plain } = judgement;
  return warnedOf.includes(expiryBand(secretExpiresAt, now))
    ? { ...judgement, finding: findingFor('secret_expires_soon', Date.parse(judgement.at)) }
    : (plain as Kind);
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
