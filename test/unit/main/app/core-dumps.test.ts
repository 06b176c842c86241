import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leaveMemoryOutOfCoreDumps } from '../../../../src/main/app/core-dumps';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'processes-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A process as the kernel shows it, in files in its place. @param children those of each thread. */
async function show(id: string, children: readonly (readonly string[])[]): Promise<void> {
  for (const [thread, started] of children.entries()) {
    await mkdir(join(folder, id, 'task', String(thread)), { recursive: true });
    await writeFile(
      join(folder, id, 'task', String(thread), 'children'),
      started.map((child) => `${child} `).join(''),
    );
  }
  await writeFile(join(folder, id, 'coredump_filter'), '00000033\n');
}

const filterOf = (id: string): Promise<string> => readFile(join(folder, id, 'coredump_filter'), 'utf8');

describe('Core dumps without memory, with files in the kernel’s place', () => {
  it('are asked for of this process and of all that it and its children have started', async () => {
    await show('self', [['7'], ['9', '8']]);
    await show('7', [[]]);
    await show('9', [['10'], []]);
    await show('10', [[]]);
    await show('11', [[]]);
    const told = leaveMemoryOutOfCoreDumps('linux', folder); // 8 is gone meanwhile
    expect(told.sort()).toEqual(['10', '7', '8', '9']);
    expect(await Promise.all(['self', '7', '9', '10', '11'].map(filterOf))).toEqual([
      '0x0',
      '0x0',
      '0x0',
      '0x0',
      '00000033\n',
    ]);
  });

  it('are not asked for on other systems, and are no reason to stop where nobody can be asked', async () => {
    await show('self', [[]]);
    leaveMemoryOutOfCoreDumps('darwin', folder);
    expect(await filterOf('self')).toBe('00000033\n');
    leaveMemoryOutOfCoreDumps('linux', join(folder, 'nowhere'));
  });
});
