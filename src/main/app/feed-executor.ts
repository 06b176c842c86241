import { net, type AuthInfo, type ClientRequest, type IncomingMessage, type Session } from 'electron';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor';
import type { ProxySignIn } from '../entra/proxy-sign-in';

/** A description of a release, or GitHub's list of them, is smaller than this, in bytes. */
const largestAnswer = 5_000_000;

/** A feed that sends nothing for so long is given up, in milliseconds. */
const longestSilenceMs = 60_000;

/** What is told with a request; electron-updater would add an identifier of this installation. */
const sentHeaders: ReadonlySet<string> = new Set(['accept', 'cache-control']);

/** How a request is asked for by electron-updater: Node's options. */
interface RequestOptions {
  readonly protocol?: string;
  readonly hostname?: string;
  readonly port?: string | number;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * How electron-updater asks: through a session that is handed in, without cookies, identifiers and a version, never for
 * longer or for more than it should, and without a question to the person where a proxy wants a sign-in. A look and a
 * download have one each, so that neither's limits are the other's.
 */
export class FeedExecutor extends ElectronHttpExecutor {
  readonly #session: Session;
  readonly #signIn: Pick<ProxySignIn, 'known'>;
  /** What is under way, by what gives it up. */
  readonly #pending = new Set<(reason: string) => void>();
  /** What an answer may hold, in bytes. */
  largest = largestAnswer;

  constructor(session: Session, signIn: Pick<ProxySignIn, 'known'>) {
    super();
    this.#session = session;
    this.#signIn = signIn;
  }

  /** Ends all that is under way, as a feed that does not answer. */
  giveUp(): void {
    for (const giveUp of this.#pending) giveUp('net::ERR_TIMED_OUT');
  }

  override createRequest(
    options: RequestOptions,
    callback: (response: IncomingMessage) => void,
  ): ClientRequest {
    const { protocol = 'https:', hostname = '', port, path = '/', headers = {} } = options;
    const host = port === undefined ? hostname : `${hostname}:${port}`;
    const request = net.request({
      session: this.#session,
      url: `${protocol}//${host}${path}`,
      method: 'GET',
      credentials: 'omit',
      // Each redirect is a new request, which the session judges.
      redirect: 'manual',
    });
    for (const [name, value] of Object.entries(headers)) {
      if (sentHeaders.has(name.toLowerCase())) request.setHeader(name, value);
    }
    // Chromium's own would tell which version of it this is, by what it can unpack.
    request.setHeader('Accept-Encoding', 'identity');

    const giveUp = (reason: string): void => {
      request.emit('error', new Error(reason));
      request.abort();
    };
    let silence: NodeJS.Timeout;
    const listen = (): void => {
      clearTimeout(silence);
      silence = setTimeout(giveUp, longestSilenceMs, 'net::ERR_TIMED_OUT');
    };
    listen();
    this.#pending.add(giveUp);
    const settle = (): void => {
      clearTimeout(silence);
      this.#pending.delete(giveUp);
    };
    // Not its `close`: that comes when the question has been sent, before there is an answer (electron#47096).
    request.on('error', settle);
    request.on('abort', settle);
    let tried: number | undefined;
    request.on(
      'login',
      ({ isProxy, ...challenge }: AuthInfo, answer: (name?: string, word?: string) => void) => {
        // What the person has entered for the proxy before is used; they are not asked for the sake of an update.
        const known = isProxy ? this.#signIn.known(challenge, tried) : undefined;
        tried = known?.serial;
        if (known) answer(known.username, known.password);
        else answer();
      },
    );
    const { largest } = this;
    request.on('response', (response) => {
      let received = 0;
      response.on('data', (chunk) => {
        listen();
        received += chunk.length;
        if (received > largest) giveUp('The answer is larger than it should be');
      });
      response.on('end', settle);
      response.on('error', settle);
      response.on('aborted', settle);
      callback(response);
    });
    return request;
  }
}
