import type { TenantLookup } from '../../../shared/bridge';
import type { NationalCloudId } from '../../../shared/clouds';

/** What is worth saying of a looked-up tenant beside its field. */
export type TenantNews =
  | { readonly kind: 'found'; readonly tenantId: string; readonly cloud?: NationalCloudId }
  /** It lives in another cloud than the chosen one. */
  | { readonly kind: 'elsewhere'; readonly tenantId: string; readonly cloud: NationalCloudId }
  | { readonly kind: 'not_found' };

/** An answer, and what was asked. */
export interface AnsweredLookup {
  readonly tenant: string;
  readonly cloud: NationalCloudId;
  readonly lookup: TenantLookup;
}

/**
 * What an answer means for the tenant and the cloud that stand in the form now. Where a tenant lives is true
 * whichever cloud was asked; that it was not found is true of that cloud only.
 */
export function tenantNews(
  answer: AnsweredLookup | undefined,
  tenant: string,
  chosen: NationalCloudId,
): TenantNews | undefined {
  if (answer?.tenant !== tenant) return undefined;
  const { lookup } = answer;
  if (lookup.kind === 'not_found') return answer.cloud === chosen ? { kind: 'not_found' } : undefined;
  if (lookup.kind !== 'found') return undefined;
  const { tenantId, cloud } = lookup;
  if (cloud === undefined) return answer.cloud === chosen ? { kind: 'found', tenantId } : undefined;
  return { kind: cloud === chosen ? 'found' : 'elsewhere', tenantId, cloud };
}
