import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { ActivityIntegrity } from '../../shared/activity';

/** The vault's data key. */
export interface ActivityKey {
  /** Tells this key from others; no secret. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** What the record is authenticated with, derived from the vault's data key and bound to its id. */
export interface ChainKeys {
  readonly id: string;
  /** Of the links. */
  readonly links: Uint8Array;
  /** Seals the head. */
  readonly head: Uint8Array;
}

/** By HKDF-SHA256 (RFC 5869), a key for each purpose. */
export function chainKeys({ id, bytes }: ActivityKey): ChainKeys {
  const derived = (info: string): Uint8Array => new Uint8Array(hkdfSync('sha256', bytes, id, info, 32));
  return { id, links: derived('tenantry/activity/1'), head: derived('tenantry/activity-head/1') };
}

/** The place of an entry: its number, and its link, which holds all before it. */
export interface Place {
  readonly number: number;
  readonly link: string;
}

/** A line, taken apart. */
export interface ChainLine extends Place {
  /** What the link is made of, together with the link before: the line up to the link, word for word. */
  readonly body: string;
  readonly isSigned: boolean;
}

/** Begins the link of an entry that was written without the key: anybody could have made it. */
const unsignedMark = '~';

/** In base64url: SHA-256, with or without a key. */
const linkPattern = /^~?[\w-]{43}$/;

/**
 * A line of the record: `[number, at, kind, about, link]`. The link is HMAC-SHA256 under the key over the link before
 * and the line's own text; without the key it is SHA-256, marked by a tilde.
 * @param previous the link before; empty for the first one.
 */
export function chainLine(
  entry: readonly [number: number, at: string, kind: string, about: unknown],
  previous: string,
  keys: ChainKeys | undefined,
): { readonly line: string; readonly link: string } {
  const body = JSON.stringify(entry).slice(0, -1);
  const link = keys ? signedLink(previous, body, keys) : plainLink(previous, body);
  return { line: `${body},"${link}"]`, link };
}

/** @returns undefined for what is no line of the record: one that was cut off, for example. */
export function readChainLine(line: string): ChainLine | undefined {
  const end = line.lastIndexOf(',"');
  if (end < 0 || !line.endsWith('"]')) return undefined;
  const link = line.slice(end + 2, -2);
  const number = /^\[([1-9]\d{0,14}),/.exec(line)?.[1];
  if (number === undefined || !linkPattern.test(link)) return undefined;
  return {
    number: Number(number),
    link,
    body: line.slice(0, end),
    isSigned: !link.startsWith(unsignedMark),
  };
}

function signedLink(previous: string, body: string, { links }: ChainKeys): string {
  return createHmac('sha256', links).update(`${previous}\n${body}`).digest('base64url');
}

function plainLink(previous: string, body: string): string {
  return `${unsignedMark}${createHash('sha256').update(`${previous}\n${body}`).digest('base64url')}`;
}

/** Whether a line was signed under this key. @param previous the link before it. */
export function isSignedBy(keys: ChainKeys, line: ChainLine, previous: string): boolean {
  return line.isSigned && isSame(line.link, signedLink(previous, line.body, keys));
}

/** Where checking begins: the number that is due, and the link before it. */
export interface ChainStart {
  readonly number: number;
  readonly previous: string;
}

/** What is wrong with a record. */
export type ChainFault = Extract<ActivityIntegrity, { readonly kind: 'altered' | 'cut' }>;

/** Follows a chain, line by line. */
export class ChainCheck {
  readonly #keys: ChainKeys;
  readonly #start: ChainStart;
  #due: ChainStart;
  #fault: ChainFault | undefined;
  /** The links of what was followed, the one with the number of the start first. */
  readonly #links: string[] = [];

  constructor(keys: ChainKeys, start: ChainStart) {
    this.#keys = keys;
    this.#start = start;
    this.#due = start;
  }

  /** Follows one more line. Those before the start are passed by. */
  follow(line: ChainLine): void {
    const { number, previous } = this.#due;
    if (this.#fault || (line.number < this.#start.number && this.#links.length === 0)) return;
    const right = line.isSigned
      ? signedLink(previous, line.body, this.#keys)
      : plainLink(previous, line.body);
    if (line.number !== number || !isSame(line.link, right)) {
      this.#fault = { kind: 'altered', number: Math.min(number, line.number) };
      return;
    }
    this.#links.push(line.link);
    this.#due = { number: number + 1, previous: line.link };
  }

  /**
   * What is wrong, if anything.
   * @param places where the record is known to have been by something else than its lines.
   */
  faultAt(places: readonly Place[]): ChainFault | undefined {
    if (this.#fault) return this.#fault;
    const faults = places.flatMap((place) => this.#faultAgainst(place) ?? []);
    return faults.sort((one, other) => one.number - other.number)[0];
  }

  #faultAgainst({ number, link }: Place): ChainFault | undefined {
    if (number < this.#start.number) return undefined;
    const found = this.#links[number - this.#start.number];
    if (found === undefined) return { kind: 'cut', number: this.#due.number };
    return isSame(found, link) ? undefined : { kind: 'altered', number };
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
