/** Counts what must not be cut off, for an app that quits: what Microsoft is asked, until its answer is kept. */
export class UnderWay {
  readonly #tasks = new Set<Promise<unknown>>();

  /** Runs a task and counts it until it ends, however it does. */
  async during<Value>(task: () => Promise<Value>): Promise<Value> {
    const running = task();
    this.#tasks.add(running);
    try {
      return await running;
    } finally {
      this.#tasks.delete(running);
    }
  }

  /** Whether a task is under way. */
  get any(): boolean {
    return this.#tasks.size > 0;
  }

  /** Resolves when all that are under way now have ended, however they did. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.#tasks);
  }
}
