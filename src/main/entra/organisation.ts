import { z } from 'zod';
import { longestName, readName } from '../../shared/fields/name';
import { readGraph, type GraphAccess } from './graph';

const organisationSchema = z.looseObject({
  value: z
    .array(
      z.looseObject({
        displayName: z.string().nullish(),
        verifiedDomains: z
          .array(z.looseObject({ name: z.string(), isDefault: z.boolean().nullish() }))
          .nullish()
          .catch(undefined),
      }),
    )
    .min(1),
});

/** Of a tenant with more domains than this the first ones are kept. */
export const mostDomains = 20;

/** A host name as long as DNS lets one be. */
const domainShape = /^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/**
 * The application permissions with which an app may read the organisation (Microsoft Learn, "Get
 * organization"; `Organization.Read.All` is the least).
 */
const sufficientRoles: readonly string[] = [
  'Organization.Read.All',
  'Organization.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];

/** What Graph says of the tenant itself. */
export interface Organisation {
  readonly displayName?: string;
  /** Its verified domains, the default one first, at most {@link mostDomains}. */
  readonly domains?: readonly string[];
}

/**
 * Whether it is worth asking for the organisation: an app without such a role would be refused, and a
 * run over hundreds of tenants would ask for nothing hundreds of times.
 * @param roles the application roles of its token for Graph.
 */
export function mayReadOrganisation(roles: readonly string[]): boolean {
  return roles.some((role) => sufficientRoles.includes(role));
}

/** Asks Graph for the organisation's name and domains. Where Graph refuses, and on any other failure, there are none. */
export async function readOrganisation(access: GraphAccess): Promise<Organisation> {
  const answer = await readGraph(
    access,
    'organization?$select=id,displayName,verifiedDomains',
    organisationSchema,
  );
  const told = answer?.value[0];
  const displayName = tidyName(told?.displayName);
  const domains = (told?.verifiedDomains ?? [])
    .filter(({ name }) => domainShape.test(name))
    .sort((one, other) => Number(other.isDefault === true) - Number(one.isDefault === true))
    .map(({ name }) => name.toLowerCase())
    .slice(0, mostDomains);
  return {
    ...(displayName === undefined ? {} : { displayName }),
    ...(domains.length === 0 ? {} : { domains }),
  };
}

/** A name that Microsoft tells, as a name of ours may be; undefined where nothing is left of it. */
export function tidyName(told: string | null | undefined): string | undefined {
  // Not in the middle of a character that takes two units.
  const cut = (told ?? '').slice(0, longestName).replace(/[\uD800-\uDBFF]$/, '');
  const { value, problem } = readName(cut);
  return value === '' || problem !== undefined ? undefined : value;
}
