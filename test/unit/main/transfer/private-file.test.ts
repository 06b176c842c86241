import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePrivateFile, writePrivateFolder } from '../../../../src/main/transfer/private-file';

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

  it('may have a name as long as the system allows', async () => {
    const file = join(folder, `${'x'.repeat(251)}.csv`);
    await writePrivateFile(file, 'x');
    expect(await readFile(file, 'utf8')).toBe('x');
  });

  it('that cannot be put in its place leaves nothing behind', async () => {
    await expect(writePrivateFile(join(folder, 'no-folder', 'expiry.csv'), 'x')).rejects.toThrow();
    // A folder cannot be replaced by a file.
    await expect(writePrivateFile(folder, 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('A private folder', () => {
  const files = Array.from({ length: 100 }, (_, index) => ({ name: `${index}.env`, text: `A=${index}\n` }));

  it('is its owner’s only, with all that is in it', async () => {
    const made = await writePrivateFolder(join(folder, 'Contoso'), files);
    expect(made).toBe(join(folder, 'Contoso'));
    expect((await stat(made)).mode & 0o777).toBe(0o700);
    expect((await readdir(made)).length).toBe(100);
    expect((await stat(join(made, '7.env'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(made, '99.env'), 'utf8')).toBe('A=99\n');
  });

  it('puts nothing among other files: a second one of the same name gets a number', async () => {
    await writePrivateFolder(join(folder, 'Contoso'), files);
    const second = await writePrivateFolder(join(folder, 'Contoso'), files.slice(0, 1));
    expect(second).toBe(join(folder, 'Contoso 2'));
    expect(await readdir(second)).toEqual(['0.env']);
  });

  it('is not left behind where a file cannot be written', async () => {
    const bad = [...files, { name: 'no-such-folder/x.env', text: 'x' }];
    await expect(writePrivateFolder(join(folder, 'Contoso'), bad)).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not left behind where it was ended', async () => {
    const end = (done: number): void => {
      if (done > 20) throw new Error('Ended');
    };
    await expect(writePrivateFolder(join(folder, 'Contoso'), files, end)).rejects.toThrow('Ended');
    expect(await readdir(folder)).toEqual([]);
  });
});
