import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findingsManual } from '../../../scripts/docs/findings-manual';
import { findingRows } from '../../../src/main/entra/findings';
import { core as en } from '../../../src/shared/messages/en/core';

const manual = findingsManual();

it('The manual of findings is the one that the table makes: `npm run docs` writes it', () => {
  expect(readFileSync('docs/findings.md', 'utf8')).toBe(manual);
});

it('It has an entry for every finding, once', () => {
  const titles = Object.values(en.findings).map(({ title }) => `### ${title}\n`);
  for (const title of titles) expect(manual.split(title)).toHaveLength(2);
  expect(manual.match(/^### /gm)).toHaveLength(Object.keys(findingRows).length);
});

it('It can be searched for every number', () => {
  for (const { codes = [] } of Object.values(findingRows)) {
    for (const code of codes) expect(manual).toMatch(new RegExp(`\\b${code}\\b`));
  }
});
