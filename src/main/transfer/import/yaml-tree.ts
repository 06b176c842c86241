import { EVENT_ID, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import { deepest, mostNodes } from './limits';
import type { Lines } from './lines';
import { Refusal } from './refusal';
import { partsOf, type Node } from './tree';

/** Files of connections have none; a program that writes YAML may make a few where the same values come again. */
const mostAliases = 100;

type Open =
  | { readonly node: Node; readonly items: Node[] }
  | { readonly node: Node; readonly fields: Map<string, Node>; key?: string };

/**
 * Reads the first document of a YAML text. Every plain value is a text, so that nothing is taken for a number or a date.
 * @throws {@link Refusal} `bad_yaml`, `too_deep` or `expands_too_far`.
 */
export function yamlTree(text: string, lines: Lines): Node | undefined {
  const root = firstDocument(text, eventsOf(text, lines));
  if (root) weigh(root, new Map());
  return root;
}

function eventsOf(text: string, lines: Lines) {
  try {
    return parseEvents(text, { maxDepth: deepest });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const place = error.mark ? lines.placeOf(error.mark.position) : undefined;
    // The parser has no code for it.
    throw new Refusal(error.reason.startsWith('nesting exceeded') ? 'too_deep' : 'bad_yaml', place);
  }
}

function firstDocument(text: string, events: ReturnType<typeof parseEvents>): Node | undefined {
  const anchors = new Map<string, Node>();
  const open: Open[] = [];
  let aliases = 0;
  let root: Node | undefined;

  const anchored = (event: { anchorStart: number; anchorEnd: number }, node: Node): Node => {
    if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
    return node;
  };
  const add = (node: Node): void => {
    const parent = open.at(-1);
    if (parent === undefined) root = node;
    else if ('items' in parent) parent.items.push(node);
    else if (parent.key === undefined) parent.key = typeof node.value === 'string' ? node.value : '';
    else {
      parent.fields.set(parent.key, node);
      delete parent.key;
    }
  };
  const enter = (opened: Open): void => {
    add(opened.node);
    open.push(opened);
  };

  let documents = 0;
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        documents += 1;
        if (documents > 1) return root;
        break;
      case EVENT_ID.SCALAR:
        add(anchored(event, { at: event.valueStart, value: getScalarValue(text, event) }));
        break;
      case EVENT_ID.SEQUENCE: {
        const items: Node[] = [];
        enter({ node: anchored(event, { at: event.start, value: items }), items });
        break;
      }
      case EVENT_ID.MAPPING: {
        const fields = new Map<string, Node>();
        enter({ node: anchored(event, { at: event.start, value: fields }), fields });
        break;
      }
      case EVENT_ID.ALIAS: {
        aliases += 1;
        const node = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
        if (aliases > mostAliases) throw new Refusal('expands_too_far');
        add(node ?? { at: event.anchorStart, value: '' });
        break;
      }
      case EVENT_ID.POP:
        open.pop();
        break;
    }
  }
  return root;
}

interface Weight {
  readonly nodes: number;
  readonly depth: number;
}

const underWay: Weight = { nodes: Number.POSITIVE_INFINITY, depth: 0 };

/**
 * Counts what a document is once its aliases are written out: a few lines of them can stand for billions of values, or
 * for themselves.
 */
function weigh(node: Node, known: Map<Node, Weight>): Weight {
  const before = known.get(node);
  if (before) return before;
  known.set(node, underWay);
  let nodes = 1;
  let depth = 0;
  for (const part of partsOf(node)) {
    const weight = weigh(part, known);
    nodes += weight.nodes;
    depth = Math.max(depth, weight.depth + 1);
    if (nodes > mostNodes) throw new Refusal('expands_too_far');
  }
  if (depth > deepest) throw new Refusal('too_deep');
  const weight = { nodes, depth };
  known.set(node, weight);
  return weight;
}
