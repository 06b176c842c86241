import { domainToUnicode } from 'node:url';
import type { TenantLookup } from '../../shared/bridge';
import { clouds, hostsOf, type CloudChoice, type NationalCloudId } from '../../shared/clouds';
import { discover } from './discovery';
import type { Sender } from './transport';

/** Answers that are remembered: many more than one person types in a session. */
const mostRemembered = 1000;

/**
 * The look-ups of a session, and what they found: a tenant that is kept before it was verified is known by
 * its ID all the same.
 */
export class TenantLookups {
  readonly #transport: Sender;
  /** Tenants' IDs by the sign-in host they belong to and their domain, the latest last. */
  readonly #found = new Map<string, string>();

  constructor(transport: Sender) {
    this.#transport = transport;
  }

  /** See {@link lookUpTenant}. */
  async lookUp(question: Parameters<typeof lookUpTenant>[0]): Promise<TenantLookup> {
    const lookup = await lookUpTenant(question, this.#transport);
    // Hosts of one cloud also answer for tenants of others: what counts is where the tenant says it lives.
    if (lookup.kind === 'found' && lookup.cloud !== undefined) {
      this.#remember(keyOf(clouds[lookup.cloud].authority, question.tenant), lookup.tenantId);
    }
    return lookup;
  }

  /** @returns the tenant's GUID, where this text was looked up and a tenant of this cloud was found. */
  readonly idOf = (choice: CloudChoice, tenant: string): string | undefined =>
    this.#found.get(keyOf(hostsOf(choice).authority, tenant));

  #remember(key: string, tenantId: string): void {
    this.#found.delete(key);
    this.#found.set(key, tenantId);
    const [oldest] = this.#found.keys();
    if (this.#found.size > mostRemembered && oldest !== undefined) this.#found.delete(oldest);
  }
}

function keyOf(authority: string, tenant: string): string {
  return `${authority}/${tenant}`;
}

/**
 * Looks a tenant up by its domain. What is sent is what was typed, so nothing is unless it fits the strict
 * grammar of a domain under a known top: a secret in the wrong field stays on this computer.
 */
export async function lookUpTenant(
  { cloud, tenant }: { readonly cloud: NationalCloudId; readonly tenant: string },
  transport: Sender,
): Promise<TenantLookup> {
  if (!(await isPublicDomain(tenant))) return { kind: 'not_asked' };
  const found = await discover(cloud, tenant, transport);
  return found.kind === 'not_found' ? { kind: 'not_found' } : found;
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
