import { setImmediate } from 'node:timers/promises';
import type { Handlers } from '../../shared/bridge';
import { sovereignCloudOf } from '../../shared/clouds';
import type { Messages } from '../../shared/messages';
import { portalUrl } from '../../shared/portal';
import { fail, ok } from '../../shared/result';
import { expiriesCsv } from '../transfer/expiries-csv';
import { expiriesIcs } from '../transfer/expiries-ics';
import type { ExpiryEntry } from '../transfer/expiry-entry';
import { storageErrorOf } from '../vault/storage-fault-of';
import type { VaultRecord } from '../vault/vault-file';
import type { Context } from './context';

/** The formats of the file. A new one is one row here, and its name in the contract. */
const formats = { ics: expiriesIcs, csv: expiriesCsv } as const;

/** A format by its name, which is also the file's extension. */
export type ExpiriesFormat = keyof typeof formats;

/** What the export is handed. */
export interface ExpiriesExportParts {
  /** Asks the person where to; undefined where they have changed their mind. */
  readonly chooseFile: (format: ExpiriesFormat) => Promise<string | undefined>;
  /** Writes a file that only its owner may read; throws when it cannot. */
  readonly writeFile: (file: string, text: string) => Promise<void>;
  /** In the language that is spoken. */
  readonly messages: () => Messages;
}

/** Entries that are written before the window gets its turn: a few milliseconds' work. */
const writtenAtOnce = 100;

/** When secrets expire, as a file for a calendar or a spreadsheet. */
export function expiriesExport(
  { vault, now }: Pick<Context, 'vault' | 'now'>,
  { chooseFile, writeFile, messages }: ExpiriesExportParts,
): Handlers['expiries'] {
  /** It may have been locked while the person was asked, or while the file was made. */
  const isShut = (): boolean => vault.isShut;
  let choosing = false;

  /** One dialog at a time, whatever the window asks: a second answers as if the person had changed their mind. */
  async function chooseOne(format: ExpiriesFormat): Promise<string | undefined> {
    if (choosing) return undefined;
    choosing = true;
    try {
      return await chooseFile(format);
    } finally {
      choosing = false;
    }
  }

  return {
    async export({ ids, format }) {
      const wanted = new Set(ids);
      const chosen = vault.connections.filter(({ id }) => wanted.has(id));
      if (chosen.length === 0) return fail({ code: 'not_found' });
      const listed = format === 'ics' ? chosen.filter(hasDate) : chosen;
      // A calendar needs something to stand in it (RFC 5545, 3.6).
      if (listed.length === 0) return ok({ exported: 0 });
      const file = await chooseOne(format);
      if (file === undefined) return ok({ cancelled: true });
      if (isShut()) return fail({ code: 'locked' });
      const words = messages();
      const parts: string[] = [];
      for (const part of formats[format](entriesOf(listed, words), words.expiryFile, now())) {
        if (parts.push(part) % writtenAtOnce === 0) await setImmediate();
      }
      if (isShut()) return fail({ code: 'locked' });
      try {
        await writeFile(file, parts.join(''));
      } catch (error) {
        return fail(storageErrorOf(error)); // disk full, read-only, gone: nothing is left behind
      }
      return ok({ exported: listed.length });
    },
  };
}

function hasDate({ secretExpiresAt }: VaultRecord): boolean {
  return secretExpiresAt !== undefined;
}

function* entriesOf(records: readonly VaultRecord[], messages: Messages): Generator<ExpiryEntry> {
  for (const record of records) yield entryOf(record, messages);
}

function entryOf(record: VaultRecord, messages: Messages): ExpiryEntry {
  const { id, name, cloud, tenant, clientId, service, state, secretExpiresAt } = record;
  const page = portalUrl({ page: 'certificates_and_secrets', cloud, clientId });
  return {
    id,
    name,
    tenant: tenant.entered,
    ...(tenant.id === undefined ? {} : { tenantId: tenant.id }),
    clientId,
    cloud: cloudInWords(record, messages),
    service: messages.services[service].name,
    state: messages.states[state],
    ...(secretExpiresAt === undefined ? {} : { expiresAt: secretExpiresAt }),
    ...(page === undefined ? {} : { portalUrl: page }),
  };
}

/** A cloud that is not in the table goes by its name, or else by its host. */
function cloudInWords({ cloud, customCloud }: VaultRecord, messages: Messages): string {
  if (cloud !== 'custom' || !customCloud) return messages.clouds[cloud].name;
  const sovereign = sovereignCloudOf(customCloud);
  return sovereign === undefined ? customCloud.authority : messages.sovereignClouds[sovereign].name;
}
