import { describe, expect, it } from 'vitest';
import {
  centredOn,
  fitOnDisplays,
  readWindowPlace,
  type Area,
  type Display,
} from '../../../../src/main/app/window-place';

const area = (x: number, y: number, width: number, height: number): Area => ({ x, y, width, height });
const display = (...sides: [x: number, y: number, width: number, height: number]): Display => ({
  workArea: area(...sides),
});

/** A full-HD display with a taskbar of 40 pixels at its foot. */
const middle = display(0, 0, 1920, 1040);
/** One of its kind at its left, whose top is lower. */
const left = display(-1920, 200, 1920, 1040);
/** A 4K one at its right, at twice the scale: half as many device-independent pixels. */
const right = display(1920, -40, 1920, 1080);

function isWhole(window: Area, { workArea: room }: Display): boolean {
  return (
    window.x >= room.x &&
    window.y >= room.y &&
    window.x + window.width <= room.x + room.width &&
    window.y + window.height <= room.y + room.height
  );
}

describe('A window that comes back', () => {
  it.each([
    ['in the middle', area(100, 100, 1280, 800)],
    ['filling the work area', area(0, 0, 1920, 1040)],
    ['with negative coordinates', area(-1800, 300, 900, 600)],
    ['above the origin', area(2000, -40, 1280, 800)],
  ])('whole on a display stays where it was: %s', (_where, bounds) => {
    expect(fitOnDisplays(bounds, [middle, left, right])).toEqual(bounds);
  });

  it.each([
    ['the display at its left is gone', area(-1500, 400, 1280, 800), [middle], area(0, 240, 1280, 800)],
    ['the display at its right is gone', area(2300, 0, 1280, 800), [middle], area(640, 0, 1280, 800)],
    ['the title bar was above every display', area(100, -300, 900, 600), [middle], area(100, 0, 900, 600)],
    ['its foot lay below the taskbar', area(100, 900, 900, 600), [middle], area(100, 440, 900, 600)],
    [
      'the display has become smaller',
      area(300, 200, 1600, 1000),
      [display(0, 0, 1280, 680)],
      area(0, 0, 1280, 680),
    ],
    ['the taskbar is at the top', area(0, 0, 900, 600), [display(0, 48, 1920, 1032)], area(0, 48, 900, 600)],
    ['the taskbar is at the left', area(0, 0, 900, 600), [display(72, 0, 1848, 1080)], area(72, 0, 900, 600)],
    ['the display is tiny', area(500, 500, 1280, 800), [display(0, 0, 640, 456)], area(0, 0, 640, 456)],
    ['it was far outside', area(90_000, -90_000, 900, 600), [middle], area(1020, 0, 900, 600)],
  ])('is moved no farther than needed: %s', (_why, bounds, displays, expected) => {
    expect(fitOnDisplays(bounds, displays)).toEqual(expected);
  });

  it('goes to the display that shows most of it', () => {
    const mostlyLeft = area(-900, 300, 1000, 600);
    expect(fitOnDisplays(mostlyLeft, [middle, left])).toEqual(area(-1000, 300, 1000, 600));
    const mostlyMiddle = area(-100, 300, 1000, 600);
    expect(fitOnDisplays(mostlyMiddle, [middle, left])).toEqual(area(0, 300, 1000, 600));
  });

  it('goes to the nearest display where none shows any of it, whatever their order', () => {
    const beyondRight = area(4000, 100, 900, 600);
    for (const displays of [
      [middle, left, right],
      [right, left, middle],
    ]) {
      expect(fitOnDisplays(beyondRight, displays)).toEqual(area(2940, 100, 900, 600));
    }
  });

  it('is whole on one display wherever it was and whatever displays there are', () => {
    const desks = [[middle], [left, middle], [right, middle, left], [display(-800, -600, 800, 560)]];
    for (const displays of desks) {
      for (let x = -5000; x <= 5000; x += 370) {
        for (let y = -3000; y <= 3000; y += 410) {
          for (const [width, height] of [
            [760, 520],
            [1280, 800],
            [4000, 3000],
          ] as const) {
            const fitted = fitOnDisplays(area(x, y, width, height), displays);
            expect(displays.filter((each) => isWhole(fitted, each))).toHaveLength(1);
          }
        }
      }
    }
  });

  it('stays where it is while the system names no display', () => {
    expect(fitOnDisplays(area(1, 2, 900, 600), [])).toEqual(area(1, 2, 900, 600));
  });
});

describe('A window that nobody has moved', () => {
  it('is in the middle of the display', () => {
    expect(centredOn({ width: 1280, height: 800 }, middle)).toEqual(area(320, 120, 1280, 800));
    expect(centredOn({ width: 1280, height: 800 }, left)).toEqual(area(-1600, 320, 1280, 800));
  });

  it('is no larger than it', () => {
    expect(centredOn({ width: 1280, height: 800 }, display(0, 25, 1024, 700))).toEqual(
      area(0, 25, 1024, 700),
    );
  });
});

describe('What is kept of a window’s place', () => {
  const place = { bounds: area(-10, 20, 900, 600), maximized: true, fullScreen: false, zoom: 1.2 };

  it('is taken as it was written', () => {
    expect(readWindowPlace(place)).toEqual(place);
  });

  it.each([
    ['no place', {}],
    ['half a pixel', { ...place, bounds: { ...place.bounds, x: 0.5 } }],
    ['no width', { ...place, bounds: { ...place.bounds, width: 0 } }],
    ['a number that is none', { ...place, bounds: { ...place.bounds, y: null } }],
    ['a place beyond all displays', { ...place, bounds: { ...place.bounds, x: 1e12 } }],
    ['a zoom that shows nothing', { ...place, zoom: 0 }],
    ['a word for yes', { ...place, maximized: 'true' }],
    ['something of another version', { ...place, display: 3 }],
  ])('is not taken with %s', (_what, kept) => {
    expect(readWindowPlace(kept)).toBeUndefined();
  });
});
