import { Worker, type WorkerOptions } from 'node:worker_threads';

/** How a thread has ended. */
export type Ending = 'done' | 'too_long' | 'too_large' | 'failed';

/** What a thread is made of. */
export interface ThreadParts<News> {
  /** The thread's script: an absolute path, or a file URL. */
  readonly script: string | URL;
  /** What it may hold on its heap, in MB. */
  readonly heapMb: number;
  /** Such as another limit of its heap. */
  readonly options?: WorkerOptions | undefined;
  /** Is handed all that the thread tells. Where it throws, the thread is ended. */
  readonly onNews: (news: News) => void;
}

/** A thread that runs. */
export interface Thread {
  post(message: unknown): void;
  /** Ends it at once. */
  stop(why: Ending): void;
  /** Resolves when it has ended, by itself or not. */
  readonly ended: Promise<Ending>;
}

/** Starts a thread beside main. It gets neither the environment nor the command line. */
export function startThread<News>({ script, heapMb, options, onNews }: ThreadParts<News>): Thread {
  const worker = new Worker(script, {
    ...options,
    env: {},
    argv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, ...options?.resourceLimits },
  });
  let ending: Ending = 'done';
  const stop = (why: Ending): void => {
    ending = why;
    void worker.terminate();
  };
  worker.on('message', (news: News) => {
    try {
      onNews(news);
    } catch {
      stop('failed');
    }
  });
  // Its message is not passed on: it may quote what the thread was handed.
  worker.on('error', (error: NodeJS.ErrnoException) => {
    ending = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too_large' : 'failed';
  });
  const ended = new Promise<Ending>((resolve) => {
    worker.on('exit', () => {
      resolve(ending);
    });
  });
  return {
    ended,
    stop,
    post: (message) => {
      worker.postMessage(message);
    },
  };
}
