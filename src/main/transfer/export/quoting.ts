import type { RefusalReason } from '../../../shared/transfer/export';
import type { SensitiveText } from './format';

/** A value that is no secret, in the form in which writers take both. */
export function open(text: string): SensitiveText {
  return { real: text, shown: text };
}

/**
 * A word of sh, bash, dash and zsh, in single quotes: nothing in it is expanded (POSIX, Shell Command Language, 2.2.2).
 * Carries everything but NUL.
 */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * The value of a line in a .env file, in quotes that suit the real text; see {@link dotenvRefusal}.
 * Never without quotes: a shell that sources the file would run what stands in it.
 */
export function dotenvValue({ real, shown }: SensitiveText): string {
  return real.includes("'") ? `"${shown}"` : `'${shown}'`;
}

/**
 * Why a text cannot stand in a .env file so that dotenv, Node's --env-file, python-dotenv, Docker Compose and a shell
 * that sources it read the same.
 *
 * In single quotes only python-dotenv changes anything: it takes one of two backslashes away, and puts in the value of
 * `${NAME}`. A backslash in front of the closing quote escapes it for python-dotenv and Compose. In double quotes each
 * reader has its own idea of backslashes, dollars and backticks.
 * Sources: dotenv 18, Node 20 and python-dotenv 0.21 as measured; Docker, "Syntax for environment files in Docker
 * Compose"; POSIX, Shell Command Language, 2.2.
 */
export function dotenvRefusal(text: string): RefusalReason | undefined {
  if (/[\n\r]/.test(text)) return 'line_break';
  if (text.includes("'")) return /[$\\"`]/.test(text) ? 'mixed_quotes' : undefined;
  if (pythonVariable.test(text)) return 'dollar_brace';
  if (text.endsWith('\\')) return 'trailing_backslash';
  return text.includes('\\\\') ? 'double_backslash' : undefined;
}

/** What python-dotenv replaces, also in single quotes. Source: python-dotenv 0.21, variables.py. */
const pythonVariable = /\$\{[^}:]*(?::-[^}]*)?\}/;

/**
 * A string of JSON, which is a double-quoted one of YAML as well. Everything that YAML does not count as printable, or
 * counts as a line break, is escaped. Carries everything.
 * Source: YAML 1.2.2, 5.1 "Character Set" and 5.4 "Line Break Characters".
 */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, unicodeEscape);
}

/**
 * A quoted string of HCL, in which nothing is a template. HCL composes what it reads (Unicode NFC), so that it carries
 * nothing else; see {@link isComposed}.
 * Source: HCL Native Syntax Specification, "Template Expressions"; go-cty, `NormalizeString`.
 */
export function hclString(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/[$%](?=\{)/g, '$&$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    // eslint-disable-next-line no-control-regex -- control characters are what is escaped
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/g, unicodeEscape);
  return `"${escaped}"`;
}

/** Whether a text is the same after Unicode's canonical composition (NFC). */
export function isComposed(text: string): boolean {
  return text === text.normalize('NFC');
}

/** `\u` with four hexadecimal digits. */
function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
