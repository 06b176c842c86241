import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WorkInThread } from '../../../../src/main/transfer/work-in-thread';
import { json } from '../../../../src/main/transfer/export/formats/json';
import { exportEntry, writtenBy } from '../../../support/export-entry';

const passphrase = 'correct horse battery staple';
const forever = new AbortController().signal;

let folder: string;
let script: string;
/** The thread of the app, built as the app's is. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thread-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, '../../../../src/main/transfer/transfer-worker.ts'),
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'transfer-worker.mjs' } },
    },
    ssr: { noExternal: true },
  });
  script = join(folder, 'transfer-worker.mjs');
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('Work in a thread of its own', () => {
  it(
    'encrypts, and reads what it has encrypted, while the one who waits is served',
    { timeout: 30_000 },
    async () => {
      const threads = new WorkInThread(script);
      const entries = Array.from({ length: 2000 }, (_, index) => exportEntry({ name: `Tenant ${index}` }));
      const plain = Buffer.from(writtenBy(json, entries), 'utf8');
      let turns = 0;
      const turning = setInterval(() => (turns += 1), 5);
      const bytes = await threads.encrypt(plain, passphrase, { signal: forever });
      clearInterval(turning);
      // A second of one core, in which nothing here stood still.
      expect(turns).toBeGreaterThan(20);

      const progress: unknown[] = [];
      const following = { signal: forever, onProgress: (told: unknown) => progress.push(told) };
      expect(await threads.read({ bytes }, {}, following)).toEqual({ kind: 'passphrase', wrong: false });
      const wrong = await threads.read({ bytes }, { passphrase: 'another passphrase' }, following);
      expect(wrong).toEqual({ kind: 'passphrase', wrong: true });
      const reading = await threads.read({ bytes }, { passphrase }, following);
      if (reading.kind !== 'rows') throw new Error('There are rows.');
      expect(reading.rows).toHaveLength(2000);
      expect(reading.rows[1999]).toMatchObject({ connection: { name: 'Tenant 1999' } });
      expect(progress.length).toBeGreaterThan(1);
    },
  );

  it('ends at once where the person ends it', async () => {
    const ending = new AbortController();
    const encrypting = new WorkInThread(script).encrypt(Buffer.alloc(1000), passphrase, {
      signal: ending.signal,
    });
    setTimeout(() => {
      ending.abort(new Error('Ended'));
    }, 100);
    await expect(encrypting).rejects.toThrow('Ended');
  });

  it(
    'is ended where it does not end, or where whoever follows it wants no more',
    { timeout: 30_000 },
    async () => {
      const endless = join(folder, 'endless.mjs');
      await writeFile(
        endless,
        `import { parentPort } from 'node:worker_threads';
      parentPort.once('message', () => {
        parentPort.postMessage({ kind: 'progress', progress: { phase: 'reading', done: 0, total: 1 } });
        for (;;);
      });`,
      );
      const threads = new WorkInThread(endless, {}, 500);
      expect(await threads.read({ text: 'x' }, {}, { signal: forever })).toEqual({
        kind: 'refused',
        problem: 'took_too_long',
      });
      const ending = new AbortController();
      const onProgress = (): void => {
        ending.abort(new Error('Ended'));
        throw new Error('Ended');
      };
      await expect(
        new WorkInThread(endless).read({ text: 'x' }, {}, { signal: ending.signal, onProgress }),
      ).rejects.toThrow('Ended');
    },
  );

  it('that grows without end is ended, and the process goes on', { timeout: 60_000 }, async () => {
    const greedy = join(folder, 'greedy.mjs');
    await writeFile(
      greedy,
      `import { parentPort } from 'node:worker_threads';
      const held = [];
      parentPort.once('message', () => { for (;;) held.push(new Array(100_000).fill({ x: held.length })); });`,
    );
    const options = { resourceLimits: { maxOldGenerationSizeMb: 64 } };
    const answer = await new WorkInThread(greedy, options).read({ text: 'x' }, {}, { signal: forever });
    expect(answer).toEqual({ kind: 'refused', problem: 'expands_too_far' });
  });

  it('gets neither the environment nor the command line', async () => {
    const nosy = join(folder, 'nosy.mjs');
    await writeFile(
      nosy,
      `import { parentPort } from 'node:worker_threads';
      parentPort.once('message', () => {
        const told = JSON.stringify([Object.keys(process.env), process.argv.slice(2)]);
        parentPort.postMessage({ kind: 'encrypted', bytes: new TextEncoder().encode(told) });
        parentPort.close();
      });`,
    );
    const told = await new WorkInThread(nosy).encrypt(Buffer.alloc(1), passphrase, { signal: forever });
    expect(Buffer.from(told).toString('utf8')).toBe('[[],[]]');
  });

  it('does not keep the process alive when it is done', { timeout: 30_000 }, async () => {
    const main = join(folder, 'main.mjs');
    await writeFile(
      main,
      `import { Worker } from 'node:worker_threads';
      const worker = new Worker(${JSON.stringify(script)});
      worker.on('message', (news) => console.log(news.kind));
      worker.postMessage({ kind: 'read', input: { text: '{}' }, options: {} });`,
    );
    const { stdout } = await promisify(execFile)(process.execPath, [main], { timeout: 20_000 });
    expect(stdout.trim().split('\n').at(-1)).toBe('read');
  });
});
