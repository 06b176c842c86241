/** What a proxy says when it asks for a sign-in. */
export interface ProxyChallenge {
  readonly host: string;
  readonly port: number;
  /** As HTTP names it, in lower case: `basic`, `digest`, `ntlm` or `negotiate`. */
  readonly scheme: string;
  /** The proxy's own words; nobody vouches for them. */
  readonly realm: string;
}

/** What a person enters for it. */
export interface ProxyCredentials {
  readonly username: string;
  readonly password: string;
}

/** What the person is asked. */
export interface ProxyQuestion extends ProxyChallenge {
  /** Whether the proxy has just refused what was entered before. */
  readonly refused: boolean;
  /** Who signed in before, so that only the password has to be typed again. */
  readonly username?: string;
}

/** Credentials, and which of the entered ones they are. */
export interface ProxyAnswer extends ProxyCredentials {
  readonly serial: number;
}

interface Known {
  answer?: ProxyAnswer | undefined;
  username?: string;
  declined: boolean;
  asking?: Promise<ProxyAnswer | undefined> | undefined;
}

/**
 * Signing in to the proxies of this network: the person is asked once for each, however many requests wait for it,
 * and what was entered is held in memory until the app quits. Who declines is not asked again by requests; only
 * {@link allowAgain} makes that possible.
 */
export class ProxySignIn {
  readonly #ask: (question: ProxyQuestion) => Promise<ProxyCredentials | undefined>;
  readonly #known = new Map<string, Known>();
  #serial = 0;
  /** One question stands at a time, whichever proxies ask. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param ask asks the person; undefined where they decline. */
  constructor(ask: (question: ProxyQuestion) => Promise<ProxyCredentials | undefined>) {
    this.#ask = ask;
  }

  /**
   * Credentials for a proxy.
   * @param tried the serial of those that this very request was refused with, if it has tried any.
   * @returns undefined where the person has declined.
   */
  async credentialsFor(challenge: ProxyChallenge, tried?: number): Promise<ProxyAnswer | undefined> {
    const known = this.#of(challenge);
    if (known.asking) return known.asking;
    if (known.answer && known.answer.serial !== tried) return known.answer;
    if (known.declined) return undefined;
    const refused = known.answer !== undefined;
    known.answer = undefined;
    const asking = this.#turn.then(() => this.#askFor(challenge, known, refused));
    this.#turn = asking.catch(() => undefined);
    known.asking = asking.finally(() => {
      known.asking = undefined;
    });
    return known.asking;
  }

  /**
   * The same without asking: what was entered before, for who is not worth a question.
   * @returns undefined where nothing was, or just that was refused.
   */
  known(challenge: ProxyChallenge, tried?: number): ProxyAnswer | undefined {
    const { answer } = this.#of(challenge);
    return answer?.serial === tried ? undefined : answer;
  }

  /** From here on the person may be asked again, because they want to sign in after all. */
  allowAgain(): void {
    for (const known of this.#known.values()) known.declined = false;
  }

  /** As narrow as Chromium's own memory: what was entered for a safe scheme never goes out by another, unasked. */
  #of({ host, port, scheme, realm }: ProxyChallenge): Known {
    const key = JSON.stringify([host, port, scheme.toLowerCase(), realm]);
    const known = this.#known.get(key) ?? { declined: false };
    this.#known.set(key, known);
    return known;
  }

  async #askFor(challenge: ProxyChallenge, known: Known, refused: boolean): Promise<ProxyAnswer | undefined> {
    const { username } = known;
    const entered = await this.#ask({
      ...challenge,
      refused,
      ...(username === undefined ? {} : { username }),
    });
    if (!entered) {
      known.declined = true;
      return undefined;
    }
    this.#serial += 1;
    known.username = entered.username;
    known.answer = { ...entered, serial: this.#serial };
    return known.answer;
  }
}
