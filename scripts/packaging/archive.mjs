import path from 'node:path';
import { run, tail } from '../lib/run.mjs';

/**
 * Packs a folder as .tar.gz, by the system's tar: electron-builder would fetch a tool for it. Files belong to root in it,
 * and stand in a folder of the archive's own name.
 * @param {string} folder
 * @param {string} file ends in `.tar.gz`
 * @returns {Promise<import('../lib/checkout.mjs').Outcome>}
 */
export async function archiveFolder(folder, file) {
  const from = path.basename(folder);
  const to = path.basename(file, '.tar.gz');
  const { code, output } = await run('tar', [
    ...['--create', '--gzip', `--file=${file}`, `--directory=${path.dirname(folder)}`],
    ...['--sort=name', '--owner=0', '--group=0', '--numeric-owner'],
    // Only names of files, not what links point at.
    `--transform=flags=r;s,^${from},${to},`,
    from,
  ]);
  return code === 0 ? { ok: true } : { ok: false, reason: tail(output, 3) };
}
