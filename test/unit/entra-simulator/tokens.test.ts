import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { app, secretValue, startEntra, tenant, type CloudId } from '../../entra';
import { askToken, claimsOf, get, goodForm, running } from './support';

const api = { appId: 'a9a7c1de-3f44-4b0e-8a55-2d4be1f5a001', uri: 'api://orders', tokenVersion: 2 as const };
const reader = app({
  displayName: 'Reader',
  roles: ['User.Read.All', 'Directory.Read.All'],
  resourceRoles: { 'key-vault': ['Secrets.Read'], 'api://orders': ['Orders.Read'] },
});
const stranger = app({ roles: [] });
const home = tenant({ apps: [reader, stranger], apis: [api], domains: ['home.example'] });
const others = (
  [
    'usgov',
    'usgov-dod',
    'china',
    'france-bleu',
    'germany-delos',
    'singapore-government',
    'contoso-sovereign',
  ] satisfies CloudId[]
).map((cloud) => tenant({ cloud, apps: [reader] }));
const directory = { tenants: [home, ...others] };
const entra = running({ directory });

describe('a token for Graph', () => {
  it('answers a right form with Microsoft’s four members', async () => {
    const { status, body } = await askToken(entra(), home.id, goodForm(directory));
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['token_type', 'expires_in', 'ext_expires_in', 'access_token']);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
  });

  it('has the claims of an app-only v1.0 token', async () => {
    const claims = claimsOf(await askToken(entra(), home.id, goodForm(directory)));
    expect(claims).toMatchObject({
      aud: 'https://graph.microsoft.com',
      iss: `https://sts.windows.net/${home.id}/`,
      appid: reader.clientId,
      app_displayname: 'Reader',
      appidacr: '1',
      idtyp: 'app',
      oid: reader.servicePrincipalId,
      sub: reader.servicePrincipalId,
      roles: ['User.Read.All', 'Directory.Read.All'],
      tid: home.id,
      ver: '1.0',
    });
    expect(Number(claims['exp']) - Number(claims['nbf'])).toBe(3599 + 300);
  });

  it('has no roles where nobody consented', async () => {
    const form = goodForm(directory, {
      client_id: stranger.clientId,
      client_secret: stranger.secrets[0]?.value,
    });
    const answer = await askToken(entra(), home.id, form);
    expect(answer.status).toBe(200);
    expect(claimsOf(answer)).not.toHaveProperty('roles');
  });

  it('is signed with the key the tenant publishes', async () => {
    const { body } = await askToken(entra(), home.id, goodForm(directory));
    const [header, claims, signature = ''] = String(body['access_token']).split('.');
    const published = await get(entra(), `https://login.microsoftonline.com/${home.id}/discovery/v2.0/keys`);
    const [key] = published.body['keys'] as { kty: string }[];
    const publicKey = createPublicKey({ key: key ?? { kty: 'none' }, format: 'jwk' });
    const content = Buffer.from(`${header}.${claims}`);
    expect(verify('sha256', content, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('is given to a tenant named by domain, in any case of letters', async () => {
    const answer = await askToken(entra(), 'HOME.example', goodForm(directory));
    expect(claimsOf(answer)['tid']).toBe(home.id);
  });

  it('gives its lifetime as a numeric string when told to', async () => {
    entra().simulator.style.expiresIn = 'string';
    const { body } = await askToken(entra(), home.id, goodForm(directory));
    entra().simulator.style.expiresIn = 'number';
    expect(body).toMatchObject({ expires_in: '3599', ext_expires_in: '3599' });
  });

  it('is no JWT for an app set to opaque tokens, and bears what claims the test wants', async () => {
    reader.tokenFormat = 'opaque';
    const opaque = await askToken(entra(), home.id, goodForm(directory));
    reader.tokenFormat = 'jwt';
    expect(String(opaque.body['access_token'])).not.toContain('.');

    reader.claims = { tid: 'another', app_displayname: undefined };
    const claims = claimsOf(await askToken(entra(), home.id, goodForm(directory)));
    reader.claims = {};
    expect(claims['tid']).toBe('another');
    expect(claims).not.toHaveProperty('app_displayname');
  });
});

describe('a token for another resource', () => {
  it('has v1.0’s claims for Microsoft’s own, with the roles of that resource', async () => {
    const form = goodForm(directory, { scope: 'https://vault.azure.net/.default' });
    expect(claimsOf(await askToken(entra(), home.id, form))).toMatchObject({
      aud: 'https://vault.azure.net',
      roles: ['Secrets.Read'],
    });
  });

  it('keeps the slash that a doubled one asks for', async () => {
    const form = goodForm(directory, { scope: 'https://management.core.windows.net//.default' });
    const claims = claimsOf(await askToken(entra(), home.id, form));
    expect(claims['aud']).toBe('https://management.core.windows.net/');
    expect(claims).not.toHaveProperty('roles');
  });

  it('has v2.0’s claims for an API that asks for them', async () => {
    const form = goodForm(directory, { scope: 'api://orders/.default' });
    const claims = claimsOf(await askToken(entra(), home.id, form));
    expect(claims).toMatchObject({
      aud: api.appId,
      azp: reader.clientId,
      azpacr: '1',
      iss: `https://login.microsoftonline.com/${home.id}/v2.0`,
      roles: ['Orders.Read'],
      ver: '2.0',
    });
    for (const name of ['appid', 'idtyp', 'app_displayname']) expect(claims).not.toHaveProperty(name);
  });
});

describe('national and sovereign clouds', () => {
  it.each([
    ['login.microsoftonline.us', 0, 'https://graph.microsoft.us'],
    ['login.microsoftonline.us', 1, 'https://dod-graph.microsoft.us'],
    ['login.partner.microsoftonline.cn', 2, 'https://microsoftgraph.chinacloudapi.cn'],
    ['login.chinacloudapi.cn', 2, 'https://microsoftgraph.chinacloudapi.cn'],
    ['login.sovcloud-identity.fr', 3, 'https://graph.svc.sovcloud.fr'],
    ['login.sovcloud-identity.de', 4, 'https://graph.svc.sovcloud.de'],
    ['login.sovcloud-identity.sg', 5, 'https://graph.svc.sovcloud.sg'],
    ['login.cloud.contoso-sovereign.example', 6, 'https://graph.cloud.contoso-sovereign.example'],
  ])('give tokens on %s (tenant %i), and answer with their Graph', async (host, index, graph) => {
    const form = goodForm(directory, { scope: `${graph}/.default` });
    const answer = await askToken(entra(), others[index]?.id ?? '', form, { host });
    expect(answer.status).toBe(200);
    expect(claimsOf(answer)['aud']).toBe(graph);
    const organization = await get(
      entra(),
      `${graph}/v1.0/organization`,
      String(answer.body['access_token']),
    );
    expect(organization.body['value']).toMatchObject([{ id: others[index]?.id }]);
  });

  it('know nothing of each other’s tenants', async () => {
    const { status, body } = await askToken(entra(), others[6]?.id ?? '', goodForm(directory));
    expect([status, body['error_codes']]).toEqual([400, [90002]]);
  });
});

describe('a token without a real signature, for measurements', () => {
  it('looks like any other, and its own Graph takes it', async () => {
    const other = await startEntra({ directory, signatures: 'unverifiable' });
    const signed = await askToken(entra(), home.id, goodForm(directory));
    const answer = await askToken(other, home.id, goodForm(directory));
    expect(Object.keys(claimsOf(answer))).toEqual(Object.keys(claimsOf(signed)));
    expect(answer.text).toHaveLength(signed.text.length);

    const organization = 'https://graph.microsoft.com/v1.0/organization';
    const [own, foreign] = [answer, signed].map(({ body }) => String(body['access_token']));
    expect((await get(other, organization, own)).status).toBe(200);
    expect((await get(other, organization, foreign)).status).toBe(401);
    await other.stop();
  });
});

describe('what is written down of a request', () => {
  it('holds what was sent, decoded, and says that it is secret', async () => {
    const value = `${secretValue().slice(0, 30)}+&%= "`;
    await askToken(entra(), home.id, goodForm(directory, { client_secret: value }));
    const recorded = entra().simulator.requests.at(-1);
    expect(recorded).toMatchObject({
      containsSecrets: true,
      protocol: 'http/1.1',
      method: 'POST',
      host: 'login.microsoftonline.com',
      path: `/${home.id}/oauth2/v2.0/token`,
      form: { client_secret: value, grant_type: 'client_credentials' },
    });
    expect(recorded?.headers).not.toHaveProperty('cookie');
  });
});
