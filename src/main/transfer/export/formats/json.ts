import type { ExportFormat } from '../format';
import { tenantryDocument } from '../tenantry-json';

/** Tenantry's own document without secrets, whatever the entries have. */
export const json: ExportFormat = {
  write: (entries, options) =>
    tenantryDocument(
      entries.map(({ secret: _left, ...entry }) => entry),
      options,
    ),
};
