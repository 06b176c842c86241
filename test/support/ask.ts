import type { Page } from '@playwright/test';
import type { Answer, Contract } from '../../src/shared/bridge';

type Group = keyof Contract;
type Output<Spec> = Spec extends { readonly output?: infer Value } ? Exclude<Value, undefined> : never;

/**
 * Asks main through the window's own bridge, as a script of the page would: past the form, and so also what the
 * form would never send.
 */
export async function ask<G extends Group, N extends keyof Contract[G] & string>(
  page: Page,
  group: G,
  name: N,
  input: unknown,
): Promise<Answer<Output<Contract[G][N]>>> {
  type Calls = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const answer = await page.evaluate(
    async ([asked, called, given]) => {
      const { tenantry } = globalThis as unknown as { tenantry: Calls };
      return tenantry[asked]?.[called]?.(given);
    },
    [group as string, name as string, input] as const,
  );
  return answer as Answer<Output<Contract[G][N]>>;
}
