import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Arch } from 'electron-builder';
import { getPublishConfigs } from 'app-builder-lib/out/publish/PublishManager.js';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localTool, root } from '../../../scripts/lib/checkout.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import { TEST_NAME } from '../../../scripts/packaging/package-folder.mjs';
import { PLATFORM_SWITCH } from '../../../scripts/packaging/targets.mjs';
import { readFeedConfig } from '../../../src/main/updates/feed-config';
import { standInRuntime } from '../../support/stand-in-runtime';

type System = keyof typeof PLATFORM_SWITCH;

/** Where each system's packages keep what is no program. */
const resources: Readonly<Record<System, string>> = {
  linux: 'linux-unpacked/resources',
  win32: 'win-unpacked/resources',
  darwin: 'mac/Tenantry.app/Contents/Resources',
};

/** Every system's, but a Mac's on Windows: electron-builder refuses that. */
const packagedHere = (['linux', 'win32', 'darwin'] as const).filter(
  (system) => system !== 'darwin' || process.platform !== 'win32',
);

const feed = ['-c.publish.provider=generic', '-c.publish.url=https://updates.example/tenantry/'];

let folder: string;
let project: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tenantry-package-feed-'));
  project = path.join(folder, 'project');
  await mkdir(path.join(project, 'out', 'main'), { recursive: true });
  await writeFile(path.join(project, 'out', 'main', 'main.js'), 'export {};\n');
  for (const name of ['assets', 'scripts'])
    await symlink(path.join(root, name), path.join(project, name), 'junction');
  const { name, productName, description, author, main } = JSON.parse(
    await readFile(path.join(root, 'package.json'), 'utf8'),
  ) as Record<string, unknown>;
  const about = { name, productName, description, author, main, version: '1.2.0', type: 'module' };
  await writeFile(path.join(project, 'package.json'), JSON.stringify(about));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * Packages a project of one file, by Tenantry's own configuration and the hook that is in it, into a folder, as
 * everything that is given out is made of one.
 * @returns the folder with the package's resources.
 */
async function packaged(system: System, name: string, settings: readonly string[]): Promise<string> {
  const [runtime, output] = [path.join(folder, `runtime-${system}-${name}`), path.join(folder, name, system)];
  await standInRuntime(runtime, system);
  const [node = '', builder = ''] = localTool('electron-builder');
  const { code, output: printed } = await run(
    node,
    [
      builder,
      ...['--config', path.join(root, 'electron-builder.yml'), '--projectDir', project, '--publish', 'never'],
      ...[PLATFORM_SWITCH[system], 'dir', '--x64'],
      `-c.directories.output=${output}`,
      `-c.electronDist=${runtime}`,
      '-c.electronVersion=45.4.1',
      // The stand-in is no program of Windows', and cannot be signed on another system than a Mac.
      ...['-c.win.signAndEditExecutable=false', '-c.disableAsarIntegrity=true', '-c.mac.identity=null'],
      ...settings,
    ],
    { cwd: project, limit: 60_000 },
  );
  expect(code, printed).toBe(0);
  return path.join(output, resources[system]);
}

describe.each(packagedHere)('A package for %s', (system) => {
  it('is told of the feed before it is signed, so that all that is made of it knows it', async () => {
    const inside = await packaged(system, 'with', feed);
    const content = load(await readFile(path.join(inside, 'app-update.yml'), 'utf8'));
    expect(content).toEqual({
      provider: 'generic',
      url: 'https://updates.example/tenantry/',
      updaterCacheDirName: 'tenantry-updater',
    });
    expect(readFeedConfig(content)).toBeDefined();
  }, 60_000);

  it('knows of none where none is configured', async () => {
    expect(existsSync(path.join(await packaged(system, 'without', []), 'app-update.yml'))).toBe(false);
  }, 60_000);
});

describe('A test package', () => {
  it('is told of no feed', async () => {
    const inside = await packaged('linux', 'test', [...feed, `-c.productName=${TEST_NAME}`]);
    expect(existsSync(path.join(inside, 'app.asar'))).toBe(true);
    expect(existsSync(path.join(inside, 'app-update.yml'))).toBe(false);
  }, 60_000);
});

describe('A release’s description', () => {
  it('is written for what Tenantry updates by itself, and for nothing that would be written over it', async () => {
    const config = load(await readFile(path.join(root, 'electron-builder.yml'), 'utf8')) as {
      readonly [target: string]: unknown;
      readonly linux: object;
    };
    const publish = [{ provider: 'generic', url: 'https://updates.example/' }];
    type Given = Parameters<typeof getPublishConfigs>;
    const packager = {
      config: { publish },
      platformSpecificBuildOptions: config.linux,
      expandMacro: (text: string) => text,
      info: { config: { publish, detectUpdateChannel: false }, appInfo: {} },
    } as unknown as Given[0];
    const written = async (target: string): Promise<boolean> => {
      const options = { ...config.linux, ...(config[target] as object) };
      return (await getPublishConfigs(packager, options, Arch.x64, false)) !== null;
    };
    expect(await written('appImage')).toBe(true);
    expect(await written('deb')).toBe(false);
    expect(await written('rpm')).toBe(false);
  });
});
