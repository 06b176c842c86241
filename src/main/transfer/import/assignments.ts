import { longestName } from '../../../shared/fields/name';
import { dockerMark } from '../docker-mark';
import { meaningOf, type Variable } from './variable-sets';

/** Names and notations stand within so many UTF-16 units of a line's beginning. */
const longestHead = 400;

/** A quoted value ends within so many UTF-16 units; what does not is no quoted value. */
const longestQuoted = 16_384;

interface Assigned {
  readonly value: string;
  /** Where the next line begins, for a value of several lines. */
  readonly next?: number;
}

/** How variables are written. `head` is matched at a line's beginning; its group is the name, and the value follows. */
interface Notation {
  readonly head: RegExp;
  readonly read: (text: string, from: number, end: number) => Assigned;
}

/** What the first word of a command tells. */
const firstWord = /^\s*(?:export|declare|set|\$)/i;

/** Those that begin with a command or a dollar. */
const commands: readonly Notation[] = [
  // sh, bash, zsh
  { head: /^\s*(?:export|declare\s+-x)\s+([A-Za-z_]\w*)=/, read: shellValue },
  // fish
  { head: /^\s*set\s+(?:-\w+\s+)+([A-Za-z_]\w*)\s+/, read: shellValue },
  // The command prompt: set "NAME=value", set NAME=value
  { head: /^\s*set\s+"([A-Za-z_]\w*)=/i, read: quotedWithName },
  { head: /^\s*set\s+([A-Za-z_]\w*)=/i, read: plainValue },
  { head: /^\s*setx\s+(?:\/m\s+)?"?([A-Za-z_]\w*)"?\s+/i, read: plainValue },
  // PowerShell
  { head: /^\s*\$(?:env:|\{env:)([A-Za-z_]\w*)\}?\s*=\s*/i, read: powershellValue },
];

/** Those that begin with the name. */
const names: readonly Notation[] = [
  // dotenv, Compose, TOML, HCL
  { head: /^\s*(?:-\s+)?"?([A-Za-z_]\w*)"?[ \t]*=[ \t]*/, read: plainValue },
  // A mapping in YAML: in capitals only, because much else has colons
  { head: /^\s*(?:-\s+)?["']?([A-Z][A-Z0-9_]*)["']?:[ \t]+/, read: yamlValue },
];

const docker: readonly Notation[] = [{ head: /^\s*([A-Za-z_]\w*)=/, read: rawValue }];

/** All variables that a text sets, in whichever notation, with what a comment above or a section calls them. */
export function* assignmentsIn(text: string): Generator<Variable> {
  let isDocker = false;
  let comment: string | undefined;
  let section: { readonly name: string | undefined; readonly at: number } | undefined;
  for (let at = 0; at < text.length;) {
    const end = endOfLine(text, at);
    const head = text.slice(at, Math.min(end, at + longestHead));
    let next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    const remark = /^\s*(?:#|::|rem\s|\/\/)(.*)$/i.exec(head)?.[1]?.trim();
    const title = /^\s*\[([^[\]]+)\]\s*$/.exec(head)?.[1]?.trim();
    if (remark !== undefined) {
      if (remark === dockerMark) isDocker = true;
      else comment = titleIn(remark);
    } else if (title !== undefined) {
      section = { name: comment ?? titleIn(title), at };
      comment = undefined;
    } else {
      const found = assignmentAt(text, at, end, head, isDocker);
      if (found) {
        const { name, assigned } = found;
        yield {
          name,
          value: assigned.value,
          at,
          title: comment ?? section?.name,
          ...(section ? { group: String(section.at) } : {}),
        };
        next = assigned.next ?? next;
      }
      comment = undefined;
    }
    at = next;
  }
}

function assignmentAt(
  text: string,
  at: number,
  end: number,
  head: string,
  isDocker: boolean,
): { readonly name: string; readonly assigned: Assigned } | undefined {
  const notations = isDocker ? docker : firstWord.test(head) ? [...commands, ...names] : names;
  for (const { head: pattern, read } of notations) {
    const match = pattern.exec(head);
    if (match?.[1] === undefined) continue;
    return { name: match[1], assigned: read(text, at + match[0].length, end) };
  }
  return undefined;
}

/** What a comment can name: anything but a ruled line and a variable that was commented out. */
function titleIn(comment: string): string | undefined {
  if (/^[-=#*_~\s]*$/.test(comment) || comment.length > longestName) return undefined;
  const variable = /^(?:export\s+|set\s+)?([A-Za-z_]\w*)\s*=/.exec(comment)?.[1];
  return variable !== undefined && meaningOf(variable) ? undefined : comment;
}

function endOfLine(text: string, from: number): number {
  lineBreak.lastIndex = from;
  return lineBreak.exec(text)?.index ?? text.length;
}

const lineBreak = /[\r\n]/g;

function rawValue(text: string, from: number, end: number): Assigned {
  return { value: text.slice(from, end) };
}

/** Up to a comment; in quotes, as a shell reads them. What refers to another variable is no value. */
function plainValue(text: string, from: number, end: number): Assigned {
  const quote = text[from];
  if (quote === "'" || quote === '"') {
    const word = wordAt(text, from);
    if (word && isEndOfValue(text, word.end)) {
      return {
        value: quote === '"' ? withoutReference(word.value) : word.value,
        next: nextLine(text, word.end),
      };
    }
    const line = text.slice(from, end).trim();
    // Compose escapes a quote inside of quotes; a shell does not.
    if (line.length > 1 && line.endsWith(quote)) {
      return { value: line.slice(1, -1).replaceAll(`\\${quote}`, quote) };
    }
    return { value: line };
  }
  return { value: withoutReference(withoutComment(text.slice(from, end))) };
}

function shellValue(text: string, from: number, end: number): Assigned {
  const word = wordAt(text, from);
  if (!word || !isEndOfValue(text, word.end)) return plainValue(text, from, end);
  const isLiteral = text[from] === "'";
  return { value: isLiteral ? word.value : withoutReference(word.value), next: nextLine(text, word.end) };
}

function quotedWithName(text: string, from: number, end: number): Assigned {
  const line = text.slice(from, end);
  const close = line.lastIndexOf('"');
  return { value: withoutReference(close < 0 ? line : line.slice(0, close)) };
}

/** Source: Microsoft Learn, "about_Quoting_Rules". */
function powershellValue(text: string, from: number, end: number): Assigned {
  const line = text.slice(from, end);
  const [, single] = /^'((?:[^']|'')*)'/.exec(line.slice(0, longestQuoted)) ?? [];
  if (single !== undefined) return { value: single.replaceAll("''", "'") };
  const [, double] = /^"((?:[^"`]|""|`.)*)"/.exec(line.slice(0, longestQuoted)) ?? [];
  if (double !== undefined)
    return {
      value: withoutReference(
        double.replace(/`(.)|""/g, (_all, escaped: string | undefined) => escaped ?? '"'),
      ),
    };
  return { value: withoutReference(withoutComment(line).replace(/;$/, '')) };
}

function yamlValue(text: string, from: number, end: number): Assigned {
  const line = text.slice(from, end).trim();
  if (/^".*"$/.test(line)) {
    try {
      return { value: String(JSON.parse(line)) };
    } catch {
      return { value: line.slice(1, -1) }; // an escape that YAML has and JSON has not
    }
  }
  if (/^'.*'$/.test(line)) return { value: line.slice(1, -1).replaceAll("''", "'") };
  return { value: withoutReference(withoutComment(line)) };
}

function withoutComment(line: string): string {
  const at = line.search(/\s#/);
  return (at < 0 ? line : line.slice(0, at)).trim();
}

/** Nothing for a value that only names another variable: `${NAME}`, `$NAME`, `%NAME%`. */
function withoutReference(value: string): string {
  return /^(?:\$\{[^{}]*\}|\$(?:env:)?[A-Za-z_]\w*|%[A-Za-z_]\w*%|\$\([^()]*\))$/.test(value) ? '' : value;
}

function isEndOfValue(text: string, at: number): boolean {
  return /^[ \t]*(?:;|#|&|[\r\n]|$)/.test(text.slice(at, at + longestHead));
}

function nextLine(text: string, at: number): number {
  const end = endOfLine(text, at);
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/**
 * A word of a shell: parts in single quotes, in double quotes and without, one after the other (POSIX, Shell Command
 * Language, 2.2).
 * @returns its value and where it ends; undefined where a quote is not closed.
 */
function wordAt(text: string, from: number): { readonly value: string; readonly end: number } | undefined {
  const limit = Math.min(text.length, from + longestQuoted);
  let value = '';
  let at = from;
  while (at < limit) {
    const sign = text.charAt(at);
    if (sign === "'") {
      const close = text.slice(at + 1, limit).indexOf("'");
      if (close < 0) return undefined;
      value += text.slice(at + 1, at + 1 + close);
      at += close + 2;
    } else if (sign === '"') {
      const [whole, inner = ''] = /^"((?:[^"\\]|\\[^])*)"/.exec(text.slice(at, limit)) ?? [];
      if (whole === undefined) return undefined;
      value += inner.replace(/\\(["\\$`])/g, '$1');
      at += whole.length;
    } else if (sign === '\\' && /[^\r\n]/.test(text.charAt(at + 1))) {
      value += text.charAt(at + 1);
      at += 2;
    } else if (/[\s;&|<>()]/.test(sign)) {
      break;
    } else {
      value += sign;
      at += 1;
    }
  }
  return { value, end: at };
}
