import { scryptSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Kdf } from './passphrase-keys';
import { keyBytes } from './seal';

/** What one derivation is to take of this machine at least, in milliseconds of one core. */
const leastMs = 500;

/** As often as {@link kdfSchema} allows at most. */
const mostRounds = 64;

/** The cost at which the machine is measured: an eighth of the memory that a vault's derivation takes. */
const measured = { n: 2 ** 14, r: 8, times: 8 } as const;

/** So often, because other programs only make it slower. */
const measurements = 3;

/** The key of a passphrase, which counts in its Unicode form NFKC. Stands still for as long as it takes. */
export function scrypt(passphrase: string, { n, r, p, salt }: Omit<Kdf, 'name'>): Uint8Array {
  // Node's own limit is 32 MB; what is needed is 128 × n × r, and 128 × r × p beside it (RFC 7914, section 5).
  const maxmem = 128 * r * (n + p + 8) + 1_000_000;
  return scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), keyBytes, {
    N: n,
    r,
    p,
    maxmem,
  });
}

/** A clock in milliseconds; only what passes between two readings counts. */
type Clock = () => number;

/**
 * How often scrypt is to be done with n = 2^17 so that it takes {@link leastMs}. Only the rounds themselves are counted:
 * making room for them takes a part of each derivation that no attacker pays twice.
 * @param clocks the one that shows least is believed: other programs make the machine look slower, and a passphrase that
 *   is made while they run must not be cheaper. One that stands still, or is no clock, does not count.
 */
export function cheapestRounds(clocks: readonly Clock[] = [() => performance.now(), threadTime]): number {
  const timesOf = (p: number): number[] => {
    const begun = clocks.map((now) => now());
    scrypt('measured', { n: measured.n, r: measured.r, p, salt: '' });
    return clocks.map((now, index) => now() - (begun[index] ?? 0));
  };
  const leastOf = (p: number): number[] => {
    const all = Array.from({ length: measurements }, () => timesOf(p));
    return clocks.map((_, index) => Math.min(...all.map((times) => times[index] ?? 0)));
  };
  timesOf(1);
  const few = leastOf(1);
  const more = leastOf(3);
  const roundsMs = clocks
    .map((_, index) => (((more[index] ?? 0) - (few[index] ?? 0)) / 2) * measured.times)
    .filter((ms) => ms > 0);
  return Math.min(mostRounds, Math.max(1, Math.ceil(leastMs / Math.min(...roundsMs))));
}

/** What this thread has had of a core; NaN where the system does not tell. It may advance in steps of some milliseconds. */
function threadTime(): number {
  // Newer versions of Node have it; the types here are of an older one.
  const { threadCpuUsage } = process as { threadCpuUsage?: () => { user: number; system: number } };
  if (threadCpuUsage) {
    const { user, system } = threadCpuUsage();
    return (user + system) / 1000;
  }
  try {
    // Its first figure is the time on a core in nanoseconds (Linux, Documentation/scheduler/sched-stats).
    return Number.parseInt(readFileSync('/proc/thread-self/schedstat', 'utf8'), 10) / 1e6;
  } catch {
    return Number.NaN;
  }
}
