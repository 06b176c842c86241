import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nationalCloudIds, type CloudChoice } from '../../src/shared/clouds';
import type { Check } from '../../src/shared/connection';
import { labelColors } from '../../src/shared/label-colors';
import type { Label } from '../../src/shared/labels';
import { scopeFor, type ScopeQuestion } from '../../src/shared/services';
import { findingFor } from '../../src/main/entra/diagnose';
import { composeVaultFile, emptyContent, type VaultRecord } from '../../src/main/vault/vault-file';
import { noon } from './builders';

/** What of {@link manyRecords} can be chosen. */
export interface ManyOptions {
  /** Another seed gives other connections; the same gives the same, on every machine. */
  readonly seed?: number;
  /** The present in milliseconds since 1970: checks lie before it, expiries around it. */
  readonly now?: number;
}

/**
 * Connections as a provider has them: names of all lengths and scripts, most of them linked, some in need of
 * attention, in all clouds and for several services. None has a secret. About 700 bytes each on disk.
 * @returns them in the order in which they were linked, each with another id, tenant and client ID.
 */
export function manyRecords(count: number, { seed = 1, now = noon }: ManyOptions = {}): VaultRecord[] {
  return Array.from({ length: count }, (_, index) => recordAt(index, count, drawer(`${seed} ${index}`), now));
}

/** All labels that {@link manyRecords} names, with their colours; `Archive` is carried by none. */
export const manyLabels: Label[] = [
  'Gold',
  'Silber',
  'Healthcare',
  'Öffentliche Hand',
  '学校',
  'عميل مهم',
  'Pilot',
  'Archive',
].map((name, index) => ({ name, color: labelColors[index % labelColors.length] ?? 'grey' }));

/**
 * Writes the files of an app that holds these connections, as the app writes them: `vault.json`, and
 * `settings.json` that says there is a vault. No data key and no secret. The app must not be running.
 * @param folder the app's data folder; made with mode 0700 where it is missing.
 */
export function writeVault(
  folder: string,
  records: readonly VaultRecord[],
  labels: readonly Label[] = manyLabels,
): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const content = { ...emptyContent, labels: [...labels], connections: [...records] };
  writePrivately(join(folder, 'vault.json'), composeVaultFile(content, 1));
  writePrivately(join(folder, 'settings.json'), JSON.stringify({ format: 1, hasVault: true }));
}

/** Also where the file was there before with another mode. */
function writePrivately(file: string, content: string | Uint8Array): void {
  writeFileSync(file, content, { mode: 0o600 });
  chmodSync(file, 0o600);
}

const hour = 3_600_000;
const day = 24 * hour;

function recordAt(index: number, count: number, draw: Drawer, now: number): VaultRecord {
  const name = nameAt(index, draw);
  const tenantId = draw.guid();
  const question = questionFrom(draw);
  const scope = scopeFor(question);
  if (scope === undefined) throw new Error(`There is no scope for ${JSON.stringify(question)}`);
  const linkedAt = now - (400 + (count - index) / 24) * day;
  const domain = `customer${index}.onmicrosoft.com`;
  const lastCheck = checkFrom(draw, now);
  const judged = lastCheck && (lastCheck.outcome === 'failed' ? ('attention' as const) : ('linked' as const));
  return {
    id: draw.guid(),
    name,
    ...question,
    tenant: {
      entered: draw.chance(0.25) ? domain : tenantId,
      ...(lastCheck ? { id: tenantId } : {}),
      ...(judged === 'linked' && draw.chance(0.7) ? { displayName: name } : {}),
    },
    clientId: draw.guid(),
    scope,
    labels: labelsFrom(draw),
    pinned: draw.chance(0.005),
    notes: draw.chance(0.1) ? draw.pick(notes) : '',
    state: judged ?? 'waiting',
    ...(lastCheck ? { lastCheck } : {}),
    ...(draw.chance(0.8) ? { secretExpiresAt: expiryFrom(draw, now) } : {}),
    createdAt: new Date(linkedAt).toISOString(),
    updatedAt: new Date(linkedAt + draw.below(300) * day).toISOString(),
  };
}

const companies = [
  'Contoso',
  'Fabrikam',
  'Northwind Traders',
  'Adventure Works',
  'Müller & Söhne',
  'Bäckerei Größl',
  'Crème Brûlée Frères',
  'Łódzkie Zakłady',
  'Ærø Færgerne',
  '東京商事株式会社',
  '上海贸易有限公司',
  '서울물산',
  'شركة القاهرة للتجارة',
  'בית תוכנה תל אביב',
  'Ελληνική Ναυτιλία',
  'Рога и копыта',
  'The Very Long Established Company for Import, Export, Forwarding and Storage of Goods of Every Kind',
  'Y',
] as const;

