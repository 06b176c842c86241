import { readingVaultFile, type VaultReading } from '../../src/main/vault/vault-file';

/** Reads a vault file's text in one go; what is wrong with it otherwise. The app reads it in pieces. */
export function readVaultFile(text: string): VaultReading {
  const reading = readingVaultFile(text);
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}
