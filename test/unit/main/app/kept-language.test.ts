import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumLanguage, keptLanguage } from '../../../../src/main/app/kept-language';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenantry-language-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const keep = (text: string): void => {
  writeFileSync(join(folder, 'settings.json'), text);
};

describe('The language that was chosen', () => {
  it('is read before the settings are', () => {
    keep(JSON.stringify({ format: 1, settings: { language: 'pt-BR' } }));
    expect(keptLanguage(folder)).toBe('pt-BR');
  });

  it.each([
    ['the system’s', JSON.stringify({ settings: { language: 'system' } })],
    ['one that there is not', JSON.stringify({ settings: { language: 'tlh' } })],
    ['no text', JSON.stringify({ settings: { language: ['de'] } })],
    ['no settings', JSON.stringify({ format: 1 })],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['half a file', '{"settings":{"language":"de"'],
  ])('is not known from %s', (_what, text) => {
    keep(text);
    expect(keptLanguage(folder)).toBeUndefined();
  });

  it('is not known where nothing was kept', () => {
    expect(keptLanguage(folder)).toBeUndefined();
  });
});

describe('What Chromium is started with', () => {
  it('is the language that was chosen', () => {
    expect(chromiumLanguage('ja', false)).toBe('ja');
  });

  it('is nothing where the system’s counts, where somebody said another, and for the pseudo-language', () => {
    expect(chromiumLanguage(undefined, false)).toBeUndefined();
    expect(chromiumLanguage('ja', true)).toBeUndefined();
    expect(chromiumLanguage('qps-ploc', false)).toBeUndefined();
  });
});
