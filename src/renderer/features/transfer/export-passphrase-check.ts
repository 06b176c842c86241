import { longestPassphrase, shortestPassphrase } from '../../../shared/transfer/formats';

/** What is wrong with a passphrase that was entered twice, and in which of the two fields. */
export interface PassphraseProblem {
  readonly field: 'passphrase' | 'repeat';
  readonly problem: 'too_short' | 'too_long' | 'differs';
}

/**
 * Judges a passphrase and its repetition.
 * @returns undefined where it can be used.
 */
export function passphraseProblem(passphrase: string, repeat: string): PassphraseProblem | undefined {
  if (passphrase.length < shortestPassphrase) return { field: 'passphrase', problem: 'too_short' };
  if (passphrase.length > longestPassphrase) return { field: 'passphrase', problem: 'too_long' };
  return passphrase === repeat ? undefined : { field: 'repeat', problem: 'differs' };
}
