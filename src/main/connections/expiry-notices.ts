import { expiryBand } from '../../shared/expiry';
import type { Messages } from '../../shared/messages';
import type { Vault } from '../vault/vault';
import type { VaultRecord } from '../vault/vault-file';

/** How often it looks whether a new day has come, in milliseconds. */
const lookEveryMs = 60 * 60_000;

/** What the notices are made of. */
export interface ExpiryNoticesParts {
  readonly vault: Pick<Vault, 'connections' | 'credentialStatus' | 'isShut'>;
  /** Whether the person wants them. */
  readonly wanted: () => boolean;
  /** The day of the last one, `YYYY-MM-DD`, as it survives a restart. */
  readonly lastDay: { get(): string | undefined; set(day: string): void };
  /** Shows a notification of the system. */
  readonly notify: (title: string, body: string) => void;
  /** In the language that is spoken. */
  readonly messages: () => Messages;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Announces secrets that expire soon or have expired: one notification a day at most, by the person's own calendar. */
export class ExpiryNotices {
  readonly #parts: ExpiryNoticesParts;
  /** The same for this session, where it cannot be kept. */
  #lastDay: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: ExpiryNoticesParts) {
    this.#parts = parts;
  }

  /** Looks now, and every hour from then on. */
  start(): void {
    this.#timer ??= setInterval(() => {
      this.look();
    }, lookEveryMs).unref();
    this.look();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /**
   * Announces what is to be announced today, unless that has been done. While the vault is shut it names nothing: the
   * day's notice waits until it is looked again.
   */
  look(): void {
    const { vault, wanted, lastDay, notify, messages, now } = this.#parts;
    const today = localDay(now());
    if (vault.isShut || !wanted() || this.#lastDay === today || lastDay.get() === today) return;
    const dated = this.#dated();
    const expired = dated.filter(({ band }) => band === 'expired');
    const soon = dated.filter(({ band }) => soonBands.has(band));
    // The next one counts; among those that have expired it is the last one.
    const nearest = soon[0] ?? expired.at(-1);
    if (!nearest) return;
    this.#lastDay = today;
    lastDay.set(today);
    const { expiryNotice } = messages();
    const { name, expiresAt } = nearest;
    notify(
      expiryNotice.title(soon.length, expired.length),
      nearest.band === 'expired' ? expiryNotice.last(name, expiresAt) : expiryNotice.next(name, expiresAt),
    );
  }

  /** The kept secrets with a date, the earliest first. */
  #dated(): Dated[] {
    const { vault, now } = this.#parts;
    const at = now();
    return vault.connections
      .flatMap((record) => datedOf(record, at))
      .filter(({ record }) => vault.credentialStatus(record) !== 'missing')
      .sort((one, other) => Date.parse(one.expiresAt) - Date.parse(other.expiresAt));
  }
}

interface Dated {
  readonly record: VaultRecord;
  readonly name: string;
  readonly expiresAt: string;
  readonly band: ReturnType<typeof expiryBand>;
}

const soonBands: ReadonlySet<string> = new Set(['within_7', 'within_14', 'within_30']);

function datedOf(record: VaultRecord, now: number): Dated[] {
  const { name, secretExpiresAt: expiresAt } = record;
  return expiresAt === undefined ? [] : [{ record, name, expiresAt, band: expiryBand(expiresAt, now) }];
}

/** The day that the person's clock shows, `YYYY-MM-DD`. */
function localDay(now: number): string {
  const moment = new Date(now);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
