import type { ExportedConnection, ExportEntry } from '../../../../../src/main/transfer/export/format';
import { Slugs } from '../../../../../src/main/transfer/export/names';
import { contosoCloud, noon, record, secretValue } from '../../../../support/builders';
import { exportEntry } from '../../../../support/export-entry';

/** Names that would break out of a careless file. */
export const nastyNames = [
  '"quotes" \'and\' `ticks`',
  '*/ alert(1) /*',
  '$(id) ${HOME} %PATH%',
  '{{tenantId}} {% raw %} {# x #}',
  '=HYPERLINK("https://example.com")',
  '\\u0041 \\',
  ']}, "x": [{',
  "'''",
  'Zürich 語 🔑',
] as const;

/** A connection of each cloud, with what the writer must make of its hosts. */
export const cloudCases = [
  { cloud: 'global', authority: 'login.microsoftonline.com', graph: 'graph.microsoft.com' },
  { cloud: 'usgov', authority: 'login.microsoftonline.us', graph: 'graph.microsoft.us' },
  { cloud: 'usgov-dod', authority: 'login.microsoftonline.us', graph: 'dod-graph.microsoft.us' },
  {
    cloud: 'china',
    authority: 'login.partner.microsoftonline.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
  },
  { cloud: 'custom', customCloud: contosoCloud, ...contosoCloud },
] as const;

/** An entry for each, under names that do not collide. */
export function entriesNamed(names: readonly string[], secrets: readonly string[] = []): ExportEntry[] {
  const slugs = new Slugs();
  return names.map((name, index) => exportEntry({ name }, secrets[index], slugs.of(name)));
}

/** An entry for each secret. */
export function entriesWith(secrets: readonly string[]): ExportEntry[] {
  return entriesNamed(
    secrets.map((_, index) => `Tenant ${index}`),
    secrets,
  );
}

/** A connection in which every field is set. */
export function fullConnection(): ExportedConnection {
  return {
    ...record({
      name: 'Contoso',
      cloud: 'custom',
      customCloud: contosoCloud,
      tenant: {
        entered: 'contoso.com',
        id: '5a8f0c4e-2f8f-4d0f-9a55-0b4d2f1f3a77',
        displayName: '=Contoso, Ltd',
        domains: ['contoso.com', 'contoso.onmicrosoft.com'],
      },
      appName: 'Backup',
      neededRoles: ['User.Read.All'],
      service: 'dataverse',
      serviceOptions: { environmentUrl: 'contoso.crm4.dynamics.com', environmentName: 'production' },
      scope: 'https://contoso.crm4.dynamics.com/.default',
      labels: ['Customer', 'EU west'],
      pinned: true,
      notes: 'First line\n"second", line',
      state: 'linked',
      lastCheck: { at: new Date(noon).toISOString(), outcome: 'ok', durationMs: 1 },
    }),
    secretExpiresAt: '2026-09-01T10:30:00.000Z',
    expiryFromMicrosoft: true,
  };
}

/** What the vault keeps beside the fields of a connection, and must never go out. */
export const sealedMark = `sealed-${secretValue()}`;

/** The same connection as the vault hands it over: with its sealed secret. */
export function asVaultRecord(connection: ExportedConnection): ExportedConnection {
  return Object.assign({}, connection, { secret: sealedMark });
}
