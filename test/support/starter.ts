import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runtimeExecutable, type LaunchOptions } from './app';
import { runChild } from './child';
import type { Desk } from './desk';

/** How to start the app so that it finds other surroundings than this machine's. */
export type Starting = Pick<LaunchOptions, 'starter' | 'extraArgs'>;

/** What stands in an administrator's place. */
export interface PolicyFile {
  readonly text: string;
  /** Who may write it; root alone when left out. */
  readonly mode?: number;
}

/**
 * Puts a policy into `/etc` as this app alone sees it: in a mount namespace of its own, with a layer of memory over the
 * real folder. Who is not root becomes root of a namespace, as which Chromium starts without its sandbox only.
 */
export async function withPolicy(desk: Desk, { text, mode = 0o644 }: PolicyFile): Promise<Starting> {
  const folder = await mkdtemp(path.join(desk.home, 'policy-'));
  const layer = path.join(folder, 'layer');
  const file = path.join(folder, 'policy.json');
  await mkdir(layer);
  await writeFile(file, text);
  await chmod(file, mode);
  const inside = `set -e
mount -t tmpfs -o mode=755 tmpfs '${layer}'
mkdir -m 755 '${layer}/upper' '${layer}/work' '${layer}/upper/tenantry'
cp --preserve=mode '${file}' '${layer}/upper/tenantry/policy.json'
mount -t overlay overlay -o 'lowerdir=/etc,upperdir=${layer}/upper,workdir=${layer}/work' /etc
exec "$@"`;
  const starter = await script(
    folder,
    `exec unshare ${isRoot ? '-m' : '-rm'} bash -c ${quoted(inside)} bash ${quoted(await runtimeExecutable())} "$@"`,
  );
  return { starter, extraArgs: isRoot ? [] : ['--no-sandbox'] };
}

/** Whether {@link withPolicy} works here. @returns why not; undefined where it does. */
export async function whyNoPolicy(): Promise<string | undefined> {
  const args = [isRoot ? '-m' : '-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'];
  return runChild('unshare', args, { env: { PATH: process.env['PATH'] ?? '' } }).then(
    () => undefined,
    (error: unknown) => `no mount namespace can be made here: ${String(error)}`,
  );
}

/** Lets the kernel write a core of any size where one of the app's processes crashes. */
export async function withCores(desk: Desk): Promise<Starting> {
  const folder = await mkdtemp(path.join(desk.home, 'cores-'));
  return {
    starter: await script(folder, `ulimit -c unlimited\nexec ${quoted(await runtimeExecutable())} "$@"`),
  };
}

const isRoot = process.getuid?.() === 0;

async function script(folder: string, text: string): Promise<string> {
  const file = path.join(folder, 'start');
  await writeFile(file, `#!/bin/bash\n${text}\n`, { mode: 0o700 });
  return file;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
