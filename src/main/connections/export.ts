import type { Answer, Handlers } from '../../shared/bridge';
import { clipboardMs } from '../../shared/clipboard';
import type { TransferMessages } from '../../shared/messages';
import { fail, ok } from '../../shared/result';
import type { ExportRefusal, Exported, RefusalReason } from '../../shared/transfer/export';
import { factsOf, type FormatId, type Packing } from '../../shared/transfer/formats';
import { largestImport, mostRows } from '../../shared/transfer/import';
import { composed, fileCountOf, type ComposeOptions, type FilePart } from '../transfer/export/compose';
import type { ExportEntry } from '../transfer/export/format';
import { exportWriters } from '../transfer/export/formats';
import { freePath } from '../transfer/private-file';
import { storageErrorOf } from '../vault/storage-fault-of';
import type { VaultRecord } from '../vault/vault-file';
import { nameOf, type Context } from './context';
import {
  carriesSecrets,
  entriesOf,
  shownMasked,
  shownOpen,
  type ExportRequest,
  type PreparedEntries,
} from './export-entries';
import { previewOf } from './export-preview';
import { writeExport } from './export-writing';
import { inParallel } from './in-parallel';
import type { LiveToken } from './live-token';
import { inSlices } from './slices';
import type { Following, TransferRun } from './transfer-run';

/** What the person is asked for a place. */
export interface SuggestedTarget {
  /** With its extension, where it is a file. */
  readonly name: string;
  readonly format: FormatId;
}

/** What the person is asked before secrets go out. */
export interface SecretsQuestion {
  /** How many. */
  readonly count: number;
  readonly format: FormatId;
  /** Where they will lie; absent for the clipboard. */
  readonly path?: string;
}

/** What exporting is handed. */
export interface ExportParts {
  /** Asks in main's dialog. @returns an absolute path; undefined where the person has changed their mind. */
  readonly chooseTarget: (suggested: SuggestedTarget) => Promise<string | undefined>;
  /** Asks in main's dialog, which no page can answer. */
  readonly confirmSecrets: (question: SecretsQuestion) => Promise<boolean>;
  /** Encrypts, away from main. */
  readonly encrypt: (plain: Uint8Array, passphrase: string, signal: AbortSignal) => Promise<Uint8Array>;
  /** A token of a connection: one that still lives, or a new one. */
  readonly tokenFor: (record: VaultRecord) => Promise<Answer<LiveToken>>;
  /** Puts a text without secrets on the clipboard. */
  readonly copyText: (text: string) => Promise<void>;
  /** In the language that is spoken. */
  readonly words: () => Promise<TransferMessages>;
  readonly run: TransferRun;
}

/** A text that is longer does not go to the clipboard: other programs stumble over it. In UTF-16 units. */
const longestCopy = 1_000_000;

/** Tenantry's own formats, which it promises to read again. */
const readBack: readonly FormatId[] = ['bundle', 'json', 'csv'];

/** A file becomes larger when it is encrypted: by its head, and 16 bytes for each 64 KB (age-encryption.org/v1). */
const encryptionBytes = 16_384;

/** An archive counts its files in 16 bits (APPNOTE.TXT, 4.4.21); the form that counts further is not everywhere read. */
const mostInArchive = 65_535;

/** Tokens that are asked for at once. */
const tokensAtOnce = 8;

/** All of an export in memory, before anybody is asked where to. */
interface Prepared {
  readonly records: readonly VaultRecord[];
  readonly files: readonly FilePart[];
}

