import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatsManual } from '../../../scripts/docs/formats-manual';
import { transfer as enTransfer } from '../../../src/shared/messages/en/transfer';
import { exportFormats } from '../../../src/shared/transfer/formats';

const manual = formatsManual();

it('The manual of formats is the one that their table and writers make: `npm run docs` writes it', () => {
  expect(readFileSync('docs/formats.md', 'utf8')).toBe(manual);
});

it('It has a section for every format, once', () => {
  for (const { name } of Object.values(enTransfer.formats)) {
    expect(manual.split(`#### ${name}\n`)).toHaveLength(2);
  }
  expect(manual.match(/^#### /gm)).toHaveLength(Object.keys(exportFormats).length);
});

it('It shows every format as its own writer writes it, with and without the secret', () => {
  for (const [format, { secrets }] of Object.entries(exportFormats)) {
    const { name } = enTransfer.formats[format as keyof typeof exportFormats];
    const section = manual.split(`#### ${name}\n`)[1]?.split(/^#{2,4} /m)[0] ?? '';
    const hasSecret = section.includes('an-invented-secret');
    expect([format, hasSecret]).toEqual([format, secrets === 'choice']);
  }
});

it('It names everything that can be imported', () => {
  for (const kind of Object.values(enTransfer.kinds)) expect(manual).toContain(`\n- **${kind}:** `);
});
