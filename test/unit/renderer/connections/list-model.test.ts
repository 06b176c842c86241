import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../../src/shared/connection';
import { core as en } from '../../../../src/shared/messages/en/core';
import { noFilters, type Filters } from '../../../../src/renderer/features/connections/list-filters';
import {
  createListModel,
  isNarrowed,
  type ListQuery,
} from '../../../../src/renderer/features/connections/list-model';
import { findingFor } from '../../../../src/main/entra/diagnose';
import { noon } from '../../../support/builders';
import { check, connection, expiring, namesOf } from './support';

const day = 24 * 60 * 60_000;
const inDays = (days: number): string => new Date(noon + days * day).toISOString();

/** The names of the rows, everything else being as it is at first. */
function shown(connections: readonly Connection[], query: Partial<ListQuery> = {}): string[] {
  return namesOf(createListModel(en).rowsOf(connections, { ...anything, ...query }));
}

const anything: ListQuery = {
  search: '',
  filters: noFilters,
  sort: { column: 'name', descending: false },
  now: noon,
};

describe('The search', () => {
  const tenant = { entered: 'contoso.onmicrosoft.com', id: 'a5b0c1d2-0000', displayName: 'Contoso Holding' };
  const whole = connection({
    name: 'Zürich Straße',
    tenant,
    clientId: '11112222-bbbb',
    cloud: 'usgov',
    service: 'business-central',
    serviceOptions: { environmentName: 'sandbox' },
    scope: 'https://api.businesscentral.dynamics.com/.default',
    labels: ['Gold'],
    notes: 'Ask Ms Miller',
    state: 'attention',
    lastCheck: check({ outcome: 'failed', finding: findingFor('secret_expired', noon) }),
  });
  const other = connection({ name: 'Other' });

  it.each([
    ['the name', 'zürich'],
    ['what was entered as tenant', 'onmicrosoft'],
    ['the tenant’s GUID', 'a5b0c1'],
    ['the organisation', 'holding'],
    ['the client ID', '11112222'],
    ['the cloud', 'gcc high'],
    ['the service', 'business central'],
    ['the environment', 'sandbox'],
    ['the scope', 'api.businesscentral'],
    ['a label', 'gold'],
    ['the notes', 'miller'],
    ['the state', 'needs attention'],
    ['what is wrong', 'expired'],
  ])('looks at %s', (_, search) => {
    expect(shown([other, whole], { search })).toEqual(['Zürich Straße']);
  });

  it('takes no account of case and diacritics, on either side', () => {
    expect(shown([other, whole], { search: 'ZURICH strasse' })).toEqual(['Zürich Straße']);
    expect(shown([connection({ name: 'Zurich' })], { search: 'zürich' })).toEqual(['Zurich']);
  });

  it('wants every word, in any order and any field', () => {
    expect(shown([other, whole], { search: ' gold  zürich ' })).toEqual(['Zürich Straße']);
    expect(shown([other, whole], { search: 'gold silver' })).toEqual([]);
  });

  it('finds no word across the end of one field and the beginning of the next', () => {
    expect(shown([connection({ name: 'Con', tenant: { entered: 'toso' } })], { search: 'contoso' })).toEqual(
      [],
    );
  });

  it('finds what a connection says now, not what it said before', () => {
    const model = createListModel(en);
    const before = connection({ name: 'Contoso' });
    model.rowsOf([before], { ...anything, search: 'contoso' });
    const after = { ...before, name: 'Fabrikam' };
    expect(model.rowsOf([after], { ...anything, search: 'contoso' })).toEqual([]);
    expect(model.rowsOf([after], { ...anything, search: 'fabrikam' })).toEqual([after]);
  });

  it('shows all for a search of spaces', () => {
    expect(shown([other, whole], { search: '  ' })).toEqual(['Other', 'Zürich Straße']);
    expect(isNarrowed({ search: '  ', filters: noFilters })).toBe(false);
  });
});

describe('A filter', () => {
  const filtered = (connections: readonly Connection[], filters: Partial<Filters>): string[] =>
    shown(connections, { filters: { ...noFilters, ...filters } });

  it('by state shows any of the chosen ones', () => {
    const list = [
      connection({ name: 'A', state: 'attention' }),
      connection({ name: 'L', state: 'linked' }),
      connection({ name: 'W', state: 'waiting' }),
    ];
    expect(filtered(list, { states: ['attention', 'waiting'] })).toEqual(['A', 'W']);
  });

  it('by “not verified” goes by the last check, whatever the state is', () => {
    const list = [
      connection({ name: 'L', state: 'linked', lastCheck: check({ outcome: 'unreachable' }) }),
      connection({ name: 'M', state: 'linked', lastCheck: check() }),
      connection({ name: 'N' }),
    ];
    expect(filtered(list, { states: ['unreachable'] })).toEqual(['L']);
  });

  it('by label takes no account of its case', () => {
    const list = [connection({ name: 'A', labels: ['Gold'] }), connection({ name: 'B', labels: ['Golden'] })];
    expect(filtered(list, { labels: ['gold'] })).toEqual(['A']);
  });

  it('by expiry counts a span’s days from today, without what has expired', () => {
    const list = [
      expiring(inDays(-1), { name: 'expired' }),
      expiring(inDays(6), { name: 'in 6 days' }),
      expiring(inDays(13), { name: 'in 13 days' }),
      expiring(inDays(29), { name: 'in 29 days' }),
      expiring(inDays(60), { name: 'later' }),
      connection({ name: 'not known' }),
    ];
    expect(filtered(list, { expiry: ['expired'] })).toEqual(['expired']);
    expect(filtered(list, { expiry: ['within_14'] })).toEqual(['in 6 days', 'in 13 days']);
    expect(filtered(list, { expiry: ['within_30', 'expired'] })).toEqual([
      'expired',
      'in 6 days',
      'in 13 days',
      'in 29 days',
    ]);
    expect(filtered(list, { expiry: ['unknown'] })).toEqual(['not known']);
  });

  it('wants every kind to fit', () => {
    const list = [
      connection({ name: 'A', cloud: 'china', state: 'linked' }),
      connection({ name: 'B', cloud: 'china' }),
      connection({ name: 'C', state: 'linked' }),
    ];
    expect(filtered(list, { clouds: ['china'], states: ['linked'] })).toEqual(['A']);
  });

  it('can name connections one by one', () => {
    const [a, b] = [connection({ name: 'A' }), connection({ name: 'B' })];
    expect(filtered([a, b], { only: new Set([b.id]) })).toEqual(['B']);
    expect(filtered([a, b], { only: new Set() })).toEqual([]);
  });

  it('says how many rows each of its values would show beside the other filters', () => {
    const list = [
      connection({ name: 'A', cloud: 'china', state: 'linked', labels: ['Gold', 'Pilot'] }),
      connection({ name: 'B', cloud: 'china', labels: ['GOLD'] }),
      connection({ name: 'C', state: 'linked' }),
    ];
    const filters = { ...noFilters, clouds: ['china' as const], states: ['linked' as const] };
    const counts = (kind: 'states' | 'clouds' | 'labels') =>
      Object.fromEntries(createListModel(en).countsOf(list, { search: '', filters, now: noon }, kind));
    expect(counts('states')).toEqual({ linked: 1, waiting: 1 });
    expect(counts('clouds')).toEqual({ china: 1, global: 1 });
    expect(counts('labels')).toEqual({ gold: 1, pilot: 1 });
  });
});
