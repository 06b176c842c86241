import type { ExportFormat } from '../format';
import { tenantryDocument } from '../tenantry-json';

/** Tenantry's own document with the secrets that the entries have. What is written here is encrypted before it is kept. */
export const bundle: ExportFormat = { write: tenantryDocument };
