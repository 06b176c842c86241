import { refusalReasons, type ExportRefusal, type RefusalReason } from '../../../shared/transfer/export';

/** Connections that cannot go out for one reason. */
export interface RefusalGroup {
  readonly reason: RefusalReason;
  /** The first of them, by name. */
  readonly names: readonly string[];
  /** How many there are beside those. */
  readonly more: number;
}

/** So many are named of each group. */
const mostNamed = 4;

/** Refusals by their reason, the largest group first; those of one size in the order of the reasons. */
export function refusalGroups(refused: readonly ExportRefusal[]): readonly RefusalGroup[] {
  const names = new Map<RefusalReason, string[]>();
  for (const { reason, name } of refused) {
    const known = names.get(reason);
    if (known) known.push(name);
    else names.set(reason, [name]);
  }
  return refusalReasons
    .flatMap((reason) => {
      const all = names.get(reason);
      return all ? [{ reason, all }] : [];
    })
    .sort((one, other) => other.all.length - one.all.length)
    .map(({ reason, all }) => {
      // “And 1 more” takes as much room as the name.
      const named = all.length <= mostNamed + 1 ? all.length : mostNamed;
      return { reason, names: all.slice(0, named), more: all.length - named };
    });
}
