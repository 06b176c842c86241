import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** No kind of memory is written: neither private nor shared, neither of files nor of none (core(5)). */
const noMemory = '0x0';

/**
 * Leaves all memory out of the core dumps of this process, of those that it has started and of those that they will
 * start: the kernel keeps a filter for each process, and children inherit it. What a crash can then leave behind on Linux
 * is registers, in which the last text that was copied may stand, and the list of libraries: see {@link refuseCores}. Chromium's processes that fork the pages are there before any script runs, so
 * they are told too; one that may not be told is sandboxed, and the kernel writes no core of it at all.
 *
 * macOS and Windows have nothing like it that an app could ask for: what they keep of a crash is their administrator's to
 * settle. Called before anything secret is read.
 * @param processes where the kernel shows processes.
 * @returns the ids of the processes that are told so, without this one's.
 */
export function leaveMemoryOutOfCoreDumps(platform: NodeJS.Platform, processes = '/proc'): string[] {
  if (platform !== 'linux') return [];
  const told: string[] = [];
  const waiting = ['self'];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = join(processes, next);
    try {
      writeFileSync(join(folder, 'coredump_filter'), noMemory);
    } catch {
      // Sandboxed, or gone: there is nothing to leave out.
    }
    const children = childrenOf(folder);
    told.push(...children);
    waiting.push(...children);
  }
  return told;
}

/**
 * Has the kernel write no core at all of some processes and of those that they will start, where util-linux is installed:
 * a limit of one byte is less than any core, and is also what keeps one from a program that would take it (core(5)).
 * Node has no call for it. Nobody waits for it, and without it {@link leaveMemoryOutOfCoreDumps} holds.
 */
export function refuseCores(platform: NodeJS.Platform, ids: readonly string[]): void {
  if (platform !== 'linux') return;
  // One shell for all of them: starting a program holds main up for some milliseconds.
  const each = 'for id; do /usr/bin/prlimit --pid "$id" --core=1:1; done';
  execFile('/bin/sh', ['-c', each, 'sh', ...ids], () => undefined);
}

/** The ids of the processes that the threads of one have started. */
function childrenOf(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'task')).flatMap((thread) =>
      readFileSync(join(folder, 'task', thread, 'children'), 'utf8')
        .split(' ')
        .filter(Boolean),
    );
  } catch {
    return []; // gone meanwhile, or a kernel that does not tell
  }
}