const forms = ['GmbH', 'AG', 'Ltd', 'Inc.', 'S.A.', 'B.V.', 'e. V.', ''] as const;

const places = [
  'Zürich',
  'Malmö',
  'København',
  'Köln',
  'São Paulo',
  'Austin',
  'Leeds',
  '大阪',
  'حيفا',
  '',
] as const;

/** The number makes each name one of its kind, as a customer's number does. */
function nameAt(index: number, draw: Drawer): string {
  const parts = [draw.pick(companies), draw.pick(forms), draw.pick(places), String(10_000 + index)];
  return parts.filter((part) => part !== '').join(' ');
}

const notes = [
  'Renewal goes through their own ticket system.',
  'Ansprechpartner: Frau Müller, nur vormittags.',
  'Two administrators.\nAsk both before a change.',
] as const;

/** Mostly Graph in the global cloud, and something of everything else. */
function questionFrom(draw: Drawer): ScopeQuestion {
  const choice: CloudChoice = { cloud: draw.chance(0.85) ? 'global' : draw.pick(nationalCloudIds) };
  if (draw.chance(0.03)) {
    return {
      cloud: 'custom',
      customCloud: { authority: 'login.cloud.example', graph: 'graph.cloud.example' },
      service: 'graph',
    };
  }
  if (draw.chance(0.6)) return { ...choice, service: 'graph' };
  const others: readonly ScopeQuestion[] = [
    { ...choice, service: 'sharepoint' },
    { ...choice, service: 'intune' },
    { ...choice, service: 'power-bi' },
    { cloud: 'global', service: 'business-central', serviceOptions: { environmentName: 'production' } },
    {
      cloud: 'global',
      service: 'dataverse',
      serviceOptions: { environmentUrl: 'contoso.crm4.dynamics.com' },
    },
    { ...choice, service: 'key-vault' },
    { ...choice, service: 'custom', scope: 'api://reports.contoso.example/.default' },
  ];
  return draw.pick(others);
}

function labelsFrom(draw: Drawer): string[] {
  const carried = manyLabels.slice(0, -1).map(({ name }) => name);
  return carried.filter(() => draw.chance(0.2)).slice(0, 3);
}

const roles = [
  'User.Read.All',
  'Group.Read.All',
  'Directory.Read.All',
  'Mail.Send',
  'AuditLog.Read.All',
] as const;

const failures = [
  'secret_expired',
  'wrong_secret',
  'app_disabled',
  'conditional_access',
  'app_not_in_tenant',
] as const;

/** One in 25 was never checked; of the others most are well, 6 % failed and 4 % could not be reached. */
function checkFrom(draw: Drawer, now: number): Check | undefined {
  if (draw.chance(0.04)) return undefined;
  const atMs = now - draw.below(7 * 24 * 60) * 60_000;
  const at = new Date(atMs).toISOString();
  const durationMs = 60 + draw.below(400);
  const success = { tokenSeconds: 3599, roles: roles.filter(() => draw.chance(0.5)) };
  const kind = draw.below(100);
  if (kind < 6) {
    return {
      at,
      outcome: 'failed',
      finding: { ...findingFor(draw.pick(failures), atMs), status: 401, traceId: draw.guid() },
      durationMs,
    };
  }
  if (kind < 10) {
    const standing = { at: new Date(atMs - day).toISOString(), ...success };
    return { at, outcome: 'unreachable', finding: findingFor('offline', atMs), durationMs, standing };
  }
  if (kind < 15)
    return { at, outcome: 'ok', finding: findingFor('consent_missing', atMs), durationMs, ...success };
  return { at, outcome: 'ok', durationMs, ...success };
}

/** From 60 days ago to two years ahead, a third of them within 45 days of the present. */
function expiryFrom(draw: Drawer, now: number): string {
  const days = draw.chance(0.33) ? draw.below(90) - 45 : draw.below(790) - 60;
  return `${new Date(now + days * day).toISOString().slice(0, 10)}T00:00:00.000Z`;
}

/** Draws the same for the same seed. */
interface Drawer {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** A UUID of version 4, in lower case. */
  guid(): string;
}

function drawer(seed: string): Drawer {
  let drawn = 0;
  const digest = (): Buffer =>
    createHash('sha256')
      .update(`${seed} ${(drawn += 1)}`)
      .digest();
  const fraction = (): number => digest().readUInt32BE() / 2 ** 32;
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    below,
    chance: (probability) => fraction() < probability,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('There is nothing to draw from');
      return value;
    },
    guid: () => {
      const hex = digest().toString('hex');
      const variant = '89ab'.charAt(below(4));
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `${variant}${hex.slice(17, 20)}`,
        hex.slice(20, 32),
      ].join('-');
    },
  };
}
