import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { record, secretValue } from '../../../support/builders';
import { VaultFolder } from '../../../support/vault-folder';

let folder: VaultFolder;
beforeEach(() => {
  folder = new VaultFolder();
});
afterEach(() => {
  folder.remove();
});

/** A user without rights of an administrator, for whom no permission counts. */
const nobody = 65534;
const isAdministrator = process.getuid?.() === 0;

/** Another process, of a user who owns the folder, that starts the vault and tries to change and to leave it. */
function startThere(): unknown {
  const script = `
    import Conf from 'conf';
    import { Backups } from './src/main/vault/backups';
    import { EarlierVaults } from './src/main/vault/earlier-vaults';
    import { keptFile } from './src/main/vault/kept-file';
    import { Vault } from './src/main/vault/vault';
    const [folder] = process.argv.slice(1);
    const file = folder + '/vault.json';
    const now = Date.now;
    const backups = new Backups({ file, now });
    const vault = new Vault({
      store: keptFile(file, (options) => new Conf({ ...options, cwd: folder, configName: 'vault' })),
      marker: { exists: () => true, set: () => undefined },
      protector: { state: async () => ({ kind: 'absent' }) },
      access: { lockMemory: { get: () => undefined, set: () => undefined }, passphraseRequired: () => false },
      follower: backups,
    });
    const { damage } = await vault.unlock();
    const changed = await vault.commit((content) => ({ ...content, labels: [{ name: 'Gold', color: 'yellow' }] }));
    const earlier = new EarlierVaults({ file, backups, now });
    const aside = await earlier.setAside(true).catch((error) => error.code);
    console.log(JSON.stringify({ damage, changed: changed.ok, aside, salvaged: await earlier.salvaged() ?? null }));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script, folder.path],
    {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('../../../..', import.meta.url)),
      ...(isAdministrator ? { uid: nobody, gid: nobody } : {}),
      env: { ...process.env, HOME: folder.path, TSX_DISABLE_CACHE: '1' },
    },
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

it('A file that may not be read is damaged as far as anybody can tell, and stays as it is', async (context) => {
  if (process.platform === 'win32') context.skip('Windows has no such permissions.');
  const vault = await folder.start();
  await vault.keep(record(), secretValue());
  const before = folder.bytes();
  if (isAdministrator) for (const path of [folder.path, folder.file]) chownSync(path, nobody, nobody);
  chmodSync(folder.file, 0);
  expect(startThere()).toEqual({ damage: 'unreadable', changed: false, aside: 'EACCES', salvaged: null });
  chmodSync(folder.file, 0o600);
  expect(readFileSync(folder.file).equals(before)).toBe(true);
  expect(folder.names('set-aside')).toEqual([]);
  expect(folder.names()).toEqual(['set-aside', 'vault.json']);
}, 60_000);
