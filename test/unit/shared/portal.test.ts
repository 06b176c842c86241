import { describe, expect, it } from 'vitest';
import { clouds, nationalCloudIds } from '../../../src/shared/clouds';
import { consentUrl, isLinkTarget, portalHosts, portalPages, portalUrl } from '../../../src/shared/portal';
import { guid } from '../../support/builders';

describe('A link of the guide', () => {
  it('leads to the Entra admin center of the chosen cloud, over https', () => {
    for (const cloud of nationalCloudIds) {
      for (const page of portalPages) {
        const url = new URL(portalUrl({ page, cloud }) ?? '');
        expect(url.protocol).toBe('https:');
        expect(url.host).toBe(clouds[cloud].entraPortal);
        expect(portalHosts).toContain(url.host);
      }
    }
  });

  it('leads nowhere for a custom cloud, whose portal nobody knows', () => {
    for (const page of portalPages) {
      expect(portalUrl({ page, cloud: 'custom', clientId: guid() })).toBeUndefined();
    }
  });

  it('leads to the typed app once its client ID is one', () => {
    const clientId = guid();
    const link = { page: 'certificates_and_secrets', cloud: 'global' } as const;
    expect(portalUrl({ ...link, clientId: clientId.toUpperCase() })).toMatch(
      new RegExp(`/Credentials/appId/${clientId}$`),
    );
    for (const page of ['app_registrations', 'api_permissions'] as const) {
      expect(portalUrl({ page, cloud: 'usgov', clientId })).toContain(clientId);
    }
    for (const unfinished of [undefined, '', clientId.slice(1), `${clientId}/../../x`]) {
      expect(portalUrl({ ...link, clientId: unfinished })).toBe(portalUrl(link));
    }
  });

  it('leads to the same page whatever the client ID is, where the page is the tenant’s', () => {
    const link = { page: 'tenant_overview', cloud: 'global' } as const;
    expect(portalUrl({ ...link, clientId: guid() })).toBe(portalUrl(link));
  });

  it('leads to the consent page of the cloud’s sign-in host, for one tenant and one app', () => {
    const [tenant, clientId] = [guid(), guid()];
    for (const cloud of nationalCloudIds) {
      const url = new URL(consentUrl({ cloud, tenant, clientId: clientId.toUpperCase() }) ?? '');
      expect(url.href).toBe(
        `https://${clouds[cloud].authority}/${tenant}/adminconsent?client_id=${clientId}`,
      );
      expect(isLinkTarget(url)).toBe(true);
      expect(consentUrl({ cloud, tenant: 'contoso.com', clientId })).toContain('/contoso.com/adminconsent');
      for (const odd of ['', 'common', '../x', 'a/b', `${tenant}?x=y`, ` ${tenant}`, 'x#y']) {
        expect(consentUrl({ cloud, tenant: odd, clientId }), odd).toBeUndefined();
      }
      for (const odd of ['', 'x', `${clientId}&redirect_uri=https://attacker.example`]) {
        expect(consentUrl({ cloud, tenant, clientId: odd }), odd).toBeUndefined();
      }
    }
    expect(consentUrl({ cloud: 'custom', tenant, clientId })).toBeUndefined();
  });

  it('may lead to portals, to the consent page, and to nothing else', () => {
    for (const url of [
      'https://login.microsoftonline.com/',
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
      'https://login.microsoftonline.com/a/b/adminconsent',
      'https://login.microsoftonline.com.attacker.example/a/adminconsent',
      'https://attacker.example/a/adminconsent',
    ]) {
      expect(isLinkTarget(new URL(url)), url).toBe(false);
    }
    expect([...portalHosts].sort()).toEqual([
      'entra.microsoft.com',
      'entra.microsoft.us',
      'entra.microsoftonline.cn',
      'portal.azure.cn',
      'portal.azure.com',
      'portal.azure.us',
    ]);
  });
});
