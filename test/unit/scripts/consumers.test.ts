import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localTool, root } from '../../../scripts/lib/checkout.mjs';
import { CONSUMERS, findConsumer, installable, whyMissing } from '../../../scripts/lib/consumers.mjs';
import { readVitest } from '../../../scripts/lib/test-report.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenantry-consumers-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function program(name: string, exitCode = 0, mode = 0o755): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\nexit ${exitCode}\n`, { mode });
  return file;
}

describe('a consumer', () => {
  it('is found along PATH, whichever package brought it', () => {
    const kubectl = program('kubectl');
    expect(findConsumer(CONSUMERS.kubectl, `/nowhere:${folder}`)).toBe(kubectl);
    expect(findConsumer(CONSUMERS.kubectl, '/nowhere')).toBeUndefined();
  });

  it('is not a file that cannot be started', () => {
    program('kubectl', 0, 0o644);
    expect(findConsumer(CONSUMERS.kubectl, folder)).toBeUndefined();
  });

  it('is the first program that gives its proof', () => {
    const without = program('without', 1);
    const having = program('having', 0);
    const consumer = { names: [], programs: [without, 'having'], proof: ['-c', 'import dotenv'] };
    expect(findConsumer(consumer, folder)).toBe(having);
    expect(findConsumer({ ...consumer, programs: ['without'] }, folder)).toBeUndefined();
  });

  it('is installed only where it is not there and has a package', () => {
    const table = {
      here: { names: ['here'], programs: ['here'] },
      gone: { names: ['gone'], programs: ['gone'] },
      foreign: { names: [], programs: ['foreign'] },
    };
    expect(installable(table, (consumer) => consumer === table.here)).toEqual([table.gone]);
  });
});

describe('a test whose consumer is missing', () => {
  it('is skipped, and its reason reaches the last lines of the run', () => {
    writeFileSync(
      path.join(folder, 'one.test.ts'),
      `import { it } from ${JSON.stringify(path.join(root, 'node_modules/vitest/dist/index.js'))};
       import { consumer } from ${JSON.stringify(path.join(root, 'test/support/consumers.ts'))};
       it('reads it', (context) => { consumer('kubectl', context); throw new Error('was not skipped'); });`,
    );
    const report = path.join(folder, 'report.json');
    const [node = '', ...vitest] = localTool('vitest');
    execFileSync(
      node,
      [...vitest, 'run', '--root', folder, '--reporter=json', `--outputFile.json=${report}`],
      { env: { PATH: folder }, stdio: 'pipe' },
    );
    const result = readVitest('unit', JSON.parse(readFileSync(report, 'utf8')) as never);
    expect(result).toEqual({
      name: 'unit',
      passed: 0,
      failed: 0,
      skipped: [
        {
          name: 'reads it',
          reason: 'No kubectl on this machine: it comes with the Debian package kubernetes-client.',
        },
      ],
    });
  });

  it('says what would bring it, where Debian has something', () => {
    expect(whyMissing('terraform')).toBe('No terraform on this machine.');
    expect(whyMissing('python_dotenv')).toBe(
      'No dotenv for Python on this machine: it comes with the Debian package python3-dotenv.',
    );
  });
});
