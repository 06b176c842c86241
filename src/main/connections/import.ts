import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Answer, Handlers } from '../../shared/bridge';
import { sameLabel } from '../../shared/label-colors';
import type { Label } from '../../shared/labels';
import { fail, ok, type Result } from '../../shared/result';
import {
  largestImport,
  type Imported,
  type ImportProblem,
  type Inspection,
  type RowChoice,
  type TransferProgress,
} from '../../shared/transfer/import';
import type { ImportedConnection, ImportInput, ImportReading, ReadOptions } from '../transfer/import/reading';
import type { Keeping, KeepingMany } from '../vault/vault-parts';
import type { VaultContent, VaultRecord } from '../vault/vault-file';
import { announceInParts, vaultError, type Context } from './context';
import { compareRows, importedRecord, isSameApp, replacedBy, type ComparedRow } from './import-compare';
import { announceLabels, spelled, withLabels } from './labels';
import { named } from './new-connection';
import { inSlices } from './slices';
import type { Following, TransferRun } from './transfer-run';

/** What importing is handed. */
export interface ImportParts {
  /** Asks the person for a file, in main's dialog. @returns an absolute path; undefined where they have changed their mind. */
  readonly chooseFile: () => Promise<string | undefined>;
  /** @returns a file's bytes, or undefined where it has more than `most` of them. @throws when it cannot be read. */
  readonly readFile: (file: string, most: number) => Promise<Uint8Array | undefined>;
  /** Reads an import, away from main. */
  readonly read: (
    input: ImportInput,
    options: ReadOptions,
    following: { readonly signal: AbortSignal; readonly onProgress: (progress: TransferProgress) => void },
  ) => Promise<ImportReading>;
  readonly run: TransferRun;
}

/** How long what was looked at is held, in milliseconds. */
const heldForMs = 30 * 60_000;

/** What was looked at last, until it is imported, discarded or looked at no more. It may hold secrets. */
interface Held {
  readonly handle: string;
  /** Kept as long as it may have to be read again. */
  readonly input?: ImportInput;
  readonly rows: readonly ComparedRow[];
  readonly labels: readonly Label[];
  readonly timer: NodeJS.Timeout;
}

