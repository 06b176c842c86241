import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { perform, type Work } from './work';

/**
 * The thread beside main that reads imports and derives keys from passphrases: one piece of work, then it ends. After
 * rows it waits for a sign of main's: all of them at once would be unpacked there at one go.
 */
parentPort?.once('message', (work: Work) => {
  void perform(work, async (news) => {
    if (!parentPort) return;
    const taken = news.kind === 'rows' ? once(parentPort, 'message') : undefined;
    parentPort.postMessage(news);
    await taken;
  }).finally(() => parentPort?.close());
});
