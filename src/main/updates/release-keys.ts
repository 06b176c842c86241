/** Public keys by their id: 32 bytes in Base64 each. */
export type ReleaseKeys = Readonly<Record<string, string>>;

/**
 * The Ed25519 keys that releases are signed with. A new key is one row; an old one stays for as long as releases that
 * know only it are to be updated. While there is no row, Tenantry looks for no updates: who owns the product makes the
 * key and keeps its private half (docs/updates.md tells how).
 */
export const releaseKeys: ReleaseKeys = {};
