import type { ExportEntry, SensitiveText } from './format';
import { open } from './quoting';

/** A variable of the environment and its value. */
export type Variable = readonly [name: string, value: SensitiveText];

/**
 * The variables that EnvironmentCredential of the Azure SDKs reads. The authority is named unless it is the global one,
 * which the SDKs take by themselves.
 * Source: @azure/identity, environmentCredential and identityClient.
 * @param placeholder stands in the secret's place where the entry carries none; without it that variable is left out.
 */
export function azureSdkVariables(
  { connection, hosts, secret }: ExportEntry,
  placeholder?: string,
): readonly Variable[] {
  const secretOrPlaceholder = secret ?? (placeholder === undefined ? undefined : open(placeholder));
  return [
    ['AZURE_TENANT_ID', open(connection.tenant.entered)],
    ['AZURE_CLIENT_ID', open(connection.clientId)],
    ...variable('AZURE_CLIENT_SECRET', secretOrPlaceholder),
    ...variable(
      'AZURE_AUTHORITY_HOST',
      connection.cloud === 'global' ? undefined : open(`https://${hosts.authority}`),
    ),
  ];
}

function variable(name: string, value: SensitiveText | undefined): readonly Variable[] {
  return value ? [[name, value]] : [];
}
