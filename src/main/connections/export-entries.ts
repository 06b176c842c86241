import { hostsOf } from '../../shared/clouds';
import type { ExportRefusal } from '../../shared/transfer/export';
import { factsOf, type FormatId } from '../../shared/transfer/formats';
import type { ExportEntry, SensitiveText } from '../transfer/export/format';
import { exportWriters } from '../transfer/export/formats';
import { prefixOf, Slugs } from '../transfer/export/names';
import type { Vault } from '../vault/vault';
import type { VaultRecord } from '../vault/vault-file';
import { inSlices, type Between } from './slices';

/** What is to be exported, and as what. */
export interface ExportRequest {
  readonly ids: readonly string[];
  readonly format: FormatId;
  /** Whether secrets are wanted; there are formats that never carry any. */
  readonly secrets: boolean;
}

/** What can go out, and what cannot. */
export interface PreparedEntries {
  readonly entries: readonly ExportEntry[];
  readonly refused: readonly ExportRefusal[];
}

/** Whether secrets go out with a request. */
export function carriesSecrets({ format, secrets }: Pick<ExportRequest, 'format' | 'secrets'>): boolean {
  return secrets && factsOf(format).secrets !== 'never';
}

/** As it is. */
export function shownOpen(text: string): SensitiveText {
  return { real: text, shown: text };
}

/** In a preview no secret is, whatever it is like; a mask of ASCII, which every format writes as it is. */
export function shownMasked(text: string): SensitiveText {
  return { real: text, shown: '********' };
}

/**
 * Makes an entry of each connection that a format can carry.
 * @param shown how secrets are shown: as they are, or masked.
 */
export async function entriesOf(
  vault: Pick<Vault, 'openSecret' | 'secretOf'>,
  request: ExportRequest,
  records: readonly VaultRecord[],
  shown: (secret: string) => SensitiveText,
  between?: Between,
): Promise<PreparedEntries> {
  const writer = exportWriters[request.format];
  const slugs = new Slugs();
  const refused: ExportRefusal[] = [];
  const entries: ExportEntry[] = [];
  const first = records.find(({ secret }) => secret !== undefined);
  // Right after the start the keyring may still be asking the person.
  if (first && carriesSecrets(request)) await vault.openSecret(first);
  await inSlices(
    records,
    (connection) => {
      const { id, name } = connection;
      const slug = slugs.of(name);
      const secret = carriesSecrets(request) ? vault.secretOf(connection) : undefined;
      if (secret?.ok === false) {
        const isMissing = secret.error === 'secret_missing';
        refused.push({ id, name, reason: isMissing ? 'secret_missing' : 'secret_unreadable' });
        return;
      }
      const entry: ExportEntry = {
        connection,
        hosts: hostsOf(connection),
        slug,
        prefix: prefixOf(slug),
        ...(secret ? { secret: shown(secret.value) } : {}),
      };
      const reason = writer.refusal?.(entry);
      if (reason === undefined) entries.push(entry);
      else refused.push({ id, name, reason });
    },
    between,
  );
  return { entries, refused };
}
