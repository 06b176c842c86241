import type { Input } from 'electron';

/** What a key does in the user guide's window, which has no menu. */
export type GuideAction = 'close' | 'back' | 'forward' | 'zoomIn' | 'zoomOut' | 'actualSize';

/** The part of a key press that is looked at. */
export type Pressed = Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt'>;

/** Keys together with Ctrl, or with Command on macOS. */
const withCommand: Readonly<Partial<Record<string, GuideAction>>> = {
  w: 'close',
  '=': 'zoomIn',
  '+': 'zoomIn',
  '-': 'zoomOut',
  '0': 'actualSize',
};

/** What a key press does, by the habits of the platform's browsers; undefined where it is the page's. */
export function guideAction(pressed: Pressed, platform: NodeJS.Platform): GuideAction | undefined {
  const { type, key, control, meta, alt } = pressed;
  if (type !== 'keyDown') return undefined;
  const isMac = platform === 'darwin';
  const command = isMac ? meta : control;
  if (command && !alt) {
    if (isMac && key === '[') return 'back';
    if (isMac && key === ']') return 'forward';
    return withCommand[key.toLowerCase()];
  }
  if (control || meta) return undefined;
  if (alt) return isMac ? undefined : historyKeys[key];
  return key === 'Escape' ? 'close' : undefined;
}

/** Keys together with Alt, but on macOS. */
const historyKeys: Readonly<Partial<Record<string, GuideAction>>> = {
  ArrowLeft: 'back',
  ArrowRight: 'forward',
};
