import { hostsOf } from '../../shared/clouds';
import { secretContext, type SecretBinding } from './seal';
import type { VaultRecord } from './vault-file';

/** What a record's secret is bound to. */
export function contextOf(record: VaultRecord): readonly string[] {
  const binding: SecretBinding = {
    recordId: record.id,
    authorityHost: hostsOf(record).authority,
    tenant: record.tenant.entered,
    clientId: record.clientId,
  };
  return secretContext(binding);
}

/** The same as one text, to compare it. */
export function contextText(record: VaultRecord): string {
  return contextOf(record).join('\n');
}
