import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual, types } from 'node:util';
import { contract, type CallSpec, type ErrorCode } from '../../src/shared/bridge';
import { ask } from '../support/ask';
import { goodInputs } from '../support/bridge-inputs';
import { makeJunk } from '../support/junk';
import { windowNames } from '../support/native-dialog';
import { connectionsOf, makeCustomers, saveAll } from './many';
import { expect, test } from './fixtures';

/** So many inputs in all, in batches that are under way together. */
const [inputs, batchSize] = [20_000, 250];

/** Another run, or one that failed elsewhere: TENANTRY_FUZZ_SEED. */
const seed = Number(process.env['TENANTRY_FUZZ_SEED'] ?? 20_261_129);

/** In UTF-16 units: 1 MB. */
const longest = 500_000;

/** How long an answer may take, in milliseconds: 250 calls are under way together. */
const patience = 20_000;

/** Every code but `internal`: that one tells of a fault in main. */
const known: readonly string[] = [
  'invalid_input',
  'not_found',
  'secret_missing',
  'secret_unreadable',
  'locked',
  'unprotected',
  'storage_failed',
  'policy',
  'rate_limited',
  'cancelled',
  'exchange_failed',
  'wrong_entry',
  'no_passphrase',
  'weak_passphrase',
  'busy',
] satisfies ErrorCode[];

/**
 * Calls that are made with wrong inputs only: done right, they would open a dialog or the browser, ask Microsoft, begin
 * a derivation of half a second, or change what is kept.
 */
const wrongOnly = [
  ...['connections.link', 'connections.save', 'expiries.export', 'transfer.exportToFile'],
  ...['transfer.exportToClipboard', 'transfer.chooseFile', 'transfer.inspect', 'network.retry'],
  ...['network.signInToProxy', 'tenants.discover', 'vault.unlock', 'vault.lock', 'vault.judgePassphrase'],
  ...['vault.setPassphrase', 'vault.requirePassphrase', 'vault.removePassphrase', 'vault.removeRecoveryKey'],
  ...[
    'vault.makeRecoveryKey',
    'vault.startEmpty',
    'activity.export',
    'guide.open',
    'about.showRuntimeLicences',
    'app.usable',
    'app.unsaved',
  ],
];

const specs = new Map<string, CallSpec>(
  Object.entries(contract).flatMap(([group, calls]) =>
    Object.entries(calls as Record<string, CallSpec>).map(
      ([name, spec]) => [`${group}.${name}`, spec] as const,
    ),
  ),
);

test('20,000 inputs that are wrong, or right by accident, over all calls: each is answered, and nothing happens', async ({
  entra,
  desk,
  app,
  page,
  ownScreen,
}) => {
  test.setTimeout(180_000);
  process.stdout.write(`The seed is ${seed}.\n`);
  await saveAll(page, makeCustomers(entra, 1));
  const file = path.join(desk.userDataDir, 'vault.json');
  const before = await readFile(file);
  await page.evaluate(`globalThis.makeJunk = ${makeJunk.toString()}`);

  const counts: Record<string, number> = {};
  const reached = new Set<string>();
  const wrong: string[] = [];
  for (let batch = 0; batch * batchSize < inputs; batch += 1) {
    const expected = makeJunk(seed + batch, batchSize, goodInputs, longest).map(({ channel, input }) => ({
      channel,
      fits: fits(channel, input),
      doubtful: isDoubtful(input),
    }));
    const skipped = expected.map(
      ({ channel, fits: isRight, doubtful }) => (isRight || doubtful) && wrongOnly.includes(channel),
    );
    const answers = await page.evaluate(callAll, {
      seed: seed + batch,
      good: goodInputs,
      skipped,
      longest,
      patience,
    });
    expect(answers).toHaveLength(batchSize);
    expect(answers, `batch ${batch} of the seed ${seed}`).not.toContain('no answer');
    for (const [index, answer] of answers.entries()) {
      const { channel = '', fits: isRight = false, doubtful = false } = expected[index] ?? {};
      counts[answer] = (counts[answer] ?? 0) + 1;
      if (answer !== 'skipped') reached.add(channel);
      const isGood =
        (isRight || doubtful
          ? ['ok', 'skipped', ...known].includes(answer)
          : ['invalid_input', 'not cloned'].includes(answer)) ||
        (doubtful && answer === 'not cloned');
      if (!isGood)
        wrong.push(`batch ${batch}, ${index}: ${channel}: ${answer}, ${isRight ? 'right' : 'wrong'}`);
    }
  }
  process.stdout.write(`${JSON.stringify(counts)}\n`);
  expect(wrong).toEqual([]);
  expect([...reached].sort()).toEqual([...specs.keys()].sort());
  expect(counts['invalid_input']).toBeGreaterThan(inputs / 2);
  expect(counts['not cloned']).toBeGreaterThan(inputs / 100);
  expect(counts['ok']).toBeGreaterThan(inputs / 100);

  expect(isDeepStrictEqual(await readFile(file), before), 'the vault file as it was').toBe(true);
  expect(await connectionsOf(page)).toHaveLength(1);
  expect(await ask(page, 'vault', 'status', {})).toMatchObject({ ok: true, value: { protection: 'ready' } });
  expect(await windowNames(ownScreen), 'no dialog').toEqual(['Tenantry']);
  expect(app.electronApp.windows()).toHaveLength(1);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await app.electronApp.evaluate(() => 'polluted' in {})).toBe(false);
  expect(app.output).not.toContain('fault');
});

/** Whether a call would be carried out. */
function fits(channel: string, input: unknown): boolean {
  try {
    return specs.get(channel)?.input.safeParse(structuredClone(input)).success === true;
  } catch {
    return false; // cannot be cloned
  }
}

/**
 * Whether it depends on how Electron's bridge copies an input what of it gets to main: with a key `__proto__`, which makes
 * no key of the copy, with a getter, with a proxy. Any answer but `internal` is right then.
 */
function isDoubtful(value: unknown, known = new Set<unknown>()): boolean {
  if (typeof value !== 'object' || value === null || known.has(value)) return false;
  if (types.isProxy(value)) return true;
  known.add(value);
  return Object.entries(Object.getOwnPropertyDescriptors(value)).some(
    ([key, part]) => key === '__proto__' || part.get !== undefined || isDoubtful(part.value, known),
  );
}

/** Runs in the page: makes the same inputs there, calls, and tells what came of each. */
async function callAll(given: {
  seed: number;
  good: Record<string, unknown>;
  skipped: boolean[];
  longest: number;
  /** How long an answer may take, in milliseconds. */
  patience: number;
}): Promise<string[]> {
  const page = globalThis as unknown as {
    makeJunk: typeof makeJunk;
    tenantry: Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  };
  const calls = page.makeJunk(given.seed, given.skipped.length, given.good, given.longest);
  return Promise.all(
    calls.map(async ({ channel, input }, index) => {
      if (given.skipped[index] === true) return 'skipped';
      const [group = '', name = ''] = channel.split('.');
      let answer: unknown;
      const late = new Promise((resolve) =>
        setTimeout(resolve, given.patience, { error: { code: 'no answer' } }),
      );
      try {
        answer = await Promise.race([page.tenantry[group]?.[name]?.(input), late]);
      } catch {
        return 'not cloned';
      }
      const { ok, error } = (answer ?? {}) as { ok?: unknown; error?: { code?: unknown } };
      if (ok === true) return 'ok';
      return typeof error?.code === 'string' ? error.code : `odd: ${typeof answer}`;
    }),
  );
}
