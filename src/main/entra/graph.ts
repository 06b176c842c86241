import type { z } from 'zod';
import { hostsOf, type CloudChoice } from '../../shared/clouds';
import { parseJson } from './json';
import type { Sender } from './transport';

/** An ornament must not hold up a link. In milliseconds. */
const enrichmentTimeoutMs = 3000;

/**
 * Reads something of Microsoft Graph v1.0 that is an ornament.
 * @param path what follows `/v1.0/`, with its query.
 * @returns undefined where Graph refuses, answers something else, or does not answer in time.
 */
export async function readGraph<Answer>(
  { choice, accessToken, transport, patienceMs = enrichmentTimeoutMs }: GraphAccess,
  path: string,
  schema: z.ZodType<Answer>,
): Promise<Answer | undefined> {
  const answer = await transport.send({
    method: 'GET',
    url: `https://${hostsOf(choice).graph}/v1.0/${path}`,
    headers: { authorization: `Bearer ${accessToken}` },
    timeoutMs: patienceMs,
  });
  if (!answer.ok || answer.value.status !== 200) return undefined;
  const parsed = schema.safeParse(parseJson(answer.value.body));
  return parsed.success ? parsed.data : undefined;
}

/** Whose Graph is asked, and with what. */
export interface GraphAccess {
  readonly choice: CloudChoice;
  /** A token for this cloud's Graph. */
  readonly accessToken: string;
  readonly transport: Sender;
  /** How long an answer is waited for, in milliseconds; an ornament's time where it is not said. */
  readonly patienceMs?: number;
}
