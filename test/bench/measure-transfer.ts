import assert from 'node:assert/strict';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { longestName } from '../../src/shared/fields/name';
import { factsOf, formatIds, packings, type FormatId, type Packing } from '../../src/shared/transfer/formats';
import { startEntra } from '../entra';
import { secretValue } from '../support/builders';
import { makeDesk } from '../support/desk';
import { manyLabels, manyRecords } from '../support/many-connections';
import type { Launched } from '../support/app';
import { figure, type Measured } from './figures';
import { keptConnections, withApp } from './opened-app';
import { watchMain, type MainWatch } from './watch-main';

const connections = 10_000;
const passphrase = 'a passphrase of the bench';

/** What a start still does after its window is shown is over by then. In milliseconds. */
const afterStartMs = 4000;

/** What an act took, in seconds, and main's longest block meanwhile, in milliseconds. */
interface Taken {
  readonly what: string;
  readonly seconds: number;
  readonly blockMs: number;
}

/**
 * Imports 10,000 connections with secrets into an empty app, exports them in every format with their secrets, and
 * imports the encrypted bundle into another empty app. Main's dialogs are answered at once, by stand-ins: a person would
 * take longer than all else. Formats that ask Microsoft for tokens are left out.
 */
export async function measureTransfer(): Promise<Measured> {
  const entra = await startEntra();
  const desks = await Promise.all(
    [1, 2].map(() => makeDesk({ caPem: entra.caPem, proxyUrl: entra.proxy.url })),
  );
  const [one, other] = desks;
  try {
    if (!one || !other) throw new Error('There are two desks.');
    const bundle = path.join(one.userDataDir, 'bundle.age');
    const { fromJson, exports, bare } = await withApp(one, async (launched) => {
      const main = await ready(launched);
      const text = documentText();
      const fromJson = await importOf('import of JSON', launched.page, main, Buffer.from(text));
      const kept = await keptConnections(launched.page);
      assert.equal(kept.length, connections);
      const ids = kept.map(({ id }) => id);
      // The window is still drawing the list.
      await sleep(afterStartMs);
      const bareBefore = await writeBareFiles(one.userDataDir);
      const exports = await exportAll(launched, main, ids, one.userDataDir, bundle);
      return { fromJson, exports, bare: [bareBefore, await writeBareFiles(one.userDataDir)] };
    });
    const fromBundle = await withApp(other, async (launched) => {
      const main = await ready(launched);
      const taken = await importOf('import of a bundle', launched.page, main, await readFile(bundle));
      assert.equal((await keptConnections(launched.page)).length, connections);
      return taken;
    });
    const imports = [fromJson, fromBundle];
    const longest = (all: readonly Taken[], key: 'seconds' | 'blockMs') =>
      Math.max(...all.map((taken) => taken[key]));
    return {
      name: 'transfer',
      figures: [
        figure('transfer', 'export', connections, longest(exports, 'seconds')),
        figure('transfer', 'bareFiles', connections, Math.max(...bare)),
        figure('transfer', 'exportMain', connections, longest(exports, 'blockMs')),
        figure('transfer', 'import', connections, longest(imports, 'seconds')),
        figure('transfer', 'importMain', connections, longest(imports, 'blockMs')),
      ],
      samples: {
        'bare files (s)': bare,
        ...Object.fromEntries(
          [...imports, ...exports].flatMap(({ what, seconds, blockMs }) => [
            [`${what} (s)`, [seconds]],
            [`${what}, main (ms)`, [blockMs]],
          ]),
        ),
      },
    };
  } finally {
    await Promise.all(desks.map((desk) => desk.stop()));
    await entra.stop();
  }
}

/**
 * Makes a file of 400 bytes for each connection, with nothing of the app's: what the disk itself takes. It depends on
 * what was deleted there shortly before (ext4 passes over inodes that were freed in the last minutes).
 * @returns in seconds.
 */
async function writeBareFiles(folder: string): Promise<number> {
  const made = await mkdtemp(path.join(folder, 'bare-'));
  const content = 'x'.repeat(400);
  const begun = performance.now();
  let index = 0;
  const writer = async (): Promise<void> => {
    while (index < connections) {
      index += 1;
      await writeFile(path.join(made, `${index}.env`), content, { flag: 'wx', mode: 0o600 });
    }
  };
  await Promise.all(Array.from({ length: 16 }, writer));
  return (performance.now() - begun) / 1000;
}