/** From a file or a pasted text to kept connections: a look first, which changes nothing. */
export function importing(
  context: Context,
  parts: ImportParts,
): Pick<Handlers['transfer'], 'chooseFile' | 'inspect' | 'importAll' | 'discard'> {
  const { vault, now } = context;
  let held: Held | undefined;
  return {
    async chooseFile() {
      const file = await parts.run.inDialog(() => parts.chooseFile());
      if (file === undefined) return ok({ kind: 'cancelled' });
      const name = basename(file);
      let bytes: Uint8Array | undefined;
      try {
        bytes = await parts.readFile(file, largestImport);
      } catch {
        return fail({ code: 'not_found' }); // gone, no permission, a folder
      }
      return bytes ? look({ bytes, name }, {}) : ok(refused('too_large', name));
    },

    inspect(source) {
      if ('handle' in source) {
        const { handle, passphrase, mapping } = source;
        const input = held?.handle === handle ? held.input : undefined;
        if (!input) return fail({ code: 'not_found' });
        const options = {
          ...(passphrase === undefined ? {} : { passphrase }),
          ...(mapping === undefined ? {} : { mapping }),
        };
        return look(input, options, handle);
      }
      if ('bytes' in source && source.bytes.length > largestImport) {
        return ok(refused('too_large', source.name));
      }
      return look(source, {});
    },

    importAll: ({ handle, choices }) =>
      parts.run.during(async (following) => {
        if (held?.handle !== handle) return fail({ code: 'not_found' });
        const looked = held;
        if (!fits(looked.rows, choices)) return fail({ code: 'invalid_input' });
        const labelsBefore = vault.labels;
        const secrets = looked.rows.some(
          ({ connection }, index) => choices[index] !== 'skip' && connection?.secret !== undefined,
        );
        const made = await vault.keepMany((content) => chosen(content, looked, choices), {
          secrets,
          signal: following.signal,
          onPrepared: (done) => {
            const total = choices.filter((choice) => choice !== 'skip').length;
            following.tell({ phase: 'writing', done: Math.min(done, total), total });
          },
        });
        if (!made.ok) return fail(vaultError(context, made.error));
        if (held === looked) discard();
        announceLabels(context, labelsBefore);
        const { added, replaced } = made.value;
        context.activity.note('imported', {
          ids: [...added, ...replaced],
          facts: {
            added: added.length,
            replaced: replaced.length,
            skipped: choices.length - added.length - replaced.length,
          },
        });
        await announceInParts(context, [...added, ...replaced]);
        return ok({ added, replaced, withoutSecret: made.value.withoutSecret });
      }),

    discard({ handle }) {
      const discarded = held?.handle === handle;
      if (discarded) discard();
      return ok({ discarded });
    },
  };

  function discard(): void {
    clearTimeout(held?.timer);
    held = undefined;
  }

  function hold(what: Omit<Held, 'timer'>): void {
    discard();
    held = { ...what, timer: setTimeout(discard, heldForMs).unref() };
  }

  /** Reads, compares and holds. The window gets no secret of it. */
  function look(
    input: ImportInput,
    options: ReadOptions,
    handle: string = randomUUID(),
  ): Promise<Answer<Inspection>> {
    return parts.run.during<Inspection>(async (following) => {
      const named = input.name === undefined ? {} : { name: input.name };
      const { signal } = following;
      const reading = await parts.read(input, options, { signal, onProgress: following.tell });
      switch (reading.kind) {
        case 'refused':
          discard();
          return ok({ ...reading, ...named });
        case 'passphrase':
        case 'columns':
          hold({ handle, input, rows: [], labels: [] });
          return ok({ ...reading, handle, ...named });
        case 'rows': {
          const { rows, rowsText } = await compared(reading, following);
          const { source, labels, table } = reading;
          hold({ handle, rows, labels, ...(table ? { input } : {}) });
          return ok({ kind: 'rows', handle, source, ...named, rowsText, ...(table ? { table } : {}) });
        }
      }
    });
  }

  async function compared(
    { rows: read }: Extract<ImportReading, { kind: 'rows' }>,
    { tell }: Following,
  ): Promise<{ rows: ComparedRow[]; rowsText: string }> {
    const { length: total } = read;
    // Right after the start the keyring may still be asking the person.
    const first = vault.connections.find(({ secret }) => secret !== undefined);
    if (first) await vault.openSecret(first);
    const rows = await compareRows(vault, read, (done) => {
      tell({ phase: 'comparing', done, total });
    });
    const texts = await inSlices(rows, ({ row }) => JSON.stringify(row));
    return { rows, rowsText: `[${texts.join(',')}]` };
  }

  /**
   * All that the choices make of what is kept by now. What was looked at may be spent by then, and what it was compared
   * with another: then the person looks again.
   */
  async function chosen(
    content: VaultContent,
    looked: Held,
    choices: readonly RowChoice[],
  ): Promise<Result<KeepingMany & Imported, 'not_found'>> {
    if (held !== looked) return fail('not_found');
    const kept = new Map(content.connections.map((record) => [record.id, record]));
    const taken = new Set([...kept.keys(), ...content.bin.map(({ connection }) => connection.id)]);
    const given: Keeping[] = [];
    const added: string[] = [];
    const replaced: string[] = [];
    let { labels } = content;
    let withoutSecret = 0;
    const stale = new Set<number>();

    await inSlices(looked.rows, ({ connection, row }, index) => {
      const choice = choices[index];
      if (!connection || choice === undefined || choice === 'skip') return;
      labels = withColored(labels, connection.labels, looked.labels);
      const { secret, ...fields } = { ...connection, labels: spelled(labels, connection.labels) };
      const before = choice === 'replace' && row.kept ? kept.get(row.kept.id) : undefined;
      if (choice === 'replace' && !(before && isSameApp(before, connection))) stale.add(index);
      if (stale.size > 0) return;
      // The same secret again is no news of it, and its date stays.
      const isNews = secret !== undefined && !(before && isSecretOf(before, secret));
      const imported: ImportedConnection = isNews ? { ...fields, secret } : fields;
      const record = before
        ? replacedBy(before, imported, now())
        : named(importedRecord(imported, freeId(imported.id), now()));
      (before ? replaced : added).push(record.id);
      const hasSecret = isNews || (before !== undefined && vault.credentialStatus(before) !== 'missing');
      if (!hasSecret) withoutSecret += 1;
      given.push({ record, ...(isNews ? { secret } : {}) });
    });
    return stale.size > 0 ? fail('not_found') : ok({ given, labels, added, replaced, withoutSecret });

    function isSecretOf(record: VaultRecord, secret: string): boolean {
      const known = vault.secretOf(record);
      return known.ok && known.value === secret;
    }

    function freeId(wanted: string | undefined): string {
      const id = wanted === undefined || taken.has(wanted) ? randomUUID() : wanted;
      taken.add(id);
      return id;
    }
  }
}

function refused(problem: ImportProblem, name: string): Inspection {
  return { kind: 'refused', problem, name };
}

/** Whether each choice can be carried out for its row. */
function fits(rows: readonly ComparedRow[], choices: readonly RowChoice[]): boolean {
  return (
    choices.length === rows.length &&
    rows.every(({ connection, row }, index) => {
      const choice = choices[index];
      if (choice === 'skip') return true;
      if (!connection) return false;
      return (choice === 'add') === (row.kept === undefined);
    })
  );
}

/** Labels with those that an import brings: new ones in the colour that they have there. */
function withColored(known: Label[], names: readonly string[], colors: readonly Label[]): Label[] {
  const added = names.flatMap((name) => {
    const isKnown = known.some((label) => sameLabel(label.name, name));
    const label = isKnown ? undefined : colors.find((candidate) => sameLabel(candidate.name, name));
    return label ? [label] : [];
  });
  return withLabels(added.length === 0 ? known : [...known, ...added], names);
}
