import { describe, expect, it } from 'vitest';
import { core as en } from '../../../../src/shared/messages/en/core';
import { noFilters } from '../../../../src/renderer/features/connections/list-filters';
import { createListModel } from '../../../../src/renderer/features/connections/list-model';
import { asShown, findingByDate } from '../../../../src/renderer/lib/as-shown';
import type { Connection } from '../../../../src/shared/connection';
import { noon } from '../../../support/builders';
import { check, expiring } from '../connections/support';

const day = 24 * 60 * 60_000;
const inDays = (days: number): string => new Date(noon + days * day).toISOString();
const linked = (name: string, days: number): Connection =>
  expiring(inDays(days), { name, state: 'linked', lastCheck: check() });

describe('A linked tenant is shown', () => {
  it('as it is, the very same list, while its secret’s date is to come', () => {
    const list = [linked('Contoso', 1), linked('Fabrikam', 200)];
    expect(asShown(list, noon)).toBe(list);
    expect(list.map(findingByDate)).toEqual([undefined, undefined]);
  });

  it('as in need of attention once that date has passed, and as the very same from then on', () => {
    const list = [linked('Contoso', 1), linked('Fabrikam', 200)];
    const shown = asShown(list, noon + day);
    expect(shown).toEqual([{ ...list[0], state: 'attention', expiredByDate: true }, list[1]]);
    expect(shown[1], 'nothing is drawn anew that is as it was').toBe(list[1]);
    expect(asShown(shown, noon + 2 * day)).toBe(shown);
  });

  it('as linked again where the clock was wrong', () => {
    const list = [linked('Contoso', 1)];
    expect(asShown(asShown(list, noon + 2 * day), noon)).toEqual(list);
  });

  it('with a new secret as the remedy', () => {
    const [shown] = asShown([linked('Contoso', -3)], noon);
    expect(shown && findingByDate(shown)).toMatchObject({
      id: 'secret_expired',
      at: inDays(-3),
      field: 'clientSecret',
      page: 'certificates_and_secrets',
    });
  });

  it('among those that need attention, where it is filtered, counted, sorted and sought', () => {
    const list = asShown([linked('Adatum', 200), linked('Contoso', -3)], noon);
    const model = createListModel(en);
    const sort = { column: 'state', descending: false } as const;
    const query = { search: '', filters: noFilters, sort, now: noon };
    const names = (part: Partial<typeof query>) =>
      model.rowsOf(list, { ...query, ...part }).map(({ name }) => name);
    expect(names({})).toEqual(['Contoso', 'Adatum']);
    expect(names({ filters: { ...noFilters, states: ['attention'] } })).toEqual(['Contoso']);
    expect(names({ filters: { ...noFilters, states: ['linked'] } })).toEqual(['Adatum']);
    expect(names({ search: 'needs attention' })).toEqual(['Contoso']);
    expect(names({ search: en.shortFindings.secret_expired })).toEqual(['Contoso']);
    expect([...model.countsOf(list, query, 'states')].sort()).toEqual([
      ['attention', 1],
      ['linked', 1],
    ]);
  });
});

describe('A tenant that is not linked is shown as it is, whatever its secret’s date', () => {
  it.each(['waiting', 'attention'] as const)('%s', (state) => {
    const list = [expiring(inDays(-3), { state })];
    expect(asShown(list, noon)).toBe(list);
  });
});
