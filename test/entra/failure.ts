import { randomUUID } from 'node:crypto';
import { errors, type ErrorCode, type ErrorContext, type ErrorRow } from './errors';
import { json, type Reply } from './reply';
import type { RecordedRequest } from './request-log';
import type { Style } from './style';
import { decodeTenant } from './tenant-lookup';

/** Where an answer of the token endpoint comes from: the request, the moment, and how the service words things. */
export interface Occasion {
  readonly request: RecordedRequest;
  readonly now: Date;
  readonly style: Style;
}

/**
 * The token endpoint's answer with one code: the keys of Microsoft's error body; `trace_id` also as the header
 * `x-ms-request-id`; `correlation_id` the caller's `client-request-id`, where it sent one.
 *
 * @param about what the description may quote beyond what the request says.
 * @param error stands in for the row's `error`; discovery words some codes differently.
 */
export function failure(
  occasion: Occasion,
  code: ErrorCode,
  about: Partial<ErrorContext> = {},
  error?: string,
): Reply {
  const row: ErrorRow = errors[code];
  const traceId = randomUUID();
  const correlationId = correlationIdOf(occasion.request) ?? randomUUID();
  const timestamp = entraTimestamp(occasion.now);
  const description = [
    `AADSTS${code}: ${row.describe(contextOf(occasion.request, about))}`,
    `Trace ID: ${traceId}`,
    `Correlation ID: ${correlationId}`,
    `Timestamp: ${timestamp}`,
  ];
  const body = {
    error: error ?? row.error,
    error_description: description.join(occasion.style.descriptionSeparator),
    error_codes: [...(row.alongside ?? []), code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    ...(row.lookup === false ? {} : { error_uri: `https://${occasion.request.host}/error?code=${code}` }),
    ...row.more?.(),
  };
  return json(row.status, body, entraHeaders(traceId, occasion.request));
}

/** The headers every answer of the token endpoint carries, the cookies that nobody should send back among them. */
export function entraHeaders(traceId: string, request: RecordedRequest): Reply['headers'] {
  const asked = request.headers['client-request-id'];
  return {
    'cache-control': 'no-store, no-cache',
    pragma: 'no-cache',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-ms-request-id': traceId,
    'x-ms-ests-server': '2.1.0 - PRACTICE',
    ...(asked === undefined ? {} : { 'client-request-id': asked }),
    'set-cookie': [
      'fpc=practice; path=/; secure; HttpOnly; SameSite=None',
      'x-ms-gateway-slice=estsfd; path=/; secure; HttpOnly',
      'stsservicecookie=estsfd; path=/; secure; HttpOnly',
    ],
  };
}

/** Entra's own way with a time in UTC: `2026-01-31 09:05:00Z`, a space for the T and no fractions. */
export function entraTimestamp(moment: Date): string {
  return moment
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
}

function correlationIdOf({ headers, query, form }: RecordedRequest): string | undefined {
  return headers['client-request-id'] ?? query['client-request-id'] ?? form['client-request-id'];
}

function contextOf(request: RecordedRequest, about: Partial<ErrorContext>): ErrorContext {
  const tenant = decodeTenant(request.path.split('/')[1] ?? '');
  const scope = request.form['scope'] ?? '';
  return {
    host: request.host,
    tenant,
    clientId: request.form['client_id'] ?? '',
    tenantName: tenant,
    scope,
    subject: scope.replace(/\/\.default$/, ''),
    ...about,
  };
}
