import type { ExportEntry } from './format';

/** What the variable of the secret is called beside {@link requestVariables}. */
export const secretVariable = 'clientSecret';

/**
 * What a request for a token, and one with it, are made of, under the names that the files for API clients share. All
 * but the secret. The hosts stand in them, so that every cloud is right.
 */
export function requestVariables({ connection, hosts }: ExportEntry): [name: string, value: string][] {
  const { tenant, clientId, scope, serviceOptions = {} } = connection;
  const { environmentUrl, environmentName } = serviceOptions;
  return [
    ['tenantId', tenant.entered],
    ['clientId', clientId],
    ['scope', scope],
    ['tokenUrl', `https://${hosts.authority}/${tenant.entered}/oauth2/v2.0/token`],
    ['graphUrl', `https://${hosts.graph}`],
    ...(environmentUrl ? [['environmentUrl', `https://${environmentUrl}`] satisfies [string, string]] : []),
    ...(environmentName ? [['environmentName', environmentName] satisfies [string, string]] : []),
  ];
}

/** Whether one of the values, or the secret, has in it what an API client would replace. */
export function hasTemplate(entry: ExportEntry, template: RegExp): boolean {
  const values = requestVariables(entry).map(([, value]) => value);
  return [...values, entry.secret?.real ?? ''].some((value) => template.test(value));
}
