import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builderError } from '../../../scripts/packaging/builder.mjs';
import { givenOut, writeChecksums } from '../../../scripts/packaging/checksums.mjs';
import { folderName, signsForMac, TEST_NAME } from '../../../scripts/packaging/package-folder.mjs';
import { distReport, whyNoInstallers, whyUnsigned } from '../../../scripts/packaging/report.mjs';
import { describeProduct, onlyNeededBy, writeSbom } from '../../../scripts/packaging/sbom.mjs';
import { TARGETS } from '../../../scripts/packaging/targets.mjs';
import { exportFormats } from '../../../src/shared/transfer/formats';

const root = path.join(import.meta.dirname, '../../..');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tenantry-packaging-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the checksums', () => {
  it('name each file that is given out, and nothing else that lies there', async () => {
    const files = { 'b.deb': 'two', 'a.AppImage': 'one', 'bom.cdx.json': '{}' };
    const notes = ['builder-debug.yml', 'latest-linux.yml', 'a.AppImage.blockmap', '.hidden', 'SHA256SUMS'];
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    for (const name of notes) await writeFile(path.join(folder, name), 'x');
    await mkdir(path.join(folder, 'linux-unpacked'));

    expect(await writeChecksums(folder)).toEqual(['a.AppImage', 'b.deb', 'bom.cdx.json']);
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    expect(await readFile(path.join(folder, 'SHA256SUMS'), 'utf8')).toBe(
      `${sha256('one')}  a.AppImage\n${sha256('two')}  b.deb\n${sha256('{}')}  bom.cdx.json\n`,
    );
    expect(await givenOut(folder)).toEqual(['a.AppImage', 'b.deb', 'bom.cdx.json']);
  });
});

interface Bom {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly type: string; readonly name: string } };
  readonly components: readonly { readonly name: string; readonly version: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

describe('the bill of materials', () => {
  it('names all that is in the bundles and the Electron around them, and no tool of ours', async () => {
    const file = path.join(folder, 'bom.json');
    const product = { name: 'tenantry', version: '1.2.3', electron: '33.4.11' };
    expect(await writeSbom(file, product)).toEqual({ ok: true });
    const bom = JSON.parse(await readFile(file, 'utf8')) as Bom;
    expect(bom).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { type: 'application', name: 'tenantry', version: '1.2.3' } },
    });
    const { dependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const named = bom.components.map(({ name, version }) => `${name}@${version}`);
    for (const [name, version] of Object.entries(dependencies)) expect(named).toContain(`${name}@${version}`);
    expect(named).toContain('electron@33.4.11');
    for (const tool of ['vitest', 'electron-builder', 'vite', 'playwright']) {
      expect(bom.components.map(({ name }) => name)).not.toContain(tool);
    }
  });

  it('keeps what developers need as well, and what is needed by what is needed', () => {
    const part = (ref: string) => ({ 'bom-ref': ref, type: 'library', name: ref, version: '1' });
    const told = onlyNeededBy(['zod', '@scope/x'], {
      bomFormat: 'CycloneDX',
      metadata: { component: part('tenantry@1') },
      components: ['zod@4', '@scope/x@1', 'deep@1', 'vitest@4', 'zod@3'].map(part),
      dependencies: [
        { ref: 'tenantry@1', dependsOn: ['zod@4', '@scope/x@1', 'vitest@4'] },
        { ref: 'vitest@4', dependsOn: ['zod@3', 'zod@4'] },
        { ref: '@scope/x@1', dependsOn: ['deep@1'] },
        { ref: 'deep@1', dependsOn: ['@scope/x@1'] },
      ],
    });
    expect(told.components.map((component) => component['bom-ref'])).toEqual([
      'zod@4',
      '@scope/x@1',
      'deep@1',
    ]);
    expect(told.dependencies.map(({ ref }) => ref)).toEqual(['tenantry@1', '@scope/x@1', 'deep@1']);
    expect(told.dependencies[0]?.dependsOn).toEqual(['zod@4', '@scope/x@1']);
  });

  it('says that the product depends on Electron', () => {
    const told = describeProduct(
      {
        bomFormat: 'CycloneDX',
        metadata: { component: { 'bom-ref': 'x@1', type: 'library', name: 'checkout', version: '1' } },
        components: [],
        dependencies: [
          { ref: 'x@1', dependsOn: ['zod@4'] },
          { ref: 'zod@4', dependsOn: [] },
        ],
      },
      { name: 'tenantry', version: '1', electron: '45.4.1' },
    );
    expect(told.dependencies).toEqual([
      { ref: 'x@1', dependsOn: ['zod@4', 'electron@45.4.1'] },
      { ref: 'zod@4', dependsOn: [] },
      { ref: 'electron@45.4.1', dependsOn: [] },
    ]);
  });
});

describe('why a package was not made', () => {
  it('is told in one line, and where a tool could not be fetched, from where', () => {
    const output = [
      '  • building        target=AppImage arch=x64',
      '  ⨯ failed to build AppImage  error=getaddrinfo ENOTFOUND github.com',
      '  \u001b[31m⨯\u001b[0m getaddrinfo ENOTFOUND github.com  failedTask=build stackTrace=RequestError: …',
      '    at ClientRequest.<anonymous> (index.js:970:111)',
    ].join('\n');
    expect(builderError(output)).toBe('the tool for it comes from GitHub (getaddrinfo ENOTFOUND github.com)');
  });

  it('is what was printed last where nothing else is told', () => {
    expect(builderError('one\ntwo\n\n')).toBe('two');
    expect(builderError('')).toBe('no reason given');
  });
});

