import { describe, expect, it } from 'vitest';
import { cloudIds, cloudOfEnvironment, cloudOfHost, clouds } from '../../../src/shared/clouds';
import { scopeFor, serviceIds, services } from '../../../src/shared/services';

describe('The cloud table', () => {
  it('holds bare lower-case host names only', () => {
    for (const { authority, authorityAliases, graph, entraPortal, azurePortal } of Object.values(clouds)) {
      for (const host of [authority, ...authorityAliases, graph, entraPortal, azurePortal]) {
        expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
        expect(new URL(`https://${host}`).hostname).toBe(host);
      }
    }
  });

  it('gives no host to two clouds, but for those that GCC High and DoD share', () => {
    for (const id of cloudIds) {
      const { authority, authorityAliases, graph, entraPortal, azurePortal } = clouds[id];
      expect(cloudOfHost(graph)).toBe(id);
      for (const host of [authority, ...authorityAliases, entraPortal, azurePortal]) {
        expect(cloudOfHost(host.toUpperCase())).toBe(id === 'usgov-dod' ? 'usgov' : id);
      }
    }
  });

  it('knows no other host', () => {
    expect(cloudOfHost('login.microsoftonline.com.evil.example')).toBeUndefined();
    expect(cloudOfHost('evil-login.microsoftonline.com')).toBeUndefined();
    expect(cloudOfHost('')).toBeUndefined();
  });

  it.each([
    ['AzureCloud', 'global'],
    ['AzurePublicCloud', 'global'],
    ['AzureUSGovernment', 'usgov'],
    ['AZURE_US_GOVERNMENT', 'usgov'],
    ['usgovernmentl4', 'usgov'],
    ['usgovernmentl5', 'usgov-dod'],
    ['USGovDoD', 'usgov-dod'],
    ['AzureChinaCloud', 'china'],
    ['China', 'china'],
    ['production', undefined],
    ['', undefined],
  ])('knows what other tools call %j: %s', (name, cloud) => {
    expect(cloudOfEnvironment(name)).toBe(cloud);
  });
});

describe('The scope that a token is asked for', () => {
  it('is Graph’s own in each cloud, whatever was entered', () => {
    for (const cloud of cloudIds) {
      expect(scopeFor('graph', cloud, 'api://x/.default')).toBe(`https://${clouds[cloud].graph}/.default`);
    }
  });

  it('is the entered one for another API, and there is none without', () => {
    expect(scopeFor('custom', 'global', 'api://x/.default')).toBe('api://x/.default');
    expect(scopeFor('custom', 'global')).toBeUndefined();
    expect(scopeFor('custom', 'global', '')).toBeUndefined();
  });

  it('is one resource and /.default for every service that has one', () => {
    for (const service of serviceIds) {
      const scope = (services[service] as { scope: (cloud: 'global') => string | undefined }).scope('global');
      if (scope !== undefined) expect(scope).toMatch(/^\S+\/\.default$/);
    }
    expect(serviceIds).toContain('graph');
  });
});
