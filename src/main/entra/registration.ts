import { z } from 'zod';
import { readGraph, type GraphAccess } from './graph';
import { tidyName } from './organisation';

const passwordSchema = z.looseObject({
  hint: z.string().nullish(),
  startDateTime: z.string().nullish(),
  endDateTime: z.string().nullish(),
});

const registrationSchema = z.looseObject({
  displayName: z.string().nullish(),
  passwordCredentials: z.array(passwordSchema).nullish().catch(undefined),
});

/**
 * The application permissions with which an app may surely read registrations (Microsoft Learn, "Get application").
 * Its own one it may read without any, in its home tenant (Microsoft Learn, "Get servicePrincipal").
 */
const sufficientRoles: readonly string[] = [
  'Application.Read.All',
  'Application.ReadWrite.All',
  'Application.ReadWrite.OwnedBy',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];

/** What an app's registration says of it. */
export interface Registration {
  readonly displayName?: string;
  /** When the secret that was used expires, ISO 8601 in UTC. */
  readonly secretExpiresAt?: string;
}

/** Whether an app may surely read registrations. @param roles the application roles of its token for Graph. */
export function mayReadRegistrations(roles: readonly string[]): boolean {
  return roles.some((role) => sufficientRoles.includes(role));
}

/**
 * Asks Graph for the app's own registration, which only its home tenant has. Where Graph refuses, and on any other
 * failure, nothing is known.
 * @param clientSecret the secret that has just been accepted: its first three characters are the hint that Entra keeps.
 * @param now milliseconds since 1970.
 */
export async function readRegistration(
  access: GraphAccess,
  clientId: string,
  clientSecret: string,
  now: number,
): Promise<Registration> {
  const path = `applications(appId='${encodeURIComponent(clientId)}')?$select=displayName,passwordCredentials`;
  const registration = await readGraph(access, path, registrationSchema);
  if (!registration) return {};
  const displayName = tidyName(registration.displayName);
  const secretExpiresAt = expiryOf(registration.passwordCredentials ?? [], clientSecret, now);
  return {
    ...(displayName === undefined ? {} : { displayName }),
    ...(secretExpiresAt === undefined ? {} : { secretExpiresAt }),
  };
}

/**
 * When the secret expires, found by its hint among those that count now: Entra has just accepted it. Where several
 * fit that end on different days, nobody knows which one it is.
 */
function expiryOf(
  passwords: readonly z.infer<typeof passwordSchema>[],
  clientSecret: string,
  now: number,
): string | undefined {
  const ends = passwords
    .filter(({ hint }) => typeof hint === 'string' && hint !== '' && clientSecret.startsWith(hint))
    .filter(({ startDateTime }) => !(Date.parse(startDateTime ?? '') > now + toleranceMs))
    .map(({ endDateTime }) => Date.parse(endDateTime ?? ''))
    .filter((end) => end > now - toleranceMs)
    .map((end) => new Date(end).toISOString());
  const days = new Set(ends.map((end) => end.slice(0, 10)));
  return days.size === 1 ? ends.sort()[0] : undefined;
}

/** Clocks differ: a secret that Microsoft has just accepted counts by Microsoft's clock. In milliseconds. */
const toleranceMs = 24 * 60 * 60_000;
