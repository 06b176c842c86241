import type { Messages } from '../../shared/messages';
import type { ExpiryEntry } from './expiry-entry';

/** How long before the day the calendar reminds of it, in days. */
const remindDays = 14;

/** A line has at most so many octets, its end not counted (RFC 5545, 3.1). */
const longestLine = 75;

/**
 * A calendar (RFC 5545) with a whole-day event on each day on which a secret expires. An event's UID is the
 * connection's own, so that a calendar that takes the file again changes its events instead of doubling them.
 *
 * Written by hand because the libraries for it take seconds for thousands of events, all at once, and main
 * must not stand still.
 * @param entries those without a date are left out.
 * @param now milliseconds since 1970.
 * @returns the text of the file in parts, an entry each.
 */
export function* expiriesIcs(
  entries: Iterable<ExpiryEntry>,
  words: Messages['expiryFile'],
  now: number,
): Generator<string> {
  yield lines('BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tenantry//Tenantry//EN', 'CALSCALE:GREGORIAN');
  const stamp = `${basic(new Date(now).toISOString().slice(0, 19))}Z`;
  for (const entry of entries) {
    if (entry.expiresAt !== undefined) yield event(entry, entry.expiresAt, stamp, words);
  }
  yield lines('END:VCALENDAR');
}

function event(entry: ExpiryEntry, expiresAt: string, stamp: string, words: Messages['expiryFile']): string {
  const summary = text(words.summary(entry.name));
  const description = [
    `${words.tenant}: ${entry.tenant}`,
    ...(entry.tenantId === undefined || entry.tenantId === entry.tenant
      ? []
      : [`${words.tenantId}: ${entry.tenantId}`]),
    `${words.clientId}: ${entry.clientId}`,
    ...(entry.portalUrl === undefined ? [] : [`${words.portal}: ${entry.portalUrl}`]),
  ];
  return lines(
    'BEGIN:VEVENT',
    `UID:secret-expiry-${entry.id}@tenantry`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(expiresAt.slice(0, 10))}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(expiresAt))}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${text(description.join('\n'))}`,
    ...(entry.portalUrl === undefined ? [] : [`URL:${entry.portalUrl}`]),
    // Nobody is busy on that day.
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-P${remindDays}D`,
    `DESCRIPTION:${summary}`,
    'END:VALARM',
    'END:VEVENT',
  );
}

function dayAfter(iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00.000Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** ISO 8601's basic form: without separators. */
function basic(iso: string): string {
  return iso.replace(/[-:]/g, '');
}

/** A value of type TEXT (RFC 5545, 3.3.11): no control characters but line ends. */
function text(value: string): string {
  return (
    value
      // eslint-disable-next-line no-control-regex -- control characters are what is removed
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\n/g, '\\n')
  );
}

function lines(...unfolded: string[]): string {
  return unfolded.map((line) => `${folded(line)}\r\n`).join('');
}

/** A long line goes on after a line end and a space; never between the octets of one character. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= longestLine) return line;
  const octets = Buffer.from(line, 'utf8');
  const parts: string[] = [];
  for (let from = 0; from < octets.length;) {
    // The space counts too.
    let to = Math.min(from + longestLine - (from === 0 ? 0 : 1), octets.length);
    while (isContinuation(octets[to])) to -= 1;
    parts.push(octets.toString('utf8', from, to));
    from = to;
  }
  return parts.join('\r\n ');
}

/** Whether an octet belongs to a character that began before it (RFC 3629). */
function isContinuation(octet: number | undefined): boolean {
  return octet !== undefined && (octet & 0xc0) === 0x80;
}
