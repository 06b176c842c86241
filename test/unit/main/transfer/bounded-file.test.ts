import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBoundedFile } from '../../../../src/main/transfer/bounded-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bounded-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('A file of a bounded size', () => {
  it('is read as it is, up to the last byte that it may have', async () => {
    const file = join(folder, 'x');
    await writeFile(file, 'Grüße');
    expect(Buffer.from((await readBoundedFile(file, 7)) ?? []).toString('utf8')).toBe('Grüße');
    expect(await readBoundedFile(file, 6)).toBeUndefined();
    await writeFile(file, '');
    expect(await readBoundedFile(file, 6)).toHaveLength(0);
  });

  it('of 100 MB is not read', async () => {
    const file = join(folder, 'x');
    await writeFile(file, '');
    await truncate(file, 100 * 1024 * 1024);
    expect(await readBoundedFile(file, 16 * 1024 * 1024)).toBeUndefined();
  });

  it('that says it has no size is not read further than it may be', async () => {
    expect(await readBoundedFile('/dev/zero', 1000)).toBeUndefined();
  });

  it('that is not there, or is a folder, is a fault', async () => {
    await expect(readBoundedFile(join(folder, 'none'), 10)).rejects.toThrow();
    await expect(readBoundedFile(folder, 10_000)).rejects.toThrow();
  });
});
