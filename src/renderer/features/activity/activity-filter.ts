import { activityGroups, type ActivityGroup } from '../../../shared/activity';
import type { Bridge } from '../../../shared/bridge';

/** What a person looks for in the record. */
export interface ActivityFilter {
  readonly groups: readonly ActivityGroup[];
  /** Part of a connection's name. */
  readonly text: string;
  /** The first and the last day, `YYYY-MM-DD`; empty for any. */
  readonly from: string;
  readonly to: string;
}

/** Everything. */
export const noFilter: ActivityFilter = { groups: [], text: '', from: '', to: '' };

/** The groups, in the order of the menu. */
export const groupNames = Object.keys(activityGroups) as readonly ActivityGroup[];

/** Whether something is left out. */
export function isFiltering({ groups, text, from, to }: ActivityFilter): boolean {
  return groups.length > 0 || text.trim() !== '' || from !== '' || to !== '';
}

/** The filter as main is asked by it. */
export function requestOf({
  groups,
  text,
  from,
  to,
}: ActivityFilter): Parameters<Bridge['activity']['list']>[0] {
  return {
    ...(groups.length === 0 ? {} : { kinds: groups.flatMap((group) => [...activityGroups[group]]) }),
    ...(text.trim() === '' ? {} : { text: text.trim().slice(0, 200) }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}
