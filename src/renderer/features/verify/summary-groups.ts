import type { ErrorCode } from '../../../shared/bridge';
import type { Connection } from '../../../shared/connection';
import type { FindingId } from '../../../shared/finding';
import type { VerifyGroup, VerifySummary } from '../../../shared/verify-run';
import { lastJudgement } from '../../../shared/last-judgement';
import type { GroupPage } from '../../components/cause-group';
import { pageOfFinding } from '../../lib/guide-pages';
import { isOneApp } from '../../lib/same-app';

/** Causes that a new secret cures. */
const secretCauses: readonly FindingId[] = [
  'wrong_secret',
  'secret_id_pasted',
  'secret_expired',
  'secret_not_received',
  'client_refused',
];

/** A group of the summary as it is shown: with the connections that are still there. */
export interface ShownGroup {
  readonly outcome: VerifyGroup['outcome'];
  readonly finding: FindingId;
  readonly connections: readonly Connection[];
  readonly page?: GroupPage;
  /** One new secret would cure all of them. */
  readonly oneSecret: boolean;
}

/** Those that were not asked about, for one reason. */
export interface ShownSkipped {
  readonly code: ErrorCode;
  readonly connections: readonly Connection[];
}

/**
 * The groups of a summary, without what is gone or was put right since.
 * @param cured ids that were put right from the summary itself.
 */
export function shownGroups(
  { groups }: VerifySummary,
  connections: ReadonlyMap<string, Connection>,
  cured: ReadonlySet<string>,
): readonly ShownGroup[] {
  return groups.flatMap(({ outcome, finding, ids }) => {
    const there = known(
      ids.filter((id) => !cured.has(id)),
      connections,
    );
    if (there.length === 0) return [];
    const page = pageFor(finding, there);
    return {
      outcome,
      finding,
      connections: there,
      oneSecret: secretCauses.includes(finding) && isOneApp(there),
      ...(page === undefined ? {} : { page }),
    };
  });
}

/** Those that were not asked about, by reason, the most frequent first. */
export function shownSkipped(
  { skipped }: VerifySummary,
  connections: ReadonlyMap<string, Connection>,
): readonly ShownSkipped[] {
  const codes = [...new Set(skipped.map(({ code }) => code))];
  return codes
    .map((code) => ({
      code,
      connections: known(
        skipped.filter((each) => each.code === code).map(({ id }) => id),
        connections,
      ),
    }))
    .filter((group) => group.connections.length > 0)
    .sort((a, b) => b.connections.length - a.connections.length);
}

/** The page on which one of the group is put right, where it is the same page of one portal for all of them. */
function pageFor(finding: FindingId, connections: readonly Connection[]): GroupPage | undefined {
  const [first] = connections;
  if (first === undefined || first.cloud === 'custom') return undefined;
  const { cloud, clientId, lastCheck } = first;
  if (connections.some((each) => each.cloud !== cloud)) return undefined;
  const found = [lastJudgement(lastCheck)?.finding, lastCheck?.finding].find((one) => one?.id === finding);
  const pages = new Set(connections.map(({ service }) => found && pageOfFinding(found, service)));
  const [page] = pages;
  if (page === undefined || pages.size > 1) return undefined;
  return { page, cloud, ...(isOneApp(connections) ? { clientId } : {}) };
}

function known(ids: readonly string[], connections: ReadonlyMap<string, Connection>): readonly Connection[] {
  return ids.map((id) => connections.get(id)).filter((connection) => connection !== undefined);
}
