import {
  createHash,
  createPublicKey,
  generateKeyPair,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import { grantedRoles } from './app-roles';
import type { App, Tenant } from './directory';
import { clouds } from './hosts';
import type { Resource } from './resources';

/** A request for a token that has passed every check. */
export interface Grant {
  readonly tenant: Tenant;
  readonly app: App;
  readonly resource: Resource;
  /** The resource as the scope named it: it becomes the audience of a v1.0 token. */
  readonly audience: string;
  readonly now: Date;
  /** Lifetime in seconds. */
  readonly seconds: number;
}

/** Why a token is not accepted, in the order in which it is looked at. */
export type TokenFault = 'notOurs' | 'expired';

/** Makes access tokens, and knows its own. */
export interface Mint {
  /** Signs an app-only access token, RS256; or an opaque one, where the app is set to that. */
  issue(grant: Grant): string;
  /** What a token of this mint says, or what is wrong with it. */
  read(token: string, now: Date): Record<string, unknown> | TokenFault;
  /** The public key as a JWK set. */
  readonly jwks: { readonly keys: readonly Record<string, unknown>[] };
}

/**
 * How tokens are signed: by `rsa`, as Entra does, at about a millisecond of a processor for each; or with random
 * bytes (`unverifiable`), so that only the mint itself knows its tokens.
 */
export type Signatures = 'rsa' | 'unverifiable';

/** Makes a mint with a signing key of its own, 2048 bit RSA. */
export async function createMint(signatures: Signatures = 'rsa'): Promise<Mint> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const publicKey = createPublicKey(privateKey);
  const keyId = createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url');
  const remembered = new Map<string, Record<string, unknown>>();
  return {
    issue(grant) {
      const claims = claimsOf(grant);
      const isJwt = grant.app.tokenFormat === 'jwt';
      if (isJwt && signatures === 'rsa')
        return signed(claims, keyId, (content) => sign('sha256', content, privateKey));
      const token = isJwt
        ? signed(claims, keyId, () => randomBytes(signatureBytes))
        : randomBytes(96).toString('base64url');
      remembered.set(token, claims);
      return token;
    },
    read(token, now) {
      const claims = remembered.get(token) ?? verified(token, publicKey);
      if (!claims) return 'notOurs';
      return Number(claims['exp']) * 1000 <= now.getTime() ? 'expired' : claims;
    },
    jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: keyId, x5t: keyId }] },
  };
}

/**
 * The claims of an app-only access token. Two shapes are in use, after what has been decoded from real ones:
 * Microsoft's own APIs get v1.0 tokens (`appid`, `app_displayname`, `idtyp`), an API set to version 2 gets `azp`
 * and nothing on the app's name. `roles` is there only if an administrator consented to an application permission.
 */
function claimsOf(grant: Grant): Record<string, unknown> {
  const { app, tenant, resource } = grant;
  const shape = resource.tokenVersion === 1 ? versionOne(grant) : versionTwo(grant);
  const issuedAt = Math.floor(grant.now.getTime() / 1000) - clockSkewSeconds;
  const roles = grantedRoles(app)[resource.name] ?? [];
  const claims = {
    ...shape,
    iat: issuedAt,
    nbf: issuedAt,
    exp: Math.floor(grant.now.getTime() / 1000) + grant.seconds,
    aio: randomBytes(27).toString('base64url'),
    oid: app.servicePrincipalId,
    rh: `1.${randomBytes(27).toString('base64url')}.`,
    ...(roles.length > 0 ? { roles } : {}),
    sub: app.servicePrincipalId,
    tid: tenant.id,
    uti: randomBytes(16).toString('base64url'),
    xms_ftd: randomBytes(32).toString('base64url'),
    ...app.claims,
  };
  return Object.fromEntries(Object.entries<unknown>(claims).filter(([, value]) => value !== undefined));
}

/** Real tokens are dated five minutes back. */
const clockSkewSeconds = 300;

function versionOne({ app, tenant, audience }: Grant): Record<string, unknown> {
  const issuer = `https://${clouds[tenant.cloud].tokenIssuer}/${tenant.id}/`;
  return {
    aud: audience,
    iss: issuer,
    app_displayname: app.displayName,
    appid: app.clientId,
    appidacr: '1',
    idp: issuer,
    idtyp: 'app',
    tenant_region_scope: (tenant.region ?? clouds[tenant.cloud].region).scope,
    ver: '1.0',
    wids: ['0997a1d0-0d1d-4acb-b408-d5ca73121e90'],
    xms_idrel: '7 2',
    xms_tcdt: Math.floor(tenant.createdAt.getTime() / 1000),
  };
}

function versionTwo({ app, tenant, resource }: Grant): Record<string, unknown> {
  return {
    aud: resource.appId,
    iss: `https://${clouds[tenant.cloud].authority}/${tenant.id}/v2.0`,
    azp: app.clientId,
    azpacr: '1',
    ver: '2.0',
  };
}

/** Length of a signature by a 2048 bit RSA key. */
const signatureBytes = 256;

function signed(
  claims: Record<string, unknown>,
  keyId: string,
  signatureOf: (content: Buffer) => Buffer,
): string {
  const header = { typ: 'JWT', alg: 'RS256', x5t: keyId, kid: keyId };
  const content = `${encoded(header)}.${encoded(claims)}`;
  return `${content}.${signatureOf(Buffer.from(content)).toString('base64url')}`;
}

function verified(token: string, key: KeyObject): Record<string, unknown> | undefined {
  const [header, claims, signature] = token.split('.');
  if (!header || !claims || !signature) return undefined;
  const genuine = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    key,
    Buffer.from(signature, 'base64url'),
  );
  if (!genuine) return undefined;
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
