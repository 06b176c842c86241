import { visit } from 'jsonc-parser';
import { deepest, mostNodes } from './limits';
import type { Lines } from './lines';
import { Refusal } from './refusal';
import type { Node } from './tree';

/**
 * Reads JSON, with comments and commas at the end as .NET allows them. The parser calls itself for each level of
 * nesting, and is stopped long before that could matter.
 * @throws {@link Refusal} `bad_json`, `too_deep` or `expands_too_far`.
 */
export function jsonTree(text: string, lines: Lines): Node {
  const open: (Node[] | Map<string, Node>)[] = [];
  let key = '';
  let count = 0;
  let root: Node | undefined;

  const add = (node: Node): void => {
    count += 1;
    if (count > mostNodes) throw new Refusal('expands_too_far');
    const parent = open.at(-1);
    if (parent === undefined) root = node;
    else if (parent instanceof Map) parent.set(key, node);
    else parent.push(node);
  };
  const enter = (container: Node[] | Map<string, Node>, at: number): void => {
    if (open.length >= deepest) throw new Refusal('too_deep', lines.lineOf(at));
    add({ at, value: container });
    open.push(container);
  };
  const leave = (): void => void open.pop();

  visit(
    text,
    {
      onObjectBegin: (at) => {
        enter(new Map<string, Node>(), at);
      },
      onArrayBegin: (at) => {
        enter([], at);
      },
      onObjectEnd: leave,
      onArrayEnd: leave,
      onObjectProperty: (name) => {
        key = name;
      },
      onLiteralValue: (value: Node['value'], at) => {
        add({ at, value });
      },
      onError: (_code, at) => {
        throw new Refusal('bad_json', lines.placeOf(at));
      },
    },
    { allowTrailingComma: true },
  );
  if (root === undefined) throw new Refusal('bad_json', lines.placeOf(0));
  return root;
}
