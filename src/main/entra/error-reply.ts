import { z } from 'zod';
import { parseJson } from './json';
import type { HttpReply } from './transport';

/** What an answer of Entra's token endpoint says went wrong, as far as it can be read. */
export interface ErrorReply {
  readonly status: number;
  /** What the body is: Entra's JSON, a web page, or anything else. */
  readonly form: 'entra' | 'html' | 'other';
  /** OAuth's error code, for example `invalid_client`. */
  readonly error?: string;
  /** AADSTS numbers, most telling first. */
  readonly codes: readonly number[];
  readonly description?: string;
  readonly suberror?: string;
  readonly traceId?: string;
  readonly correlationId?: string;
  readonly retryAfterSeconds?: number;
}

/**
 * The error body of Entra (Microsoft Learn, "Microsoft Entra authentication and authorization error codes").
 * Every part may be missing, and numbers may come as strings.
 */
const bodySchema = z.looseObject({
  error: z.string().optional().catch(undefined),
  error_description: z.string().optional().catch(undefined),
  error_codes: z.array(z.coerce.number().int()).optional().catch(undefined),
  suberror: z.string().optional().catch(undefined),
  trace_id: z.string().optional().catch(undefined),
  correlation_id: z.string().optional().catch(undefined),
});

/** Microsoft's longest wait is an hour; what claims more is not believed. */
const longestWaitSeconds = 3600;

/**
 * Reads an answer that is no token. Never throws, whatever the body is.
 * @param now milliseconds since 1970, for a Retry-After that names a moment.
 */
export function readErrorReply(reply: HttpReply, now: number): ErrorReply {
  const retryAfterSeconds = retryAfter(reply.headers['retry-after'], now);
  const base = {
    status: reply.status,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
  const requestId = idOf(reply.headers['x-ms-request-id']);
  const body = bodySchema.safeParse(parseJson(reply.body));
  if (!body.success || (body.data.error === undefined && body.data.error_description === undefined)) {
    const html = /^\s*(?:<!doctype|<html|<\?xml|<head|<body)/i.test(reply.body);
    return {
      ...base,
      form: html || (reply.headers['content-type'] ?? '').includes('text/html') ? 'html' : 'other',
      codes: [],
      ...(requestId === undefined ? {} : { traceId: requestId }),
    };
  }
  const { error, error_description: description, error_codes: numbers, suberror } = body.data;
  const traceId = idOf(body.data.trace_id) ?? requestId ?? idInText(description, 'Trace ID');
  const correlationId = idOf(body.data.correlation_id) ?? idInText(description, 'Correlation ID');
  return {
    ...base,
    form: 'entra',
    codes: codesOf(description, numbers ?? []),
    ...(error === undefined ? {} : { error }),
    ...(description === undefined ? {} : { description }),
    ...(suberror === undefined ? {} : { suberror }),
    ...(traceId === undefined ? {} : { traceId }),
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}

/** The number in the text's prefix first, because the array may hold an outer code before it. */
function codesOf(description: string | undefined, numbers: readonly number[]): number[] {
  const prefix = /^\s*AADSTS(\d{4,8})\b/.exec(description ?? '')?.[1];
  return [...new Set([...(prefix === undefined ? [] : [Number(prefix)]), ...numbers])];
}

/** An id as Microsoft writes them; anything else in its place is not passed on. */
function idOf(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f-]{8,64}$/i.test(text) ? text.toLowerCase() : undefined;
}

function idInText(description: string | undefined, label: string): string | undefined {
  return idOf(new RegExp(`${label}: ([0-9a-f-]{36})`, 'i').exec(description ?? '')?.[1]);
}

/** Seconds of a Retry-After header: a number, or a moment (RFC 9110, section 10.2.3). */
function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, longestWaitSeconds) : undefined;
}