async function ready({ electronApp, page }: Launched): Promise<MainWatch> {
  const main = await watchMain(electronApp);
  await page.locator('body').waitFor();
  await sleep(afterStartMs);
  return main;
}

/** Tenantry's own document, with secrets. */
function documentText(): string {
  // Those of the global cloud, which every tool knows: all of them go out in every format.
  const inGlobal = manyRecords(connections * 2, { now: Date.now() }).filter(
    ({ cloud }) => cloud === 'global',
  );
  assert.ok(inGlobal.length >= connections);
  const records = inGlobal
    .slice(0, connections)
    .map(({ state: _state, lastCheck: _check, ...kept }) =>
      JSON.stringify({ ...kept, name: kept.name.slice(0, longestName), clientSecret: secretValue() }),
    );
  const head = { format: 'tenantry-connections', version: 1, labels: manyLabels };
  return `${JSON.stringify(head).slice(0, -1)},"connections":[\n${records.join(',\n')}\n]}`;
}

/** From handing the bytes to main to its answer that all is on disk. */
async function importOf(what: string, page: Page, main: MainWatch, bytes: Buffer): Promise<Taken> {
  const content = await page.evaluateHandle((base64) => {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  }, bytes.toString('base64'));
  await main.longest();
  const ms = await content.evaluate(async (given, secret) => {
    const begun = performance.now();
    let looked = await window.tenantry.transfer.inspect({ bytes: given, name: 'tenants' });
    if (looked.ok && looked.value.kind === 'passphrase') {
      looked = await window.tenantry.transfer.inspect({ handle: looked.value.handle, passphrase: secret });
    }
    if (!looked.ok || looked.value.kind !== 'rows')
      throw new Error(`No rows: ${JSON.stringify(looked).slice(0, 300)}`);
    const { handle, rowsText } = looked.value;
    const choices = (JSON.parse(rowsText) as { proposed: 'add' | 'skip' }[]).map(({ proposed }) => proposed);
    const answer = await window.tenantry.transfer.importAll({ handle, choices });
    if (!answer.ok) throw new Error(answer.error.code);
    return performance.now() - begun;
  }, passphrase);
  await content.dispose();
  await sleep(500);
  return { what, seconds: ms / 1000, blockMs: await main.longest() };
}

async function exportAll(
  { electronApp, page }: Launched,
  main: MainWatch,
  ids: readonly string[],
  folder: string,
  bundle: string,
): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const format of formatIds.filter((each) => !factsOf(each).liveToken)) {
    for (const packing of factsOf(format).several === 'file_each' ? packings : packings.slice(0, 1)) {
      const target = format === 'bundle' ? bundle : path.join(folder, `${format}-${packing}`);
      await answerDialogs(electronApp, target);
      taken.push(await exportOf(page, main, { ids, format, packing }));
    }
  }
  return taken;
}

/** Stands in for the person in front of main's dialogs. */
async function answerDialogs(electronApp: ElectronApplication, filePath: string): Promise<void> {
  await electronApp.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
  }, filePath);
}

interface ExportAct {
  readonly ids: readonly string[];
  readonly format: FormatId;
  readonly packing: Packing;
}

async function exportOf(page: Page, main: MainWatch, { ids, format, packing }: ExportAct): Promise<Taken> {
  const input = {
    ids: [...ids],
    format,
    packing,
    secrets: true,
    ...(factsOf(format).passphrase ? { passphrase } : {}),
  };
  await main.longest();
  const { ms, outcome } = await page.evaluate(async (asked) => {
    const begun = performance.now();
    const answer = await window.tenantry.transfer.exportToFile(asked);
    return { ms: performance.now() - begun, outcome: JSON.stringify(answer) };
  }, input);
  assert.match(outcome, /"kind":"exported","connections":10000/, `${format}: ${outcome.slice(0, 300)}`);
  return { what: `export as ${format}, ${packing}`, seconds: ms / 1000, blockMs: await main.longest() };
}
