import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPng, smallPng, writePng } from '../../support/small-png';

const icon = readFileSync(join(import.meta.dirname, '../../../docs/pictures/link.png'));

it('A picture is the same afterwards but for colours that few pixels have, and smaller', () => {
  const before = readPng(icon);
  const small = smallPng(icon);
  expect(small.length).toBeLessThan(icon.length / 2);
  // What has a palette is not read here: the palette and its places are looked up by hand.
  expect(small.toString('latin1', 12, 16)).toBe('IHDR');
  expect([small.readUInt32BE(16), small.readUInt32BE(20), small[25]]).toEqual([
    before.width,
    before.height,
    3,
  ]);
});

it('What is no picture of Chromium’s is refused', () => {
  expect(() => readPng(Buffer.from('GIF89a'))).toThrow(/another kind/);
  const one = { width: 1, height: 1, pixels: Buffer.from([1, 2, 3]) };
  expect(() => readPng(writePng(one))).toThrow(/another kind/);
});
