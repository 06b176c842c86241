import type { ExportPreview } from '../../shared/transfer/export';
import { factsOf, type FormatId } from '../../shared/transfer/formats';
import { composed, type ComposeOptions } from '../transfer/export/compose';
import type { ExportEntry } from '../transfer/export/format';
import { exportWriters } from '../transfer/export/formats';
import { shownMasked } from './export-entries';

/** A preview shows so many files, and so much of each, in UTF-16 units. */
const shownFiles = 3;
const shownText = 20_000;

/**
 * The first files of an export, as far as they are shown; no more is written than that.
 * @param entries with masked secrets.
 */
export function previewOf(
  format: FormatId,
  entries: readonly ExportEntry[],
  options: ComposeOptions,
): ExportPreview['files'] {
  const files: { name: string; text: string; cut: boolean }[] = [];
  const shown = factsOf(format).liveToken
    ? entries.map((entry) => withMaskedToken(entry, options.now))
    : entries;
  for (const { file, text } of composed(format, exportWriters[format], shown, options)) {
    if (files.at(-1)?.name !== file) {
      if (files.length === shownFiles) break;
      files.push({ name: file, text: '', cut: false });
    }
    const current = files.at(-1);
    if (!current || current.cut) continue;
    current.text += text;
    if (current.text.length <= shownText) continue;
    current.text = current.text.slice(0, shownText);
    current.cut = true;
    if (factsOf(format).several !== 'file_each') break;
  }
  return files;
}

/** A token is asked for when it is exported, and not before. */
function withMaskedToken(entry: ExportEntry, now: number): ExportEntry {
  if (!entry.secret) return entry;
  return { ...entry, token: { text: shownMasked('token'), expiresAt: new Date(now).toISOString() } };
}
