import { salvaging } from '../../src/main/vault/salvage';
import type { VaultContent } from '../../src/main/vault/vault-file';
import { noon } from './builders';

/** Reads what is readable of a damaged file in one go; the app does it in pieces. */
export function salvage(text: string, now = noon): VaultContent | undefined {
  const reading = salvaging(text, now);
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}
