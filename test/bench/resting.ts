import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processTree } from '../support/processes';

/** Readings in a row that must be alike, half a second apart. */
const alike = 5;
const betweenMs = 500;
/** How far apart alike readings may be, as a share. */
const spread = 0.01;
const longestSettleMs = 60_000;

/**
 * Waits until an app has come to rest, and tells what memory its processes take then, in bytes: the sum of their
 * proportional set sizes, in which a page that several share counts once, in parts. At rest it is when five readings,
 * half a second apart, lie within one percent. Rejects after a minute.
 * @param root the app's main process.
 */
export async function memoryAtRest(root: number): Promise<number> {
  const began = performance.now();
  let readings: number[] = [];
  while (performance.now() - began < longestSettleMs) {
    readings = [...readings, memoryOf(root)].slice(-alike);
    const [least, most] = [Math.min(...readings), Math.max(...readings)];
    if (readings.length === alike && most - least <= least * spread) return readings.at(-1) ?? most;
    await sleep(betweenMs);
  }
  throw new Error(`The app did not come to rest: ${readings.join(', ')} bytes`);
}

/** What time of a processor all processes of an app took from one moment to another, in milliseconds. */
export async function processorTimeOver(root: number, durationMs: number): Promise<number> {
  const before = processorTimes(root);
  await sleep(durationMs);
  const after = processorTimes(root);
  // One that ended meanwhile took its time with it; none does in an app that nobody touches.
  const ended = [...before.keys()].filter((pid) => !after.has(pid));
  if (ended.length > 0) throw new Error(`Processes ended: ${ended.join(', ')}`);
  return [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);
}

/** Of one whose memory may not be read, as a sandboxed one's by an ordinary user: what is in memory, shared or not. */
function memoryOf(root: number): number {
  return processTree(root).reduce((sum, { pid }) => sum + (proportional(pid) ?? resident(pid)), 0);
}

function proportional(pid: number): number | undefined {
  const text = readOrNothing(`/proc/${pid}/smaps_rollup`);
  const kibibytes = text === undefined ? undefined : /^Pss:\s+(\d+) kB$/m.exec(text)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

function resident(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readOrNothing(`/proc/${pid}/status`) ?? '')?.[1];
  return Number(kibibytes ?? 0) * 1024;
}

/** The kernel's clock ticks a second: `USER_HZ`, a hundred on every Linux that Electron runs on (time(7)). */
const ticksPerSecond = 100;

/** By process, in milliseconds: `utime` and `stime` of `/proc/<pid>/stat` (proc(5)). */
function processorTimes(root: number): Map<number, number> {
  return new Map(
    processTree(root).flatMap(({ pid }) => {
      const stat = readOrNothing(`/proc/${pid}/stat`);
      if (stat === undefined) return [];
      // The name stands in brackets and may have blanks; the fields after it begin with the third.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = Number(fields[14 - 3]) + Number(fields[15 - 3]);
      return [[pid, (ticks / ticksPerSecond) * 1000] as const];
    }),
  );
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // it has ended meanwhile, or may not be read
  }
}
