import type { CloudChoice, CustomCloud } from '../../shared/clouds';

/** What the questions are asked and remembered with. */
export interface ConfirmedCloudsParts {
  /** Asks the person; true means that they agree. */
  readonly ask: (cloud: CustomCloud) => Promise<boolean>;
  /** What was agreed to, as it survives a restart. */
  readonly remembered: { get(): readonly CustomCloud[]; add(cloud: CustomCloud): void };
}

/**
 * Holds back what would go to a host that is not in the cloud table until the person has agreed to these
 * exact two hosts, in a dialog of main's that no page can answer. Agreed once, it counts from then on; a
 * refusal counts for that one time.
 */
export class ConfirmedClouds {
  readonly #parts: ConfirmedCloudsParts;
  readonly #asking = new Map<string, Promise<boolean>>();
  #confirmed: Set<string> | undefined;
  /** One question is on the screen at a time. */
  #lastAnswer: Promise<unknown> = Promise.resolve();

  constructor(parts: ConfirmedCloudsParts) {
    this.#parts = parts;
  }

  /**
   * Whether the hosts of a cloud may be asked.
   * @param asker only a person is asked; in the background the answer is no where they have not agreed before.
   */
  async mayAsk({ cloud, customCloud }: CloudChoice, asker: 'person' | 'background'): Promise<boolean> {
    if (cloud !== 'custom') return true;
    if (customCloud === undefined) return false;
    return asker === 'person' ? this.confirm(customCloud) : this.isConfirmed(customCloud);
  }

  /** Whether the person has agreed to these hosts before. */
  isConfirmed(cloud: CustomCloud): boolean {
    return this.#known().has(keyOf(cloud));
  }

  /** Whether a host belongs to a cloud that the person has agreed to. */
  readonly isConfirmedHost = (host: string): boolean => {
    this.#confirmed ??= new Set(this.#parts.remembered.get().map(keyOf));
    return [...this.#confirmed].some((key) => key.split('\n').includes(host));
  };

  /** Asks the person, unless they have agreed before. Questions about the same hosts become one. */
  confirm(cloud: CustomCloud): Promise<boolean> {
    if (this.isConfirmed(cloud)) return Promise.resolve(true);
    const key = keyOf(cloud);
    const asking = this.#asking.get(key) ?? this.#ask(cloud).finally(() => this.#asking.delete(key));
    this.#asking.set(key, asking);
    return asking;
  }

  async #ask(cloud: CustomCloud): Promise<boolean> {
    const { ask, remembered } = this.#parts;
    const answer = this.#lastAnswer.then(() => ask(cloud));
    this.#lastAnswer = answer.catch(() => undefined); // its own asker is told
    const agreed = await answer;
    if (agreed) {
      this.#known().add(keyOf(cloud));
      remembered.add(cloud);
    }
    return agreed;
  }

  #known(): Set<string> {
    this.#confirmed ??= new Set(this.#parts.remembered.get().map(keyOf));
    return this.#confirmed;
  }
}

function keyOf({ authority, graph }: CustomCloud): string {
  return `${authority}\n${graph}`;
}
