import type { VaultMessages } from '../../shared/messages';

/** What a recovery key is for. */
export interface RecoverySheet {
  readonly key: string;
  /** The vault's folder, an absolute path. */
  readonly folder: string;
  readonly computer: string;
  /** When it was made, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Columns of the sheet: it fits on a printed page. */
const columns = 76;

/** A recovery key as a text to print, with what it is for and how it is used. */
export function recoverySheet(
  { key, folder, computer, date }: RecoverySheet,
  { language, dialogs: { recoverySheet: words } }: VaultMessages,
): string {
  const middle = Math.ceil(key.length / 2);
  const parts = [
    words.title,
    wrapped(words.what, language),
    // Two lines of four groups, which a person can read aloud.
    `    ${key.slice(0, middle).replace(/-$/, '')}\n    ${key.slice(middle)}`,
    [words.made(date), words.computer(computer), words.vault(folder)].join('\n'),
    wrapped(words.use, language),
    wrapped(words.replaced, language),
    wrapped(words.keep, language),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Broken at spaces, and between words of scripts that have none. */
function wrapped(text: string, language: string): string {
  const lines: string[] = [];
  let line = '';
  const pieces = text
    .split(/(?<= )/)
    .flatMap((piece) => (wide.test(piece) ? wordsOf(piece, language) : [piece]));
  for (const piece of pieces) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** Each with its marks: one that closes begins no line, and one that opens ends none. */
function wordsOf(text: string, language: string): string[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...words]
    .map(({ segment }) => segment)
    .join(mayBreak)
    .replace(new RegExp(`${mayBreak}(?=[\\p{Pe}\\p{Pf}\\p{Po}\\s])`, 'gu'), '')
    .replace(new RegExp(`(?<=[\\p{Ps}\\p{Pi}])${mayBreak}`, 'gu'), '')
    .split(mayBreak);
}

/** Stands in no text. */
const mayBreak = '\u0000';

/** Letters and marks that take two columns. Source: Unicode Standard Annex 11, East Asian Width. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);
}
