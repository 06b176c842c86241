import { createHash } from 'node:crypto';
import { clipboardMs } from '../../shared/clipboard';

/** The system's clipboard, as far as it is used. */
export interface Clipboard {
  read(): Promise<string>;
  write(text: string): Promise<void>;
  /** The same for what clipboard histories are asked to leave out, as far as the system has a word for that. */
  writeSensitive(text: string): Promise<void>;
  clear(): Promise<void>;
}

/**
 * Lends a sensitive text to the clipboard and takes it away again after {@link clipboardMs}, but only if it
 * is still there: what the person copied since is theirs. Keeps a digest, not the text.
 */
export class ClipboardLoan {
  readonly #clipboard: Clipboard;
  #lent: { digest: string; timer: NodeJS.Timeout } | undefined;

  constructor(clipboard: Clipboard) {
    this.#clipboard = clipboard;
  }

  async lend(text: string): Promise<void> {
    await this.#clipboard.writeSensitive(text);
    if (this.#lent) clearTimeout(this.#lent.timer);
    const timer = setTimeout(() => {
      // A clipboard that cannot be read now is in another program's hands, and what it holds may be theirs.
      this.takeBack().catch(() => undefined);
    }, clipboardMs);
    this.#lent = { digest: digestOf(text), timer };
  }

  /** Whether something may still be on the clipboard that is to be taken away. */
  get lent(): boolean {
    return this.#lent !== undefined;
  }

  /** Takes the lent text away now, for example before the app quits. */
  async takeBack(): Promise<void> {
    const lent = this.#lent;
    if (!lent) return;
    clearTimeout(lent.timer);
    this.#lent = undefined;
    if (digestOf(await this.#clipboard.read()) === lent.digest) await this.#clipboard.clear();
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
