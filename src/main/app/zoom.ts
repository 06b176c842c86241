import type { WebContents } from 'electron';

/** One step of zooming, as the menu's commands take it: Chromium's levels, each of which is 20 % more. */
const step = 0.5;

/** From a half to three times the size: what the wheel reaches by accident can still be read. */
const [least, most] = [Math.log(0.5) / Math.log(1.2), Math.log(3) / Math.log(1.2)];

/** Zooms when the wheel is turned with Ctrl, which Electron only reports. The menu's commands change the same level. */
export function zoomByWheel(page: WebContents): void {
  page.on('zoom-changed', (_event, direction) => {
    const level = page.getZoomLevel() + (direction === 'in' ? step : -step);
    if (direction === 'in' ? level <= most : level >= least) page.setZoomLevel(level);
  });
}
