import { answerQuestions } from '../threads/answer-questions';
import { perform, type PassphraseWork } from './passphrase-work';

/** The thread beside main that derives keys from passphrases and judges those. */
answerQuestions((work) => perform(work as PassphraseWork));
