import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../../../src/shared/connection';
import { diagnose } from '../../../../src/main/entra/diagnose';
import { findingSchema } from '../../../../src/shared/finding';
import { Transport } from '../../../../src/main/entra/transport';
import { verify } from '../../../../src/main/entra/verify';
import { credentials, noon } from '../../../support/builders';
import { malformedReplies } from '../../../support/malformed-replies';
import { allows } from './support';

const sent = credentials({ clientSecret: 'Geheim+/=&"<ö>~Wert 8Q' });
const spellings = [
  sent.clientSecret,
  encodeURIComponent(sent.clientSecret),
  new URLSearchParams({ v: sent.clientSecret }).toString().slice(2),
  JSON.stringify(sent.clientSecret).slice(1, -1),
  Buffer.from(sent.clientSecret).toString('base64').replace(/=+$/, ''),
];

const count = 10_000;
/** Each of these goes the whole way, through the transport and MSAL. */
const wholeWay = 500;

describe('A malformed answer', () => {
  it(`of ${count} is always a finding that can be kept, and never shows the secret`, () => {
    let n = 0;
    let quoted = 0;
    const found = new Set<string>();
    for (const { status, headers, bytes } of malformedReplies(1, spellings)) {
      const body = new TextDecoder().decode(bytes);
      const reply = { status, headers, body, durationMs: 1 };
      const finding = diagnose({ kind: 'refused', reply }, sent, noon);
      expect(findingSchema.parse(JSON.parse(JSON.stringify(finding)))).toEqual(finding);
      expectNoSecret(finding);
      found.add(finding.id);
      if (finding.microsoftSays?.includes('It quotes') === true) quoted += 1;
      if ((n += 1) === count) break;
    }
    expect(n).toBe(count);
    // They are not all thrown away at the door.
    expect(found.size).toBeGreaterThan(12);
    expect(quoted).toBeGreaterThan(100);
  });

  it(`of ${wholeWay} goes the whole way without an exception`, async () => {
    let n = 0;
    for (const { status, headers, bytes } of malformedReplies(2, spellings)) {
      const response = () => new Response(noBody.includes(status) ? null : bytes, { status, headers });
      const transport = new Transport({ fetch: () => Promise.resolve(response()), allows });
      const { check } = await verify(sent, transport, () => noon);
      expect(checkSchema.parse(JSON.parse(JSON.stringify(check)))).toEqual(check);
      expectNoSecret(check);
      if ((n += 1) === wholeWay) break;
    }
    expect(n).toBe(wholeWay);
  });
});

/** Statuses whose answers have no body. */
const noBody: readonly number[] = [204, 205, 304];

function expectNoSecret(value: unknown): void {
  const written = JSON.stringify(value).toLowerCase();
  for (const spelling of spellings) {
    expect(written).not.toContain(JSON.stringify(spelling.toLowerCase()).slice(1, -1));
  }
}
