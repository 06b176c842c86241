import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oneByteCode } from '../../../scripts/build/one-byte-code';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenantry-one-byte-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A module with this source, as the build writes it. */
async function written(source: string): Promise<string> {
  writeFileSync(join(folder, 'module.js'), source);
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    plugins: [oneByteCode],
    build: {
      write: false,
      minify: false,
      lib: { entry: join(folder, 'module.js'), formats: ['es'], fileName: 'module' },
    },
  });
  const [first] = [built].flat() as Rolldown.RolldownOutput[];
  if (!first) throw new Error('Nothing was written');
  return first.output[0].code;
}

/** What the written module exports. */
async function exported(code: string): Promise<{ readonly value: unknown }> {
  const file = join(folder, `${crypto.randomUUID()}.mjs`);
  writeFileSync(file, code);
  return (await import(file)) as { readonly value: unknown };
}

/** So much of what is Latin-1 that a wide character is rare in it. */
const filler = `export const filler = '${'é'.repeat(500)}';`;

describe('Code in one byte for each character', () => {
  it.each([
    ['a string', `'“quoted” – and … 日 😀 é'`, '“quoted” – and … 日 😀 é'],
    ['a template', '`${1 + 1} “two”`', '2 “two”'],
    ['a string after an escaped backslash', `'\\\\–'`, '\\–'],
    ['a regular expression', `/^[’“]$/.test('’')`, true],
    ['one of code points', `/^[😀-😂]$/u.test('😁')`, true],
  ])('means the same in %s', async (_where, source, value) => {
    const code = await written(`${filler} export const value = ${source};`);
    expect(code).not.toMatch(/[\u0100-\uffff]/);
    expect(code).toContain('é');
    expect((await exported(code)).value).toEqual(value);
  });

  it('leaves text in another script as it is', async () => {
    const code = await written(`export const value = 'テナントのリンク';`);
    expect(code).toContain('テナント');
  });

  it.each([
    ['after a backslash', '/\\–/'],
    ['in a raw template', 'String.raw`“`'],
  ])('is not written where an escape would be text: %s', async (_where, source) => {
    await expect(written(`${filler} export const value = ${source};`)).rejects.toThrow('cannot be escaped');
  });
});
