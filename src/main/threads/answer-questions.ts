import { parentPort } from 'node:worker_threads';
import type { Question, Reply } from './asked-thread';

/**
 * The thread's side of an `AskedThread`: does each piece of work that it is handed, one after another, until main ends
 * the thread. Of a fault only is told that there was one.
 */
export function answerQuestions(perform: (work: unknown) => Promise<unknown>): void {
  let turn: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', ({ number, work }: Question) => {
    turn = turn
      .then(() => perform(work))
      .catch(() => undefined)
      .then((value) => parentPort?.postMessage({ number, value } satisfies Reply));
  });
}
