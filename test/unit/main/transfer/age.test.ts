import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encryptWithPassphrase } from '../../../../src/main/transfer/age';
import { bundle } from '../../../../src/main/transfer/export/formats/bundle';
import { json } from '../../../../src/main/transfer/export/formats/json';
import { readImport } from '../../../../src/main/transfer/import/read-import';
import { consumer } from '../../../support/consumers';
import { exportEntry, writtenBy } from '../../../support/export-entry';
import { nastySecrets } from '../../../support/nasty-secrets';

const passphrase = 'correct horse „battery“ staple';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'age-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Runs a program that asks for a passphrase on a terminal, as age does, and answers each time. */
async function onTerminal(command: string, answers: number): Promise<void> {
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder });
  let asked = 0;
  let printed = '';
  child.stdout.on('data', (data: Buffer) => {
    printed += data.toString();
    const questions = printed.match(/passphrase[^\n]*: /gi)?.length ?? 0;
    while (asked < Math.min(questions, answers)) {
      child.stdin.write(`${passphrase}\n`);
      asked += 1;
    }
  });
  const [code] = (await once(child, 'exit')) as [number];
  expect(code, printed).toBe(0);
}

describe('The age program', () => {
  it(
    'opens a bundle of 200 connections with the passphrase, and reads every secret',
    { timeout: 30_000 },
    async (context) => {
      const age = consumer('age', context);
      const secrets = nastySecrets(200);
      const text = writtenBy(
        bundle,
        secrets.map((secret, index) => exportEntry({ name: `Tenant ${index}` }, secret)),
      );
      const encrypted = await encryptWithPassphrase(Buffer.from(text, 'utf8'), passphrase);
      expect(Buffer.from(encrypted).toString('latin1')).not.toContain(secrets[3]);
      await writeFile(join(folder, 'bundle.age'), encrypted);
      await onTerminal(`${age} --decrypt --output plain.json bundle.age`, 1);
      const { connections } = JSON.parse(await readFile(join(folder, 'plain.json'), 'utf8')) as {
        connections: { clientSecret: string }[];
      };
      expect(connections.map(({ clientSecret }) => clientSecret)).toEqual(secrets);
    },
  );

  it(
    'makes files with a passphrase that are imported, as they are and in letters',
    { timeout: 30_000 },
    async (context) => {
      const age = consumer('age', context);
      await writeFile(join(folder, 'plain.json'), writtenBy(json, [exportEntry({ name: 'Contoso' })]));
      for (const armor of ['', '--armor ']) {
        await onTerminal(`${age} --passphrase ${armor}--output bundle.age plain.json`, 2);
        const bytes = await readFile(join(folder, 'bundle.age'));
        expect(await readImport({ bytes }, {})).toEqual({ kind: 'passphrase', wrong: false });
        const reading = await readImport({ bytes }, { passphrase });
        expect(reading).toMatchObject({ kind: 'rows', rows: [{ connection: { name: 'Contoso' } }] });
        await rm(join(folder, 'bundle.age'));
      }
    },
  );
});
