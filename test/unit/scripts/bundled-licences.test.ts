import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundledLicences } from '../../../scripts/build/bundled-licences';
import type { Licence } from '../../../src/shared/licence';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tenantry-licences-'));
  write('package.json', JSON.stringify({ name: 'ours', version: '1.0.0', license: 'MIT' }));
  write('LICENSE', 'Our terms');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Puts a package into a folder of packages. */
function install(name: string, description: object, files: Readonly<Record<string, string>> = {}): void {
  const folder = join('node_modules', name);
  write(
    join(folder, 'package.json'),
    JSON.stringify({ name, version: '2.0.0', main: 'index.js', ...description }),
  );
  write(join(folder, 'index.js'), `export const used = ${JSON.stringify(name)};\n`);
  for (const [file, text] of Object.entries(files)) write(join(folder, file), text);
}

/** Bundles a module of ours that uses these packages, and reads what is written of their licences. */
async function licencesWith(names: readonly string[], more = ''): Promise<Licence[]> {
  const imports = names.map((name, index) => `import { used as used${index} } from '${name}';`);
  const uses = names.map((_name, index) => `console.log(used${index});`);
  write('src/main.js', [...imports, ...uses, more].join('\n'));
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [bundledLicences(root)],
    build: { write: false, rolldownOptions: { input: join(root, 'src/main.js') } },
  })) as Rolldown.RolldownOutput;
  const file = built.output.find(({ fileName }) => fileName === 'licences.json');
  if (file?.type !== 'asset') throw new Error('Nothing was written');
  return JSON.parse(String(file.source)) as Licence[];
}

describe('The licences beside a bundle', () => {
  it('are those of every package in it and of ours, with all their texts, in order', async () => {
    install('zebra', { license: 'MIT' }, { LICENSE: 'Stripes\r\n', 'NOTICE.txt': 'Noted' });
    install('@scope/ant', { license: 'Apache-2.0' }, { 'LICENSE-APACHE.md': 'Hills' });
    const licences = await licencesWith(['zebra', '@scope/ant']);
    expect(licences.filter(({ name }) => name !== 'vite' && name !== 'rolldown')).toEqual([
      { name: '@scope/ant', version: '2.0.0', licence: 'Apache-2.0', text: 'Hills' },
      { name: 'ours', version: '1.0.0', licence: 'MIT', text: 'Our terms' },
      { name: 'zebra', version: '2.0.0', licence: 'MIT', text: 'Stripes\n\nNoted' },
    ]);
  });

  it('leave out what is installed and not bundled', async () => {
    install('used', { license: 'MIT' }, { LICENSE: 'x' });
    install('unused', { license: 'MIT' }, { LICENSE: 'x' });
    const names = (await licencesWith(['used'])).map(({ name }) => name);
    expect(names).toContain('used');
    expect(names).not.toContain('unused');
  });

  it('give the standard text of a package that comes without one, with its author', async () => {
    install('bare', { license: 'ISC', author: 'Jane Roe <jane@example.com> (https://example.com)' });
    const bare = (await licencesWith(['bare'])).find(({ name }) => name === 'bare');
    expect(bare?.text).toMatch(/^ISC License\n\nCopyright \(c\) Jane Roe\n\nPermission to use/);
  });

  it.each([
    ['states none', { author: 'x' }],
    ['has terms that nobody can look up', { license: 'SEE LICENSE IN ELSEWHERE' }],
  ])('fail the build where a package %s', async (_what, description) => {
    install('doubtful', description);
    await expect(licencesWith(['doubtful'])).rejects.toThrow(/doubtful/);
  });
});
