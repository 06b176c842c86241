import { hostsOf, type CloudChoice } from '../../shared/clouds';
import type { FieldName } from '../../shared/fields/field';
import type { ImportRow } from '../../shared/transfer/import';
import type { ImportedConnection, ReadRow } from '../transfer/import/reading';
import type { Vault } from '../vault/vault';
import type { VaultRecord } from '../vault/vault-file';
import { inSlices, type Between } from './slices';

/** A row of an import, compared with what is kept. */
export interface ComparedRow {
  /** What the window shows of it. */
  readonly row: ImportRow;
  /** Absent for one that cannot be imported. */
  readonly connection?: ImportedConnection;
}

/** Compares the rows of an import with what is kept. Changes nothing. */
export async function compareRows(
  vault: Pick<Vault, 'connections' | 'secretOf'>,
  rows: readonly ReadRow[],
  between?: Between,
): Promise<ComparedRow[]> {
  const kept = new KeptByApp(vault.connections);
  const firstOf = new Map<string, number>();

  return inSlices(
    rows,
    (read, index): ComparedRow => {
      if ('problems' in read) {
        const { place, problems, shown } = read;
        const row = { place, verdict: 'wrong', ...shown, cloud: 'global', secret: false, problems } as const;
        return { row: { ...row, proposed: 'skip' } };
      }
      const { place, connection } = read;
      const found = kept.take(connection);
      const key = keyOf(connection, connection.tenant.entered, connection.clientId);
      const before = firstOf.get(key);
      if (before === undefined) firstOf.set(key, index);
      // In Tenantry's own document each has an id of its own: there two for one app are two on purpose.
      const repeats = connection.id === undefined ? before : undefined;
      const changed = found ? changedIn(found, connection, vault) : [];
      const verdict = found ? (changed.length > 0 ? 'changes' : 'same') : 'new';
      return {
        connection,
        row: {
          place,
          verdict,
          name: connection.name,
          tenant: connection.tenant.entered,
          clientId: connection.clientId,
          cloud: connection.cloud,
          secret: connection.secret !== undefined,
          ...(found ? { kept: { id: found.id, name: found.name } } : {}),
          ...(changed.length > 0 ? { changed } : {}),
          ...(repeats === undefined ? {} : { repeats }),
          proposed: verdict === 'new' && repeats === undefined ? 'add' : 'skip',
        },
      };
    },
    between,
  );
}

/**
 * A kept connection with what an import says of it: its id, what is kept of it and is not told, and its secret unless
 * another one comes, stay. It is to be proved anew.
 */
export function replacedBy(record: VaultRecord, imported: ImportedConnection, now: number): VaultRecord {
  const tells = new Set(imported.told);
  const { lastCheck: _proved, secretExpiresAt, expiryFromMicrosoft, ...kept } = record;
  const dateIsTold = tells.has('secretExpiresAt') || imported.secret !== undefined;
  const date = dateIsTold ? imported : { secretExpiresAt, expiryFromMicrosoft };
  return {
    ...kept,
    ...(tells.has('name') && imported.name !== '' ? { name: imported.name } : {}),
    tenant: { ...kept.tenant, ...withoutEntered(imported.tenant) },
    ...(imported.appName === undefined ? {} : { appName: imported.appName }),
    ...(imported.neededRoles === undefined ? {} : { neededRoles: [...imported.neededRoles] }),
    ...(tells.has('service') || (tells.has('scope') && imported.scope !== record.scope)
      ? serviceOf(imported)
      : {}),
    ...(tells.has('labels') ? { labels: [...imported.labels] } : {}),
    ...(tells.has('notes') ? { notes: imported.notes } : {}),
    ...(imported.pinned === undefined ? {} : { pinned: imported.pinned }),
    ...(date.secretExpiresAt === undefined ? {} : { secretExpiresAt: date.secretExpiresAt }),
    ...(date.expiryFromMicrosoft === undefined ? {} : { expiryFromMicrosoft: date.expiryFromMicrosoft }),
    state: 'waiting',
    updatedAt: new Date(now).toISOString(),
  };
}

