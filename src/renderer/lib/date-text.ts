import { readExpiryDate } from '../../shared/fields/expiry-date';
import type { Remark } from './remark';

/** What a native date field holds while its date is incomplete: it says so beside its empty value. */
export const incompleteDate = 'incomplete';

/**
 * What stands in a native date field: `YYYY-MM-DD`, nothing, or {@link incompleteDate} for a part of a date and for
 * a day that no calendar has. The field's own value is empty for all but the first.
 */
export function dateText({ validity, value }: Pick<HTMLInputElement, 'validity' | 'value'>): string {
  return validity.badInput ? incompleteDate : value;
}

/**
 * What there is to say of the day on which a secret expires.
 * @param settled the field was left: a year that is being typed is a year long past on the way.
 * @param now milliseconds since 1970.
 */
export function remarkOfDate(text: string, settled: boolean, now: number): Remark | undefined {
  if (!settled) return undefined;
  const { problem, notes } = readExpiryDate(text, now);
  if (problem !== undefined) return { weight: 'problem', problem };
  return notes.length > 0 ? { weight: 'warning', notes } : undefined;
}
