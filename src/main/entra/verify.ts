import { isGuid } from '../../shared/fields/guid';
import type { Check } from '../../shared/connection';
import type { Finding } from '../../shared/finding';
import { diagnose, findingFor } from './diagnose';
import { exchange, type Credentials } from './exchange';
import { findingRows } from './findings';
import { mayReadOrganisation, readOrganisation, tidyName, type Organisation } from './organisation';
import { mayReadRegistrations, readRegistration, type Registration } from './registration';
import { viewToken, type TokenView } from './token';
import type { Sender } from './transport';
import { withCloud } from './wrong-cloud';
import { hostsOf } from '../../shared/clouds';

/** What came of proving credentials: the check to keep, and what was learnt beside it. */
export interface Verification {
  readonly check: Check;
  readonly token?: { readonly accessToken: string; readonly seconds: number };
  readonly tenantId?: string;
  readonly organisation?: Organisation;
  readonly registration?: Registration;
}

/** How much is asked beside the proof. */
export interface VerifyOptions {
  /**
   * Whether Graph is asked for the app's own registration also where its permissions do not surely let it: one more
   * request, and in the app's home tenant it tells when the secret expires. Not for runs over many.
   */
  readonly thorough?: boolean;
}

/**
 * Proves credentials by a real token exchange, and says what is wrong where it fails.
 * @param now gives milliseconds since 1970.
 */
export async function verify(
  credentials: Credentials,
  transport: Sender,
  now: () => number,
  { thorough = false }: VerifyOptions = {},
): Promise<Verification> {
  const answer = await exchange(credentials, transport);
  if (answer.kind !== 'token') {
    const durationMs = answer.kind === 'refused' ? answer.reply.durationMs : answer.failure.durationMs;
    const finding = await withCloud(diagnose(answer, credentials, now()), credentials, transport);
    return { check: checkOf(finding, durationMs, now()) };
  }

  const { accessToken, seconds, durationMs } = answer;
  const view = viewToken(accessToken);
  const mismatch = mismatchOf(credentials, view?.tenantId, view?.clientId);
  if (mismatch) return { check: checkOf(findingFor(mismatch, now()), durationMs, now()) };

  const learnt = await learn(credentials, accessToken, view, transport, now, thorough);
  return {
    check: {
      at: new Date(now()).toISOString(),
      outcome: 'ok',
      durationMs,
      tokenSeconds: seconds,
      ...(view ? { roles: [...view.roles] } : {}),
      ...(view?.roles.length === 0 ? { finding: findingFor('consent_missing', now()) } : {}),
    },
    token: { accessToken, seconds },
    ...(view?.tenantId === undefined ? {} : { tenantId: view.tenantId }),
    ...learnt,
  };
}

/**
 * What Graph tells of the tenant and the app beside the proof, where the token is for Graph and the app may read it.
 * None of it is needed, and no failure of it is one of the link.
 */
async function learn(
  credentials: Credentials,
  accessToken: string,
  view: TokenView | undefined,
  transport: Sender,
  now: () => number,
  thorough: boolean,
): Promise<Pick<Verification, 'organisation' | 'registration'>> {
  const roles = view?.roles ?? [];
  const ofGraph = credentials.scope === `https://${hostsOf(credentials).graph}/.default`;
  const access = { choice: credentials, accessToken, transport };
  const [organisation, registration] = await Promise.all([
    ofGraph && mayReadOrganisation(roles) ? readOrganisation(access) : {},
    ofGraph && (thorough || mayReadRegistrations(roles))
      ? readRegistration(access, credentials.clientId, credentials.clientSecret, now())
      : {},
  ]);
  const appName = tidyName(view?.appName);
  const app = { ...(appName === undefined ? {} : { displayName: appName }), ...registration };
  return {
    ...(isEmpty(organisation) ? {} : { organisation }),
    ...(isEmpty(app) ? {} : { registration: app }),
  };
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}

function checkOf(finding: Finding, durationMs: number, now: number): Check {
  const outcome = findingRows[finding.id].judges ? 'failed' : 'unreachable';
  return { at: new Date(now).toISOString(), outcome, finding, durationMs };
}

/** Only what was entered as a GUID can be compared; a token that hides its claims is believed. */
function mismatchOf(
  credentials: Credentials,
  tenantId: string | undefined,
  clientId: string | undefined,
): 'other_tenant' | 'other_app' | undefined {
  if (tenantId !== undefined && isGuid(credentials.tenant) && tenantId !== credentials.tenant) {
    return 'other_tenant';
  }
  return clientId !== undefined && clientId !== credentials.clientId ? 'other_app' : undefined;
}
