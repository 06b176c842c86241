const lineFeed = 10;
const carriageReturn = 13;

/**
 * Tells on which line of a text an offset is. A line ends with CRLF, a line feed or a carriage return. Quick for offsets
 * that come in their order.
 */
export class Lines {
  readonly #text: string;
  #line = 1;
  #start = 0;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param offset in UTF-16 units, from 0. @returns line and column, both from 1. */
  placeOf(offset: number): { readonly line: number; readonly column: number } {
    if (offset < this.#at) [this.#line, this.#start, this.#at] = [1, 0, 0];
    for (; this.#at < offset; this.#at += 1) {
      const unit = this.#text.charCodeAt(this.#at);
      const isBreak =
        unit === lineFeed || (unit === carriageReturn && this.#text.charCodeAt(this.#at + 1) !== lineFeed);
      if (!isBreak) continue;
      this.#line += 1;
      this.#start = this.#at + 1;
    }
    return { line: this.#line, column: offset - this.#start + 1 };
  }

  /** The line alone, which is the place of a row. */
  lineOf(offset: number): { readonly line: number } {
    return { line: this.placeOf(offset).line };
  }
}
