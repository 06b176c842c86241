import type { Answer } from '../../../../src/shared/bridge';
import type { Connection } from '../../../../src/shared/connection';
import type { Draft } from '../../../../src/shared/draft';
import { draft, secretValue } from '../../../support/builders';
import type { MemoryDesk } from '../../../support/memory-desk';

/** The value of an answer that has to be a success. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`The answer was ${answer.error.code}.`);
  return answer.value;
}

/** The error of an answer that has to be a failure. */
export function errorOf(answer: Answer<unknown>) {
  if (answer.ok) throw new Error('The answer was a success.');
  return answer.error;
}

/** Links a tenant, and gives it and its secret. */
export async function linkOne(
  desk: MemoryDesk,
  given: Partial<Draft> = {},
): Promise<{ connection: Connection; secret: string; id: string }> {
  const secret = secretValue();
  const input = draft({ credential: { kind: 'secret', value: secret }, ...given });
  const connection = valueOf(await desk.calls.link(input));
  return { connection, secret, id: connection.id };
}
