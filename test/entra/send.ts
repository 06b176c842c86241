import { setTimeout as delay } from 'node:timers/promises';
import type { Exchange } from './exchange';
import type { RequestFault } from './faults';
import { failure, type Occasion } from './failure';
import { json, text, type Reply } from './reply';

/** What sending needs beside the answer. */
export interface Sending {
  readonly exchange: Exchange;
  readonly occasion: Occasion;
  /** What the simulator would answer if nothing went wrong. */
  readonly answer: () => Reply;
  /** Destroys the TCP connection under the exchange. */
  readonly cut: () => void;
}

/** Sends an answer whole. Nothing happens if the client has gone. */
export function send({ response }: Exchange, reply: Reply): void {
  if (!writeHead({ response }, reply)) return;
  response.end(reply.body);
}

/** Sends an answer in the way the fault says. Resolves when there is nothing more to do. */
export async function sendFaulty(fault: RequestFault, sending: Sending): Promise<void> {
  const { exchange } = sending;
  switch (fault.kind) {
    case 'hang':
      return;
    case 'latency':
      await delay(fault.ms, undefined, { ref: false });
      send(exchange, sending.answer());
      return;
    case 'drip':
      return drip(exchange, sending.answer(), fault.everyMs);
    case 'cut':
      return cut(sending, fault.during);
    case 'hugeBody':
      return pour(exchange, fault.bytes);
    default:
      send(exchange, replyOf(fault, sending.occasion));
  }
}

type SaidFault = Extract<
  RequestFault,
  { kind: 'reply' | 'code' | 'throttled' | 'outage' | 'html' | 'redirect' }
>;

function replyOf(fault: SaidFault, occasion: Occasion): Reply {
  switch (fault.kind) {
    case 'reply':
      return { status: fault.status, headers: fault.headers ?? {}, body: fault.body };
    case 'code':
      return failure(occasion, fault.code);
    case 'throttled': {
      const headers = { 'retry-after': String(fault.retryAfter) };
      if (fault.as === 'text') return text(429, 'Too Many Requests', headers);
      const reply = failure(occasion, 90055);
      return { ...reply, headers: { ...reply.headers, ...headers } };
    }
    case 'outage':
      return { ...failure(occasion, fault.status === 500 ? 90036 : 90033), status: fault.status };
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: fault.body ?? captivePortal,
      };
    case 'redirect':
      return { ...json(fault.status ?? 302, {}), headers: { location: fault.to } };
  }
}

const captivePortal =
  '<!doctype html><html lang="en"><title>Guest Wi-Fi</title><h1>Welcome</h1>' +
  '<p>Please accept the terms to use the network.</p></html>';

function writeHead(
  { response }: Pick<Exchange, 'response'>,
  reply: Pick<Reply, 'status' | 'headers'>,
): boolean {
  if (response.destroyed || response.closed || response.headersSent) return false;
  response.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  return true;
}

async function drip({ response }: Exchange, reply: Reply, everyMs: number): Promise<void> {
  if (!writeHead({ response }, reply)) return;
  for (const byte of Buffer.from(reply.body)) {
    if (response.destroyed || response.closed) return;
    write(response, Buffer.of(byte));
    await delay(everyMs, undefined, { ref: false });
  }
  response.end();
}

async function cut({ exchange, answer, cut }: Sending, during: 'head' | 'body'): Promise<void> {
  if (during === 'head') {
    cut();
    return;
  }
  const reply = answer();
  const length = Buffer.byteLength(reply.body);
  const head = { ...reply, headers: { ...reply.headers, 'content-length': String(length) } };
  if (!writeHead(exchange, head)) return;
  write(exchange.response, Buffer.from(reply.body).subarray(0, Math.floor(length / 2)));
  await delay(timeToArrive, undefined, { ref: false });
  cut();
}

/** Milliseconds for half a body to reach the client on loopback before the connection goes. */
const timeToArrive = 50;

async function pour({ response }: Exchange, bytes: number): Promise<void> {
  if (!writeHead({ response }, json(200, {}))) return;
  const block = Buffer.alloc(65_536, 'x');
  for (let left = bytes; left > 0; left -= block.length) {
    if (response.destroyed || response.closed) return;
    if (!write(response, block.subarray(0, Math.min(left, block.length)))) await drained(response);
  }
  response.end();
}

function write(response: Exchange['response'], bytes: Buffer): boolean {
  // Both kinds take bytes; their overloads are too different for one call to type-check.
  return (response.write as (bytes: Buffer) => boolean).call(response, bytes);
}

function drained(response: Exchange['response']): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.removeListener('drain', done);
      response.removeListener('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}
