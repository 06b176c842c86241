import type { RawRow } from '../raw-row';
import { fieldsOf, isObject, itemsOf, textIn, textOf, type Node } from '../tree';
import { isWhole, setsOf, type Variable } from '../variable-sets';
import { telling, type ImportReader } from './reader';

/** An environment, with the values that it takes from the one above it. */
interface Environment {
  readonly node: Node;
  readonly data: readonly (Node | undefined)[];
}

/**
 * Environments of Insomnia: of an export in version 4 (a flat list of resources), or of a file in version 5, both as
 * JSON or YAML. An environment has the values of the one above it, unless it has its own.
 * Source: Kong/insomnia, common/import-v5-parser.ts and utils/importers/importers/insomnia-4.ts.
 */
export const insomnia: ImportReader = ({ root, lines }) => {
  if (!root) return undefined;
  const environments = environmentsIn(root);
  if (!environments) return undefined;
  return {
    rows: environments.flatMap(({ node, data }) => {
      const name = telling(textIn(node, 'name'));
      const own = data[0];
      // Of itself it has to say something: every environment has what is common to all.
      if (![...variablesIn(own)].some(({ name: variable }) => isAboutConnection(variable))) return [];
      // What an environment has for those below it is no connection of its own.
      const sets = setsOf(merged(data)).filter(isWhole);
      return sets.map(({ said }): RawRow => ({
        place: lines.lineOf(node.at),
        said: { ...said, name: sets.length === 1 ? (name ?? said.name) : (said.name ?? name) },
      }));
    }),
  };
};

function environmentsIn(root: Node): Environment[] | undefined {
  if (/^[\w.]*insomnia[\w.]*\/5/.test(textIn(root, 'type') ?? '')) return environmentsOf5(root);
  return textIn(root, '_type') === 'export' ? environmentsOf4(root) : undefined;
}

function environmentsOf5(root: Node): Environment[] {
  const environments = fieldsOf(root).get('environments');
  const bases = itemsOf(environments) ?? (environments ? [environments] : []);
  return bases.flatMap((base) => {
    const data = fieldsOf(base).get('data');
    const below = itemsOf(fieldsOf(base).get('subEnvironments')) ?? [];
    return [
      { node: base, data: [data] },
      ...below.map((node) => ({ node, data: [fieldsOf(node).get('data'), data] })),
    ];
  });
}

function environmentsOf4(root: Node): Environment[] {
  const nodes = (itemsOf(fieldsOf(root).get('resources')) ?? []).filter(
    (node) => textIn(node, '_type') === 'environment',
  );
  const byId = new Map(nodes.map((node) => [textIn(node, '_id'), node]));
  return nodes.map((node) => {
    const above = byId.get(textIn(node, 'parentId'));
    return { node, data: [fieldsOf(node).get('data'), ...(above ? [fieldsOf(above).get('data')] : [])] };
  });
}

function merged(data: readonly (Node | undefined)[]): Variable[] {
  const variables = new Map<string, Variable>();
  for (const part of data) {
    for (const variable of variablesIn(part)) {
      if (!variables.has(variable.name)) variables.set(variable.name, variable);
    }
  }
  return [...variables.values()];
}

/** The values of an environment; of those that have parts, under both names. */
function* variablesIn(data: Node | undefined, above = ''): Generator<Variable> {
  for (const [key, node] of fieldsOf(data)) {
    const name = above === '' ? key : `${above}_${key}`;
    const value = textOf(node);
    if (isObject(node)) yield* variablesIn(node, name);
    else if (value !== undefined && !isTemplate(value)) yield { name, value, at: node.at };
  }
}

function isAboutConnection(name: string): boolean {
  return /(?:tenant|client|app|directory)[^a-z]*(?:id|secret)?$/i.test(name);
}

/** A value that Insomnia puts in when it is used. */
function isTemplate(value: string): boolean {
  return /^\s*\{[{%].*[%}]\}\s*$/.test(value);
}
