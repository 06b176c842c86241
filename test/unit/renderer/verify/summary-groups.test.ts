import { describe, expect, it } from 'vitest';
import { shownGroups, shownSkipped } from '../../../../src/renderer/features/verify/summary-groups';
import { firstNames } from '../../../../src/renderer/lib/name-list';
import type { Connection } from '../../../../src/shared/connection';
import type { VerifySummary } from '../../../../src/shared/verify-run';
import { guid } from '../../../support/builders';
import { connection, failedBy } from '../support';

describe('A group of failures', () => {
  it('leaves out what is gone, or was put right from the summary', () => {
    const [kept, cured] = [connection(), connection()];
    const summary = failures('wrong_secret', [kept.id, cured.id, guid()]);
    const [group] = shownGroups(summary, byId([kept, cured]), new Set([cured.id]));
    expect(group?.connections).toEqual([kept]);
    expect(shownGroups(summary, byId([]), new Set())).toEqual([]);
  });

  it('can be put right by one secret where all are one app and the secret is the cause', () => {
    const clientId = guid();
    const [one, other] = [connection({ clientId }), connection({ clientId: clientId.toUpperCase() })];
    expect(only('secret_expired', [one, other]).oneSecret).toBe(true);
    expect(only('app_disabled', [one, other]).oneSecret).toBe(false);
    expect(only('secret_expired', [one, connection()]).oneSecret).toBe(false);
    expect(only('secret_expired', [one, connection({ clientId, cloud: 'usgov' })]).oneSecret).toBe(false);
  });

  it('leads to the portal page of its app, or to the list of apps where they differ', () => {
    const lastCheck = failedBy('secret_expired', { guide: { step: 'secret' } });
    const [one, other] = [connection({ lastCheck }), connection({ lastCheck })];
    expect(only('secret_expired', [one]).page).toEqual({
      page: 'certificates_and_secrets',
      cloud: 'global',
      clientId: one.clientId,
    });
    expect(only('secret_expired', [one, other]).page).toEqual({
      page: 'certificates_and_secrets',
      cloud: 'global',
    });
  });

  it('leads nowhere where the services take permissions in different places', () => {
    const lastCheck = failedBy('consent_missing', { guide: { step: 'permissions' } });
    const [graph, dataverse] = [connection({ lastCheck }), connection({ lastCheck, service: 'dataverse' })];
    expect(only('consent_missing', [graph]).page).toMatchObject({ page: 'api_permissions' });
    expect(only('consent_missing', [dataverse]).page).toBeUndefined();
    expect(only('consent_missing', [graph, dataverse]).page).toBeUndefined();
    expect(only('consent_missing', [dataverse, graph]).page).toBeUndefined();
  });

  it('leads nowhere where the portals differ, or nobody knows them', () => {
    const lastCheck = failedBy('secret_expired', { guide: { step: 'secret' } });
    const customCloud = { authority: 'login.example.com', graph: 'graph.example.com' };
    const two = [connection({ lastCheck }), connection({ lastCheck, cloud: 'china' })];
    expect(only('secret_expired', two).page).toBeUndefined();
    const custom = connection({ lastCheck, cloud: 'custom', customCloud });
    expect(only('secret_expired', [custom]).page).toBeUndefined();
  });
});

it('Those that were not asked about are grouped by why, the most frequent first', () => {
  const [one, two, three] = [connection(), connection(), connection()];
  const skipped = [
    { id: one.id, code: 'locked' },
    { id: two.id, code: 'secret_missing' },
    { id: three.id, code: 'secret_missing' },
    { id: guid(), code: 'not_found' },
  ] as const;
  expect(shownSkipped({ ...nothing, skipped }, byId([one, two, three]))).toEqual([
    { code: 'secret_missing', connections: [two, three] },
    { code: 'locked', connections: [one] },
  ]);
});

describe('The first names of a group', () => {
  const named = (count: number) =>
    firstNames(Array.from({ length: count }, (_, index) => connection({ name: `T${index}` })));

  it('are all of them where that takes no more room', () => {
    expect(named(4)).toEqual({ names: ['T0', 'T1', 'T2', 'T3'], more: 0 });
  });

  it('are three, and how many more there are', () => {
    expect(named(300)).toEqual({ names: ['T0', 'T1', 'T2'], more: 297 });
  });
});

const nothing: VerifySummary = { cancelled: false, verified: [], groups: [], skipped: [], remaining: [] };

function failures(finding: VerifySummary['groups'][number]['finding'], ids: readonly string[]) {
  return { ...nothing, groups: [{ outcome: 'failed', finding, ids }] } as const;
}

function byId(connections: readonly Connection[]): ReadonlyMap<string, Connection> {
  return new Map(connections.map((each) => [each.id, each]));
}

function only(finding: VerifySummary['groups'][number]['finding'], connections: readonly Connection[]) {
  const summary = failures(
    finding,
    connections.map(({ id }) => id),
  );
  const [group] = shownGroups(summary, byId(connections), new Set());
  if (!group) throw new Error('No group is shown');
  return group;
}
