import { join } from 'node:path';
import { writeFileSync } from 'atomically';
import type { BrowserWindow } from 'electron';
import { readSmallText } from './small-text';
import { readWindowPlace, type WindowPlace } from './window-place';

/** So long after the last move the window's place is written, in milliseconds: nobody waits for it. */
const restMs = 500;

/** Far more than a place takes, in bytes. */
const largest = 10_000;

/**
 * Where the window was left and how it was zoomed, in a file of its own beside the settings: it is written whenever somebody has moved
 * the window, and losing it loses nothing else.
 */
export class WindowMemory {
  readonly #file: string;
  #place: WindowPlace | undefined;

  private constructor(file: string, place: WindowPlace | undefined) {
    this.#file = file;
    this.#place = place;
  }

  /**
   * Reads it. What is missing, damaged or of another version counts as never written.
   * @param folder an absolute path; it may not be there yet.
   */
  static read(folder: string): WindowMemory {
    const file = join(folder, 'window.json');
    return new WindowMemory(file, placeIn(file));
  }

  /** Where the window was left; undefined before it ever was. */
  get place(): WindowPlace | undefined {
    return this.#place;
  }

  /** Takes note of where the window is from now on, and of where it was when it is closed. */
  follow(window: BrowserWindow): void {
    let timer: NodeJS.Timeout | undefined;
    const note = (): void => {
      clearTimeout(timer);
      const place = {
        bounds: window.getNormalBounds(),
        maximized: window.isMaximized(),
        fullScreen: window.isFullScreen(),
        zoom: window.webContents.getZoomFactor(),
      };
      // Before it is shown it is still on its way to where it was left.
      if (window.isVisible()) this.#write(place);
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(note, restMs);
    };
    window.on('resize', later);
    window.on('move', later);
    window.on('maximize', later);
    window.on('unmaximize', later);
    window.on('enter-full-screen', later);
    window.on('leave-full-screen', later);
    // Nobody says when the menu has zoomed; by then somebody goes on to another window, or closes this one.
    window.on('blur', later);
    window.on('close', note);
    window.on('closed', () => {
      clearTimeout(timer);
    });
  }

  /** At once: what is written when the window is closed must be there before the process ends. */
  #write(place: WindowPlace): void {
    if (JSON.stringify(place) === JSON.stringify(this.#place)) return;
    this.#place = place;
    try {
      writeFileSync(this.#file, JSON.stringify(place), { mode: 0o600 });
    } catch {
      // No room, no permission: the window begins where it was before. Nobody needs to hear of that.
    }
  }
}

function placeIn(file: string): WindowPlace | undefined {
  try {
    const text = readSmallText(file, largest);
    return text === undefined ? undefined : readWindowPlace(JSON.parse(text));
  } catch {
    return undefined; // no JSON
  }
}
