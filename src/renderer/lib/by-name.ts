import type { Connection } from '../../shared/connection';

/**
 * Compares texts as people of this language read them: numbers by their value, case and accents aside. The rules are
 * loaded with the first comparison: a start without tenants has nothing to compare.
 */
export function textOrder(language: string): (one: string, other: string) => number {
  let collator: Intl.Collator | undefined;
  return (one, other) => {
    collator ??= new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
    return collator.compare(one, other);
  };
}

/** Compares connections by name; those of one name by id, so that their order never changes by itself. */
export function nameOrder(
  compare: (one: string, other: string) => number,
): (one: Connection, other: Connection) => number {
  return (one, other) => compare(one.name, other.name) || (one.id < other.id ? -1 : 1);
}
