import { describe, expect, it } from 'vitest';
import { tenant } from '../../entra';
import { get, running } from './support';

const commercial = tenant({ domains: ['commercial.example'], region: { scope: 'EU' } });
const defence = tenant({ cloud: 'usgov-dod' });
const shy = tenant({ cloud: 'china', discoveredOn: 'homeHost' });
const twin = tenant({ cloud: 'china', domains: ['commercial.example'] });
const french = tenant({ cloud: 'france-bleu' });
const unlisted = tenant({ cloud: 'contoso-sovereign' });
const entra = running({ directory: { tenants: [commercial, defence, shy, twin, french, unlisted] } });

const discover = (host: string, name: string) =>
  get(entra(), `https://${host}/${name}/v2.0/.well-known/openid-configuration`);

describe('the OpenID configuration of a tenant', () => {
  it('tells a domain’s tenant ID in its issuer, and its region', async () => {
    const { status, headers, body } = await discover('login.microsoftonline.com', 'commercial.example');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('max-age=86400');
    expect(body).toMatchObject({
      issuer: `https://login.microsoftonline.com/${commercial.id}/v2.0`,
      token_endpoint: `https://login.microsoftonline.com/${commercial.id}/oauth2/v2.0/token`,
      msgraph_host: 'graph.microsoft.com',
      tenant_region_scope: 'EU',
    });
    expect(body).not.toHaveProperty('tenant_region_sub_scope');
  });

  it('speaks of the home cloud whatever host answers', async () => {
    const { body } = await discover('login.microsoftonline.com', defence.id);
    expect(body).toMatchObject({
      issuer: `https://login.microsoftonline.us/${defence.id}/v2.0`,
      msgraph_host: 'dod-graph.microsoft.us',
      tenant_region_scope: 'USGov',
      tenant_region_sub_scope: 'DOD',
    });
    const other = await discover('login.microsoftonline.us', commercial.id);
    expect(other.body['msgraph_host']).toBe('graph.microsoft.com');
  });

  it('prefers the tenant at home where one domain is in two clouds', async () => {
    const global = await discover('login.microsoftonline.com', 'commercial.example');
    const china = await discover('login.chinacloudapi.cn', 'commercial.example');
    expect(global.body['issuer']).toContain(commercial.id);
    expect(china.body['issuer']).toContain(twin.id);
  });

  it('is given on the home hosts only for a tenant set to that', async () => {
    expect((await discover('login.microsoftonline.com', shy.id)).status).toBe(400);
    expect((await discover('login.partner.microsoftonline.cn', shy.id)).status).toBe(200);
  });

  it.each([
    [french, 'login.sovcloud-identity.fr', 'graph.svc.sovcloud.fr'],
    [unlisted, 'login.cloud.contoso-sovereign.example', 'graph.cloud.contoso-sovereign.example'],
  ])('names the hosts of a sovereign cloud (%#)', async ({ id, domains }, authority, graph) => {
    const { body } = await discover(authority, domains[0] ?? '');
    expect(body).toMatchObject({ issuer: `https://${authority}/${id}/v2.0`, msgraph_host: graph });
  });

  it('is unknown to Microsoft’s hosts for a tenant of a cloud that they do not list', async () => {
    expect((await discover('login.microsoftonline.com', unlisted.id)).status).toBe(400);
  });

  it.each([
    ['nobody.example', 90002],
    ['undefined', 900023],
    ['00000000-0000-0000-0000-000000000000', 900021],
  ])('is refused for %s as invalid_tenant', async (name, code) => {
    const { status, body } = await discover('login.microsoftonline.com', name);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'invalid_tenant', error_codes: [code] });
  });
});

describe('instance discovery', () => {
  const ask = (host: string) =>
    get(
      entra(),
      'https://login.microsoftonline.com/common/discovery/instance?api-version=1.1&authorization_endpoint=' +
        encodeURIComponent(`https://${host}/${commercial.id}/oauth2/v2.0/authorize`),
    );

  it('knows Microsoft’s authorities and their aliases', async () => {
    const { status, body } = await ask('login.chinacloudapi.cn');
    expect(status).toBe(200);
    expect(body['metadata']).toContainEqual({
      preferred_network: 'login.partner.microsoftonline.cn',
      preferred_cache: 'login.partner.microsoftonline.cn',
      aliases: ['login.partner.microsoftonline.cn', 'login.chinacloudapi.cn'],
    });
  });

  it.each(['login.sovcloud-identity.fr', 'login.sovcloud-identity.de', 'login.sovcloud-identity.sg'])(
    'knows %s',
    async (host) => {
      expect((await ask(host)).body['metadata']).toContainEqual({
        preferred_network: host,
        preferred_cache: host,
        aliases: [host],
      });
    },
  );

  it.each(['login.evil.example', 'login.cloud.contoso-sovereign.example'])('refuses %s', async (host) => {
    const { status, body } = await ask(host);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'invalid_instance', error_codes: [50049] });
  });
});