/** A new connection of an import. It is to be proved. */
export function importedRecord(imported: ImportedConnection, id: string, now: number): VaultRecord {
  const at = new Date(now).toISOString();
  const { customCloud, appName, neededRoles, secretExpiresAt, expiryFromMicrosoft } = imported;
  return {
    id,
    name: imported.name,
    cloud: imported.cloud,
    ...(customCloud === undefined ? {} : { customCloud }),
    tenant: imported.tenant,
    clientId: imported.clientId,
    ...(appName === undefined ? {} : { appName }),
    ...(neededRoles === undefined ? {} : { neededRoles: [...neededRoles] }),
    ...serviceOf(imported),
    labels: [...imported.labels],
    pinned: imported.pinned ?? false,
    notes: imported.notes,
    ...(secretExpiresAt === undefined ? {} : { secretExpiresAt }),
    ...(expiryFromMicrosoft === undefined ? {} : { expiryFromMicrosoft }),
    state: 'waiting',
    createdAt: imported.createdAt ?? at,
    updatedAt: imported.updatedAt ?? at,
  };
}

/** Kept connections by cloud, tenant and client. Each answers to one row at most. */
class KeptByApp {
  readonly #byKey = new Map<string, VaultRecord[]>();
  readonly #taken = new Set<string>();

  constructor(connections: readonly VaultRecord[]) {
    for (const record of connections) {
      const { entered, id } = record.tenant;
      for (const tenant of new Set([entered, ...(id === undefined ? [] : [id])])) {
        const key = keyOf(record, tenant, record.clientId);
        const known = this.#byKey.get(key);
        if (known) known.push(record);
        else this.#byKey.set(key, [record]);
      }
    }
  }

  /** The one that a row is about: with its id, with its service and scope, or the first of its app. */
  take(connection: ImportedConnection): VaultRecord | undefined {
    const { entered, id: tenantId } = connection.tenant;
    const candidates = [entered, ...(tenantId === undefined ? [] : [tenantId])]
      .flatMap((tenant) => this.#byKey.get(keyOf(connection, tenant, connection.clientId)) ?? [])
      .filter(({ id }) => !this.#taken.has(id));
    const found =
      candidates.find(({ id }) => id === connection.id) ??
      candidates.find(({ service, scope }) => service === connection.service && scope === connection.scope) ??
      candidates[0];
    if (found) this.#taken.add(found.id);
    return found;
  }
}

/** US Government's two clouds have one authority: by it the app is the same, and many tools name nothing else. */
function keyOf(choice: CloudChoice, tenant: string, clientId: string): string {
  return [hostsOf(choice).authority, tenant, clientId].join('\n').toLowerCase();
}

/** What a row says otherwise than the kept connection; what it says nothing about is no difference. */
function changedIn(
  record: VaultRecord,
  imported: ImportedConnection,
  vault: Pick<Vault, 'secretOf'>,
): FieldName[] {
  const tells = new Set(imported.told);
  const differs: Partial<Record<FieldName, boolean>> = {
    name: imported.name !== '' && imported.name !== record.name,
    service: imported.service !== record.service,
    scope: imported.scope !== record.scope,
    environmentName: imported.serviceOptions?.environmentName !== record.serviceOptions?.environmentName,
    environmentUrl: imported.serviceOptions?.environmentUrl !== record.serviceOptions?.environmentUrl,
    secretExpiresAt: dayOf(imported.secretExpiresAt) !== dayOf(record.secretExpiresAt),
    labels: [...imported.labels].sort().join('\n') !== [...record.labels].sort().join('\n'),
    notes: imported.notes !== record.notes,
  };
  const told = (Object.keys(differs) as FieldName[]).filter((field) => tells.has(field) && differs[field]);
  if (imported.secret === undefined) return told;
  const secret = vault.secretOf(record);
  return secret.ok && secret.value === imported.secret ? told : [...told, 'clientSecret'];
}

function dayOf(iso: string | undefined): string {
  return iso?.slice(0, 10) ?? '';
}

function serviceOf({
  service,
  serviceOptions,
  scope,
}: ImportedConnection): Pick<VaultRecord, 'service' | 'serviceOptions' | 'scope'> {
  return { service, scope, ...(serviceOptions === undefined ? {} : { serviceOptions }) };
}

function withoutEntered({
  entered: _entered,
  ...learnt
}: VaultRecord['tenant']): Partial<VaultRecord['tenant']> {
  return learnt;
}
