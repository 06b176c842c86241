import { crc32, deflateSync, inflateSync } from 'node:zlib';

/*
 * Pictures of windows have few colours, and Chromium writes them as photographs. Source of all that is known of the format
 * here: W3C, "Portable Network Graphics (PNG) Specification" (2003).
 */

/** Pixels of three bytes each, red, green and blue, line by line. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** So many colours a palette holds. */
const mostColours = 256;

/**
 * The same picture with a palette of 256 colours, in less than half of the bytes; each other colour becomes the nearest of
 * these. Nobody sees it where a window's text and lines are pictured.
 * @param png as Chromium writes it: 8 bits, with or without transparency, not interlaced.
 */
export function smallPng(png: Buffer): Buffer {
  return writePng(readPng(png));
}

/** Reads a PNG of 8-bit colours; transparency is left out. Throws where it is of another kind. */
export function readPng(png: Buffer): Picture {
  const parts = chunksOf(png);
  const header = parts.find(({ type }) => type === 'IHDR')?.data ?? fault();
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bytes = header[9] === 6 ? 4 : header[9] === 2 ? 3 : fault();
  const data = inflateSync(
    Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map((part) => part.data)),
  );
  const lines = unfiltered(data, width * bytes, height, bytes);
  if (bytes === 3) return { width, height, pixels: lines };
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) lines.copy(pixels, at * 3, at * 4, at * 4 + 3);
  return { width, height, pixels };
}

/** Writes a PNG with a palette; see {@link smallPng}. */
export function writePng({ width, height, pixels }: Picture): Buffer {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const kept = paletteOf(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, kept)]));

  // Each line begins with its filter, which is none.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      lines[y * (width + 1) + 1 + x] = places.get(pixels.readUIntBE((y * width + x) * 3, 3)) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.alloc(kept.length * 3);
  for (const [index, colour] of kept.entries()) colours.writeUIntBE(colour, index * 3, 3);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  if (!png.subarray(0, 8).equals(signature)) fault();
  const found = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** Undoes the filters of 9.2: each line's first byte names what its bytes are the difference to. */
function unfiltered(data: Buffer, stride: number, height: number, bytes: number): Buffer {
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= bytes ? (lines[at - bytes] ?? 0) : 0;
      const above = y > 0 ? (lines[at - stride] ?? 0) : 0;
      const corner = x >= bytes && y > 0 ? (lines[at - stride - bytes] ?? 0) : 0;
      const expected =
        [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? fault();
      lines[at] = ((data[at + y + 1] ?? 0) + expected) & 255;
    }
  }
  return lines;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** One by one the colour that most pixels are furthest from having: the commonest ones, and those unlike any other. */
function paletteOf(counts: ReadonlyMap<number, number>): number[] {
  const left = [...counts].map(([colour, count]) => ({ colour, count, distance: Infinity }));
  const kept: number[] = [];
  while (kept.length < mostColours) {
    const next = left.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one));
    if (next.distance === 0) break;
    kept.push(next.colour);
    for (const each of left) each.distance = Math.min(each.distance, apart(each.colour, next.colour));
  }
  return kept;
}

function weightOf({ count, distance }: { readonly count: number; readonly distance: number }): number {
  return count * distance;
}

function nearest(colour: number, among: readonly number[]): number {
  return among.reduce(
    (best, other, index) => (apart(colour, other) < apart(colour, among[best] ?? 0) ? index : best),
    0,
  );
}

/** How unlike two colours are: the squares of their differences, added up. */
function apart(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}

function fault(): never {
  throw new Error('This PNG is of another kind than Chromium writes.');
}
