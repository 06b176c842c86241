import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dump, load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/lib/checkout.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import { isSigned } from '../../../src/main/updates/release-signature';
import { fileName, manifestOf } from '../../support/updating/release';
import { madeKey } from '../main/updates/support';

const { keyId, keys, privateKey } = madeKey('release-1');
const secret = {
  TENANTRY_RELEASE_KEY: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  TENANTRY_RELEASE_KEY_ID: keyId,
};

/** What is described, beside its description. */
const program = Buffer.from('an AppImage');
const described = { version: '1.2.0', file: program };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tenantry-sign-'));
  await writeFile(path.join(folder, fileName), program);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the release's step as `npm run sign-update` does. */
function signUpdate(files: readonly string[], env: Record<string, string>) {
  const args = ['--import', 'tsx', 'scripts/packaging/sign-update.ts', ...files];
  return run(process.execPath, args, { cwd: root, env: { PATH: process.env['PATH'] ?? '', ...env } });
}

describe('The release step that signs', () => {
  it('signs each description in place, for its own name, and changes nothing else of it', async () => {
    const names = ['latest.yml', 'latest-linux.yml'];
    const files = names.map((name) => path.join(folder, name));
    const manifest = manifestOf(described);
    for (const file of files) await writeFile(file, dump(manifest));
    expect(await signUpdate(files, secret)).toMatchObject({ code: 0 });
    for (const [index, file] of files.entries()) {
      const signed = load(await readFile(file, 'utf8')) as Record<string, unknown>;
      expect(isSigned(names[index] ?? '', signed, keys)).toBe(true);
      expect(isSigned('latest-mac.yml', signed, keys)).toBe(false);
      expect(signed).toMatchObject(manifest);
    }
  });

  it('says how large each file is where electron-builder has left it out, as for a Windows installer', async () => {
    const manifest = manifestOf(described);
    const [{ size, ...file } = {}] = manifest['files'] as { size?: number }[];
    const place = path.join(folder, 'latest.yml');
    await writeFile(place, dump({ ...manifest, files: [file] }));
    expect(await signUpdate([place], secret)).toMatchObject({ code: 0 });
    const signed = load(await readFile(place, 'utf8')) as Record<string, unknown>;
    expect(size).toBe(program.byteLength);
    expect(signed).toMatchObject({ files: [{ ...file, size }] });
    expect(isSigned('latest.yml', signed, keys)).toBe(true);
  });

  it('signs nothing whose files are missing, or are others than it says', async () => {
    const place = path.join(folder, 'latest.yml');
    const unsigned = dump(manifestOf(described));
    await writeFile(place, unsigned);
    await writeFile(path.join(folder, fileName), 'an AppImagf');
    expect(await signUpdate([place], secret)).toMatchObject({ code: 1 });
    await rm(path.join(folder, fileName));
    expect(await signUpdate([place], secret)).toMatchObject({ code: 1 });
    expect(await readFile(place, 'utf8')).toBe(unsigned);
  });

  it('does nothing without a key or without files', async () => {
    const file = path.join(folder, 'latest.yml');
    await writeFile(file, dump(manifestOf({ version: '1.2.0' })));
    expect(await signUpdate([file], {})).toMatchObject({ code: 2 });
    expect(await signUpdate([], secret)).toMatchObject({ code: 2 });
    expect(await readFile(file, 'utf8')).not.toContain('signature');
  });
});
