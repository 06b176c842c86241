import type { TestContext } from 'vitest';
import { CONSUMERS, findConsumer, whyMissing } from '../../scripts/lib/consumers.mjs';
import type { ConsumerId } from '../../scripts/lib/consumers.mjs';

declare module 'vitest' {
  interface TaskMeta {
    /** Why the test was skipped: `npm test` says so in its last lines. */
    skipReason?: string;
  }
}

const found = new Map<ConsumerId, string | undefined>();

/**
 * The program that reads what is exported. Where the machine has none, the test is skipped, and the run names it at its
 * end with the reason.
 * @param context of the test that asks.
 * @returns the program's absolute path.
 */
export function consumer(id: ConsumerId, context: Pick<TestContext, 'skip' | 'task'>): string {
  if (!found.has(id)) found.set(id, findConsumer(CONSUMERS[id]));
  const program = found.get(id);
  if (program !== undefined) return program;
  const reason = whyMissing(id);
  context.task.meta.skipReason = reason;
  return context.skip(reason);
}
