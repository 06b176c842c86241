import type { Answer, Handlers } from '../../shared/bridge';
import type { CloudChoice, CustomCloud } from '../../shared/clouds';
import { ok } from '../../shared/result';

/** What the questions are asked and remembered with. */
export interface ConfirmedCloudsParts {
  /** Asks the person; true means that they agree. */
  readonly ask: (cloud: CustomCloud) => Promise<boolean>;
  /** What was agreed to, as it survives a restart. */
  readonly remembered: {
    get(): readonly CustomCloud[];
    add(cloud: CustomCloud): void;
    remove(cloud: CustomCloud): Answer<void>;
  };
  /** Whether the organisation forbids every cloud outside of the table, whatever the person has agreed to. */
  readonly forbidden?: boolean;
}

/**
 * Holds back what would go to a host that is not in the cloud table until the person has agreed to these
 * exact two hosts, in a dialog of main's that no page can answer. Agreed once, it counts until the person takes
 * it back; a refusal counts for that one time.
 */
export class ConfirmedClouds {
  readonly #parts: ConfirmedCloudsParts;
  /** The question that is on the screen. */
  #asking: { readonly key: string; readonly answer: Promise<boolean> } | undefined;
  #confirmed: Map<string, CustomCloud> | undefined;

  constructor(parts: ConfirmedCloudsParts) {
    this.#parts = parts;
  }

  /**
   * Whether the hosts of a cloud may be asked.
   * @param asker only a person is asked; in the background the answer is no where they have not agreed before.
   */
  async mayAsk({ cloud, customCloud }: CloudChoice, asker: 'person' | 'background'): Promise<boolean> {
    if (cloud !== 'custom') return true;
    if (customCloud === undefined || this.#parts.forbidden) return false;
    return asker === 'person' ? this.confirm(customCloud) : this.isConfirmed(customCloud);
  }

  /** Whether the person has agreed to these hosts before. */
  isConfirmed(cloud: CustomCloud): boolean {
    return this.#known().has(keyOf(cloud));
  }

  /** Whether a host may be asked, because it belongs to a cloud that the person has agreed to. */
  readonly isConfirmedHost = (host: string): boolean =>
    !this.#parts.forbidden &&
    [...this.#known().values()].some(({ authority, graph }) => host === authority || host === graph);

  /** The calls of the contract. */
  readonly handlers: Handlers['clouds'] = {
    confirmed: () => ok({ clouds: [...this.#known().values()] }),
    forget: (cloud) => {
      const written = this.#parts.remembered.remove(cloud);
      if (!written.ok) return written;
      this.#known().delete(keyOf(cloud));
      return ok({ clouds: [...this.#known().values()] });
    },
  };

  /**
   * Asks the person, unless they have agreed before. Questions about the same hosts become one; while one is
   * open, the answer about others is no, so that no page can pile them up.
   */
  async confirm(cloud: CustomCloud): Promise<boolean> {
    if (this.isConfirmed(cloud)) return true;
    const key = keyOf(cloud);
    if (this.#asking) return this.#asking.key === key && this.#asking.answer;
    const answer = this.#ask(cloud).finally(() => (this.#asking = undefined));
    this.#asking = { key, answer };
    return answer;
  }

  async #ask({ authority, graph }: CustomCloud): Promise<boolean> {
    const { ask, remembered } = this.#parts;
    const cloud = { authority, graph };
    const agreed = await ask(cloud);
    if (agreed) {
      this.#known().set(keyOf(cloud), cloud);
      remembered.add(cloud);
    }
    return agreed;
  }

  #known(): Map<string, CustomCloud> {
    this.#confirmed ??= new Map(this.#parts.remembered.get().map((cloud) => [keyOf(cloud), cloud]));
    return this.#confirmed;
  }
}

function keyOf({ authority, graph }: CustomCloud): string {
  return `${authority}\n${graph}`;
}
