import { readdirSync, readFileSync } from 'node:fs';

/** A running process. Linux only. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  /** Its arguments, and what its title was set to, NUL-separated. */
  readonly commandLine: string;
  /** Its environment as it was started with, NUL-separated; empty where it may not be read. */
  readonly environment: string;
}

/** All processes that descend from one, and itself. Those that end while they are read are left out. */
export function processTree(root: number): Process[] {
  const all = allProcesses();
  const known = new Set([root]);
  for (let before = 0; before !== known.size;) {
    before = known.size;
    for (const { pid, parent } of all) if (known.has(parent)) known.add(pid);
  }
  return all.filter(({ pid }) => known.has(pid));
}

/** Every process of this machine that can be seen. */
export function allProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        return [read(Number(entry))];
      } catch {
        return []; // it has ended meanwhile
      }
    });
}

/** Fields of `/proc/<pid>/status`, such as `Seccomp`. */
export function statusOf(pid: number): Record<string, string> {
  const lines = readFileSync(`/proc/${pid}/status`, 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [name, value] = line.split(/:\s*/, 2);
      return name && value !== undefined ? [[name, value]] : [];
    }),
  );
}

function read(pid: number): Process {
  const status = statusOf(pid);
  return {
    pid,
    parent: Number(status['PPid']),
    name: status['Name'] ?? '',
    commandLine: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
    environment: environmentOf(pid),
  };
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return ''; // another user's, or sandboxed
  }
}
