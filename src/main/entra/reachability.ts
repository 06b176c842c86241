import type { FindingId } from '../../shared/finding';
import type { Result } from '../../shared/result';
import { findingOfTransport } from './findings';
import { parseJson } from './json';
import type { HttpReply, TransportFailure } from './transport';

/** What one request says of the way to Microsoft. */
export type Evidence = { readonly reached: true } | { readonly reached: false; readonly cause: FindingId };

/** A network that wants a sign-in answers so (RFC 6585, section 6). */
const networkAuthenticationRequired = 511;

/**
 * Judges by who answered, not by what was said: every answer in JSON is Microsoft's. A page where JSON was
 * due is a captive portal's; only Microsoft's own front doors answer so too, with 429 and from 500 on.
 * @returns undefined where the outcome says nothing.
 */
export function evidenceOf(outcome: Result<HttpReply, TransportFailure>): Evidence | undefined {
  if (!outcome.ok) {
    const { kind } = outcome.error;
    if (kind === 'aborted' || kind === 'host_refused') return undefined;
    return { reached: false, cause: findingOfTransport(kind) };
  }
  const { status, body } = outcome.value;
  // What these two say is never Microsoft's, in whatever form it comes.
  if (status === networkAuthenticationRequired) return { reached: false, cause: 'captive_portal' };
  if (status === 407) return { reached: false, cause: 'proxy_credentials' };
  if (typeof parseJson(body) === 'object') return { reached: true };
  if (status === 429 || status >= 500) return undefined;
  return { reached: false, cause: 'captive_portal' };
}
