/** A value of a JSON or YAML document, and where in the text it begins (in UTF-16 units, from 0). */
export interface Node {
  readonly at: number;
  /** In YAML all plain values are texts. Of a key that comes twice the last value counts. */
  readonly value: string | number | boolean | null | readonly Node[] | ReadonlyMap<string, Node>;
}

/** The fields of an object; none for any other value. */
export function fieldsOf(node: Node | undefined): ReadonlyMap<string, Node> {
  return node?.value instanceof Map ? node.value : noFields;
}

const noFields: ReadonlyMap<string, Node> = new Map();

/** Whether a value is an object. */
export function isObject(node: Node | undefined): boolean {
  return node?.value instanceof Map;
}

/** The items of a list; undefined for any other value. */
export function itemsOf(node: Node | undefined): readonly Node[] | undefined {
  return Array.isArray(node?.value) ? (node.value as readonly Node[]) : undefined;
}

/** What a value has inside: the values of an object, the items of a list. */
export function partsOf(node: Node): readonly Node[] {
  return itemsOf(node) ?? [...fieldsOf(node).values()];
}

/** A text, or a number as a text; undefined for any other value. */
export function textOf(node: Node | undefined): string | undefined {
  const value = node?.value;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

/** The text of a field of an object. */
export function textIn(node: Node | undefined, field: string): string | undefined {
  return textOf(fieldsOf(node).get(field));
}

/** The objects that a document is about: its root, or the items of the list that it is. */
export function objectsOf(root: Node): readonly Node[] {
  return itemsOf(root) ?? [root];
}
