/** A rectangle on the desk of all displays, in device-independent pixels, as Electron gives them. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of a display, what decides where a window may be: all of it but the taskbar and its like. */
export interface Display {
  readonly workArea: Area;
}

/** Where the window was left: its place when it fills neither work area nor display, and whether it did. */
export interface WindowPlace {
  readonly bounds: Area;
  readonly maximized: boolean;
  readonly fullScreen: boolean;
  /** How large its page is shown: 1 is its own size. Chromium takes a quarter to five times of it. */
  readonly zoom: number;
}

/** Far more than all displays of a desk together, in pixels. */
const farthest = 1_000_000;

/**
 * Reads what was kept of a place. By hand: zod would have to be loaded before the window can be made.
 * @returns undefined for what is none, such as one of another version.
 */
export function readWindowPlace(kept: unknown): WindowPlace | undefined {
  if (!hasKeys(kept, ['bounds', 'maximized', 'fullScreen', 'zoom'])) return undefined;
  const { bounds, maximized, fullScreen, zoom } = kept;
  if (!hasKeys(bounds, ['x', 'y', 'width', 'height'])) return undefined;
  const { x, y, width, height } = bounds;
  if (!isWhole(x, -farthest) || !isWhole(y, -farthest)) return undefined;
  if (!isWhole(width, 1) || !isWhole(height, 1)) return undefined;
  if (typeof maximized !== 'boolean' || typeof fullScreen !== 'boolean') return undefined;
  if (typeof zoom !== 'number' || !(zoom >= 0.25 && zoom <= 5)) return undefined;
  return { bounds: { x, y, width, height }, maximized, fullScreen, zoom };
}

/** Whether something is an object with these keys and no others. */
function hasKeys<Key extends string>(value: unknown, keys: readonly Key[]): value is Record<Key, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}

function isWhole(value: unknown, least: number): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= farthest;
}

/**
 * Brings a window whole onto one display, so that its title bar can be reached: onto the one that shows most of it,
 * or else the nearest. It is moved no farther than needed, and made smaller only where it has no room.
 * @param displays all that there are; without one the window stays where it is.
 */
export function fitOnDisplays(bounds: Area, displays: readonly Display[]): Area {
  const [first, ...others] = displays.map(({ workArea }) => workArea);
  if (first === undefined) return bounds;
  const room = others.reduce((best, other) => (isBetter(bounds, other, best) ? other : best), first);
  const width = Math.min(bounds.width, room.width);
  const height = Math.min(bounds.height, room.height);
  return {
    x: clamp(bounds.x, room.x, room.x + room.width - width),
    y: clamp(bounds.y, room.y, room.y + room.height - height),
    width,
    height,
  };
}

/** A window that nobody has moved yet: in the middle of a display, no larger than it. */
export function centredOn(size: Pick<Area, 'width' | 'height'>, { workArea }: Display): Area {
  const width = Math.min(size.width, workArea.width);
  const height = Math.min(size.height, workArea.height);
  return {
    x: workArea.x + Math.floor((workArea.width - width) / 2),
    y: workArea.y + Math.floor((workArea.height - height) / 2),
    width,
    height,
  };
}

/** Whether `other` shows more of the window than `best` does or, where neither shows any of it, is nearer. */
function isBetter(bounds: Area, other: Area, best: Area): boolean {
  const [otherShown, bestShown] = [shownOf(bounds, other), shownOf(bounds, best)];
  if (otherShown > 0 || bestShown > 0) return otherShown > bestShown;
  return distance(bounds, other) < distance(bounds, best);
}

/** How much of the window lies in a room, in square pixels. */
function shownOf(bounds: Area, room: Area): number {
  const width = Math.min(bounds.x + bounds.width, room.x + room.width) - Math.max(bounds.x, room.x);
  const height = Math.min(bounds.y + bounds.height, room.y + room.height) - Math.max(bounds.y, room.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** From the one's nearest edge to the other's, in pixels. */
function distance(bounds: Area, room: Area): number {
  const gap = (from: number, length: number, roomFrom: number, roomLength: number): number =>
    Math.max(roomFrom - (from + length), from - (roomFrom + roomLength), 0);
  return Math.hypot(
    gap(bounds.x, bounds.width, room.x, room.width),
    gap(bounds.y, bounds.height, room.y, room.height),
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
