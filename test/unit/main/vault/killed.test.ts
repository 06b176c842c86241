import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VaultRecord } from '../../../../src/main/vault/vault-file';
import { startChild } from '../../../support/child';
import { Expected, type Fate } from '../../../support/faults/changing';
import { vaultIn } from '../../../support/faults/lasting-desk';
import { randomFrom, type Random } from '../../../support/faults/random';

/** How often a process is killed, all in all. */
const kills = 500;
/** Vaults that are changed side by side. */
const lineages = 2;
/** A process has reported fewer changes than this when its last moment comes, which is in the middle of another one. */
const mostChanges = 5;
/** Some are killed this soon after they were started, in milliseconds: while the vault is read. */
const shortestLifeMs = 150;

/** What the app keeps; anything else beside it was left by a process that was killed. */
const known = [
  'activity-head.json',
  'activity.jsonl',
  'backups',
  'history.jsonl',
  'settings.json',
  'vault.json',
];

/** In memory where that can be had: what a killed process has written stays with the system, whatever is beneath. */
const fastest = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

let folder: string;
let script: string;

beforeAll(async () => {
  folder = mkdtempSync(join(fastest, 'tenantry-killed-'));
  script = await bundled(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true, maxRetries: 10 });
});

describe('A vault whose process is killed while it writes', () => {
  it(
    'holds every change that was reported done, whole, and every secret opens',
    { timeout: 900_000 },
    async () => {
      const seed = Date.now() % 1_000_000;
      console.log(`Killing ${String(kills)} times, seed ${String(seed)}`);
      const figures = await Promise.all(
        Array.from({ length: lineages }, (_, index) => lineage(index, seed + index, kills / lineages)),
      );
      const sum = (name: keyof Figures) => figures.reduce((all, each) => all + each[name], 0);
      console.log(
        `${String(sum('kills'))} kills: ${String(sum('done'))} changes were reported done and are there; ` +
          `of ${String(sum('underWay'))} under way ${String(sum('arrived'))} had arrived; ` +
          `${String(sum('opened'))} secrets opened; ${String(sum('leftovers'))} unfinished files were found.`,
      );
      expect(sum('kills')).toBe(kills);
      // Otherwise it was not killed while it wrote.
      expect(sum('underWay')).toBeGreaterThan(kills / 2);
      expect(sum('done')).toBeGreaterThan(kills);
    },
  );
});

/** The changing process as one script: with it, a start takes a tenth of a second. */
async function bundled(into: string): Promise<string> {
  await build({
    root: fileURLToPath(new URL('../../../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../../../support/faults/changing-child.ts', import.meta.url)),
      outDir: into,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'changing-child.mjs' } },
    },
  });
  return join(into, 'changing-child.mjs');
}

interface Figures {
  kills: number;
  done: number;
  underWay: number;
  /** Of those under way: on disk all the same. */
  arrived: number;
  opened: number;
  leftovers: number;
}

/** Changes one vault by process after process, each of which is killed. */
async function lineage(index: number, seed: number, times: number): Promise<Figures> {
  const place = join(folder, `vault-${String(index)}`);
  mkdirSync(place);
  const random = randomFrom(seed);
  const figures: Figures = { kills: 0, done: 0, underWay: 0, arrived: 0, opened: 0, leftovers: 0 };
  let expected = new Expected();
  for (let round = 0; round < times; round += 1) {
    await liveAndDie(place, seed * 1000 + round, random, expected);
    figures.kills += 1;
    figures.done += expected.done;
    figures.underWay += expected.underWay.size;
    const left = readdirSync(place).filter((name) => !known.includes(name));
    figures.leftovers += left.length;
    const found = await afterRestart(place, expected, round % 10 === 0);
    // The second name of the old file goes with the next write.
    expect(readdirSync(place).filter((name) => ![...known, 'vault.json.before'].includes(name))).toEqual([]);
    figures.opened += found.fates.size;
    figures.arrived += found.arrived;
    expected = new Expected();
    for (const [clientId, fate] of found.fates) expected.fates.set(clientId, fate);
    expected.passphrase = found.passphrase;
  }
  const { vault } = vaultIn(place);
  await vault.commit((content) => ({ ...content, connections: content.connections.slice(1) }));
  expect(readdirSync(place).filter((name) => !known.includes(name))).toEqual([]);
  return figures;
}

