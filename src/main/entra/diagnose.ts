import { isGuid } from '../../shared/fields/guid';
import type { Finding, FindingId } from '../../shared/finding';
import { readErrorReply, type ErrorReply } from './error-reply';
import type { Credentials, Exchange } from './exchange';
import { findingOfCodes, findingOfError, findingRows } from './findings';
import { scrub } from './scrub';
import type { TransportKind } from './transport';

/** Microsoft's own words are cut to this length, in UTF-16 units. */
const longestQuote = 400;

/** The causes that a transport failure means. A refused host is a fault of this app, not of the network. */
export const findingOfTransport: Record<TransportKind, FindingId> = {
  offline: 'offline',
  proxy_unreachable: 'proxy_unreachable',
  proxy_credentials: 'proxy_credentials',
  certificate_untrusted: 'certificate_untrusted',
  timed_out: 'timed_out',
  connection_cut: 'connection_cut',
  redirected: 'redirected',
  reply_unreadable: 'reply_unreadable',
  // Nobody is told of a request that was given up on purpose.
  aborted: 'connection_cut',
  host_refused: 'unknown',
};

/**
 * Says what an exchange that gave no token means. Goes by transport and status first, by AADSTS numbers
 * second, by OAuth's `error` last, so that a new number still gets a true answer.
 * @param credentials what was sent: the shape of the secret tells causes apart, and its text is scrubbed.
 * @param now milliseconds since 1970.
 */
export function diagnose(
  exchange: Exclude<Exchange, { kind: 'token' }>,
  credentials: Credentials,
  now: number,
): Finding {
  if (exchange.kind === 'unreached') {
    const { kind, transport } = exchange.failure;
    return {
      ...findingFor(findingOfTransport[kind], now),
      ...(transport === undefined ? {} : { transport }),
    };
  }
  const reply = readErrorReply(exchange.reply, now);
  const id = causeOf(reply, credentials);
  const { retryAfterSeconds, traceId, correlationId, description } = reply;
  return {
    ...findingFor(id, now),
    codes: [...reply.codes],
    status: reply.status,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(traceId === undefined ? {} : { traceId }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(id === 'unknown' && description !== undefined
      ? { microsoftSays: quote(description, credentials) }
      : {}),
  };
}

/** A finding of a cause as its row describes it, without an answer's details. */
export function findingFor(id: FindingId, now: number): Finding {
  const { retry, field, guide } = findingRows[id];
  return {
    id,
    at: new Date(now).toISOString(),
    retry,
    codes: [],
    ...(field === undefined ? {} : { field }),
    guide: { ...guide },
  };
}

function causeOf(reply: ErrorReply, credentials: Credentials): FindingId {
  if (reply.status === 407) return 'proxy_credentials';
  if (reply.form !== 'entra') {
    if (reply.status === 429) return 'throttled';
    if (reply.status >= 500) return 'service_fault';
    return reply.form === 'html' ? 'captive_portal' : 'reply_unreadable';
  }
  const known = findingOfCodes(reply.codes);
  if (known !== undefined) return withShape(known, credentials);
  if (reply.status === 429) return 'throttled';
  if (reply.status >= 500) return 'service_fault';
  // A number that has no row says more than `error` does: it is shown with Microsoft's words.
  if (reply.codes.length > 0 || reply.error === undefined) return 'unknown';
  return withShape(findingOfError(reply.error) ?? 'unknown', credentials);
}

/** A refused secret that is a GUID was copied from the wrong column. */
function withShape(id: FindingId, { clientSecret }: Credentials): FindingId {
  return id === 'wrong_secret' && isGuid(clientSecret) ? 'secret_id_pasted' : id;
}

/** The part of Microsoft's text that is for people, without what was entered and without the IDs. */
function quote(description: string, credentials: Credentials): string {
  const values = [credentials.clientSecret, credentials.tenant, credentials.clientId];
  const text = description.replace(/\s*(?:Trace ID:|Correlation ID:|Timestamp:)[\s\S]*$/i, '');
  // A value with white space in it is looked for as the text is shown, too.
  return scrub(inOneLine(text), [...values, ...values.map(inOneLine)]).slice(0, longestQuote);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
