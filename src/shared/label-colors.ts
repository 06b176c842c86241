/*
 * Apart from the schema, because the window uses it too and must not load zod (see `last-judgement.ts`).
 */

/** The colours that a label can have. The window knows how each looks in either theme. */
export const labelColors = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple'] as const;

/** See {@link labelColors}. */
export type LabelColor = (typeof labelColors)[number];

/** Labels that one connection may carry. */
export const mostLabels = 20;

/** Whether two names mean the same label: labels differ by more than their case. */
export function sameLabel(one: string, other: string): boolean {
  return one.toLocaleLowerCase('en') === other.toLocaleLowerCase('en');
}
