import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dump, load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/lib/checkout.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import { writeChecksums } from '../../../scripts/packaging/checksums.mjs';
import { isSigned } from '../../../src/main/updates/release-signature';
import { manifestOf } from '../../support/updating/release';
import { madeKey } from '../main/updates/support';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly path?: string };
}

interface Workflow {
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': string };
  readonly jobs: Readonly<
    Record<string, { readonly environment?: string; readonly steps?: readonly Step[] }>
  >;
}

const workflow = async (name: string): Promise<Workflow> =>
  load(await readFile(path.join(root, '.github/workflows', name), 'utf8')) as Workflow;

/** What each system's job hands over: the package that updates itself, and the description of it. */
const made = {
  windows: { program: 'Tenantry-1.2.0-win-x64-setup.exe', description: 'latest.yml' },
  macos: { program: 'Tenantry-1.2.0-mac-universal.zip', description: 'latest-mac.yml' },
  linux: { program: 'Tenantry-1.2.0-linux-x86_64.AppImage', description: 'latest-linux.yml' },
} as const;
const systems = Object.keys(made) as (keyof typeof made)[];
const descriptions = systems.map((system) => made[system].description);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tenantry-release-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Puts there what was made, as the artifacts are unpacked, and what a checkout has beside it. */
async function handOver(described = systems): Promise<void> {
  for (const name of ['package.json', 'node_modules', 'scripts', 'src'])
    await symlink(path.join(root, name), path.join(folder, name));
  for (const system of systems) {
    const place = path.join(folder, 'made', system);
    const { program, description } = made[system];
    const file = Buffer.from(`the program for ${system}`);
    await mkdir(place, { recursive: true });
    await writeFile(path.join(place, program), file);
    const { files, ...manifest } = manifestOf({ version: '1.2.0', file });
    const [{ ...named } = {}] = files as object[];
    const whole = { ...manifest, files: [{ ...named, url: program }], path: program };
    if (described.includes(system)) await writeFile(path.join(place, description), dump(whole));
    await writeChecksums(place);
  }
}

/** Runs the steps of the job that release.yml releases by, as they stand there, from the artifacts to the list. */
async function release(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const { steps = [] } = (await workflow('release.yml')).jobs['release'] ?? {};
  const said = path.join(folder, 'environment');
  await writeFile(said, '');
  for (const name of ['One folder for all', 'Sign what updates are found by', 'One list of checksums']) {
    const script = steps.find((step) => step.name === name)?.run ?? '';
    expect(script, name).not.toBe('');
    const { code } = await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, GITHUB_ENV: said, ...env },
    });
    if (code !== 0) return { code, said: '' };
  }
  return { code: 0, said: await readFile(said, 'utf8') };
}

const { keyId, keys, privateKey } = madeKey('release-1');
const secrets = {
  TENANTRY_RELEASE_KEY: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  TENANTRY_RELEASE_KEY_ID: keyId,
};

// Its tools are those of the system that the job runs on.
describe.skipIf(process.platform !== 'linux')('A release', () => {
  it('holds the signed description of each system, and all of it is in the list', async () => {
    await handOver();
    expect(await release(secrets)).toEqual({ code: 0, said: 'UPDATES=signed\n' });
    for (const name of descriptions) {
      const content = load(await readFile(path.join(folder, 'release', name), 'utf8'));
      expect(isSigned(name, content as Record<string, unknown>, keys), name).toBe(true);
    }
    const list = await readFile(path.join(folder, 'release', 'SHA256SUMS'), 'utf8');
    const lines = list.trim().split('\n');
    const listed = lines.map((line) => line.slice(66));
    expect(listed.toSorted()).toEqual(
      [...systems.map((system) => made[system].program), ...descriptions].toSorted(),
    );
  });

  it('holds no description that Tenantry would refuse: none without a key', async () => {
    await handOver();
    const none = { TENANTRY_RELEASE_KEY: '', TENANTRY_RELEASE_KEY_ID: '' };
    expect(await release(none)).toEqual({ code: 0, said: 'UPDATES=none: TENANTRY_RELEASE_KEY is not set\n' });
    expect((await readdir(path.join(folder, 'release'))).filter((name) => name.endsWith('.yml'))).toEqual([]);
  });

  it('is none where one system has no description, and needs no key where no feed is named', async () => {
    await handOver(['linux', 'windows']);
    expect((await release(secrets)).code).not.toBe(0);
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await handOver([]);
    expect(await release({ ...secrets, TENANTRY_RELEASE_KEY: '' })).toEqual({
      code: 0,
      said: 'UPDATES=none: the build names no feed\n',
    });
    expect(existsSync(path.join(folder, 'release', 'SHA256SUMS'))).toBe(true);
  });
});

describe('The workflows', () => {
  it('hand the descriptions over, and release by an environment of its own', async () => {
    const { jobs } = await workflow('release.yml');
    const upload = jobs['package']?.steps?.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(upload?.with?.path?.split('\n')).toContain('dist/latest*.yml');
    expect(jobs['release']?.environment).toBe('release');
  });

  it('cancel no run that a release has called', async () => {
    const { concurrency } = await workflow('ci.yml');
    expect(concurrency).toEqual({
      group: "ci-${{ github.workflow == 'CI' && github.ref || github.run_id }}",
      'cancel-in-progress': "${{ github.workflow == 'CI' }}",
    });
    expect(load(await readFile(path.join(root, '.github/workflows/ci.yml'), 'utf8'))).toMatchObject({
      name: 'CI',
    });
  });
});
