import type { RefusalReason } from '../../../../shared/transfer/export';
import { namesOf } from '../cloud-names';
import type { ExportEntry, ExportFormat, WriteOptions } from '../format';
import { hclString, isComposed } from '../quoting';

/**
 * A provider block of azuread for each connection, with the secret as a variable. Several have an alias each.
 * Source: hashicorp/terraform-provider-azuread, docs/index.md; Terraform, "Provider Configuration" and "Input Variables".
 */
export const terraformProvider: ExportFormat = {
  refusal: ({ connection, secret }): RefusalReason | undefined => {
    if (!namesOf(connection.cloud)) return 'cloud_unknown_to_tool';
    return !secret || isComposed(secret.real) ? undefined : 'not_composed';
  },
  *write(entries, options) {
    for (const [index, entry] of entries.entries()) {
      if (index > 0) yield '\n';
      yield* variableBlock(entry, options);
      yield '\n';
      yield* providerBlock(entry, options);
    }
  },
};

function* variableBlock(entry: ExportEntry, { words, several }: WriteOptions): Iterable<string> {
  yield `# ${entry.connection.name}\nvariable "${variableOf(entry, several)}" {\n`;
  yield `  description = ${hclString(words.askSecret(entry.connection.name))}\n`;
  yield '  type        = string\n  sensitive   = true\n';
  if (entry.secret) yield `  default     = ${hclString(entry.secret.shown)}\n`;
  yield '}\n';
}

function* providerBlock(entry: ExportEntry, { several }: WriteOptions): Iterable<string> {
  const { tenant, clientId, cloud } = entry.connection;
  yield 'provider "azuread" {\n';
  if (several) yield `  alias         = ${hclString(identifierOf(entry))}\n`;
  yield `  tenant_id     = ${hclString(tenant.id ?? tenant.entered)}\n`;
  yield `  client_id     = ${hclString(clientId)}\n`;
  yield `  client_secret = var.${variableOf(entry, several)}\n`;
  yield `  environment   = ${hclString(namesOf(cloud)?.terraform ?? '')}\n`;
  yield '}\n';
}

function variableOf(entry: ExportEntry, several: boolean): string {
  return several ? `${identifierOf(entry)}_client_secret` : 'client_secret';
}

function identifierOf({ prefix }: ExportEntry): string {
  return prefix.toLowerCase();
}
