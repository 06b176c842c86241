// The bench: measures the real app and holds each figure against its limit. `npm run bench` prepares all it needs and
// starts it. Takes names of measurements to do only those, and `--write-docs`.
import { startEntra } from '../entra';
import { runtimeExecutable } from '../support/app';
import type { Desk } from '../support/desk';
import type { Figure, Measured } from './figures';
import { deskWith } from './kept-desk';
import { describeMachine } from './machine';
import { measureDiagnose } from './measure-diagnose';
import { measureExchange } from './measure-exchange';
import { measureHello } from './measure-hello';
import { measureIdle } from './measure-idle';
import { measureSize } from './measure-size';
import { measureStart } from './measure-start';
import { measureTransfer } from './measure-transfer';
import { measureVerify } from './measure-verify';
import { measureWindows } from './measure-window';
import { lineOf, writeDocs, writeMeasured } from './report';

/**
 * All of it ends by then, done or not. In milliseconds. Of it, five minutes are the comparison with the hello-world,
 * whose 32 runs each wait until an app has come to rest.
 */
const longestBenchMs = 25 * 60_000;

/** Numbers of connections, none first: the others are held against it. */
const sizes = [0, 5_000, 10_000];

// Whatever was started ends with this process; each program listens for its end.
process.setMaxListeners(50);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
setTimeout(() => {
  console.error(`The bench did not end within ${longestBenchMs / 60_000} minutes.`);
  process.exit(1);
}, longestBenchMs).unref();

/** Takes one part of the figures, and hands each measurement on as soon as it is done. */
const parts: Readonly<Record<string, (keep: Keep) => Promise<void>>> = {
  hello: async (keep) => keep(await measureHello()),
  idle: (keep) => withDesks(async (desks) => keep(await measureIdle(desks)), [0, 5_000]),
  size: async (keep) => keep(await measureSize()),
  exchange: async (keep) => keep(await measureExchange()),
  start: (keep) => withDesks(async (desks) => keep(await measureStart(desks))),
  window: (keep) =>
    withDesks(async (desks) => {
      for (const measured of await measureWindows(desks)) await keep(measured);
    }),
  diagnose: (keep) => keep(measureDiagnose()),
  transfer: async (keep) => keep(await measureTransfer()),
  verify: async (keep) => keep(await measureVerify()),
};

type Keep = (measured: Measured) => Promise<void>;

const named = Object.keys(parts).filter((part) => process.argv.includes(part));
const good = await bench(named.length > 0 ? named : Object.keys(parts));
process.exit(good ? 0 : 1);

/** @returns whether all was measured and holds. */
async function bench(wanted: readonly string[]): Promise<boolean> {
  const machine = describeMachine(await runtimeExecutable());
  console.log(`On ${machine.words}.`);
  const figures: Figure[] = [];
  const unmeasured: string[] = [];
  for (const part of wanted) {
    try {
      await parts[part]?.(async (measured) => {
        figures.push(...measured.figures);
        console.log(`\n${measured.name}\n${measured.figures.map(lineOf).join('\n')}`);
        await writeMeasured(measured, machine);
      });
    } catch (error) {
      // The other parts are worth having all the same.
      console.error(`\n${part} could not be measured:`, error);
      unmeasured.push(part);
    }
  }
  const held = figures.filter(({ holds }) => holds === true).length;
  const failed = figures.filter(({ holds }) => holds === false).length;
  console.log(`\n${held} limits hold, ${failed} do not. All figures are in out/bench.`);
  if (unmeasured.length > 0) console.log(`Not measured: ${unmeasured.join(', ')}.`);
  const complete = wanted.length === Object.keys(parts).length && unmeasured.length === 0;
  if (process.argv.includes('--write-docs')) {
    if (complete) await writeDocs(figures, machine);
    else console.log('docs/performance.md stays as it is: it takes a whole run.');
  }
  return failed === 0 && unmeasured.length === 0;
}

async function withDesks(
  use: (desks: ReadonlyMap<number, Desk>) => Promise<void>,
  wanted: readonly number[] = sizes,
): Promise<void> {
  const entra = await startEntra();
  const desks = new Map<number, Desk>();
  try {
    for (const size of wanted) desks.set(size, await deskWith(size, entra));
    await use(desks);
  } finally {
    for (const desk of desks.values()) await desk.stop();
    await entra.stop();
  }
}
