import { jsonTree } from './json-tree';
import { Lines } from './lines';
import { Refusal } from './refusal';
import type { Node } from './tree';
import { yamlTree } from './yaml-tree';

/** A text that is to be read, and what it is by its look, whatever its name is. */
export interface Content {
  readonly text: string;
  readonly lines: Lines;
  readonly syntax: 'json' | 'yaml' | 'xml' | 'text';
  /** Of JSON and YAML. */
  readonly root?: Node;
}

/**
 * What a text is by its look.
 * @throws {@link Refusal} for JSON and YAML that cannot be read.
 */
export function contentOf(text: string): Content {
  const lines = new Lines(text);
  const start = text.slice(0, longestStart).trimStart();
  if (/^[{[]/.test(start) && !sectionHeader.test(start)) {
    return { text, lines, syntax: 'json', root: jsonTree(text, lines) };
  }
  if (start.startsWith('<')) return { text, lines, syntax: 'xml' };
  const root = looksLikeYaml(start) ? yamlIn(text, lines, start) : undefined;
  return root ? { text, lines, syntax: 'yaml', root } : { text, lines, syntax: 'text' };
}

/** What a text is shows at its beginning, in UTF-16 units. */
const longestStart = 4096;

/** `[contoso]` of a configuration in sections, which is no JSON. */
const sectionHeader = /^\[(?!(?:true|false|null)\])[A-Za-z][^\]"{},\r\n]*\][ \t]*(?:[\r\n]|$)/;

function looksLikeYaml(start: string): boolean {
  const first = start.split(/[\r\n]+/).find((line) => /^\s*[^\s#]/.test(line)) ?? '';
  return /^\s*(?:%YAML|---(?:\s|$)|[-?]\s|["']?[\w.$ -]{1,60}["']?\s*:(?:\s|$))/.test(first);
}

/** No other YAML than Insomnia's is looked at that is larger, in UTF-16 units: nothing in it is for us. */
const longestOther = 1024 * 1024;

/** Many texts look like YAML and are none: only of one that says to be Insomnia's it is worth saying what is wrong. */
function yamlIn(text: string, lines: Lines, start: string): Node | undefined {
  const saysSo = /^["']?_?type["']?\s*:\s*["']?(?:\S*insomnia|export)/m.test(start);
  if (!saysSo && text.length > longestOther) return undefined;
  try {
    return yamlTree(text, lines);
  } catch (error) {
    if (error instanceof Refusal && error.problem === 'bad_yaml' && !saysSo) return undefined;
    throw error;
  }
}
