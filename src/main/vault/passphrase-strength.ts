import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { neededGuesses, type PassphraseStrength } from '../../shared/passphrase';

/** What everybody would try first here. */
const ownWords = ['tenantry', 'entra', 'microsoft'];

/** Only so many characters are judged: more only make it harder to guess, and judging takes long. */
const mostJudged = 64;

const estimate = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
  maxLength: mostJudged,
});

/** How hard a passphrase is to guess, by zxcvbn (Wheeler, USENIX Security 2016). */
export function strengthOf(passphrase: string): PassphraseStrength {
  const { guessesLog10, score } = estimate.check(passphrase.normalize('NFKC'), ownWords);
  return { guesses: guessesLog10, score, enough: guessesLog10 >= neededGuesses };
}
