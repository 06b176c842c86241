import { join } from 'node:path';
import Conf from 'conf';
import { ClipboardLoan } from '../../../src/main/connections/clipboard-loan';
import { connectionHandlers } from '../../../src/main/connections/connections';
import type { Context } from '../../../src/main/connections/context';
import { TokenCache } from '../../../src/main/connections/token-cache';
import { ActivityRecord } from '../../../src/main/history/activity-record';
import { CheckHistory } from '../../../src/main/history/check-history';
import { lineFile } from '../../../src/main/history/line-file';
import { Backups } from '../../../src/main/vault/backups';
import { keptFile, type WholeFile } from '../../../src/main/vault/kept-file';
import type { KeyProtector } from '../../../src/main/vault/key-protector';
import { removeUnfinishedFiles } from '../../../src/main/vault/unfinished-files';
import { Vault } from '../../../src/main/vault/vault';
import type { Handlers } from '../../../src/shared/bridge';
import { ok } from '../../../src/shared/result';
import { proved } from '../builders';
import { MemoryClipboard } from '../memory-clipboard';
import { quickAccess } from '../quick-access';

/** A keyring that outlives every process: it masks the key with one byte, and so gives a wrong key to no one. */
const lastingKeyring: KeyProtector = {
  state: () => Promise.resolve({ kind: 'protects', name: 'lasting' }),
  wrap: (key) => Promise.resolve(ok(masked(key).toString('base64'))),
  unwrap: (wrapped) => Promise.resolve(ok({ key: masked(Buffer.from(wrapped, 'base64')), stale: false })),
};

function masked(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.map((byte) => byte ^ 0x5a));
}

/** A file of the app's, kept as the app keeps it: electron-store is this library with a folder of Electron's. */
function storeIn(folder: string, name: string) {
  return keptFile(
    join(folder, `${name}.json`),
    (options) => new Conf<WholeFile>({ ...options, cwd: folder, configName: name }),
  );
}

/** The vault on a folder of a real disk, as a start of the app finds it, and its backups. */
export function vaultIn(folder: string): { readonly vault: Vault; readonly backups: Backups } {
  removeUnfinishedFiles(folder);
  const settings = storeIn(folder, 'settings');
  const store = storeIn(folder, 'vault');
  const hasVault = (): boolean => settings.read() !== undefined;
  const backups = new Backups({ file: store.file, now: Date.now });
  const vault = new Vault({
    store,
    marker: {
      exists: () => hasVault() || backups.exist(),
      set: () => {
        if (!hasVault()) settings.write({ format: 1, hasVault: true });
      },
    },
    follower: backups,
    protector: lastingKeyring,
    access: quickAccess(),
  });
  return { vault, backups };
}

/** The use cases on a folder of a real disk, without Electron and network; Microsoft proves every secret. */
export function lastingDesk(folder: string): {
  readonly vault: Vault;
  readonly calls: Handlers['connections'];
} {
  const { vault } = vaultIn(folder);
  const onFault = (error: unknown): never => {
    throw error;
  };
  const context: Context = {
    vault,
    verify: () => Promise.resolve(proved()),
    preflight: () => Promise.resolve(undefined),
    mayAsk: () => Promise.resolve(true),
    tenantIdOf: () => undefined,
    tokens: new TokenCache(Date.now),
    history: new CheckHistory({
      file: lineFile(join(folder, 'history.jsonl')),
      kept: () => new Set(vault.connections.map(({ id }) => id)),
      onFault,
    }),
    activity: new ActivityRecord({
      file: lineFile(join(folder, 'activity.jsonl'), { flush: true }),
      head: lineFile(join(folder, 'activity-head.json')),
      key: () => {
        const { key, content } = vault;
        return key && content.envelope ? { id: content.envelope.keyId, bytes: key } : undefined;
      },
      now: Date.now,
      onFault,
    }),
    announceReveal: () => undefined,
    policy: {},
    showLink: () => Promise.resolve(false),
    readPermissions: () => Promise.resolve({ ok: true, value: { apis: [], source: 'token' } }),
    clipboard: new ClipboardLoan(new MemoryClipboard()),
    publish: () => undefined,
    publishLabels: () => undefined,
    now: Date.now,
  };
  return { vault, calls: connectionHandlers(context, () => undefined).handlers };
}
