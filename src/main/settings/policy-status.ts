import type { z } from 'zod';
import { policySchema, strictPolicy, type PolicyFault, type PolicyStatus } from '../../shared/policy';

/** The longest name of a part that is told, in characters. */
const longestPart = 64;

/** There is no policy, so everything is free. */
export function noPolicy(place: string): PolicyStatus {
  return { kind: 'none', place, policy: {} };
}

/** There is one that cannot be used: as strict as can be. @param part which of it. */
export function malformedPolicy(place: string, fault: PolicyFault, part?: string): PolicyStatus {
  return {
    kind: 'malformed',
    place,
    fault,
    ...(part === undefined ? {} : { part: part.slice(0, longestPart) }),
    policy: strictPolicy,
  };
}

/** Judges what an administrator has written: all of it is understood, or it is malformed. */
export function judgedPolicy(place: string, document: unknown): PolicyStatus {
  const read = policySchema.safeParse(document);
  if (read.success) return { kind: 'applied', place, policy: read.data };
  return malformedPolicy(place, 'not_understood', partOf(read.error));
}

function partOf({ issues: [issue] }: z.ZodError): string | undefined {
  if (issue?.code === 'unrecognized_keys') return issue.keys[0];
  const name = issue?.path[0];
  return typeof name === 'string' ? name : undefined;
}
