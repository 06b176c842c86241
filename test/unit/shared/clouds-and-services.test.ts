import { describe, expect, it } from 'vitest';
import {
  cloudIds,
  cloudOfEnvironment,
  cloudOfHost,
  clouds,
  hostsOf,
  nationalCloudIds,
  sameCloud,
  sovereignCloudIds,
  sovereignCloudOf,
  sovereignClouds,
} from '../../../src/shared/clouds';
import { readCloudHost } from '../../../src/shared/fields/host';
import { readScope } from '../../../src/shared/fields/scope';
import {
  isInCloud,
  optionsOf,
  scopeFor,
  serviceAreas,
  serviceIds,
  services,
  tokenNamesRoles,
} from '../../../src/shared/services';

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
    for (const id of nationalCloudIds) {
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

const customCloud = { authority: 'login.example.com', graph: 'graph.example.com' };

describe('A custom cloud', () => {
  it('is the last choice, after the national ones', () => {
    expect(cloudIds).toEqual([...nationalCloudIds, 'custom']);
  });

  it('has the hosts that came with it, and a national one those of the table', () => {
    expect(hostsOf({ cloud: 'custom', customCloud })).toEqual(customCloud);
    expect(hostsOf({ cloud: 'china' })).toMatchObject({ authority: 'login.partner.microsoftonline.cn' });
    expect(() => hostsOf({ cloud: 'custom' })).toThrow('without hosts');
  });

  it('is another cloud where either host is another', () => {
    const one = { cloud: 'custom', customCloud } as const;
    expect(sameCloud(one, { ...one })).toBe(true);
    for (const change of [{ authority: 'x.example' }, { graph: 'x.example' }]) {
      expect(sameCloud(one, { cloud: 'custom', customCloud: { ...customCloud, ...change } })).toBe(false);
    }
    expect(sameCloud({ cloud: 'usgov' }, { cloud: 'usgov-dod' })).toBe(false);
    expect(sameCloud({ cloud: 'usgov' }, { cloud: 'usgov' })).toBe(true);
  });
});

describe('The sovereign clouds', () => {
  it('are hosts that the form takes, and no national cloud’s', () => {
    for (const id of sovereignCloudIds) {
      const { authority, graph } = sovereignClouds[id];
      for (const host of [authority, graph]) expect(readCloudHost(host)).toEqual({ value: host, notes: [] });
      expect(sovereignCloudOf({ authority, graph })).toBe(id);
    }
  });

  it('are known by both hosts, and not by one', () => {
    const { authority } = sovereignClouds['france-bleu'];
    expect(sovereignCloudOf({ authority, graph: sovereignClouds['germany-delos'].graph })).toBeUndefined();
    expect(sovereignCloudOf(customCloud)).toBeUndefined();
  });
});

describe('The scope that a token is asked for', () => {
  /** Every service's scope in the global cloud. */
  const scopes = {
    graph: 'https://graph.microsoft.com/.default',
    sharepoint: 'https://graph.microsoft.com/.default',
    intune: 'https://graph.microsoft.com/.default',
    'power-bi': 'https://analysis.windows.net/powerbi/api/.default',
    'business-central': 'https://api.businesscentral.dynamics.com/.default',
    'dynamics-finance': 'https://contoso.operations.dynamics.com/.default',
    dataverse: 'https://contoso.operations.dynamics.com/.default',
    'azure-resource-manager': 'https://management.azure.com/.default',
    'key-vault': 'https://vault.azure.net/.default',
    'log-analytics': 'https://api.loganalytics.io/.default',
    custom: 'api://x/.default',
  };

  it.each(serviceIds)('is in the global cloud for %s as the table says', (service) => {
    expect(
      scopeFor({
        cloud: 'global',
        service,
        serviceOptions: { environmentName: 'production', environmentUrl: 'contoso.operations.dynamics.com' },
        scope: 'api://x/.default',
      }),
    ).toBe(scopes[service]);
  });

  it('is Graph’s own in each cloud, whatever was entered', () => {
    for (const cloud of nationalCloudIds) {
      for (const service of ['graph', 'sharepoint', 'intune'] as const) {
        const question = { cloud, service, scope: 'api://x/.default' };
        expect(scopeFor(question)).toBe(`https://${clouds[cloud].graph}/.default`);
      }
    }
    expect(scopeFor({ cloud: 'custom', customCloud, service: 'graph' })).toBe(
      'https://graph.example.com/.default',
    );
  });

  it.each([
    ['usgov', 'power-bi', 'https://high.analysis.usgovcloudapi.net/powerbi/api/.default'],
    ['usgov-dod', 'power-bi', 'https://mil.analysis.usgovcloudapi.net/powerbi/api/.default'],
    ['china', 'power-bi', 'https://analysis.chinacloudapi.cn/powerbi/api/.default'],
    ['usgov', 'azure-resource-manager', 'https://management.usgovcloudapi.net/.default'],
    ['china', 'azure-resource-manager', 'https://management.chinacloudapi.cn/.default'],
    ['usgov-dod', 'key-vault', 'https://vault.usgovcloudapi.net/.default'],
    ['china', 'key-vault', 'https://vault.azure.cn/.default'],
    ['usgov', 'log-analytics', 'https://api.loganalytics.us/.default'],
    ['china', 'log-analytics', 'https://api.loganalytics.azure.cn/.default'],
  ] as const)('is in %s for %s %s', (cloud, service, scope) => {
    expect(scopeFor({ cloud, service })).toBe(scope);
  });

  it('is the environment’s address where the service lives there, and there is none without', () => {
    for (const service of ['dynamics-finance', 'dataverse'] as const) {
      const question = { cloud: 'usgov', service } as const;
      expect(scopeFor(question)).toBeUndefined();
      expect(scopeFor({ ...question, serviceOptions: { environmentUrl: '' } })).toBeUndefined();
      const serviceOptions = { environmentUrl: 'contoso.crm.microsoftdynamics.us' };
      expect(scopeFor({ ...question, serviceOptions })).toBe(
        'https://contoso.crm.microsoftdynamics.us/.default',
      );
    }
  });

  it('is the entered one for another API, and there is none without', () => {
    const question = { cloud: 'global', service: 'custom' } as const;
    expect(scopeFor({ ...question, scope: 'api://x/.default' })).toBe('api://x/.default');
    expect(scopeFor(question)).toBeUndefined();
    expect(scopeFor({ ...question, scope: '' })).toBeUndefined();
  });

  it('is one that a person could enter', () => {
    for (const service of serviceIds) {
      for (const cloud of nationalCloudIds) {
        const scope = scopeFor({ cloud, service, serviceOptions: { environmentUrl: 'a.dynamics.com' } });
        if (scope !== undefined) expect(readScope(scope)).toEqual({ value: scope, notes: [] });
      }
    }
  });
});

describe('A service', () => {
  it('is in a cloud where there is a scope for it, or where the person enters one', () => {
    for (const service of serviceIds) expect(isInCloud(service, 'global')).toBe(true);
    expect(isInCloud('business-central', 'usgov')).toBe(false);
    expect(isInCloud('business-central', 'custom')).toBe(false);
    expect(isInCloud('key-vault', 'custom')).toBe(false);
    for (const service of ['graph', 'dataverse', 'custom'] as const) {
      expect(isInCloud(service, 'custom')).toBe(true);
    }
  });

  it('asks for what its API’s address is made of', () => {
    const asking = serviceIds.filter((service) => optionsOf(service).length > 0);
    expect(asking.map((service) => [service, ...optionsOf(service)])).toEqual([
      ['business-central', 'environmentName'],
      ['dynamics-finance', 'environmentUrl'],
      ['dataverse', 'environmentUrl'],
    ]);
  });

  it('stands in the list beside the others of its area', () => {
    const areas = serviceIds.map((service) => services[service].area);
    const inOrder = serviceAreas.flatMap((area) => areas.filter((other) => other === area));
    expect(areas).toEqual(inOrder);
  });

  it('has tokens without roles where access is given inside it', () => {
    expect(serviceIds.filter((service) => !tokenNamesRoles(service))).toEqual([
      'power-bi',
      'dynamics-finance',
      'dataverse',
      'azure-resource-manager',
      'key-vault',
      'log-analytics',
    ]);
  });
});
