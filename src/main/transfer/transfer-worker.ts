import { parentPort } from 'node:worker_threads';
import { perform, type Work } from './work';

/** The thread beside main that reads imports and derives keys from passphrases: one piece of work, then it ends. */
parentPort?.once('message', (work: Work) => {
  void perform(work, (news) => parentPort?.postMessage(news)).finally(() => parentPort?.close());
});
