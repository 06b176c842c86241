import { isGuid } from '../../shared/fields/guid';
import type { Finding, FindingId } from '../../shared/finding';
import { readErrorReply, type ErrorReply } from './error-reply';
import type { Credentials, Exchange } from './exchange';
import { findingOfCodes, findingOfError, findingOfStatus, findingOfTransport, findingRows } from './findings';
import { scrub } from './scrub';

/** Microsoft's own words are cut to this length, in UTF-16 units. */
const longestQuote = 400;

/**
 * Says what an exchange that gave no token means. Transport and status decide first whether the connection was judged
 * at all; then an AADSTS number names the cause; a number that is new leaves what OAuth's `error` says, which is true
 * if general, beside Microsoft's own words. Microsoft says that numbers and texts change.
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
      ...findingFor(findingOfTransport(kind), now),
      ...(transport === undefined ? {} : { transport }),
    };
  }
  const reply = readErrorReply(exchange.reply, now);
  const { id, isNamed } = causeOf(reply, credentials);
  const { retryAfterSeconds, description } = reply;
  // Older secrets have the shape of an ID.
  const [traceId, correlationId] = [reply.traceId, reply.correlationId].map((id) =>
    id !== undefined && entered(credentials).some((value) => value.toLowerCase() === id) ? undefined : id,
  );
  return {
    ...findingFor(id, now),
    codes: [...reply.codes],
    status: reply.status,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(traceId === undefined ? {} : { traceId }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(!isNamed && description !== undefined ? { microsoftSays: quote(description, credentials) } : {}),
  };
}

/** A finding of a cause as its row describes it, without an answer's details. */
export function findingFor(id: FindingId, now: number): Finding {
  const { retry, owner, field, guide, page } = findingRows[id];
  return {
    id,
    at: new Date(now).toISOString(),
    retry,
    owner,
    codes: [],
    ...(field === undefined ? {} : { field }),
    ...(page === undefined ? {} : { page }),
    guide: { ...guide },
  };
}

/** Statuses that are never Microsoft's, in whatever form their answer comes: a proxy's, and a network's that wants a sign-in. */
const statusesOfOthers: readonly number[] = [407, 511];

/** A cause, and whether something named it, so that Microsoft's own words need not be shown. */
interface Cause {
  readonly id: FindingId;
  readonly isNamed: boolean;
}

function causeOf(reply: ErrorReply, credentials: Credentials): Cause {
  const byStatus = findingOfStatus(reply.status);
  if (byStatus !== undefined && (reply.form !== 'entra' || statusesOfOthers.includes(reply.status))) {
    return { id: byStatus, isNamed: true };
  }
  if (reply.form === 'html') return { id: 'captive_portal', isNamed: true };
  if (reply.form === 'other') return { id: 'reply_unreadable', isNamed: true };

  const byCode = findingOfCodes(reply.codes);
  // Who is throttled or meets a fault was not judged, whichever number stands beside it.
  if (byStatus !== undefined && (byCode === undefined || findingRows[byCode].judges)) {
    return { id: byStatus, isNamed: true };
  }
  if (byCode !== undefined) return { id: withShape(byCode, credentials), isNamed: true };
  const byError = reply.error === undefined ? undefined : findingOfError(reply.error);
  return { id: withShape(byError ?? 'unknown', credentials), isNamed: false };
}

/** A refused secret that is a GUID was copied from the wrong column. */
function withShape(id: FindingId, { clientSecret }: Credentials): FindingId {
  return (id === 'wrong_secret' || id === 'client_refused') && isGuid(clientSecret) ? 'secret_id_pasted' : id;
}

/** The part of Microsoft's text that is for people, without what was entered and without the IDs. */
function quote(description: string, credentials: Credentials): string {
  const values = entered(credentials);
  const text = description.replace(/\s*(?:Trace ID:|Correlation ID:|Timestamp:)[\s\S]*$/i, '');
  // A value with white space in it is looked for as the text is shown, too.
  return scrub(inOneLine(text), [...values, ...values.map(inOneLine)]).slice(0, longestQuote);
}

/**
 * All that was typed: a secret may have been typed into another field. Of the scope, which people may read again, only
 * what names no API by a URL or a GUID.
 */
function entered({ clientSecret, tenant, clientId, scope }: Credentials): string[] {
  const resource = scope.replace(/\/\.default$/i, '').replace(/^api:\/\//i, '');
  const namesApi = isGuid(resource) || /^https:\/\/[a-z0-9.-]+(\/[a-z0-9/]*)?$/i.test(resource);
  return [clientSecret, tenant, clientId, ...(namesApi ? [] : [resource])];
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
