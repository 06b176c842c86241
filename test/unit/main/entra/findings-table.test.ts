import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FindingId } from '../../../../src/shared/finding';
import { findingRows, type FindingRow } from '../../../../src/main/entra/findings';
import { Transport } from '../../../../src/main/entra/transport';
import { verify } from '../../../../src/main/entra/verify';
import { startEntra, tenant, type Directory, type Entra } from '../../../entra';
import { guid, noon } from '../../../support/builders';
import { allows, electronFetch } from './support';

/** Each row of the table: its answer over HTTPS, through the real exchange, to the finding. */

const directory: Directory = { tenants: [] };
let entra: Entra;
beforeAll(async () => {
  entra = await startEntra({ directory });
});
afterEach(() => {
  entra.simulator.faults.clear();
});
afterAll(async () => entra.stop());

const rows = Object.entries(findingRows) as [FindingId, FindingRow][];
const statusOf = ({ judges }: FindingRow): number => (judges ? 400 : 503);

/** How Microsoft has written the end of its texts: until about 2023, and since. */
const separators = { 'line breaks': '\r\n', spaces: ' ' } as const;

interface Answer {
  readonly status: number;
  readonly body: string;
}

async function findingOf({ status, body }: Answer) {
  const home = tenant();
  directory.tenants.push(home);
  const [client] = home.apps;
  // Also whatever is asked afterwards, such as where else the tenant may live.
  entra.simulator.faults.next({ fault: { kind: 'reply', status, body }, match: { method: 'POST' } });
  const transport = new Transport({ fetch: electronFetch(entra), allows });
  const credentials = {
    cloud: 'global',
    tenant: home.id,
    clientId: client?.clientId ?? '',
    clientSecret: client?.secrets[0]?.value ?? '',
    scope: 'https://graph.microsoft.com/.default',
  } as const;
  const { check } = await verify(credentials, transport, () => noon);
  return check;
}

function bodyOf(error: string, code: number, separator: string): string {
  const [traceId, correlationId] = [guid(), guid()];
  return JSON.stringify({
    error,
    error_description: [
      `AADSTS${code}: Words of Microsoft's.`,
      `Trace ID: ${traceId}`,
      `Correlation ID: ${correlationId}`,
      'Timestamp: 2026-03-02 12:00:00Z',
    ].join(separator),
    error_codes: [code],
    timestamp: '2026-03-02 12:00:00Z',
    trace_id: traceId,
    correlation_id: correlationId,
  });
}

describe.each(Object.entries(separators))(
  'A number in a text with %s leads to its row:',
  (_name, separator) => {
    for (const [id, row] of rows) {
      for (const code of row.codes ?? []) {
        it(`${code}: ${id}`, async () => {
          const check = await findingOf({
            status: statusOf(row),
            body: bodyOf(row.errors?.[0] ?? 'invalid_request', code, separator),
          });
          const { field, guide, owner, page, retry } = row;
          expect(check.outcome).toBe(row.judges ? 'failed' : 'unreachable');
          expect(check.finding).toMatchObject({ id, codes: [code], guide, owner, retry });
          expect(check.finding?.field).toBe(field);
          expect(check.finding?.page).toBe(page);
          expect(check.finding?.traceId).toMatch(/^[0-9a-f-]{36}$/);
          expect(check.finding?.correlationId).toMatch(/^[0-9a-f-]{36}$/);
        });
      }
    }
  },
);

describe('OAuth’s `error` alone leads to its row:', () => {
  for (const [id, row] of rows) {
    for (const error of row.errors ?? []) {
      it(`${error}: ${id}`, async () => {
        const check = await findingOf({ status: statusOf(row), body: JSON.stringify({ error }) });
        expect(check.finding).toMatchObject({ id, codes: [] });
        expect(check.outcome).toBe(row.judges ? 'failed' : 'unreachable');
      });

      it(`${error} with a number that is new: no other judgement, and the number is shown`, async () => {
        const check = await findingOf({ status: statusOf(row), body: bodyOf(error, 98_765_432, ' ') });
        expect(check.finding).toMatchObject({ id, codes: [98_765_432] });
      });
    }
  }
});

describe('A status alone leads to its row, whoever answers:', () => {
  const bodies = ['', 'Words', '<!doctype html><title>x</title>'];
  for (const [id, row] of rows) {
    for (const status of row.statuses ?? []) {
      it.each(bodies)(`${status}: ${id}, with the body %j`, async (body) => {
        expect((await findingOf({ status, body })).finding).toMatchObject({ id, status, codes: [] });
      });
    }
  }
});

it('Each row says how it is recognised', () => {
  for (const [id, { codes = [], errors = [], statuses = [], transport = [], recognised = '' }] of rows) {
    expect([...codes, ...errors, ...statuses, ...transport, recognised].join(''), id).not.toBe('');
  }
});
