import { describe, expect, it } from 'vitest';
import {
  exitCode,
  readPlaywright,
  readVitest,
  singleCheck,
  skippedStage,
  summaryLine,
  withExitCode,
} from '../../../scripts/lib/test-report.mjs';

describe('the last line of the tests', () => {
  it('counts single checks and tests alike', () => {
    const unit = { name: 'unit', passed: 10, failed: 2, skipped: [] };
    expect(summaryLine([singleCheck('build', true), singleCheck('lint', false), unit])).toBe(
      '11 passed, 3 failed',
    );
  });

  it('names skipped ones only when there are any', () => {
    expect(summaryLine([singleCheck('build', true), skippedStage('e2e', 'no Linux')])).toBe(
      '1 passed, 0 failed, 1 skipped',
    );
  });
});

describe('the exit code', () => {
  it('is 0 when something passed and nothing failed', () => {
    expect(exitCode([singleCheck('build', true), skippedStage('e2e', 'no Linux')])).toBe(0);
  });

  it('is 1 when anything failed, or nothing was run', () => {
    expect(exitCode([singleCheck('build', true), singleCheck('lint', false)])).toBe(1);
    expect(exitCode([skippedStage('e2e', 'no Linux')])).toBe(1);
    expect(exitCode([])).toBe(1);
  });
});

describe('the unit tests', () => {
  const test = (status: string): { fullName: string; status: string } => ({
    fullName: ` a ${status} test`,
    status,
  });

  it('are counted one by one, with the names of those that were not run', () => {
    const assertionResults = ['passed', 'passed', 'failed', 'skipped', 'todo'].map(test);
    expect(readVitest('unit', { testResults: [{ name: 'a', status: 'failed', assertionResults }] })).toEqual({
      name: 'unit',
      passed: 2,
      failed: 1,
      skipped: [
        { name: 'a skipped test', reason: 'see the test' },
        { name: 'a todo test', reason: 'to be written' },
      ],
    });
  });

  it('give the reason that a skipped test has kept', () => {
    const kept = { ...test('skipped'), meta: { skipReason: 'No rclone on this machine.' } };
    const report = { testResults: [{ name: 'a', status: 'passed', assertionResults: [kept] }] };
    expect(readVitest('unit', report).skipped).toEqual([
      { name: 'a skipped test', reason: 'No rclone on this machine.' },
    ]);
  });

  it('have failed once for each file that could not be loaded', () => {
    const broken = { name: 'b', status: 'failed', assertionResults: [] };
    expect(readVitest('unit', { testResults: [broken, broken] }).failed).toBe(2);
  });
});

describe('the end-to-end tests', () => {
  const spec = (
    title: string,
    status: string,
    reason?: string,
  ): Parameters<typeof readPlaywright>[1]['suites'][number]['specs'][number] => ({
    title,
    tests: [{ status, annotations: reason === undefined ? [] : [{ type: 'skip', description: reason }] }],
  });

  it('are counted through all suites, with the reasons of those that were not run', () => {
    const suite = {
      title: 'link.spec.ts',
      specs: [spec('opens', 'expected'), spec('closes', 'unexpected')],
      suites: [{ title: 'offline', specs: [spec('waits', 'skipped', 'no bus'), spec('returns', 'flaky')] }],
    };
    expect(readPlaywright('e2e', { suites: [suite], errors: [] })).toEqual({
      name: 'e2e',
      passed: 2,
      failed: 1,
      skipped: [{ name: 'link.spec.ts › offline › waits', reason: 'no bus' }],
    });
  });

  it('have failed when something broke outside of them', () => {
    expect(readPlaywright('e2e', { suites: [], errors: ['no such file'] }).failed).toBe(1);
  });
});

describe('a program that ends badly', () => {
  const good = { name: 'unit', passed: 3, failed: 0, skipped: [] };

  it('has failed even when all of its tests passed', () => {
    expect(withExitCode(good, 0)).toEqual(good);
    expect(withExitCode(good, 1).failed).toBe(1);
  });

  it('has failed when it ran no test at all', () => {
    expect(withExitCode({ ...good, passed: 0 }, 0).failed).toBe(1);
  });

  it('is not counted twice', () => {
    expect(withExitCode({ ...good, failed: 2 }, 1).failed).toBe(2);
  });
});
