import type { Answer, Handlers } from '../../shared/bridge';
import {
  activityPage,
  type ActivityEntry,
  type ActivityIntegrity,
  type ActivityKind,
} from '../../shared/activity';
import type { ActivityMessages } from '../../shared/messages';
import type { FormatNames } from '../../shared/messages/shapes';
import { fail, ok } from '../../shared/result';
import { activityCsv, activityJson } from '../transfer/activity-file';
import { storageErrorOf } from '../vault/storage-fault-of';
import type { Context } from './context';

export { notingSettings } from './settings-notes';

/** How the record can be written to a file: a format's name is the file's extension. */
export type ActivityFormat = 'json' | 'csv';

/** What the export is handed. */
export interface ActivityParts {
  /** Asks the person where to, in main's dialog; undefined where they have changed their mind. */
  readonly chooseFile: (format: ActivityFormat) => Promise<string | undefined>;
  /** Writes a file that only its owner may read; throws when it cannot. */
  readonly writeFile: (file: string, text: string) => Promise<void>;
  /** Words in the language that is spoken, and those for formats of exports. */
  readonly words: () => Promise<{ readonly record: ActivityMessages; readonly formats: FormatNames }>;
}

/** Which entries are asked for. Days are those of the computer's time zone, as the window shows them. */
interface Filter {
  readonly kinds?: readonly ActivityKind[] | undefined;
  readonly text?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Showing and exporting the activity record. */
export function activityHandlers(
  { activity, now, vault }: Pick<Context, 'activity' | 'now' | 'vault'>,
  { chooseFile, writeFile, words }: ActivityParts,
): Handlers['activity'] {
  /** It may have been locked while the person was asked, or while the file was made. */
  const isShut = (): boolean => vault.isShut;
  let choosing = false;

  /** One dialog at a time, whatever the window asks: a second answers as if the person had changed their mind. */
  async function chooseOne(format: ActivityFormat): Promise<string | undefined> {
    if (choosing) return undefined;
    choosing = true;
    try {
      return await chooseFile(format);
    } finally {
      choosing = false;
    }
  }

  async function matching(
    filter: Filter,
  ): Promise<{ readonly entries: ActivityEntry[]; readonly integrity: ActivityIntegrity }> {
    const { entries, integrity } = await activity.list();
    const fits = fitting(filter);
    return { entries: entries.filter(fits), integrity };
  }

  return {
    async list({ before, limit = activityPage, ...filter }) {
      const { entries, integrity } = await matching(filter);
      const older = before === undefined ? entries : entries.filter(({ number }) => number < before);
      return ok({ entries: older.slice(-limit).reverse(), total: entries.length, integrity });
    },

    async export({
      format,
      limit: _limit,
      ...filter
    }): Promise<Answer<{ exported: number } | { cancelled: true }>> {
      const file = await chooseOne(format);
      if (file === undefined) return ok({ cancelled: true });
      if (isShut()) return fail({ code: 'locked' });
      const { entries, integrity } = await matching(filter);
      const content = { entries, integrity, now: now() };
      try {
        const { record, formats } = await words();
        const text = await (format === 'json'
          ? activityJson(content)
          : activityCsv(content, record, formats));
        if (isShut()) return fail({ code: 'locked' });
        await writeFile(file, text);
      } catch (error) {
        return fail(storageErrorOf(error)); // disk full, read-only, gone: nothing is left behind
      }
      return ok({ exported: entries.length });
    },
  };
}

function fitting({ kinds, text, from, to }: Filter): (entry: ActivityEntry) => boolean {
  const wanted = kinds && new Set<string>(kinds);
  const sought = text?.trim().toLowerCase() ?? '';
  const begin = from === undefined ? -Infinity : startOfDay(from, 0);
  const end = to === undefined ? Infinity : startOfDay(to, 1);
  return ({ kind, name = '', at }) => {
    const time = Date.parse(at);
    return (
      (!wanted || wanted.has(kind)) && name.toLowerCase().includes(sought) && time >= begin && time < end
    );
  };
}

/** @param day `YYYY-MM-DD`. @param later so many days later. @returns milliseconds since 1970. */
function startOfDay(day: string, later: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}
