import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from './child';

/**
 * Makes an authority trusted by Chromium in this home folder: on Linux it reads the home's NSS database.
 * Rejects when certutil is not installed.
 */
export async function trustAuthority(
  home: string,
  caPem: string,
  env: Record<string, string>,
): Promise<void> {
  const folder = path.join(home, '.pki', 'nssdb');
  const database = `sql:${folder}`;
  const certificate = path.join(home, 'test-authority.pem');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(certificate, caPem);
  await runChild('certutil', ['-d', database, '-N', '--empty-password'], { env });
  const trust = ['-t', 'C,,', '-n', 'Test authority', '-i', certificate];
  await runChild('certutil', ['-d', database, '-A', ...trust], { env });
  await rm(certificate);
}
