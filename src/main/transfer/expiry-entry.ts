/** When a connection's secret expires, in words for people. No secret is among them. */
export interface ExpiryEntry {
  /** The connection's id. */
  readonly id: string;
  readonly name: string;
  /** The tenant as it was entered: a GUID or a domain. */
  readonly tenant: string;
  /** The tenant's GUID, where it is known. */
  readonly tenantId?: string;
  readonly clientId: string;
  readonly cloud: string;
  readonly service: string;
  readonly state: string;
  /** ISO 8601 in UTC; absent where nobody has told it. */
  readonly expiresAt?: string;
  /** The portal page on which a new secret is made, where the portal is known. */
  readonly portalUrl?: string;
}
