import { expect, it } from 'vitest';
import { cleanText } from '../../../../src/shared/fields/clean-text';
import { readClientId } from '../../../../src/shared/fields/client-id';
import { readClientSecret } from '../../../../src/shared/fields/client-secret';
import { readEnvironmentName, readEnvironmentUrl } from '../../../../src/shared/fields/environment';
import { readExpiryDate } from '../../../../src/shared/fields/expiry-date';
import { isGuid } from '../../../../src/shared/fields/guid';
import { readCloudHost } from '../../../../src/shared/fields/host';
import { readLabel } from '../../../../src/shared/fields/label';
import { readName } from '../../../../src/shared/fields/name';
import { readPastedBlock } from '../../../../src/shared/fields/pasted-block';
import { readScope } from '../../../../src/shared/fields/scope';
import { readTenant } from '../../../../src/shared/fields/tenant';
import { guid, secretValue } from '../../../support/builders';

const readersThatClean = [
  readTenant,
  readClientId,
  readClientSecret,
  readScope,
  readName,
  readCloudHost,
  readEnvironmentName,
  readEnvironmentUrl,
  readExpiryDate,
  readLabel,
];

const pieces = [
  ...['{', '}', '[', ']', '"', "'", '`', '\\', '/', '?', '#', '@', ':', '=', '&', '%', '%2', '~', ';', ','],
  ...[' ', '\t', '\n', '\r\n', '\u0000', '\u200B', '\uFEFF', '\u2028', '\uD800', '😀', 'ß', 'İ', '١'],
  ...['https://', 'api://', 'login.microsoftonline.com/', 'portal.azure.com/#@', '/tenantId/', '?tid='],
  ...[
    'appId/',
    'client_id=',
    'export ',
    'set ',
    '$env:',
    'AZURE_TENANT_ID',
    'Client ID',
    'tenant',
    '/.default',
  ],
  ...['xn--', '.com', 'a.b', '..', '-', '_', '0', 'x'.repeat(70), '__proto__', 'constructor', 'null'],
];

/** A generator with a seed: a failure can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function junk(next: () => number): string {
  const parts = [...pieces, guid(), secretValue()];
  return Array.from({ length: 1 + Math.floor(next() * 8) }, () =>
    next() < 0.15
      ? String.fromCharCode(Math.floor(next() * 65_536))
      : (parts[Math.floor(next() * parts.length)] ?? ''),
  ).join('');
}

it('Whatever is typed or pasted, no reader throws, and what it accepts is clean', () => {
  const next = random(20_260_302);
  for (let round = 0; round < 5000; round += 1) {
    const text = junk(next);
    for (const read of readersThatClean) {
      const { value, problem } = read(text);
      expect(cleanText(value).value, JSON.stringify(text)).toBe(value);
      if (problem !== undefined) continue;
      // What a reader accepted it accepts again, unchanged: the form and main agree.
      expect(read(value), JSON.stringify(text)).toMatchObject({ value });
      expect(read(value).problem, JSON.stringify(text)).toBeUndefined();
    }
    const tenant = readTenant(text);
    if (tenant.problem === undefined) expect(tenant.value).toMatch(/^[a-z0-9.-]{4,253}$/);
    const clientId = readClientId(text);
    if (clientId.problem === undefined) expect(isGuid(clientId.value)).toBe(true);
    const block = readPastedBlock(text) ?? {};
    for (const value of Object.values(block)) expect(value).not.toBe('');
  }
});
