import type { Connection } from '../../shared/connection';
import type { Vault } from '../vault/vault';
import type { VaultRecord } from '../vault/vault-file';

/** A kept connection as the window may see it: without its secret, sealed or not. */
export function viewOf(record: VaultRecord, vault: Vault): Connection {
  const { secret: _sealed, secretExpiresAt: expiresAt, expiryFromMicrosoft, ...fields } = record;
  const status = vault.credentialStatus(record);
  return {
    ...fields,
    credential: {
      kind: 'secret',
      status,
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(expiryFromMicrosoft === undefined ? {} : { expiryFromMicrosoft }),
    },
  };
}
