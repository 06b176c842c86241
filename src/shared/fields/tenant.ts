import { cloudOfHost } from '../clouds';
import { cleanText } from './clean-text';
import type { FieldNote, Reading } from './field';
import { isGuid, zeroGuid } from './guid';
import { hostOf } from './host';
import { looksLikeSecretValue } from './client-secret';

/** Tenant words that name several tenants at once; the client credentials grant refuses them (AADSTS9001023). */
const sharedEndpoints = ['common', 'organizations', 'consumers'];

/** The tenant of personal Microsoft accounts (Microsoft Learn, "Access token claims reference", `tid`). */
const personalAccounts = '9188040d-6c67-4c5b-b112-36a304b66dad';

/** Microsoft's own services tenant: the home of first-party apps, never an administrator's. */
const microsoftServices = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

/** A DNS name holds 253 characters at most (RFC 1035), and so does everything accepted here. */
const longestTenant = 253;

/**
 * Reads a tenant as an administrator may paste it: a GUID in any case, a domain, or a portal or sign-in
 * URL that contains one.
 * @returns the GUID or domain in lower case; `cloud` where a URL named one.
 */
export function readTenant(raw: string): Reading {
  const { value: text, cleaned } = cleanText(raw);
  const notes: FieldNote[] = cleaned ? ['cleaned'] : [];
  if (text === '') return { value: '', problem: 'empty', notes };

  const url = asUrl(text);
  if (url) {
    const cloud = cloudOfHost(url.hostname);
    const found = tenantInUrl(url, cloud !== undefined);
    if (found === undefined) return { value: text, problem: 'tenant_url_without_tenant', notes };
    const judged = judge(found, ['taken_from_url', ...notes]);
    return cloud ? { ...judged, cloud } : judged;
  }
  return judge(text.replace(/^\{(.*)\}$/, '$1'), notes);
}

function judge(text: string, notes: readonly FieldNote[]): Reading {
  const value = text.toLowerCase();
  if (value === zeroGuid) return { value, problem: 'placeholder', notes };
  if (value === personalAccounts) return { value, problem: 'tenant_personal', notes };
  if (value === microsoftServices) return { value, notes: ['tenant_of_microsoft', ...notes] };
  if (isGuid(value)) return { value, notes };
  if (sharedEndpoints.includes(value)) return { value, problem: 'tenant_shared_endpoint', notes };
  if (looksLikeSecretValue(text)) return { value: text, problem: 'contains_secret', notes };
  if (text.length > longestTenant) return { value: text, problem: 'too_long', notes };

  const domain = asDomain(value);
  if (domain && cloudOfHost(domain)) return { value: text, problem: 'tenant_url_without_tenant', notes };
  return domain ? { value: domain, notes } : { value: text, problem: 'tenant_shape', notes };
}

/** A registrable domain in its ASCII form (international names become punycode), or undefined. */
function asDomain(text: string): string | undefined {
  if (!/^[^\s/\\@:?#[\]%_~+=&'"<>|^`{}(),;*!$]+$/.test(text)) return undefined;
  return hostOf(text);
}

function asUrl(text: string): URL | undefined {
  const withScheme = /^https?:\/\//i.test(text) ? text : isOnKnownHost(text) ? `https://${text}` : undefined;
  return withScheme === undefined ? undefined : (tryUrl(withScheme) ?? undefined);
}

/** Whether a text without a scheme begins with one of Microsoft's hosts, and goes on as a URL does. */
function isOnKnownHost(text: string): boolean {
  const host = /^([a-z0-9.-]+)[/?#]/i.exec(text)?.[1];
  return host !== undefined && cloudOfHost(host) !== undefined;
}

function tryUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null; // not a URL: the only reason for which the constructor throws
  }
}

/**
 * The tenant inside a URL: where sign-in URLs, issuers and portal links carry it. An app's id in the same
 * URL is never taken for it. A website's address is its domain, which is the tenant's too, if it has one.
 * @param ofMicrosoft whether the URL is on one of Microsoft's hosts, whose paths begin with the tenant.
 */
function tenantInUrl(url: URL, ofMicrosoft: boolean): string | undefined {
  const whole = decode(`${url.pathname}${url.search}${url.hash}`);
  const named = /(?:^|[/?&#;])(?:tenant(?:Id)?|directoryId|tid)[/=~]+([^/?&#=~]+)/i.exec(whole)?.[1];
  if (named !== undefined && isTenantLike(named)) return named;

  const chosenDirectory = /#@([^/?&]+)/.exec(whole)?.[1];
  if (chosenDirectory !== undefined && isTenantLike(chosenDirectory)) return chosenDirectory;

  const path = decode(url.pathname)
    .split('/')
    .filter((part) => part !== '');
  if (!ofMicrosoft) return path.length === 0 && isTenantLike(url.hostname) ? url.hostname : undefined;
  const [first = ''] = path;
  return isTenantLike(first) || sharedEndpoints.includes(first.toLowerCase()) ? first : undefined;
}

function isTenantLike(text: string): boolean {
  return isGuid(text) || (text.includes('.') && asDomain(text.toLowerCase()) !== undefined);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % sign: the text as it stands is all there is
  }
}

/**
 * A name for a connection, proposed from its tenant.
 * @param tenant a GUID or a domain.
 * @returns for example `Contoso` for `contoso.onmicrosoft.com`; undefined for a GUID, which says nothing.
 */
export function nameFromTenant(tenant: string): string | undefined {
  if (isGuid(tenant)) return undefined;
  const label = tenant.split('.')[0];
  if (label === undefined || label === '') return undefined;
  return label
    .split('-')
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
