import { documentMark, documentVersion, type DocumentConnection } from '../tenantry-document';
import type { ExportEntry, WriteOptions } from './format';

/**
 * Tenantry's own document. Each connection has a line of its own, so that an import can name
 * it and tools that compare lines show what differs.
 * @param entries a secret that an entry has is written in the clear: such a document is for the encrypted bundle only.
 * @returns the text in parts, a connection each.
 */
export function* tenantryDocument(
  entries: readonly ExportEntry[],
  { labels, now }: WriteOptions,
): Generator<string> {
  const carried = new Set(entries.flatMap(({ connection }) => connection.labels));
  const head = [
    ['format', documentMark],
    ['version', documentVersion],
    ['exportedAt', new Date(now).toISOString()],
    ['labels', labels.filter(({ name }) => carried.has(name))],
  ] as const;
  yield `{\n${head.map(([key, value]) => `  "${key}": ${JSON.stringify(value)},\n`).join('')}  "connections": [`;
  let separator = '\n';
  for (const entry of entries) {
    yield `${separator}    ${JSON.stringify(documentConnection(entry))}`;
    separator = ',\n';
  }
  yield '\n  ]\n}\n';
}

/** Field by field: what is kept of a connection has its sealed secret beside these. */
function documentConnection({ connection, secret }: ExportEntry): DocumentConnection {
  return {
    name: connection.name,
    id: connection.id,
    cloud: connection.cloud,
    customCloud: connection.customCloud,
    tenant: connection.tenant,
    clientId: connection.clientId,
    clientSecret: secret?.shown,
    secretExpiresAt: connection.secretExpiresAt,
    expiryFromMicrosoft: connection.expiryFromMicrosoft,
    appName: connection.appName,
    service: connection.service,
    serviceOptions: connection.serviceOptions,
    scope: connection.scope,
    neededRoles: connection.neededRoles,
    labels: connection.labels,
    pinned: connection.pinned,
    notes: connection.notes,
    createdAt: connection.createdAt,
    updatedAt: connection.updatedAt,
  };
}
