import type { IncomingMessage, ServerResponse } from 'node:http';
import { Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { RecordedRequest } from './request-log';

/** A request and its answer, over HTTP/2 or HTTP/1.1. */
export interface Exchange {
  readonly request: IncomingMessage | Http2ServerRequest;
  readonly response: ServerResponse | Http2ServerResponse;
}

/** Larger request bodies than this are cut off, in bytes; a form of a token request has a few hundred. */
const bodyLimit = 1_048_576;

/** Reads a request to its end and writes it down; undefined if the client went away before that. */
export async function record({ request }: Exchange): Promise<RecordedRequest | undefined> {
  // HTTP/2 reports a client's reset here even when the body is complete; the answer then finds its stream closed.
  request.on('error', () => request.destroy());
  const body = await readBody(request);
  if (body === undefined) return undefined;
  const headers = headersOf(request);
  const authority = request instanceof Http2ServerRequest ? request.authority : '';
  const host = authority === '' ? headers['host'] : authority;
  // Not resolved against a base: the path `//oauth2` of an empty tenant would be taken for a host.
  const url = new URL(`https://unknown.invalid${request.url?.startsWith('/') ? request.url : '/'}`);
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  return {
    containsSecrets: true,
    at: new Date(),
    protocol: request instanceof Http2ServerRequest ? 'h2' : 'http/1.1',
    method: request.method ?? 'GET',
    host: (host ?? '').replace(/:\d+$/, '').toLowerCase(),
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers,
    form: isForm ? Object.fromEntries(new URLSearchParams(body)) : {},
    body,
  };
}

async function readBody(request: Exchange['request']): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
    }
  } catch {
    // Reading from a client fails in one way only: the client has gone. There is nobody left to tell.
    return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf(request: Exchange['request']): Record<string, string> {
  const named = Object.entries(request.headers).filter(([name]) => !name.startsWith(':'));
  return Object.fromEntries(
    named.flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(', ')]])),
  );
}
