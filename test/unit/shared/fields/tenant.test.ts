import { describe, expect, it } from 'vitest';
import { nameFromTenant, readTenant } from '../../../../src/shared/fields/tenant';
import { guid, secretValue } from '../../../support/builders';

const id = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
const appId = '11111111-2222-4333-8444-555555555555';

describe('A tenant that is typed', () => {
  it.each([
    ['as the portal shows it', id],
    ['in capitals', id.toUpperCase()],
    ['in braces', `{${id}}`],
    ['of no version that RFC 9562 knows', '3f2504e0-4f89-f1d3-0a0c-0305e82c3301'],
  ])('may be a GUID %s', (_how, text) => {
    expect(readTenant(text)).toEqual({ value: text.replace(/[{}]/g, '').toLowerCase(), notes: [] });
  });

  it.each([
    ['contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['Contoso.OnMicrosoft.com', 'contoso.onmicrosoft.com'],
    ['contoso.onmicrosoft.us', 'contoso.onmicrosoft.us'],
    ['contoso.partner.onmschina.cn', 'contoso.partner.onmschina.cn'],
    ['mail.contoso-group.co.uk', 'mail.contoso-group.co.uk'],
    ['contoso.com.', 'contoso.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['例え.jp', 'xn--r8jz45g.jp'],
  ])('may be a domain: %s', (text, value) => {
    expect(readTenant(text)).toEqual({ value, notes: [] });
  });

  it.each([
    ['white space around it', `  ${id}\r\n`],
    ['zero-width characters in it', `${id.slice(0, 9)}\u200B${id.slice(9)}\uFEFF`],
    ['marks of right-to-left text', `\u202A${id}\u202C`],
  ])('is freed of %s, and the form is told', (_what, text) => {
    expect(readTenant(text)).toEqual({ value: id, notes: ['cleaned'] });
  });

  it.each([
    ['', 'empty'],
    [' \u200B\t', 'empty'],
    ['00000000-0000-0000-0000-000000000000', 'placeholder'],
    ['9188040d-6c67-4c5b-b112-36a304b66dad', 'tenant_personal'],
    ['common', 'tenant_shared_endpoint'],
    ['Organizations', 'tenant_shared_endpoint'],
    ['consumers', 'tenant_shared_endpoint'],
    ['contoso', 'tenant_shape'],
    [id.slice(1), 'tenant_shape'],
    ['admin@contoso.com', 'tenant_shape'],
    ['contoso.com/users', 'tenant_shape'],
    ['10.0.0.1', 'tenant_shape'],
    ['[::1]', 'tenant_shape'],
    ['contoso..com', 'tenant_shape'],
    ['-contoso.com', 'tenant_shape'],
    ['contoso.c', 'tenant_shape'],
    ['contoso .com', 'tenant_shape'],
    ['api://contoso.com', 'tenant_shape'],
    ['xn--.example', 'tenant_shape'],
    [`${'a'.repeat(64)}.com`, 'tenant_shape'],
    [`${'a.'.repeat(130)}com`, 'too_long'],
  ])('is refused when it is %j: %s', (text, problem) => {
    expect(readTenant(text).problem).toBe(problem);
  });

  it('is refused when it has the shape of a client secret, in the right case and unshortened', () => {
    const secret = secretValue();
    expect(readTenant(secret)).toMatchObject({ value: secret, problem: 'contains_secret' });
  });

  it('is pointed out, not refused, when it is the tenant of Microsoft’s own services', () => {
    const services = 'F8CDEF31-A31E-4B4A-93E4-5F571E91255A';
    expect(readTenant(services)).toEqual({
      value: services.toLowerCase(),
      notes: ['tenant_of_microsoft'],
    });
  });
});

describe('A tenant in a pasted URL', () => {
  it.each([
    ['sign-in', `https://login.microsoftonline.com/${id}/oauth2/v2.0/token`, 'global'],
    ['sign-in by domain', 'https://login.microsoftonline.com/Contoso.com/oauth2/authorize', 'global'],
    ['older sign-in', `https://login.windows.net/${id}`, 'global'],
    ['v1.0 issuer', `https://sts.windows.net/${id}/`, 'global'],
    ['sign-in of US Government', `https://login.microsoftonline.us/${id}/v2.0`, 'usgov'],
    ['sign-in of China', `https://login.partner.microsoftonline.cn/${id}/v2.0`, 'china'],
    ['older sign-in of China', `https://login.chinacloudapi.cn/${id}`, 'china'],
    ['Azure portal', `https://portal.azure.com/#@${id}/resource/subscriptions/${appId}`, 'global'],
    ['Azure portal of China', `https://portal.azure.cn/#@${id}/dashboard`, 'china'],
    ['Azure portal, tenant first', `https://portal.azure.com/${id}/#home`, 'global'],
    ['Entra portal', `https://entra.microsoft.com/?tenantId=${id}#home`, 'global'],
    ['Entra portal, later on', `https://entra.microsoft.com/#view/Overview/tenantId/${id}/~/x`, 'global'],
    ['Entra portal of US Government', `https://entra.microsoft.us/#view/x/directoryId/${id}`, 'usgov'],
    ['Graph explorer link', `https://graph.microsoft.com/x?tenant=${id}`, 'global'],
    ['consent', `https://login.microsoftonline.com/common/adminconsent?tid=${id}`, 'global'],
    ['encoded fragment', `https://portal.azure.com/#view/x/tenantId%2F${id}`, 'global'],
    ['stray percent sign', `https://portal.azure.com/${id}/?q=100%`, 'global'],
  ])('is taken out: %s', (_kind, url, cloud) => {
    const value = url.includes('Contoso') ? 'contoso.com' : id;
    expect(readTenant(url)).toEqual({ value, notes: ['taken_from_url'], cloud });
  });

  it('is taken out of a directory that the portal names after # and @ by its domain', () => {
    const url = 'https://portal.azure.com/#@Contoso.onmicrosoft.com/resource/x';
    expect(readTenant(url)).toMatchObject({ value: 'contoso.onmicrosoft.com', cloud: 'global' });
  });

  it('is taken out of a URL without a scheme, where the host is a known one', () => {
    expect(readTenant(` login.microsoftonline.us/${id}/v2.0`)).toEqual({
      value: id,
      notes: ['taken_from_url', 'cleaned'],
      cloud: 'usgov',
    });
    expect(readTenant(`example.org/${id}`).problem).toBe('tenant_shape');
  });

  it('names no cloud where the host is not one of Microsoft’s', () => {
    expect(readTenant(`https://jwt.example/?tid=${id}`)).toEqual({ value: id, notes: ['taken_from_url'] });
  });

  it.each([
    `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${appId}`,
    `https://portal.azure.com/#blade/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/Overview/appId/${appId}/isMSAApp/false`,
    `https://portal.azure.com/?clientId=${appId}`,
    'https://portal.azure.com/',
    'https://graph.microsoft.com/v1.0/organization',
    'https://login.microsoftonline.com/{tenant}/oauth2',
    'https://login.microsoftonline.com/?tid=nonsense',
    'https://portal.azure.com/#@nonsense/resource',
  ])('is not made up from another id or word: %s', (url) => {
    expect(readTenant(url)).toMatchObject({ value: url, problem: 'tenant_url_without_tenant' });
  });

  it('is the tenant and not the app, where a URL has both', () => {
    const url = `https://entra.microsoft.com/#view/x/Overview/appId/${appId}/tenantId/${id}`;
    expect(readTenant(url).value).toBe(id);
  });

  it.each([
    ['https://login.microsoftonline.com/common/oauth2/v2.0/authorize', 'tenant_shared_endpoint'],
    ['https://login.microsoftonline.com/Organizations/v2.0', 'tenant_shared_endpoint'],
    ['https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0', 'placeholder'],
    [`https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0`, 'tenant_personal'],
  ])('is judged like a typed one: %s', (url, problem) => {
    expect(readTenant(url)).toMatchObject({ problem, cloud: 'global' });
  });

  it('is asked for anew when the URL cannot be read', () => {
    expect(readTenant('https://').problem).toBe('tenant_shape');
    expect(readTenant('http://[').problem).toBe('tenant_shape');
  });
});

describe('A name proposed from the tenant', () => {
  it.each([
    ['contoso.onmicrosoft.com', 'Contoso'],
    ['contoso-north-america.com', 'Contoso North America'],
    ['-odd--one-.com', 'Odd One'],
    [guid(), undefined],
    ['.com', undefined],
    ['', undefined],
  ])('for %j is %j', (tenant, name) => {
    expect(nameFromTenant(tenant)).toBe(name);
  });
});

describe('A website’s address', () => {
  it('gives its domain, which is the tenant’s too', () => {
    expect(readTenant('https://contoso.com/')).toMatchObject({
      value: 'contoso.com',
      notes: ['taken_from_url'],
    });
  });

  it.each(['https://example.org/index.html', 'entra.microsoft.com', 'https://login.microsoftonline.com/'])(
    'gives none where there is none: %s',
    (text) => {
      expect(readTenant(text).problem).toBe('tenant_url_without_tenant');
    },
  );
});
