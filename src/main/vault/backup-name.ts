import { backupReasons, type BackupReason } from '../../shared/vault-version';

/** A backup as its file's name tells of it: when and why it was made, and nothing else. */
export interface BackupName {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: BackupReason;
}

const pattern = /^vault-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([a-z]+)\.json$/;

/** The file's name of a backup that is made now, such as `vault-20261129T003000Z-daily.json`. Names sort by time. */
export function backupName(at: number, reason: BackupReason): string {
  return `vault-${stampOf(at)}-${reason}.json`;
}

/** A time for a name of a file: UTC, to the second. */
export function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** @returns undefined for a file that is no backup of ours. */
export function readBackupName(name: string): BackupName | undefined {
  const [, year, month, day, hour, minute, second, word] = pattern.exec(name) ?? [];
  const reason = backupReasons.find((known) => known === word);
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return reason === undefined || Number.isNaN(at) ? undefined : { name, at, reason };
}
