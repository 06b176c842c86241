import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePrivateFile } from '../../../../src/main/transfer/private-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'private-file-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('A private file', () => {
  it('is readable by its owner only, also where another file was', async () => {
    const file = join(folder, 'expiry.csv');
    await writePrivateFile(file, 'first');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await writeFile(file, 'something else');
    await chmod(file, 0o644);
    await writePrivateFile(file, 'später');
    expect(await readFile(file, 'utf8')).toBe('später');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['expiry.csv']);
  });

  it('that cannot be put in its place leaves nothing behind', async () => {
    await expect(writePrivateFile(join(folder, 'no-folder', 'expiry.csv'), 'x')).rejects.toThrow();
    // A folder cannot be replaced by a file.
    await expect(writePrivateFile(folder, 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});
