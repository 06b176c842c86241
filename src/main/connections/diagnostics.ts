import type { Versions } from '../../shared/about';
import type { Finding } from '../../shared/finding';
import type { NetworkStatus } from '../../shared/network';
import type { PolicyStatus } from '../../shared/policy';
import type { Settings } from '../../shared/settings';
import type { Vault } from '../vault/vault';
import type { VaultRecord } from '../vault/vault-file';

/** What the diagnostics tell beside what is kept. */
export interface Surroundings {
  readonly versions: Versions;
  /** Which desktop and window system, where the system names them, for example `GNOME, wayland`. */
  readonly desktop?: string;
  /** The system's languages, by their BCP 47 tags. */
  readonly locales: readonly string[];
  /** The one that Tenantry speaks. */
  readonly language: string;
  /** In device-independent pixels, and how many pixels of the display are one of these. */
  readonly displays: readonly { readonly width: number; readonly height: number; readonly scale: number }[];
  readonly zoomPercent: number;
  readonly dark: boolean;
  readonly highContrast: boolean;
  readonly settings: Settings;
  readonly policy: PolicyStatus;
  readonly network: NetworkStatus;
}

/** So many causes of failures are named. */
const mostCauses = 12;

/**
 * What helps to find a fault, as a text for whoever is asked for help: states, numbers and stable codes. Nothing in it
 * was entered by a person or comes from a tenant: no name, no ID, no address, no path, no text of Microsoft's. It is in
 * no language, so that everybody can read everybody's.
 */
export function diagnosticsText(
  vault: Pick<Vault, 'status' | 'connections' | 'bin' | 'labels'>,
  around: Surroundings,
): string {
  const { versions, settings, policy, network } = around;
  const lines: readonly (readonly [name: string, value: string])[] = [
    ['tenantry', `${versions.tenantry}, built ${versions.builtAt}`],
    ['runtime', `Electron ${versions.electron}, Chromium ${versions.chromium}, Node ${versions.node}`],
    ['system', versions.system],
    ...(around.desktop === undefined ? [] : [['desktop', around.desktop] as const]),
    ['languages', `${around.language}, of ${around.locales.join(' ')}`],
    ['displays', around.displays.map(({ width, height, scale }) => `${width}x${height}@${scale}`).join(' ')],
    ['zoom', `${around.zoomPercent} %`],
    ['theme', `${around.dark ? 'dark' : 'light'}${around.highContrast ? ', high contrast' : ''}`],
    ['vault', vaultLine(vault)],
    ['network', network.cause === undefined ? network.state : `${network.state}, ${network.cause}`],
    ['policy', policyLine(policy)],
    ['settings', pairs(settings)],
    ['tenants', countsLine(vault)],
    ['causes', causesOf(vault.connections)],
  ];
  return lines.map(([name, value]) => `${name}: ${value}\n`).join('');
}

function vaultLine(vault: Pick<Vault, 'status'>): string {
  const { protection, protector, damage, ways } = vault.status();
  const opens = Object.entries(ways).flatMap(([way, there]) => (there ? [way] : []));
  const named = [protection, damage, protector].filter((part) => part !== undefined);
  return `${named.join(', ')}; opened by ${opens.join(' ') || 'nothing'}`;
}

function policyLine({ kind, fault, policy }: PolicyStatus): string {
  const parts = [kind, ...(fault === undefined ? [] : [fault])].join(', ');
  return kind === 'none' ? parts : `${parts}; ${pairs(policy)}`;
}

/** What of it is a number, yes or no, or one of a few choices, and what of its parts is. */
function pairs(values: object, within = ''): string {
  return Object.entries(values as Record<string, unknown>)
    .flatMap(([key, value]) => {
      if (Array.isArray(value)) return [`${within}${key}=${value.join('+') || 'none'}`];
      if (typeof value === 'object' && value !== null) return [pairs(value, `${within}${key}.`)];
      return [`${within}${key}=${String(value)}`];
    })
    .join(' ');
}

function countsLine({ connections, bin, labels }: Pick<Vault, 'connections' | 'bin' | 'labels'>): string {
  const counted = [
    ...counts(connections.map(({ state }) => state)),
    ...counts(connections.map(({ cloud }) => `cloud ${cloud}`)),
    ...counts(connections.map(({ service }) => `service ${service}`)),
  ];
  const inBin = `${bin.length} in the bin, ${labels.length} labels`;
  return [`${connections.length}`, ...counted.map(([what, count]) => `${count} ${what}`), inBin].join(', ');
}

/** What the last verifications found, the most frequent first. */
function causesOf(connections: readonly VaultRecord[]): string {
  const found = connections.flatMap(({ lastCheck }) => (lastCheck?.finding ? [lastCheck.finding] : []));
  const causes = counts(found.map(codeOf)).sort(([, a], [, b]) => b - a);
  const named = causes.slice(0, mostCauses).map(([cause, count]) => `${count} ${cause}`);
  return named.join(', ') || 'none';
}

/** A cause with its numbers: of a failed transport with Chromium's name for it. */
function codeOf({ id, codes, status, transport }: Finding): string {
  return [id, ...codes.map((code) => `AADSTS${code}`), status, transport]
    .filter((part) => part !== undefined)
    .join(' ');
}

function counts(values: readonly string[]): [value: string, count: number][] {
  const counted = new Map<string, number>();
  for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1);
  return [...counted];
}
