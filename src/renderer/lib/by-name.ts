import type { Connection } from '../../shared/connection';

/** Compares texts as people of this language read them: numbers by their value, case and accents aside. */
export function textOrder(language: string): (one: string, other: string) => number {
  return new Intl.Collator(language, { numeric: true, sensitivity: 'base' }).compare;
}

/** Compares connections by name; those of one name by id, so that their order never changes by itself. */
export function nameOrder(
  compare: (one: string, other: string) => number,
): (one: Connection, other: Connection) => number {
  return (one, other) => compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
}
