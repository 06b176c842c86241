import { readFileSync } from 'node:fs';
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
function coloursOf(file: Buffer): Map<number, number> {
  const word = (index: number): number => file.readUInt32BE(index * 4);
  const start = word(0) + word(19) * 12;
  const [width, height, bytesPerLine] = [word(4), word(5), word(12)];
  const counts = new Map<number, number>();
  for (let line = 0; line < height; line += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = file.readUInt32LE(start + line * bytesPerLine + x * 4) & 0xffffff;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return counts;
}
