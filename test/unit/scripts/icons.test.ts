import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeIcns, icnsKinds } from '../../../scripts/icons/icns';
import { encodeIco } from '../../../scripts/icons/ico';
import type { Picture } from '../../../scripts/icons/picture';

const assets = path.join(import.meta.dirname, '../../../assets');
const asset = (name: string): Buffer => readFileSync(path.join(assets, name));

/** The size of a PNG, whose header says it at a fixed place. */
function pngSize(png: Buffer): number {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
  return png.readUInt32BE(16);
}

/** The sizes in a Windows icon. */
function icoSizes(ico: Buffer): number[] {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + index * 16;
    const image = ico.subarray(ico.readUInt32LE(at + 12)).subarray(0, ico.readUInt32LE(at + 8));
    const size = ico.readUInt8(at) || 256;
    expect(image.readUInt32LE(0) === 40 ? image.readInt32LE(4) : pngSize(image)).toBe(size);
    return size;
  });
}

/** The pictures in a macOS icon, by kind. */
function icnsSizes(icns: Buffer): Record<string, number> {
  expect(icns.subarray(0, 4).toString('latin1')).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const sizes: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const content = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
    sizes[icns.subarray(at, at + 4).toString('latin1')] = pngSize(content);
  }
  return sizes;
}

describe('the icons that are given out', () => {
  it.each(['icon.ico', 'bundle.ico'])('%s has every size that Windows shows', (name) => {
    expect(icoSizes(asset(name))).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it.each(['icon.icns', 'bundle.icns'])('%s has every size that macOS shows', (name) => {
    expect(icnsSizes(asset(name))).toEqual(icnsKinds);
  });

  it('has a picture for each folder of a theme on Linux, as large as its name says', () => {
    for (const folder of ['icons', 'bundle']) {
      const names = readdirSync(path.join(assets, folder));
      expect(names.length).toBeGreaterThanOrEqual(5);
      for (const name of names) {
        const size = pngSize(asset(`${folder}/${name}`));
        expect(name).toBe(`${size}x${size}.png`);
      }
    }
    expect(pngSize(asset('icon.png'))).toBe(1024);
  });
});

describe('a Windows icon', () => {
  it('holds small pictures from bottom to top, blue first', () => {
    // Two pixels wide: red and green above, blue and nothing below.
    const rgba = Buffer.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0]);
    const ico = encodeIco([{ size: 2, png: Buffer.alloc(0), rgba }]);
    const pixels = ico.subarray(6 + 16 + 40, 6 + 16 + 40 + 16);
    expect([...pixels]).toEqual([255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 255, 255, 0, 255, 0, 255]);
  });
});

describe('a macOS icon', () => {
  it('is not made without one of its sizes', () => {
    const picture: Picture = { size: 16, png: Buffer.alloc(0), rgba: undefined };
    expect(() => encodeIcns([picture])).toThrow('32 pixels');
  });
});
