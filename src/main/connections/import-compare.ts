import { hostsOf, type CloudChoice } from '../../shared/clouds';
import type { FieldName } from '../../shared/fields/field';
import { scopeFor } from '../../shared/services';
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
  const found = await matched(vault.connections, rows);
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
      const kept = found.get(index);
      const key = keyOf(connection, connection.tenant.entered, connection.clientId);
      const before = firstOf.get(key);
      if (before === undefined) firstOf.set(key, index);
      // In Tenantry's own document each has an id of its own: there two for one app are two on purpose.
      const repeats = connection.id === undefined ? before : undefined;
      const changed = kept ? changedIn(kept, connection, vault) : [];
      const verdict = kept ? (changed.length > 0 ? 'changes' : 'same') : 'new';
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
          ...(kept ? { kept: { id: kept.id, name: kept.name } } : {}),
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
  const { cloud, customCloud, service, serviceOptions, scope, ...rest } = kept;
  const choice = cloudOf(tells.has('cloud') ? imported : { cloud, customCloud });
  const serviceIsTold =
    serviceFields.some((field) => tells.has(field)) || (tells.has('scope') && imported.scope !== scope);
  // In another cloud the same service has another scope.
  const own = {
    service,
    serviceOptions,
    scope: scopeFor({ ...choice, service, serviceOptions, scope }) ?? scope,
  };
  return {
    ...rest,
    ...choice,
    ...serviceOf(serviceIsTold ? imported : own),
    ...(tells.has('name') && imported.name !== '' ? { name: imported.name } : {}),
    tenant: { ...rest.tenant, ...withoutEntered(imported.tenant) },
    ...(imported.appName === undefined ? {} : { appName: imported.appName }),
    ...(imported.neededRoles === undefined ? {} : { neededRoles: [...imported.neededRoles] }),
    ...(tells.has('labels') ? { labels: [...imported.labels] } : {}),
    ...(tells.has('notes') ? { notes: imported.notes } : {}),
    ...(imported.pinned === undefined ? {} : { pinned: imported.pinned }),
    ...(date.secretExpiresAt === undefined ? {} : { secretExpiresAt: date.secretExpiresAt }),
    ...(date.expiryFromMicrosoft === undefined ? {} : { expiryFromMicrosoft: date.expiryFromMicrosoft }),
    state: 'waiting',
    updatedAt: new Date(now).toISOString(),
  };
}

/** With one of them the service is told, and its scope follows. */
const serviceFields = ['service', 'environmentUrl', 'environmentName'] as const satisfies FieldName[];

/** A new connection of an import. It is to be proved. */
export function importedRecord(imported: ImportedConnection, id: string, now: number): VaultRecord {
  const at = new Date(now).toISOString();
  const { appName, neededRoles, secretExpiresAt, expiryFromMicrosoft } = imported;
  return {
    id,
    name: imported.name,
    ...cloudOf(imported),
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

/**
 * The kept connection that each row is about, by the row's index: of the same cloud, tenant and client. Each answers to
 * one row at most; one with its id goes before one with its service and scope, and that before any other of its app.
 */
async function matched(
  connections: readonly VaultRecord[],
  rows: readonly ReadRow[],
): Promise<ReadonlyMap<number, VaultRecord>> {
  const byKey = new Map<string, VaultRecord[]>();
  await inSlices(connections, (record) => {
    for (const key of keysOf(record)) {
      const known = byKey.get(key);
      if (known) known.push(record);
      else byKey.set(key, [record]);
    }
  });
  const found = new Map<number, VaultRecord>();
  const taken = new Set<VaultRecord>();
  for (const fits of preferences) {
    await inSlices(rows, (row, index) => {
      if ('problems' in row || found.has(index)) return;
      const { connection } = row;
      const candidates = keysOf(connection).flatMap((key) => byKey.get(key) ?? []);
      const record = candidates.find((candidate) => !taken.has(candidate) && fits(candidate, connection));
      if (!record) return;
      found.set(index, record);
      taken.add(record);
    });
  }
  return found;
}

/** See {@link matched}: the first one comes first. */
const preferences: readonly ((record: VaultRecord, imported: ImportedConnection) => boolean)[] = [
  ({ id }, imported) => id === imported.id,
  ({ service, scope }, imported) => service === imported.service && scope === imported.scope,
  () => true,
];

/** Whether two are of the same cloud, tenant and client: by the tenant's ID, or by any name that it is known under. */
export function isSameApp(record: VaultRecord, imported: ImportedConnection): boolean {
  const keys = new Set(keysOf(record));
  return keysOf(imported).some((key) => keys.has(key));
}

function keysOf({
  tenant,
  clientId,
  ...choice
}: Pick<VaultRecord, 'cloud' | 'customCloud' | 'tenant' | 'clientId'>) {
  const { entered, id, domains = [] } = tenant;
  const tenants = new Set([entered, ...(id === undefined ? [] : [id]), ...domains]);
  return [...tenants].map((name) => keyOf(choice, name, clientId));
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
    cloud: imported.cloud !== record.cloud,
    customGraph: hostsOf(imported).graph !== hostsOf(record).graph && imported.cloud === record.cloud,
    name: imported.name !== '' && imported.name !== record.name,
    service: imported.service !== record.service,
    scope: imported.scope !== record.scope,
    environmentName: imported.serviceOptions?.environmentName !== record.serviceOptions?.environmentName,
    environmentUrl: imported.serviceOptions?.environmentUrl !== record.serviceOptions?.environmentUrl,
    secretExpiresAt: dayOf(imported.secretExpiresAt) !== dayOf(record.secretExpiresAt),
    labels: [...imported.labels].sort().join('\n') !== [...record.labels].sort().join('\n'),
    notes: imported.notes !== record.notes,
  };
  const told = (Object.keys(differs) as FieldName[]).filter(
    (field) => tells.has(field === 'customGraph' ? 'cloud' : field) && differs[field],
  );
  if (imported.secret === undefined) return told;
  const secret = vault.secretOf(record);
  return secret.ok && secret.value === imported.secret ? told : [...told, 'clientSecret'];
}

function dayOf(iso: string | undefined): string {
  return iso?.slice(0, 10) ?? '';
}

function cloudOf({ cloud, customCloud }: CloudChoice): Pick<VaultRecord, 'cloud' | 'customCloud'> {
  return { cloud, ...(customCloud === undefined ? {} : { customCloud }) };
}

function serviceOf({
  service,
  serviceOptions,
  scope,
}: Pick<ImportedConnection, 'service' | 'serviceOptions' | 'scope'>): Pick<
  VaultRecord,
  'service' | 'serviceOptions' | 'scope'
> {
  return { service, scope, ...(serviceOptions === undefined ? {} : { serviceOptions }) };
}

function withoutEntered({
  entered: _entered,
  ...learnt
}: VaultRecord['tenant']): Partial<VaultRecord['tenant']> {
  return learnt;
}
