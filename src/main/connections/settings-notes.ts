import type { Handlers } from '../../shared/bridge';
import type { Settings } from '../../shared/settings';
import type { ActivityNotes } from '../history/activity-record';

/** A setting is noted once in so long, in milliseconds: changing it without end does not fill the record. */
export const notedEveryMs = 60_000;

type Value = string | number | boolean;

/** What is kept with the settings and is no choice of a person's. */
const remembered: readonly (keyof Settings)[] = ['protectionOffered'];

/** A setting that was noted a short while ago: what it was then, and what it is now. */
interface Recent {
  readonly timer: NodeJS.Timeout;
  readonly noted: Value;
  latest: Value;
}

/**
 * Notes which settings a person has changed, and from what to what. How the list is laid out is no matter of it, nor what
 * Tenantry remembers by itself. The first change of a setting is noted at once; those within a minute after it are one
 * note at its end.
 * @param atEnd is handed what notes the changes that wait; to be called before the app ends.
 */
export function notingSettings(
  handlers: Handlers['settings'],
  activity: Pick<ActivityNotes, 'note'>,
  atEnd: (noteWaiting: () => void) => void = () => undefined,
): Handlers['settings'] {
  const recent = new Map<string, Recent>();

  function changed(setting: string, from: Value, to: Value): void {
    const known = recent.get(setting);
    if (known) known.latest = to;
    else noteNow(setting, from, to);
  }

  function noteNow(setting: string, from: Value, to: Value): void {
    activity.note('settings', { facts: { setting, from, to } });
    const timer = setTimeout(() => {
      noteLatest(setting);
    }, notedEveryMs).unref();
    recent.set(setting, { timer, noted: to, latest: to });
  }

  function noteLatest(setting: string): void {
    const known = recent.get(setting);
    if (!known) return;
    clearTimeout(known.timer);
    recent.delete(setting);
    if (known.latest !== known.noted) noteNow(setting, known.noted, known.latest);
  }

  atEnd(() => {
    for (const setting of [...recent.keys()]) noteLatest(setting);
  });

  return {
    ...handlers,
    async set(change) {
      const before = await handlers.get({});
      const after = await handlers.set(change);
      if (!before.ok || !after.ok) return after;
      for (const { setting, from, to } of changedSettings(before.value, after.value))
        changed(setting, from, to);
      return after;
    },
  };
}

function changedSettings(
  before: Settings,
  after: Settings,
): { readonly setting: string; readonly from: Value; readonly to: Value }[] {
  return (Object.keys(after) as (keyof Settings)[]).flatMap((setting) => {
    const [from, to] = [before[setting], after[setting]];
    if (remembered.includes(setting) || typeof from === 'object' || typeof to === 'object' || from === to)
      return [];
    return [{ setting, from, to }];
  });
}
