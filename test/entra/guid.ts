import { createHash } from 'node:crypto';

/** A GUID of version 4's form, the same for the same names in the same order. */
export function guidOf(...names: readonly string[]): string {
  const hex = createHash('sha256').update(names.join('\n')).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