describe('what is told at the end', () => {
  it('names what was made, what was not and why, and that a test package is one', () => {
    const failure = 'Electron 45.4.1 could not be fetched (2026-11-29: getaddrinfo ENOTFOUND github.com).';
    expect(
      distReport({
        where: 'dist',
        folder: 'linux-unpacked',
        program: 'tenantry-TEST',
        files: ['tenantry-TEST-0.1.0-linux-x64.tar.gz', 'SHA256SUMS'],
        notMade: [{ name: 'AppImage, Debian package', reason: whyNoInstallers('45.4.1', failure) }],
        name: TEST_NAME,
        official: false,
        unsigned: undefined,
      }).split('\n'),
    ).toEqual([
      'Made in dist:',
      '  linux-unpacked (the folder: start tenantry-TEST in it)',
      '  tenantry-TEST-0.1.0-linux-x64.tar.gz',
      '  SHA256SUMS',
      'Not made:',
      `  AppImage, Debian package: installers are made around the official Electron 45.4.1 only, and this is another one. ${failure}`,
      'tenantry-TEST is for practice and tests only, and says so in its window: enter no real secrets.',
    ]);
  });

  it('says where nothing is signed, as with a secret of CI that is empty', () => {
    expect(whyUnsigned('win32', { WIN_CSC_LINK: '' })).toContain('Not signed');
    expect(whyUnsigned('darwin', { CSC_LINK: '' })).toContain('this machine only');
    expect(whyUnsigned('darwin', { CSC_NAME: 'Tenantry' })).toBeUndefined();
    expect(whyUnsigned('win32', { WIN_CSC_LINK: 'base64' })).toBeUndefined();
    expect(whyUnsigned('linux', {})).toBeUndefined();
  });
});

describe('the folder of a system', () => {
  it.each([
    ['linux', 'x64', 'linux-unpacked'],
    ['linux', 'arm64', 'linux-arm64-unpacked'],
    ['win32', 'x64', 'win-unpacked'],
    ['darwin', 'arm64', 'mac-arm64'],
  ] as const)('on %s %s is %s', (platform, arch, name) => {
    expect(folderName(platform, arch)).toBe(name);
  });

  it('is one for both kinds of Mac', () => {
    expect(folderName('darwin', 'arm64', true)).toBe('mac-universal');
  });
});

describe('a Mac app', () => {
  it('is signed for others only where a certificate is named', () => {
    expect(signsForMac({})).toBe(false);
    expect(signsForMac({ CSC_LINK: '' })).toBe(false);
    expect(signsForMac({ CSC_NAME: 'Tenantry' })).toBe(true);
  });
});

describe('the configuration', () => {
  interface FileType {
    readonly ext: string;
    readonly icon: string;
  }

  const read = async () =>
    load(await readFile(path.join(root, 'electron-builder.yml'), 'utf8')) as {
      readonly appId: string;
      readonly productName: string;
      readonly appImage: { readonly executableArgs: readonly string[] };
      readonly linux: { readonly mimeTypes: readonly string[] };
      readonly mac: { readonly fileAssociations: readonly FileType[] };
      readonly win: { readonly fileAssociations: readonly FileType[] };
      readonly nsis: { readonly include: string; readonly deleteAppDataOnUninstall: boolean };
    };

  it('associates the extension that bundles are exported with', async () => {
    const { mac, win, linux } = await read();
    const { extension } = exportFormats.bundle;
    for (const { fileAssociations } of [mac, win]) {
      expect(fileAssociations.map(({ ext }) => ext)).toEqual([extension]);
    }
    const mime = await readFile(path.join(root, 'assets/tenantry-mime.xml'), 'utf8');
    expect(mime).toContain(`<glob pattern="*.${extension}"/>`);
    expect(mime).toContain(`<mime-type type="${linux.mimeTypes[0]}">`);
  });

  it('keeps Chromium’s sandbox in the AppImage, whose default is to go without', async () => {
    expect((await read()).appImage.executableArgs).toEqual([]);
  });

  it('leaves the vault alone unless a person says otherwise', async () => {
    const { nsis } = await read();
    expect(nsis.deleteAppDataOnUninstall).toBe(false);
    const script = await readFile(path.join(root, nsis.include), 'utf8');
    const removing = script.split('\n').filter((line) => /^\s*(?:RMDir|Delete) /.test(line));
    expect(removing.map((line) => line.trim())).toEqual(['RMDir /r "$LOCALAPPDATA\\Tenantry"']);
    // Silently, and by default, the answer is no.
    expect(script).toMatch(/MB_YESNO.*MB_DEFBUTTON2.*\/SD IDNO/);
    expect(script).toContain('${ifNot} ${isUpdated}');
  });

  it('hands a link over to nobody on Windows', async () => {
    const script = await readFile(path.join(root, 'assets/installer.nsh'), 'utf8');
    expect(script).toContain(`"Software\\Classes\\tenantry\\shell\\open\\command" "" '"$appExe"'`);
    expect(script).not.toContain('%1');
  });

  it('gives Windows the same identity as the app gives itself', async () => {
    const { appId, productName } = await read();
    expect(productName).not.toBe(TEST_NAME);
    expect(await readFile(path.join(root, 'src/main/app/identity.ts'), 'utf8')).toContain(`'${appId}'`);
  });

  it('makes what each system is used to', () => {
    const names = Object.fromEntries(
      Object.entries(TARGETS).map(([platform, targets]) => [platform, targets.map(({ target }) => target)]),
    );
    expect(names).toEqual({
      linux: ['AppImage', 'deb', 'rpm'],
      darwin: ['dmg', 'zip'],
      win32: ['nsis', 'msi'],
    });
  });
});
