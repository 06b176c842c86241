import type { BadCertificate } from './authority';
import type { ErrorCode } from './errors';
import type { RecordedRequest } from './request-log';

/** Something that goes wrong on the way, or in the service. All times in milliseconds unless said otherwise. */
export type Fault =
  /** The right answer, late. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** Any recorded answer, word for word. */
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** The token endpoint's answer with one AADSTS code, whatever was sent. */
  | { readonly kind: 'code'; readonly code: ErrorCode }
  /** 429; `retryAfter` in seconds; JSON with 90055, or the bare text that has been seen too. */
  | { readonly kind: 'throttled'; readonly retryAfter: number; readonly as?: 'json' | 'text' }
  /** The service is out of order, and says so in JSON: 90036 with 500, else 90033. */
  | { readonly kind: 'outage'; readonly status: 500 | 503 | 504 }
  /** A captive portal: 200, and a page to sign in on. */
  | { readonly kind: 'html'; readonly body?: string }
  /** No answer, ever. */
  | { readonly kind: 'hang' }
  /** The right answer's head, then a byte at a time, `everyMs` apart: it defeats a time-out that each byte resets. */
  | { readonly kind: 'drip'; readonly everyMs: number }
  /** The connection is destroyed: before the head, or after half of the body; over HTTP/2 with all it carries. */
  | { readonly kind: 'cut'; readonly during: 'head' | 'body' }
  /** To `to`, 302 unless said otherwise. */
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  /** A 200 with a body of this many bytes, without a declared length. */
  | { readonly kind: 'hugeBody'; readonly bytes: number }
  /** A wrong server certificate. Counted by TLS handshakes, not by requests; only `host` of a match applies. */
  | { readonly kind: 'badCertificate'; readonly certificate: BadCertificate };

/** Which requests a fault is for; what is left out matches all. */
export interface Match {
  readonly host?: string;
  readonly method?: string;
  /** A part of the path (a tenant's GUID between slashes, for that tenant alone), or a pattern for it. */
  readonly path?: string | RegExp;
}

/** A fault, whom it is for, and how often. */
export interface FaultOrder {
  readonly fault: Fault;
  readonly match?: Match;
  /** How many requests (or handshakes) meet it, 1 by default; `Infinity` until `clear`. */
  readonly times?: number;
}

/**
 * The faults to come. Each request meets at most one: the first in the queue that matches it, in the order in which
 * they were ordered, with or without an end; where there is none, the first standing one that matches.
 */
export interface Faults {
  /** Adds one to the end of the queue. One that goes on for ever hides what is ordered after it for the same requests. */
  next(order: FaultOrder): void;
  /**
   * Adds one that whatever the queue holds for a request comes before, whenever that is ordered: the latency of the
   * whole service, say, beside the troubles of some tenants. It stands until `clear`. Not for certificates.
   */
  standing(fault: RequestFault, match?: Match): void;
  /** Forgets all that have not been met. A wrong certificate's connections are closed, so that it ends at once. */
  clear(): void;
  /** How many faults of the queue are still to be met, orders without end counted once; standing ones are not. */
  readonly pending: number;
}

/** The same, with the side from which the server takes. */
export interface FaultQueue extends Faults {
  /** The fault this request meets. */
  takeFor(request: RecordedRequest): RequestFault | undefined;
  /** The certificate a handshake with this host meets, undefined for the good one. */
  takeCertificate(host: string): BadCertificate | undefined;
}

/** A fault that a request meets, unlike one that a handshake meets. */
export type RequestFault = Exclude<Fault, { kind: 'badCertificate' }>;

/**
 * Makes an empty queue.
 *
 * @param onCertificateChange called when a wrong certificate is ordered or cleared: connections that are open
 * would go on without a handshake, and have to be closed.
 */
export function faultQueue(onCertificateChange: () => void): FaultQueue {
  let orders: { fault: Fault; match: Match; left: number }[] = [];
  let standing: { fault: RequestFault; match: Match }[] = [];

  function take<F extends Fault>(fits: (fault: Fault) => fault is F, applies: (match: Match) => boolean) {
    for (const order of orders) {
      if (!fits(order.fault) || !applies(order.match)) continue;
      order.left -= 1;
      if (order.left <= 0) orders = orders.filter((other) => other !== order);
      return order.fault;
    }
    return undefined;
  }

  return {
    next({ fault, match = {}, times = 1 }) {
      orders.push({ fault, match, left: times });
      if (isCertificateFault(fault)) onCertificateChange();
    },
    standing(fault, match = {}) {
      standing.push({ fault, match });
    },
    clear() {
      standing = [];
      const hadCertificate = orders.some(({ fault }) => isCertificateFault(fault));
      orders = [];
      if (hadCertificate) onCertificateChange();
    },
    get pending() {
      return orders.reduce((sum, { left }) => sum + (Number.isFinite(left) ? left : 1), 0);
    },
    takeFor: (request) =>
      take(isRequestFault, (match) => matches(match, request)) ??
      standing.find(({ match }) => matches(match, request))?.fault,
    takeCertificate: (host) =>
      take(isCertificateFault, (match) => match.host === undefined || match.host === host)?.certificate,
  };
}

function isCertificateFault(fault: Fault): fault is Extract<Fault, { kind: 'badCertificate' }> {
  return fault.kind === 'badCertificate';
}

function isRequestFault(fault: Fault): fault is RequestFault {
  return fault.kind !== 'badCertificate';
}

function matches(match: Match, request: RecordedRequest): boolean {
  if (match.host !== undefined && match.host !== request.host) return false;
  if (match.method !== undefined && match.method !== request.method) return false;
  if (match.path === undefined) return true;
  return typeof match.path === 'string' ? request.path.includes(match.path) : match.path.test(request.path);
}
