import { describe, expect, it } from 'vitest';
import { scrub } from '../../../../src/main/entra/scrub';
import { olderSecretValue, secretValue } from '../../../support/builders';

/** Every character that some notation writes differently. */
const awkward = `a+b&c=d%e"f'g\\h<i>j k~l/m(n)`;

describe('A text that is going to be shown', () => {
  it.each([
    ['as it is', (text: string) => text],
    ['in capitals', (text: string) => text.toUpperCase()],
    ['as a URL writes it', (text: string) => encodeURIComponent(text)],
    ['as a URL writes it, in lower case', (text: string) => encodeURIComponent(text).toLowerCase()],
    ['as a URL in a URL writes it', (text: string) => encodeURIComponent(encodeURIComponent(text))],
    ['as a form writes it', (text: string) => new URLSearchParams({ v: text }).toString().slice(2)],
    ['as JSON writes it', (text: string) => JSON.stringify(text).slice(1, -1)],
    [
      'as HTML writes it',
      (text: string) =>
        text
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;')
          .replaceAll('"', '&quot;')
          .replaceAll("'", '&#39;'),
    ],
    ['as base64 writes it', (text: string) => Buffer.from(text).toString('base64')],
    ['as base64 without its end', (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '')],
  ])('does not show a value %s', (_how, written) => {
    for (const value of [awkward, secretValue(), 'pässwörd', '日本語の秘密']) {
      const clean = scrub(`Tenant '${written(value)}' not found, '${written(value)}'.`, [value]);
      expect(clean).toMatch(/^Tenant '…=*' not found, '…=*'\.$/);
    }
  });

  it('does not show any value that has the shape of a secret, wherever it comes from', () => {
    for (const value of [secretValue(), olderSecretValue(), secretValue().replace('~', '%7E')]) {
      expect(scrub(`Tenant '${value}' not found.`, [])).not.toContain(value.slice(6, 30));
    }
  });

  it('loses no ordinary word to a value that is shorter than any secret', () => {
    expect(scrub('The app is not found.', ['app', '', 'The'])).toBe('The app is not found.');
  });

  it('is not disturbed by values that mean something in a pattern', () => {
    expect(scrub('cost: $1.50 (.*)', ['(.*)', '.{3,}', '$1.50'])).toBe('cost: … …');
  });
});
