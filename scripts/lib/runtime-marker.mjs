import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const MARKER = 'tenantry-runtime.json';

/**
 * Marks a folder as a runtime made from the registry, with the hashes that were checked. It is written last.
 * @param {string} dir
 * @param {Record<string, string>} facts
 */
export function mark(dir, facts) {
  writeFileSync(path.join(dir, MARKER), `${JSON.stringify(facts, null, 2)}\n`);
}

/**
 * @param {string} dir
 * @returns {boolean} whether the folder holds a runtime made from the registry
 */
export function isMarked(dir) {
  return existsSync(path.join(dir, MARKER));
}

/**
 * @param {string} dir
 * @param {Record<string, string>} facts
 * @returns {boolean} whether the folder is marked with exactly these facts
 */
export function isMarkedWith(dir, facts) {
  return (
    isMarked(dir) && readFileSync(path.join(dir, MARKER), 'utf8').trim() === JSON.stringify(facts, null, 2)
  );
}
