import { expect, it } from 'vitest';
import { exchange } from '../../../../src/main/entra/exchange';
import { Transport } from '../../../../src/main/entra/transport';
import { credentials } from '../../../support/builders';
import { fetched, hosts } from './support';

it('Credentials that no reader lets pass are a fault of the app: nothing is sent, and no secret is told', async () => {
  const asked: string[] = [];
  const fetch = (url: string) => {
    asked.push(url);
    return Promise.resolve(fetched(200, []));
  };
  const wrong = credentials({ tenant: 'common' });
  const failure: unknown = await exchange(wrong, new Transport({ fetch, hosts })).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Error);
  expect(String(failure)).not.toContain(wrong.clientSecret);
  expect(asked).toEqual([]);
});

it('An exchange is one request: MSAL looks nothing up beside it, in any cloud', async () => {
  for (const cloud of ['global', 'usgov', 'usgov-dod', 'china'] as const) {
    const asked: string[] = [];
    const fetch = (url: string, { method }: { method: string }) => {
      asked.push(`${method} ${new URL(url).pathname}`);
      return Promise.resolve(fetched(400, ['{"error":"invalid_request"}']));
    };
    const sent = credentials({ cloud });
    const answer = await exchange(sent, new Transport({ fetch, hosts }));
    expect(answer.kind).toBe('refused');
    expect(asked).toEqual([`POST /${sent.tenant}/oauth2/v2.0/token`]);
  }
});
