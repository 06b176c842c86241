import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type as systemName } from 'node:os';
import path from 'node:path';

/** What the figures were taken on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** In bytes. */
  readonly memory: number;
  readonly system: string;
  /** Of Electron and Node, such as `33.4.11`. */
  readonly versions: { readonly electron: string; readonly node: string };
  /** Of the last minute before the bench began: a busy machine has other figures. */
  readonly load: number;
  /** All of it in a sentence. */
  readonly words: string;
}

/**
 * Describes this machine. Linux only, as the desk is.
 * @param electron the executable; its version stands in a file beside it.
 */
export function describeMachine(electron: string): Machine {
  const processors = cpus();
  const facts = {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: totalmem(),
    system: `${distribution()}, ${systemName()} ${release()}`,
    versions: { electron: versionOf(electron), node: process.versions.node },
    load: loadavg()[0] ?? 0,
  };
  const gigabytes = Math.round(facts.memory / 2 ** 30);
  const words =
    `${facts.cores} × ${facts.processor}, ${gigabytes} GiB, ${facts.system}; Electron ${facts.versions.electron} ` +
    `on Xvfb without a graphics card, Node ${facts.versions.node}; load ${facts.load.toFixed(1)} at the start`;
  return { ...facts, words };
}

function versionOf(electron: string): string {
  const version = readFileSync(path.join(path.dirname(electron), 'version'), 'utf8');
  return version.trim().replace(/^v/, '');
}

function distribution(): string {
  const name = /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  return name ?? 'Linux';
}
