import { z } from 'zod';
import { parseJson } from './json';

/** What an access token shows of itself. Informational: Microsoft calls tokens opaque, so nothing is required. */
export interface TokenView {
  readonly tenantId?: string;
  readonly clientId?: string;
  /** The app's name. Only v1.0 tokens carry it. */
  readonly appName?: string;
  /** Granted application permissions for the token's API; empty where the token names none. */
  readonly roles: readonly string[];
}

/** v1.0 tokens name the app `appid`, v2.0 tokens `azp` (Microsoft Learn, "Access token claims reference"). */
const claimsSchema = z.looseObject({
  tid: z.string().optional().catch(undefined),
  appid: z.string().optional().catch(undefined),
  azp: z.string().optional().catch(undefined),
  app_displayname: z.string().optional().catch(undefined),
  roles: z.array(z.string()).optional().catch(undefined),
});

/** Reads a token's claims, unverified. @returns undefined where the token is not readable. */
export function viewToken(accessToken: string): TokenView | undefined {
  const payload = accessToken.split('.')[1];
  if (payload === undefined) return undefined;
  const parsed = claimsSchema.safeParse(parseJson(Buffer.from(payload, 'base64url').toString('utf8')));
  // Encrypted or of another kind, as Microsoft reserves the right to.
  if (!parsed.success) return undefined;
  const { tid, appid, azp, app_displayname: appName, roles } = parsed.data;
  const clientId = appid ?? azp;
  return {
    ...(tid === undefined ? {} : { tenantId: tid.toLowerCase() }),
    ...(clientId === undefined ? {} : { clientId: clientId.toLowerCase() }),
    ...(appName === undefined ? {} : { appName }),
    roles: [...(roles ?? [])].sort(),
  };
}
