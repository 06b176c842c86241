import type { ConnectionFields } from '../../shared/connection';

/** The version of the document that this app writes, and the newest that it reads. */
export const documentVersion = 1;

/** Marks the document, whatever its file is called. */
export const documentMark = 'tenantry-connections';

/** A connection in the document. What a verification said stays at home: imported, it is to be proved anew. */
export interface DocumentConnection extends Omit<ConnectionFields, 'state' | 'lastCheck'> {
  /** ISO 8601 in UTC. */
  readonly secretExpiresAt?: string | undefined;
  readonly expiryFromMicrosoft?: true | undefined;
  /** Only in an encrypted bundle. */
  readonly clientSecret?: string | undefined;
}
