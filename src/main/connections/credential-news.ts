import type { CredentialStatus } from '../../shared/connection';
import { announce, type Context } from './context';

/**
 * Tells the window which secrets became usable or unusable when the keyring answered. Of thousands of
 * connections only those are sent whose status is another than before.
 */
export class CredentialNews {
  #before = new Map<string, CredentialStatus>();

  /** To be called after each change of the vault's status. */
  tell(context: Context): void {
    const { vault } = context;
    const before = this.#before;
    this.#before = new Map(vault.connections.map((record) => [record.id, vault.credentialStatus(record)]));
    const changed = vault.connections.filter(({ id, secret }) => {
      // Until the keyring has answered, what is sealed counts as kept.
      const known = before.get(id) ?? (secret ? 'kept' : 'missing');
      return known !== this.#before.get(id);
    });
    if (changed.length > 0) {
      announce(
        context,
        changed.map(({ id }) => id),
      );
    }
  }
}
