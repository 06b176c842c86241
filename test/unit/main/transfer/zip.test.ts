import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipped } from '../../../../src/main/transfer/zip';
import { noon } from '../../../support/builders';
import { consumer } from '../../../support/consumers';
import { nastySecrets } from '../../../support/nasty-secrets';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const files = nastySecrets(200).map((secret, index) => ({
  name: `tenant-${index}.env`,
  text: `${secret}\n`,
}));

function archive(): Buffer {
  return Buffer.concat([...zipped(files, noon)]);
}

describe('An archive', () => {
  it('holds each file as it is', () => {
    const read = unzipSync(archive());
    expect(Object.keys(read)).toEqual(files.map(({ name }) => name));
    for (const { name, text } of files) expect(Buffer.from(read[name] ?? []).toString('utf8')).toBe(text);
  });

  it('is unpacked by Python’s zipfile, which knows the files as readable by their owner only', async (context) => {
    const python = consumer('python', context);
    const file = join(folder, 'tenants.zip');
    await writeFile(file, archive());
    const script = [
      'import zipfile, sys',
      'z = zipfile.ZipFile(sys.argv[1])',
      'assert z.testzip() is None',
      'z.extractall(sys.argv[2])',
      'print(sorted({oct(i.external_attr >> 16) for i in z.infolist()}))',
    ].join('\n');
    const { stdout } = await promisify(execFile)(python, ['-c', script, file, join(folder, 'out')]);
    expect(stdout.trim()).toBe(`['0o100600']`);
    for (const { name, text } of files) {
      expect(await readFile(join(folder, 'out', name), 'utf8')).toBe(text);
    }
    expect((await stat(file)).size).toBeGreaterThan(0);
  });
});