/** From kept connections to files and texts for other tools. */
export function exporting(
  context: Pick<Context, 'vault' | 'now' | 'clipboard' | 'activity' | 'policy'>,
  parts: ExportParts,
): Pick<Handlers['transfer'], 'preview' | 'exportToFile' | 'exportToClipboard'> {
  const { vault, now } = context;
  const { run } = parts;
  return {
    async preview(request) {
      const records = chosen(request);
      if (records.length === 0) return fail({ code: 'not_found' });
      const { entries, refused } = await entriesOf(vault, request, records, shownMasked);
      const { format } = request;
      const files = previewOf(format, entries, await optionsOf(format));
      return ok({ files, fileCount: fileCountOf(format, entries.length), refused });
    },

    exportToFile: ({ packing = 'folder', passphrase, ...request }) =>
      run.during(async (following) => {
        if (isForbidden(request)) return fail({ code: 'policy' });
        const isEncrypted = factsOf(request.format).passphrase === true;
        if (isEncrypted !== (passphrase !== undefined)) return fail({ code: 'invalid_input' });
        const prepared = await prepare({ ...request, packing }, following);
        if (!prepared.ok || 'kind' in prepared.value) return prepared as Answer<Exported>;
        const ready = prepared.value;
        const { records, files } = ready;
        const asked = await run.inDialog(() => askWhere(request, ready, packing));
        if (asked === undefined) return ok({ kind: 'cancelled' });
        if (following.signal.aborted) return fail({ code: 'cancelled' });
        const { signal, tell } = following;
        const { length: total } = records;
        const target = {
          path: asked,
          packing,
          now: now(),
          ...(passphrase === undefined
            ? {}
            : { encrypt: (plain: Uint8Array) => parts.encrypt(plain, passphrase, signal) }),
        };
        try {
          const path = await writeExport(files, target, (done) => {
            tell({ phase: 'writing', done: Math.min(done, total), total });
          });
          noteOf(request, 'file', records);
          const fileCount = fileCountOf(request.format, total);
          return ok({ kind: 'exported', connections: total, files: fileCount, path });
        } catch (error) {
          // Disk full, read-only, gone: nothing is left behind.
          return fail(signal.aborted ? { code: 'cancelled' } : storageErrorOf(error));
        }
      }),

    exportToClipboard: (request) =>
      run.during(async (following) => {
        const { format } = request;
        if (isForbidden(request)) return fail({ code: 'policy' });
        if (factsOf(format).passphrase) return fail({ code: 'invalid_input' });
        const prepared = await prepare(request, following);
        if (!prepared.ok || 'kind' in prepared.value) return prepared as Answer<Exported>;
        const { records, files } = prepared.value;
        // A byte order mark is for files: pasted, it would be a part of the first word.
        const text = files
          .map((part) => part.text)
          .join('')
          .replace(/^\uFEFF/, '');
        if (fileCountOf(format, records.length) > 1 || text.length > longestCopy) {
          return fail({ code: 'invalid_input' });
        }
        const isSensitive = carriesSecrets(request);
        if (isSensitive) {
          const agreed = await run.inDialog(() => parts.confirmSecrets({ count: records.length, format }));
          if (agreed !== true) return ok({ kind: 'cancelled' });
          if (following.signal.aborted) return fail({ code: 'cancelled' });
          await context.clipboard.lend(text);
        } else {
          await parts.copyText(text);
        }
        noteOf(request, 'clipboard', records);
        return ok({
          kind: 'exported',
          connections: records.length,
          files: 1,
          ...(isSensitive ? { clearsAfterMs: clipboardMs } : {}),
        });
      }),
  };

  /** Whether the organisation lets no secret and no token out, encrypted or not. */
  function isForbidden(request: ExportRequest): boolean {
    return context.policy.forbidSecretExports === true && carriesSecrets(request);
  }

  function chosen({ ids }: ExportRequest): VaultRecord[] {
    const wanted = new Set(ids);
    return vault.connections.filter(({ id }) => wanted.has(id));
  }

  async function optionsOf(format: FormatId): Promise<ComposeOptions> {
    const words = await parts.words();
    return {
      words: words.file,
      labels: vault.labels,
      now: now(),
      name: words.file.folder(words.formats[format].name),
    };
  }

  /** Puts all of it together, or says why it cannot go out: nothing is asked or written before that is known. */
  async function prepare(
    request: ExportRequest & { readonly packing?: Packing },
    { tell, signal }: Following,
  ): Promise<Answer<Exported | Prepared>> {
    const records = chosen(request);
    const { length: total } = records;
    if (total === 0) return fail({ code: 'not_found' });
    const { format } = request;
    const progress = (done: number): void => {
      tell({ phase: 'reading', done: Math.min(done, total), total });
    };
    const found = await entriesOf(vault, request, records, shownOpen, progress);
    const wantsTokens = factsOf(format).liveToken === true && carriesSecrets(request);
    const { entries, refused } =
      wantsTokens && found.refused.length === 0
        ? await withTokens(format, found.entries, records, progress, signal)
        : found;
    if (refused.length > 0) return ok({ kind: 'refused', refused });
    const files = await inSlices(
      composed(format, exportWriters[format], entries, await optionsOf(format)),
      (part) => part,
      progress,
    );
    const tooMuch = await beyondLimits(request, entries, files);
    return ok(tooMuch.length > 0 ? { kind: 'refused', refused: tooMuch } : { records, files });
  }

  async function withTokens(
    format: FormatId,
    entries: readonly ExportEntry[],
    records: readonly VaultRecord[],
    between: (done: number) => void,
    signal: AbortSignal,
  ): Promise<PreparedEntries> {
    const byId = new Map(records.map((record) => [record.id, record]));
    const refused: ExportRefusal[] = [];
    let done = 0;
    const carrying = await inParallel(entries, tokensAtOnce, async (entry) => {
      signal.throwIfAborted();
      const { id, name } = entry.connection;
      const record = byId.get(id);
      const token = record ? await parts.tokenFor(record) : undefined;
      between((done += 1));
      if (!token?.ok) {
        refused.push({ id, name, reason: 'token_failed' });
        return entry;
      }
      const { accessToken, seconds } = token.value;
      const expiresAt = new Date(now() + seconds * 1000).toISOString();
      const withToken = { ...entry, token: { text: shownOpen(accessToken), expiresAt } };
      const reason = exportWriters[format].refusal?.(withToken);
      if (reason !== undefined) refused.push({ id, name, reason });
      return withToken;
    });
    return { entries: carrying, refused };
  }

  /** What Tenantry writes it must be able to read again: which connections are too many for that. */
  async function beyondLimits(
    { format, packing }: ExportRequest & { readonly packing?: Packing },
    entries: readonly ExportEntry[],
    files: readonly FilePart[],
  ): Promise<ExportRefusal[]> {
    const refused = (reason: RefusalReason, from: number): ExportRefusal[] =>
      entries.slice(from).map(({ connection: { id, name } }) => ({ id, name, reason }));
    if (packing === 'zip' && fileCountOf(format, entries.length) > mostInArchive) {
      return refused('too_many', mostInArchive);
    }
    if (!readBack.includes(format)) return [];
    if (entries.length > mostRows) return refused('too_many', mostRows);
    const room = largestImport - encryptionBytes;
    if (files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) <= room) return [];
    const options = { ...(await optionsOf(format)), several: true };
    const size = (some: readonly ExportEntry[]): number =>
      Buffer.byteLength([...exportWriters[format].write(some, options)].join(''));
    const around = size([]);
    let sum = around;
    const sizes = await inSlices(entries, (entry) => (sum += size([entry]) - around + 2));
    return refused('too_large', sizes.filter((upTo) => upTo <= room).length);
  }

  /** Asks where to, and with secrets whether they may lie there. */
  async function askWhere(
    request: ExportRequest,
    { records, files }: Prepared,
    packing: Packing,
  ): Promise<string | undefined> {
    const { format } = request;
    const isSet = fileCountOf(format, records.length) > 1;
    const { name: folder } = await optionsOf(format);
    const name = !isSet ? (files[0]?.file ?? folder) : packing === 'zip' ? `${folder}.zip` : folder;
    const asked = await parts.chooseTarget({ name, format });
    if (asked === undefined) return undefined;
    // What is agreed to is what is written.
    const path = isSet && packing === 'folder' ? await freePath(asked) : asked;
    if (!carriesSecrets(request)) return path;
    return (await parts.confirmSecrets({ count: records.length, format, path })) ? path : undefined;
  }

  function noteOf(request: ExportRequest, way: 'file' | 'clipboard', records: readonly VaultRecord[]): void {
    const { format } = request;
    context.activity.note('exported', {
      ids: records.map(({ id }) => id),
      ...nameOf(records),
      facts: { format, way, secrets: carriesSecrets(request) },
    });
  }
}
