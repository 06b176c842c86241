import { domainToUnicode } from 'node:url';
import type { TenantLookup } from '../../shared/bridge';
import type { NationalCloudId } from '../../shared/clouds';
import { discover } from './discovery';
import type { Sender } from './transport';

/**
 * Looks a tenant up by its domain. What is sent is what was typed, so nothing is unless it fits the strict
 * grammar of a domain under a known top: a secret in the wrong field stays on this computer.
 */
export async function lookUpTenant(
  { cloud, tenant }: { readonly cloud: NationalCloudId; readonly tenant: string },
  transport: Sender,
): Promise<TenantLookup> {
  if (!(await isPublicDomain(tenant))) return { kind: 'not_asked' };
  return discover(cloud, tenant, transport);
}

/**
 * Whether a text is a domain that somebody can have registered: its last label is a top-level domain in the
 * list of IANA (the package `tlds`), and a label stands before it.
 *
 * The list is loaded with the first question: the first screen does not need it.
 */
async function isPublicDomain(text: string): Promise<boolean> {
  if (!/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(text)) return false;
  const { default: tops } = await import('tlds');
  const top = text.slice(text.lastIndexOf('.') + 1);
  // The list has the tops of other scripts as they are read, a cleaned tenant as they are sent.
  return tops.includes(domainToUnicode(top));
}