/** A process that changes the vault until it is killed at a random moment; some before they have begun. */
async function liveAndDie(place: string, seed: number, random: Random, expected: Expected): Promise<void> {
  const child = startChild(process.execPath, [script, place, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('The process has no output.');
  const complaints = text(stderr);
  let output = '';
  const isEnough = random.below(mostChanges);
  let [reported, since, pace] = [-1, performance.now(), 0];
  const isReported = new Promise<void>((resolve) => {
    stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      const answers = output.split(/"(?:ready|done)"/).length - 2;
      if (answers > reported) {
        [pace, reported, since] = [performance.now() - since, answers, performance.now()];
      }
      if (reported >= isEnough) resolve();
    });
    stdout.once('end', resolve);
  });
  const closed = once(child, 'close');
  if (random.below(12) === 0) await sleep(random.next() * shortestLifeMs);
  else {
    await isReported;
    // Anywhere within the next change, if that takes as long as the one before.
    await sleep(random.next() * Math.min(pace, 100));
  }
  child.kill('SIGKILL');
  await closed;
  expect(child.signalCode, await complaints).toBe('SIGKILL');
  for (const line of output.split('\n').slice(0, -1)) expected.take(line);
}

interface Found {
  readonly fates: Map<string, Fate>;
  readonly passphrase: string | undefined;
  readonly arrived: number;
}

/** Opens the vault as the next start does, and compares it with what was reported. */
async function afterRestart(place: string, expected: Expected, thorough: boolean): Promise<Found> {
  const { vault, backups } = vaultIn(place);
  const { protection } = await vault.unlock();
  expect(protection).toBe('ready');
  const fates = new Map<string, Fate>();
  const put = (kept: VaultRecord, at: 'list' | 'bin'): void => {
    const secret = vault.secretOf(kept);
    if (!secret.ok) throw new Error(`The secret of “${kept.name}” is ${secret.error}`);
    fates.set(kept.clientId, { at, name: kept.name, secret: secret.value });
  };
  for (const kept of vault.connections) put(kept, 'list');
  for (const { connection } of vault.bin) put(connection, 'bin');

  // What was reported done is there, unless a change that was under way has gone beyond it.
  const pending = [...expected.underWay.values()];
  const lost: string[] = [];
  for (const clientId of new Set([...fates.keys(), ...expected.fates.keys()])) {
    const may = [
      expected.fates.get(clientId) ?? null,
      ...pending.flatMap((change) => (clientId in change.fates ? [change.fates[clientId] ?? null] : [])),
    ];
    const is = fates.get(clientId) ?? null;
    if (!may.some((fate) => same(fate, is))) lost.push(clientId);
  }
  expect(lost).toEqual([]);

  // A change of many is there as a whole or not at all.
  let arrived = 0;
  for (const { fates: wanted } of pending) {
    const changed = Object.entries(wanted).filter(
      ([clientId, fate]) => !same(expected.fates.get(clientId) ?? null, fate),
    );
    const there = changed.filter(([clientId, fate]) => same(fates.get(clientId) ?? null, fate));
    expect([0, changed.length]).toContain(there.length);
    if (there.length > 0) arrived += 1;
  }

  // A backup brings back nothing that was purged.
  for (const { name } of thorough ? await backups.list() : []) {
    const kept = await backups.read(name);
    const back = [...(kept?.connections ?? []), ...(kept?.bin ?? []).map(({ connection }) => connection)]
      .map(({ clientId }) => clientId)
      .filter((clientId) => !fates.has(clientId));
    expect(kept, name).toBeDefined();
    expect(back, 'purged, and in a backup').toEqual([]);
  }

  const passphrases = [
    ...pending.flatMap(({ passphrase }) => (passphrase === undefined ? [] : [passphrase])).reverse(),
    ...(expected.passphrase === undefined ? [] : [expected.passphrase]),
  ];
  let passphrase = expected.passphrase;
  if (thorough || passphrases.length > 1 || passphrases[0] !== passphrase) {
    for (const each of passphrases) {
      passphrase = undefined;
      if (!(await vault.isRight({ passphrase: each }))) continue;
      passphrase = each;
      break;
    }
    if (expected.passphrase !== undefined) expect(passphrase, 'the passphrase that opens it').toBeDefined();
  }
  return { fates, passphrase, arrived };
}

function same(one: Fate, other: Fate): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
