import { setImmediate } from 'node:timers/promises';
import type { Answer, Handlers } from '../../shared/bridge';
import { fail, ok, type Result } from '../../shared/result';
import type { VaultStatus } from '../../shared/vault-status';
import type { VaultVersion } from '../../shared/vault-version';
import { salvagedId, type EarlierVault, type EarlierVaults } from '../vault/earlier-vaults';
import { storageFaultOf } from '../vault/storage-fault-of';
import { emptyContent, recordsOf, type VaultContent } from '../vault/vault-file';
import { announceInParts, type Context } from './context';
import { announceLabels, withLabels } from './labels';
import { oneAtATime, type VaultAbout, type VaultQuestion } from './protecting';
import { differenceOf } from './vault-difference';

/** What going back to earlier vaults is handed. */
export interface VersionsParts {
  /** Asks in main's dialog, which no page can answer. */
  readonly confirm: (question: VaultQuestion, about?: VaultAbout) => Promise<boolean>;
  readonly earlier: EarlierVaults;
}

/** Why the vault stays what it is. */
type Refusal = Extract<Answer<never>, { readonly ok: false }>['error'];

/** Earlier vaults, and what is readable of a damaged one. */
export function versions(
  context: Context,
  { confirm, earlier }: VersionsParts,
): Pick<Handlers['vault'], 'versions' | 'restore' | 'startEmpty'> {
  const { vault, activity } = context;
  /** One question at a time: no page can pile them up. */
  const replacing = oneAtATime();
  /** Locked; or a passphrase is due, and there is a vault that one can be set for. */
  const isShut = (): boolean => {
    const { appLock, passphraseDue, protection } = vault.status();
    if (appLock !== undefined) return true;
    return passphraseDue === true && protection !== 'needs_recovery' && protection !== 'locked';
  };
  const isDamaged = (): boolean => vault.status().protection === 'damaged';

  /** Of a file of a newer version nothing is taken apart: what is in it this version does not know. */
  const salvaged = async (): Promise<EarlierVault | undefined> => {
    const { damage } = vault.status();
    return damage === 'altered' || damage === 'unreadable' ? earlier.salvaged() : undefined;
  };
  const find = (id: string): Promise<EarlierVault | undefined> =>
    id === salvagedId ? salvaged() : earlier.backup(id);

  const versionOf = ({ id, at, reason, content }: EarlierVault): VaultVersion => ({
    id,
    kind: id === salvagedId ? 'damaged' : 'backup',
    at: new Date(at).toISOString(),
    ...(reason === undefined ? {} : { reason }),
    connections: content.connections.length,
    secrets: content.connections.filter(({ secret }) => secret !== undefined).length,
    otherKey: isOfOtherKey(content, vault.content),
    difference: differenceOf(content, vault.content),
  });

  /** Puts a content in the present one's place, and tells the window. @param make has kept the present file. */
  const replace = async (
    make: () => Promise<Result<VaultContent, Refusal>>,
  ): Promise<Answer<VaultStatus>> => {
    const { connections: before, labels } = vault;
    // Somebody may have locked it while the question stood open.
    const replaced = await vault.replaceAll(() =>
      isShut() ? Promise.resolve(fail({ code: 'locked' as const })) : make(),
    );
    if (!replaced.ok) {
      const { error } = replaced;
      return fail(error === 'storage_failed' ? storageFailure(vault.storageFault) : error);
    }
    context.tokens.clear();
    if (!vault.isShut) {
      announceLabels(context, labels);
      await announceInParts(context, [...new Set([...before, ...vault.connections].map(({ id }) => id))]);
    }
    return ok(vault.status());
  };

  return {
    async versions() {
      if (isShut()) return fail({ code: 'locked' });
      const found: VaultVersion[] = [];
      const readable = await salvaged();
      if (readable) found.push(versionOf(readable));
      for await (const backup of earlier.backups()) {
        found.push(versionOf(backup));
        await setImmediate();
      }
      return isShut() ? fail({ code: 'locked' }) : ok({ versions: found });
    },

    restore: ({ id }) =>
      replacing(async () => {
        if (isShut()) return fail({ code: 'locked' });
        const wanted = await find(id);
        if (!wanted) return fail({ code: 'not_found' });
        const about = { at: wanted.at, connections: wanted.content.connections.length };
        if (!(await confirm('restore', about))) return fail({ code: 'cancelled' });
        const restored = await replace(async () => {
          // Once more: what was purged while the person was asked is not in it any more.
          const chosen = await find(id);
          if (!chosen) return fail({ code: 'not_found' });
          const present = vault.content;
          const kept = await keeping(async () => {
            // Only a whole vault with the same key can come back as a backup.
            if (isDamaged() || isOfOtherKey(chosen.content, present)) await earlier.setAside(false);
            if (!isDamaged()) await earlier.keepPresent(chosen.id);
          });
          return kept.ok ? ok(restorable(chosen.content, present)) : kept;
        });
        if (restored.ok)
          activity.note('vault_restored', { facts: { from: id === salvagedId ? 'damaged' : 'backup' } });
        return restored;
      }),

    startEmpty: () =>
      replacing(async () => {
        if (isShut()) return fail({ code: 'locked' });
        if (!(await confirm('start_empty'))) return fail({ code: 'cancelled' });
        const started = await replace(async () => {
          const kept = await keeping(() => earlier.setAside(true));
          return kept.ok ? ok(emptyContent) : kept;
        });
        if (started.ok) activity.note('vault_started_anew');
        return started;
      }),
  };
}

/** Whether the secrets of a vault are sealed with another key than today's. */
function isOfOtherKey(kept: VaultContent, present: VaultContent): boolean {
  return (
    kept.envelope !== null && present.envelope !== null && kept.envelope.keyId !== present.envelope.keyId
  );
}

/**
 * A content as it takes the present one's place. What opens today's vault opens it, where it is of the same key: another
 * passphrase that there was does not come back. Labels that it names and does not have get a colour.
 */
function restorable(kept: VaultContent, present: VaultContent): VaultContent {
  return {
    ...kept,
    labels: withLabels(kept.labels, [...new Set(recordsOf(kept).flatMap(({ labels }) => labels))]),
    envelope: present.envelope && !isOfOtherKey(kept, present) ? present.envelope : kept.envelope,
  };
}

/** Keeps the present file; without that nothing takes its place. */
async function keeping(work: () => Promise<void>): Promise<Result<void, Refusal>> {
  try {
    await work();
    return ok(undefined);
  } catch (error) {
    return fail(storageFailure(storageFaultOf(error)));
  }
}

function storageFailure(storage: ReturnType<typeof storageFaultOf>): Refusal {
  return { code: 'storage_failed', ...(storage === undefined ? {} : { storage }) };
}
