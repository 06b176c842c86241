import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../../src/shared/connection';
import { core as en } from '../../../../src/shared/messages/en/core';
import { listColumns } from '../../../../src/shared/settings-choices';
import { nameOrder, textOrder } from '../../../../src/renderer/lib/by-name';
import { createOrder, type Sort } from '../../../../src/renderer/features/connections/list-order';
import { noon } from '../../../support/builders';
import { manyRecords } from '../../../support/many-connections';
import { check, connection, expiring, namesOf } from './support';

const byName = nameOrder(textOrder('en'));

function ordered(connections: readonly Connection[], column: Sort['column'], descending = false): string[] {
  return namesOf(createOrder(en)([...connections].sort(byName), { column, descending }));
}

describe('The order of the list', () => {
  it('reads numbers in names by their value, and takes no account of case', () => {
    const list = ['b 10', 'B 9', 'a'].map((name) => connection({ name }));
    expect(ordered(list, 'name')).toEqual(['a', 'B 9', 'b 10']);
    expect(ordered(list, 'name', true)).toEqual(['b 10', 'B 9', 'a']);
  });

  it('has what is pinned first, whichever way it is sorted', () => {
    const list = [
      connection({ name: 'A' }),
      connection({ name: 'M', pinned: true }),
      connection({ name: 'Z' }),
    ];
    expect(ordered(list, 'name')).toEqual(['M', 'A', 'Z']);
    expect(ordered(list, 'name', true)).toEqual(['M', 'Z', 'A']);
    expect(ordered(list, 'state', true)).toEqual(['M', 'A', 'Z']);
  });

  it('is that of the names where a column does not tell rows apart, whichever way', () => {
    const list = ['C', 'A', 'B'].map((name) => connection({ name }));
    expect(ordered(list, 'cloud')).toEqual(['A', 'B', 'C']);
    expect(ordered(list, 'cloud', true)).toEqual(['A', 'B', 'C']);
  });

  it('by state begins with what needs somebody', () => {
    const list = [
      connection({ name: 'L', state: 'linked' }),
      connection({ name: 'W', state: 'waiting' }),
      connection({ name: 'A', state: 'attention' }),
    ];
    expect(ordered(list, 'state')).toEqual(['A', 'W', 'L']);
  });

  it('by expiry ends with what is not known, whichever way', () => {
    const list = [
      connection({ name: 'not known' }),
      expiring('2027-01-01T00:00:00.000Z', { name: 'later' }),
      expiring('2026-04-01T00:00:00.000Z', { name: 'sooner' }),
    ];
    expect(ordered(list, 'secretExpires')).toEqual(['sooner', 'later', 'not known']);
    expect(ordered(list, 'secretExpires', true)).toEqual(['later', 'sooner', 'not known']);
  });

  it('by the last verification takes never for the longest ago', () => {
    const list = [
      connection({ name: 'today', lastCheck: check({ at: '2026-03-02T12:00:00.000Z' }) }),
      connection({ name: 'yesterday', lastCheck: check({ at: '2026-03-01T12:00:00.000Z' }) }),
      connection({ name: 'never' }),
    ];
    expect(ordered(list, 'lastVerified')).toEqual(['never', 'yesterday', 'today']);
  });

  it('by tenant goes by what the column shows first', () => {
    const list = [
      connection({ name: 'A', tenant: { entered: 'zzz', displayName: 'Adatum' } }),
      connection({ name: 'B', tenant: { entered: 'bbb' } }),
    ];
    expect(ordered(list, 'tenant')).toEqual(['A', 'B']);
  });

  describe.each(listColumns.flatMap((column) => [false, true].map((descending) => ({ column, descending }))))(
    'by $column, descending: $descending',
    (sort) => {
      it('is the same whether the list came at once or changed bit by bit', () => {
        const all = manyRecords(300, { now: noon }).map(({ id, ...given }, index): Connection => ({
          ...connection(given),
          id,
          // Some names are the same but for their case.
          name: index % 5 === 0 ? `Same ${index % 2 === 0 ? 'NAME' : 'name'}` : given.name,
        }));
        const order = createOrder(en);
        const sorted = (list: readonly Connection[]) => [...list].sort(byName);
        const before = sorted(all.slice(0, 290));
        order(before, sort);
        const changed = before.map((each, index) =>
          index % 50 === 0
            ? { ...each, name: `Changed ${index}`, state: 'attention' as const, pinned: true }
            : each,
        );
        const after = sorted([...changed.slice(5), ...all.slice(290)]);
        expect(order(after, sort)).toEqual(createOrder(en)(after, sort));
      });
    },
  );

  it('is answered from memory for the same list', () => {
    const order = createOrder(en);
    const list = [connection({ name: 'A' }), connection({ name: 'B' })];
    const sort: Sort = { column: 'tenant', descending: true };
    expect(order(list, sort)).toBe(order(list, { ...sort }));
  });
});
