import { expect, it } from 'vitest';
import { refusalGroups } from '../../../../src/renderer/features/transfer/export-refusals';
import type { ExportRefusal, RefusalReason } from '../../../../src/shared/transfer/export';

it('Refusals are grouped by their reason, the largest group first, then in the order of the reasons', () => {
  const groups = refusalGroups([
    ...refusals('too_long', ['A']),
    ...refusals('line_break', ['B', 'C']),
    ...refusals('secret_missing', ['D']),
    ...refusals('too_long', ['E', 'F']),
    ...refusals('dollar_brace', ['G']),
  ]);
  expect(groups).toEqual([
    { reason: 'too_long', names: ['A', 'E', 'F'], more: 0 },
    { reason: 'line_break', names: ['B', 'C'], more: 0 },
    { reason: 'secret_missing', names: ['D'], more: 0 },
    { reason: 'dollar_brace', names: ['G'], more: 0 },
  ]);
});

it.each([
  [5, 5, 0],
  [6, 4, 2],
  [10_000, 4, 9_996],
])('Of %i with one reason, %i are named and %i counted', (all, named, more) => {
  const names = Array.from({ length: all }, (_, index) => `Customer ${index}`);
  const [group] = refusalGroups(refusals('secret_missing', names));
  expect(group).toEqual({ reason: 'secret_missing', names: names.slice(0, named), more });
});

it('Where nothing is refused there is no group', () => {
  expect(refusalGroups([])).toEqual([]);
});

function refusals(reason: RefusalReason, names: readonly string[]): ExportRefusal[] {
  return names.map((name) => ({ id: name, name, reason }));
}
