import type { CloudId } from '../../../shared/clouds';
import type { Label } from '../../../shared/labels';
import type { Messages } from '../../../shared/messages';
import type { FilterChoice } from './filter-menu';
import {
  expiryFilters,
  labelKey,
  stateFilters,
  type FilterKind,
  type Filters,
  type StateFilter,
} from './list-filters';

/** Every value of each kind of filter, with its words. A label's value is what it is compared by. */
export function filterChoices(
  { filters, states, clouds }: Messages,
  cloudIds: readonly CloudId[],
  labels: readonly Label[],
): Record<FilterKind, readonly FilterChoice[]> {
  const stateText = (state: StateFilter) => (state === 'unreachable' ? filters.unreachable : states[state]);
  return {
    states: stateFilters.map((value) => ({ value, text: stateText(value) })),
    clouds: cloudIds.map((value) => ({ value, text: clouds[value].name })),
    labels: labels.map(({ name }) => ({ value: labelKey(name), text: name })),
    expiry: expiryFilters.map((value) => ({ value, text: filters.spans[value] })),
  };
}

/** What the list is narrowed to, a part for each kind and the search. */
export function narrowedTo(
  search: string,
  filters: Filters,
  messages: Messages,
  cloudIds: readonly CloudId[],
  labels: readonly Label[],
): readonly string[] {
  const { list, filters: words } = messages;
  const choices = filterChoices(messages, cloudIds, labels);
  const kinds = (['states', 'clouds', 'labels', 'expiry'] as const).filter(
    (kind) => filters[kind].length > 0,
  );
  return [
    ...(search.trim() === '' ? [] : [list.searchedFor(search.trim())]),
    ...kinds.map((kind) => {
      const chosen = choices[kind].filter(({ value }) =>
        (filters[kind] as readonly string[]).includes(value),
      );
      return words.listed(
        words[kind],
        chosen.map(({ text }) => text),
      );
    }),
    ...(filters.only ? [words.only(filters.only.size)] : []),
  ];
}
