import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kdfSchema, type Kdf } from '../../../../src/main/vault/passphrase-keys';
import { packedWords } from '../../../../scripts/build/packed-words';
import { strengthOf } from '../../../../src/main/vault/passphrase-strength';
import { PassphrasesInThread } from '../../../../src/main/vault/passphrases-in-thread';
import { scrypt } from '../../../../src/main/vault/scrypt';

const passphrase = 'ribbon otter quill lantern';
const quick: Kdf = { name: 'scrypt', n: 2 ** 14, r: 8, p: 1, salt: 'c2FsdCBvZiAxNiBieXRlcw==' };

let folder: string;
let script: string;
/** The thread of the app, built as the app's is. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thread-'));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [packedWords],
    build: {
      ssr: join(import.meta.dirname, '../../../../src/main/vault/passphrase-worker.ts'),
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        output: { entryFileNames: 'passphrase-worker.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  script = join(folder, 'passphrase-worker.mjs');
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('The thread for passphrases', () => {
  it(
    'makes a key that takes half a second of one core at least, derives the same again, and leaves main free',
    { timeout: 60_000 },
    async () => {
      const passphrases = new PassphrasesInThread(script);
      let turns = 0;
      const turning = setInterval(() => (turns += 1), 5);
      const { kdf, key } = await passphrases.make(passphrase);
      expect(kdfSchema.parse(kdf)).toEqual(kdf);
      expect(kdf).toMatchObject({ n: 2 ** 17, r: 8 });
      expect(Buffer.from(kdf.salt, 'base64')).toHaveLength(16);
      expect(Buffer.from(await passphrases.derive(passphrase, kdf)).equals(key)).toBe(true);
      clearInterval(turning);
      // More than a second of another core, in which nothing here stood still.
      expect(turns).toBeGreaterThan(40);

      const begun = process.cpuUsage();
      expect(Buffer.from(scrypt(passphrase, kdf)).equals(key)).toBe(true);
      const { user, system } = process.cpuUsage(begun);
      expect((user + system) / 1000).toBeGreaterThan(500);
      expect((await passphrases.make(passphrase)).kdf.salt).not.toBe(kdf.salt);
    },
  );

  it('derives what RFC 7914 says (its second test vector is cheap enough to be looked at)', () => {
    const key = scrypt('password', { n: 1024, r: 8, p: 16, salt: Buffer.from('NaCl').toString('base64') });
    expect(Buffer.from(key).toString('hex')).toBe(
      'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162',
    );
  });

  it('takes a passphrase for the same however a keyboard composes its letters', async () => {
    const passphrases = new PassphrasesInThread(script);
    const composed = await passphrases.derive('Gr\u00fc\u00dfe aus M\u00fcnchen', quick);
    expect(await passphrases.derive('Gru\u0308\u00dfe aus Mu\u0308nchen', quick)).toEqual(composed);
    expect(await passphrases.derive('Grusse aus Munchen', quick)).not.toEqual(composed);
  });

  it('judges several in a row, quickly after the first', { timeout: 30_000 }, async () => {
    const passphrases = new PassphrasesInThread(script);
    const begun = performance.now();
    expect(await passphrases.judge('tenantry')).toMatchObject({ score: 0, enough: false });
    const loaded = performance.now();
    const judged = await Promise.all(['Tenantry2026', passphrase].map((text) => passphrases.judge(text)));
    expect(performance.now() - loaded).toBeLessThan(loaded - begun);
    expect(judged.map(({ enough }) => enough)).toEqual([false, true]);
  });

  it('judges by the very words that the build packed', { timeout: 30_000 }, async () => {
    const code = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    );
    expect(code.join().match(/brotliDecompressSync\(/g)).toHaveLength(6);
    const passphrases = new PassphrasesInThread(script);
    // The last words of each list, which a list that was cut off would not have.
    for (const word of [
      'zorrilla',
      'evaporator',
      'zsazsa',
      'blinkers',
      'zoology',
      'dimazary',
      'xylophone42 evaporator',
    ]) {
      expect(await passphrases.judge(word), word).toEqual(strengthOf(word));
    }
  });

  it('that fails, or does not answer its work, is told and serves the next question', async () => {
    await expect(new PassphrasesInThread(join(folder, 'none.mjs')).judge('x')).rejects.toThrow(
      'The thread ended without an answer: failed',
    );
    const passphrases = new PassphrasesInThread(script);
    const impossible = { ...quick, n: 1000 };
    await expect(passphrases.derive(passphrase, impossible)).rejects.toThrow(
      'The thread could not do its work',
    );
    expect(await passphrases.derive(passphrase, quick)).toHaveLength(32);

    const dying = join(folder, 'dying.mjs');
    await writeFile(
      dying,
      `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ work }) => { throw new Error(work.passphrase); });`,
    );
    const failing = new PassphrasesInThread(dying).derive('never in a message', quick);
    await expect(failing).rejects.toThrow(/^The thread ended without an answer: failed$/);
  });

  it('keeps a question that comes while the thread before it is ending', async () => {
    const passphrases = new PassphrasesInThread(script);
    for (let count = 0; count < 5; count += 1) {
      expect(await passphrases.derive(passphrase, quick)).toHaveLength(32);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  });
});
