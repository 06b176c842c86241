import { expect, it } from 'vitest';
import { sovereignClouds } from '../../../../src/shared/clouds';
import { exchange } from '../../../../src/main/entra/exchange';
import { Transport } from '../../../../src/main/entra/transport';
import { credentials, contosoCloud } from '../../../support/builders';
import { allows, fetched } from './support';

it('Credentials that no reader lets pass are a fault of the app: nothing is sent, and no secret is told', async () => {
  const asked: string[] = [];
  const fetch = (url: string) => {
    asked.push(url);
    return Promise.resolve(fetched(200, []));
  };
  const wrong = credentials({ tenant: 'common' });
  const failure: unknown = await exchange(wrong, new Transport({ fetch, allows })).catch(
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
    const answer = await exchange(sent, new Transport({ fetch, allows }));
    expect(answer.kind).toBe('refused');
    expect(asked).toEqual([`POST /${sent.tenant}/oauth2/v2.0/token`]);
  }
});

it.each([
  ['that MSAL does not know', contosoCloud],
  ['that MSAL knows', sovereignClouds['france-bleu']],
  ['under a name that MSAL takes for another', { authority: 'login.windows.net', graph: 'graph.example' }],
])(
  'An exchange with a cloud of one’s own %s is one request too, and goes to its host only',
  async (_what, customCloud) => {
    const asked: string[] = [];
    const fetch = (url: string, { method }: { method: string }) => {
      const { origin, pathname } = new URL(url);
      asked.push(`${method} ${origin}${pathname}`);
      return Promise.resolve(
        fetched(200, ['{"token_type":"Bearer","expires_in":3599,"access_token":"opaque"}']),
      );
    };
    const scope = `https://${customCloud.graph}/.default`;
    const sent = credentials({ cloud: 'custom', customCloud, scope });
    const answer = await exchange(sent, new Transport({ fetch, allows: () => true }));
    expect(answer).toMatchObject({ kind: 'token', accessToken: 'opaque' });
    expect(asked).toEqual([`POST https://${customCloud.authority}/${sent.tenant}/oauth2/v2.0/token`]);
  },
);
