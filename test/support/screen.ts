import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { endChild, startChild } from './child';

/**
 * An X screen in memory of its own: nobody else writes to its clipboard or takes its focus, and what stands on it
 * can be read from outside, without asking the app.
 */
export interface Screen {
  /** For `DISPLAY`. */
  readonly name: string;
  /** How many pixels of the screen have which colour (0xRRGGBB), right now. */
  colours(): Map<number, number>;
  /** What stands on the screen right now: four bytes for each pixel, from the top left. */
  picture(): Buffer;
  /** How many colours there are on some lines, right now: cheap enough to be asked every few milliseconds. */
  coloursOnLines(lines: readonly number[]): number;
  stop(): Promise<void>;
}

/** Starts Xvfb. Rejects when it is not installed or does not start. */
export async function startScreen(size = { width: 1600, height: 1200 }): Promise<Screen> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tenantry-screen-'));
  const args = ['-displayfd', '3', '-screen', '0', `${size.width}x${size.height}x24`];
  const server = startChild('Xvfb', [...args, '-fbdir', folder, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await displayNumber(server.stdio[3] as NodeJS.ReadableStream, once(server, 'exit'));
  return {
    name: `:${number}`,
    colours: () => coloursOf(readFileSync(path.join(folder, 'Xvfb_screen0'))),
    picture: () => pictureOf(readFileSync(path.join(folder, 'Xvfb_screen0'))),
    coloursOnLines: (lines) => coloursOnLines(path.join(folder, 'Xvfb_screen0'), lines),
    stop: async () => {
      await endChild(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function displayNumber(pipe: NodeJS.ReadableStream, gone: Promise<unknown>): Promise<number> {
  const told = (async () => {
    let text = '';
    for await (const chunk of pipe) {
      text += String(chunk);
      if (text.endsWith('\n')) return Number(text);
    }
    throw new Error('Xvfb did not start');
  })();
  return await Promise.race([
    told,
    gone.then(() => {
      throw new Error('Xvfb did not start');
    }),
  ]);
}

/** The frame buffer is a file in XWD's format (X11/XWDFile.h): a header of big-endian words, colours, pixels. */
function layoutOf(header: Buffer) {
  const word = (index: number): number => header.readUInt32BE(index * 4);
  const start = word(0) + word(19) * 12;
  return { start, width: word(4), height: word(5), bytesPerLine: word(12) };
}

const headerBytes = 100;

function coloursOf(file: Buffer): Map<number, number> {
  const { start, width, height, bytesPerLine } = layoutOf(file);
  const counts = new Map<number, number>();
  for (let line = 0; line < height; line += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = file.readUInt32LE(start + line * bytesPerLine + x * 4) & 0xffffff;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return counts;
}

function pictureOf(file: Buffer): Buffer {
  const { start, height, bytesPerLine } = layoutOf(file);
  return file.subarray(start, start + height * bytesPerLine);
}

/** How much two pictures of one screen differ: the share of pixels that are not the same. */
export function difference(one: Buffer, other: Buffer): number {
  let different = 0;
  for (let at = 0; at < one.length; at += 4) {
    if (one.readUInt32LE(at) !== other.readUInt32LE(at)) different += 1;
  }
  return different / (one.length / 4);
}

function coloursOnLines(name: string, lines: readonly number[]): number {
  const file = openSync(name, 'r');
  try {
    const header = Buffer.alloc(headerBytes);
    readSync(file, header, 0, headerBytes, 0);
    const { start, bytesPerLine } = layoutOf(header);
    const pixels = Buffer.alloc(bytesPerLine);
    const colours = new Set<number>();
    for (const line of lines) {
      readSync(file, pixels, 0, bytesPerLine, start + line * bytesPerLine);
      for (let at = 0; at < bytesPerLine; at += 4) colours.add(pixels.readUInt32LE(at) & 0xffffff);
    }
    return colours.size;
  } finally {
    closeSync(file);
  }
}
