import type { Settings } from '../../shared/settings';
import type { Answer } from '../../shared/bridge';
import { answered, bridge } from './bridge';
import { followed } from './followed';

/** What holds until main has said what the person chose: the defaults of `shared/settings.ts`. */
const untilTold: Settings = {
  language: 'system',
  reverify: 'daily',
  expiryNotices: true,
  lockAfterMinutes: 15,
  lockWithScreen: true,
  hiddenFromCapture: false,
  protectionOffered: false,
  theme: 'system',
  lookForUpdates: true,
  layout: { sort: { column: 'name', descending: false }, density: 'comfortable', hidden: [] },
};

const settings = followed<'settings.changed', Settings>(
  untilTold,
  'settings.changed',
  (all) => all,
  () => bridge.settings.get({}),
);

/** See {@link useSettings}. */
export const startSettings = settings.start;

/** What the person chose. */
export const useSettings = settings.use;

/** Changes settings. What is shown follows at once, and goes back where main refuses. */
export async function changeSettings(change: Partial<Settings>): Promise<Answer<Settings>> {
  const before = settings.store.get();
  settings.store.set({ ...before, ...change });
  const answer = await answered(bridge.settings.set(change));
  settings.store.set(answer.ok ? answer.value : before);
  return answer;
}
