import { mkdir, mkdtemp, open, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stageFile } from '../../../../src/main/app/staged-file';

let folder: string;
let program: string;
let staged: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tenantry-staged-'));
  [program, staged] = [path.join(folder, 'downloaded'), path.join(folder, 'program.new')];
  await writeFile(program, 'the new one', { mode: 0o600 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const stage = (check: (file: string) => Promise<void> = () => Promise.resolve()): Promise<void> =>
  stageFile(program, staged, check);

describe('A program that is laid ready', () => {
  it('is a new file, whatever an earlier one of ours was, and is checked whole', async () => {
    await writeFile(staged, 'an earlier one, and longer', { mode: 0o400 });
    const earlier = await open(staged);
    let seen = '';
    await stage(async (file) => {
      seen = await readFile(file, 'utf8');
    });
    expect(seen).toBe('the new one');
    expect((await stat(staged)).mode & 0o777).toBe(0o755);
    // Who still has the earlier one open has no part in the new one.
    expect(await earlier.readFile('utf8')).toBe('an earlier one, and longer');
    await earlier.close();
  });

  it.each([
    ['a link to a file', () => symlink(path.join(folder, 'downloaded'), staged)],
    ['a link to nothing', () => symlink(path.join(folder, 'nothing'), staged)],
    ['a folder', () => mkdir(staged)],
  ])('is refused where %s has its name, which stays', async (_what, make) => {
    await make();
    const before = await readdir(folder);
    await expect(stage()).rejects.toMatchObject({ fault: 'not_allowed' });
    expect(await readdir(folder)).toEqual(before);
    expect(await readFile(program, 'utf8')).toBe('the new one');
  });

  it('is not left behind where the check refuses it, or where it cannot be read to its end', async () => {
    await expect(stage(() => Promise.reject(new Error('not it')))).rejects.toThrow('not it');
    expect(await readdir(folder)).toEqual(['downloaded']);
    await rm(program);
    await mkdir(program);
    await expect(stage()).rejects.toMatchObject({ code: 'EISDIR' });
    expect(await readdir(folder)).toEqual(['downloaded']);
  });
});
