import { writeSync } from 'node:fs';
import type { VaultRecord } from '../../../src/main/vault/vault-file';
import type { Answer } from '../../../src/shared/bridge';
import { draft, guid, record, secretValue } from '../builders';
import type { Fate, Told } from './changing';
import { lastingDesk } from './lasting-desk';
import { randomFrom } from './random';

/*
 * A process that changes a vault without end, until it is killed. Each change is told before it is asked for and
 * after it was answered, past every buffer: what was told is out of this process.
 */

const [folder = '', seed = '0'] = process.argv.slice(2);
const random = randomFrom(Number(seed));
const { vault, calls } = lastingDesk(folder);

/** As many connections as make a file that takes the disk some time. */
const [fewest, most] = [60, 90];

let begun = 0;
function tell(told: Told): void {
  writeSync(1, `${JSON.stringify(told)}\n`);
}

/** Asks for a change, and tells what it makes of each connection that it touches. */
async function make(fates: Record<string, Fate>, ask: () => Promise<unknown>): Promise<void> {
  const number = (begun += 1);
  tell({ begun: number, fates });
  const answer = (await ask()) as Answer<unknown>;
  if (!answer.ok) throw new Error(`Change ${String(number)} was refused: ${JSON.stringify(answer.error)}`);
  tell({ done: number });
}

const secretOf = (kept: VaultRecord): string => {
  const secret = vault.secretOf(kept);
  if (!secret.ok) throw new Error(`A secret is ${secret.error}`);
  return secret.value;
};
const fateOf = (kept: VaultRecord, change: Partial<Exclude<Fate, null>> = {}): Record<string, Fate> => ({
  [kept.clientId]: { at: 'list', name: kept.name, secret: secretOf(kept), ...change },
});

function link(): Promise<void> {
  const linked = draft({ name: `Linked ${guid()}` });
  const secret = linked.credential.kind === 'secret' ? linked.credential.value : '';
  const fate: Fate = { at: 'list', name: linked.name ?? '', secret };
  return make({ [linked.clientId]: fate }, async () => calls.link(linked));
}

function rename(kept: VaultRecord): Promise<void> {
  const name = `Renamed ${guid()}`;
  return make(fateOf(kept, { name }), async () => calls.update({ id: kept.id, name }));
}

function replaceSecret(kept: VaultRecord): Promise<void> {
  const value = secretValue();
  return make(fateOf(kept, { secret: value }), async () =>
    calls.replaceSecret({ id: kept.id, credential: { kind: 'secret', value } }),
  );
}

function remove(several: readonly VaultRecord[]): Promise<void> {
  const fates = Object.assign({}, ...several.map((kept) => fateOf(kept, { at: 'bin' }))) as Record<
    string,
    Fate
  >;
  return make(fates, async () => calls.remove({ ids: several.map(({ id }) => id) }));
}

function restore(binned: VaultRecord): Promise<void> {
  return make(fateOf(binned), async () => calls.restore({ ids: [binned.id] }));
}

function purge(several: readonly VaultRecord[]): Promise<void> {
  const fates = Object.fromEntries(several.map(({ clientId }) => [clientId, null]));
  return make(fates, async () => calls.purge({ ids: several.map(({ id }) => id) }));
}

function keepMany(count: number): Promise<void> {
  const given = Array.from({ length: count }, () => ({
    record: record({ name: `Imported ${guid()}` }),
    secret: secretValue(),
  }));
  const fates = Object.fromEntries(
    given.map(({ record: { clientId, name }, secret }): [string, Fate] => [
      clientId,
      { at: 'list', name, secret },
    ]),
  );
  return make(fates, () =>
    vault.keepMany(({ labels }) => Promise.resolve({ ok: true, value: { given, labels } }), {
      secrets: true,
    }),
  );
}

async function setPassphrase(): Promise<void> {
  const passphrase = guid();
  const number = (begun += 1);
  tell({ begun: number, fates: {}, passphrase });
  const set = await vault.setPassphrase(passphrase, false);
  if (!set.ok) throw new Error(`The passphrase was refused: ${set.error}`);
  tell({ done: number });
}

/** One change, or two at once that touch different connections. */
async function change(): Promise<void> {
  const { connections } = vault;
  const bin = vault.bin.map(({ connection }) => connection);
  if (connections.length < fewest) return keepMany(fewest - connections.length + 1);
  if (connections.length > most) return remove(connections.slice(0, connections.length - fewest));
  if (bin.length > 20) return purge(bin.slice(0, 15));
  const [one, other] = [random.oneOf(connections), random.oneOf(connections)];
  const binned = random.oneOf(bin);
  const dice = random.below(100);
  if (!one || !other || dice < 15) return link();
  if (dice < 30) return rename(one);
  if (dice < 45) return replaceSecret(one);
  if (dice < 60) return remove([one]);
  if (dice < 68) return binned ? restore(binned) : link();
  if (dice < 76) return binned ? purge([binned]) : link();
  if (dice < 84) return keepMany(3);
  if (dice < 98) {
    if (one === other) return rename(one);
    await Promise.all([rename(one), replaceSecret(other), link()]);
    return;
  }
  return setPassphrase();
}

await vault.unlock();
tell({ ready: true });
for (;;) await change();
