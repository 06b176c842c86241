import { describe, expect, it } from 'vitest';
import { tenant } from '../../entra';
import { askToken, failureOf, get, goodForm, running } from './support';

const directory = { tenants: [tenant(), tenant({ cloud: 'china' })] };
const entra = running({ directory, resourceManager: true });
const withoutIt = running({ directory });

const subscriptions = 'https://management.azure.com/subscriptions?api-version=2019-11-01';

async function tokenFor(scope: string): Promise<string> {
  const form = goodForm(directory, { scope });
  const answer = await askToken(entra(), directory.tenants[0]?.id ?? '', form);
  return String(answer.body['access_token']);
}

describe('The simulator’s Resource Manager', () => {
  // Azure CLI writes the scope with two slashes, because its resource ends in one.
  it.each(['https://management.azure.com/.default', 'https://management.core.windows.net//.default'])(
    'knows no subscriptions, for a token of the scope %s',
    async (scope) => {
      const { status, body } = await get(entra(), subscriptions, await tokenFor(scope));
      expect(status).toBe(200);
      expect(body['value']).toEqual([]);
    },
  );

  it('refuses a token for something else, or of another cloud, and none', async () => {
    const graph = await tokenFor('https://graph.microsoft.com/.default');
    expect((await get(entra(), subscriptions, graph)).status).toBe(401);
    expect((await get(entra(), subscriptions)).status).toBe(401);
    const elsewhere = 'https://management.chinacloudapi.cn/subscriptions';
    const token = await tokenFor('https://management.azure.com/.default');
    expect((await get(entra(), elsewhere, token)).status).toBe(401);
  });

  it('knows nothing else', async () => {
    const token = await tokenFor('https://management.azure.com/.default');
    expect((await get(entra(), 'https://management.azure.com/tenants', token)).status).toBe(404);
  });

  it('is behind the proxy only where a test asks for it: the product has no business there', async () => {
    expect(await failureOf(get(withoutIt(), subscriptions))).toBe('EPROXY');
    expect(withoutIt().proxy.refused.map(({ host }) => host)).toEqual(['management.azure.com']);
  });
});
