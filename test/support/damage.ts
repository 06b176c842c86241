import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { hostsOf } from '../../src/shared/clouds';
import { secretContext, unseal } from '../../src/main/vault/seal';
import { Vault } from '../../src/main/vault/vault';
import type { VaultContent, VaultRecord } from '../../src/main/vault/vault-file';
import { record, secretValue } from './builders';
import { MemoryProtector } from './memory-protector';
import { MemoryMarker, MemoryStore } from './memory-store';
import { quickAccess } from './quick-access';
import { salvage } from './salvaging';
import { readVaultFile } from './vault-reading';

/** Three connections with a secret each, a label, one removed connection; opened by keyring, passphrase or recovery key. */
export const whole = readFileSync(new URL('../unit/main/vault/files/format-4.vault', import.meta.url));
const reading = readVaultFile(whole.toString());
if (!reading.ok) throw new Error('The kept file is not whole.');
/** What is in it. */
export const original = reading.value.content;

/** The kept file's keyring hands its key through. */
const [wrap] = original.envelope?.wraps ?? [];
const key = Buffer.from(wrap?.kind === 'os' ? wrap.wrapped : '', 'base64');
/** Their secrets by their ids. */
export const secrets: ReadonlyMap<string, string | undefined> = new Map(
  original.connections.map((each) => [each.id, openedBy(each)]),
);

function openedBy({ id, secret, clientId, tenant, ...place }: VaultRecord): string | undefined {
  const binding = { recordId: id, authorityHost: hostsOf(place).authority, tenant: tenant.entered, clientId };
  return secret && unseal(key, secret, secretContext(binding));
}

/** What a secret is bound to, and the bytes of the sealed secret: base64 writes some of them in several ways. */
function bound({ id, secret, clientId, tenant, ...place }: VaultRecord): unknown {
  const bytes = [secret?.nonce, secret?.tag, secret?.data].map((part = '') => Buffer.from(part, 'base64'));
  return [id, bytes, clientId, tenant.entered, hostsOf(place).authority];
}

/** What came of many damaged files. */
export interface Tally {
  files: number;
  damaged: number;
  /** Files of which so many connections are salvaged as they were, by their number. */
  readonly unharmed: [number, number, number, number];
  /** Salvaged connections that are not as they were, and whose secret opens all the same. */
  differOpen: number;
  /** The same whose secret does not open. */
  differShut: number;
}

/** Before the first. */
export const noTally = (): Tally => ({
  files: 0,
  damaged: 0,
  unharmed: [0, 0, 0, 0],
  differOpen: 0,
  differShut: 0,
});

const protector = new MemoryProtector();
const newcomer = record();
const newSecret = secretValue();

/**
 * Starts the vault with a file, tries to change it, and looks at what is still readable of it.
 * @throws where something is lost without a word, something overwritten, or a secret comes out that must not.
 */
export async function endure(bytes: Uint8Array, tally: Tally): Promise<void> {
  const store = new MemoryStore();
  const text = Buffer.from(bytes).toString('utf8');
  store.text = text;
  const marker = new MemoryMarker();
  marker.present = true;
  const vault = new Vault({ store, marker, protector, access: quickAccess() });
  tally.files += 1;
  if (vault.status().protection !== 'damaged') {
    if (!isDeepStrictEqual(vault.content, original)) throw new Error('Something is lost and nobody is told.');
    return;
  }
  tally.damaged += 1;
  await vault.unlock();
  const kept = await vault.keep(newcomer, newSecret);
  const changed = await vault.commit((content) => ({ ...content, labels: [] }));
  if (kept.ok || changed.ok || store.text !== text || store.writes > 0)
    throw new Error('It was overwritten.');
  count(salvage(text), tally);
}

function count(salvaged: VaultContent | undefined, tally: Tally): void {
  let unharmed = 0;
  for (const each of salvaged?.connections ?? []) {
    const before = original.connections.find(({ id }) => id === each.id);
    if (isDeepStrictEqual(each, before)) {
      unharmed += 1;
      continue;
    }
    const opened = openedBy(each);
    if (opened === undefined) tally.differShut += 1;
    else tally.differOpen += 1;
    if (opened === undefined) continue;
    if (opened !== secrets.get(each.id)) throw new Error('Another secret came out.');
    if (!before || !isDeepStrictEqual(bound(each), bound(before))) throw new Error('A bond does not hold.');
  }
  tally.unharmed[unharmed as 0 | 1 | 2 | 3] += 1;
}

/** The same for all files in which this bit is another one, of any byte. */
export async function endureFlips(bit: number): Promise<Tally> {
  const tally = noTally();
  for (let at = 0; at < whole.length; at += 1) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
    await endure(flipped, tally);
  }
  return tally;
}

/** The connections’ texts, as they stand in the file. */
const texts = (JSON.parse(whole.toString()) as { content: VaultContent }).content.connections.map((each) =>
  Buffer.from(JSON.stringify(each)),
);

/** Bytes of each connection in the file. */
export const lengths = texts.map(({ length }) => length);

/** Where each connection ends in the file. */
export const ends = texts.map((text) => whole.indexOf(text) + text.length);
