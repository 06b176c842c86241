import type { RawRow } from '../raw-row';
import { fieldsOf, isObject, itemsOf, objectsOf, textIn, type Node } from '../tree';
import { setsOf, type Variable } from '../variable-sets';
import { telling, type ImportReader } from './reader';

/**
 * An environment of Postman, a list of them, or a dump of all data, which has them inside.
 * Source: Postman Learning Center, "Import and export data".
 */
export const postman: ImportReader = ({ syntax, root, lines }) => {
  if (syntax !== 'json' || !root) return undefined;
  const environments = (itemsOf(fieldsOf(root).get('environments')) ?? objectsOf(root)).filter(isEnvironment);
  if (environments.length === 0) return undefined;
  return {
    rows: environments.flatMap((node) => {
      const name = telling(textIn(node, 'name'));
      const sets = setsOf(variablesIn(node));
      return sets.map(({ said }): RawRow => ({
        place: lines.lineOf(node.at),
        said: { ...said, name: sets.length === 1 ? (name ?? said.name) : (said.name ?? name) },
      }));
    }),
  };
};

function isEnvironment(node: Node): boolean {
  const values = itemsOf(fieldsOf(node).get('values'));
  return (
    values !== undefined &&
    (fieldsOf(node).has('_postman_variable_scope') ||
      values.some((value) => isObject(value) && fieldsOf(value).has('key') && fieldsOf(value).has('value')))
  );
}

function* variablesIn(node: Node): Generator<Variable> {
  for (const item of itemsOf(fieldsOf(node).get('values')) ?? []) {
    const value = textIn(item, 'value') ?? '';
    if (fieldsOf(item).get('enabled')?.value === false || isTemplate(value)) continue;
    yield { name: textIn(item, 'key') ?? '', value, at: item.at };
  }
}

/** A value that is another variable's. */
function isTemplate(value: string): boolean {
  return /^\{\{[^{}]*\}\}$/.test(value.trim());
}
