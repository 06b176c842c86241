import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** What stands in code marks and begins like a test's place. */
const named = [...new Set([...page.matchAll(/`((?:e2e|unit)\/[^`]+)`/g)].map(([, name]) => name ?? ''))];

/** The last cell of each row of a table with properties. */
const evidence = page
  .split('\n| property')
  .slice(1)
  .flatMap((table) => table.split('\n\n')[0]?.split('\n').slice(2) ?? [])
  .map((line) => line.split('|').at(-2)?.trim() ?? '');

describe('The page about security', () => {
  it('names tests', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(evidence.length).toBeGreaterThan(50);
  });

  it.each(named)('names a test that there is: %s', (name) => {
    expect(existsSync(join(root, 'test', name))).toBe(true);
  });

  it('names evidence for each property', () => {
    expect(evidence.filter((cell) => !/`(?:e2e|unit)\/|every end-to-end test/.test(cell))).toEqual([]);
  });
});
