import { services, type Service } from '../../../../shared/services';
import type { RefusalReason } from '../../../../shared/transfer/export';
import { namesOf } from '../cloud-names';
import type { ExportEntry, ExportFormat } from '../format';

/**
 * A remote for each connection: OneDrive for what is reached through Microsoft Graph, Azure Blob Storage for
 * everything else. The keys without a value are for the person to fill in: no connection tells them. rclone has OneDrive
 * with client credentials since 1.69, Azure Blob Storage with a client secret since 1.61.
 * Sources: rclone docs, "Microsoft OneDrive" and "Microsoft Azure Blob Storage"; secrets as measured with rclone 1.60.
 */
export const rclone: ExportFormat = {
  refusal: (entry) =>
    (remoteOf(entry) ? undefined : 'cloud_unknown_to_tool') ??
    (entry.secret ? secretRefusal(entry.secret.real) : undefined),
  *write(entries, { words }) {
    for (const [index, entry] of entries.entries()) {
      const { connection, secret, slug } = entry;
      if (index > 0) yield '\n';
      yield `# ${connection.name}\n[${slug}]\n`;
      const { type, ...more } = remoteOf(entry) ?? {};
      const keys = {
        type,
        tenant: connection.tenant.entered,
        client_id: connection.clientId,
        client_secret: secret?.shown ?? words.placeholder,
        ...more,
      };
      for (const [key, value] of Object.entries(keys)) yield `${key} =${value ? ` ${value}` : ''}\n`;
    }
  },
};

/** What is particular to the kind of remote; undefined where rclone has none in the connection's cloud. */
function remoteOf({ connection }: ExportEntry): Readonly<Record<string, string>> | undefined {
  const { area }: Service = services[connection.service];
  if (area === 'microsoft_365') {
    const region = namesOf(connection.cloud)?.rcloneRegion;
    return region && { type: 'onedrive', client_credentials: 'true', region, drive_type: '', drive_id: '' };
  }
  // A remote for blobs has no key for the authority. Source: rclone, backend/azureblob.
  return connection.cloud === 'global' ? { type: 'azureblob', account: '' } : undefined;
}

/**
 * Why rclone would not have a secret any more once it has read its file and written it again, as it does with each
 * token and each change. It takes a line's value as it stands, without white space at its ends; quotes that would
 * keep that are gone the second time, and it puts some of its own around a backtick, which it then reads as part of the
 * value. `%(name)s` is replaced wherever it stands.
 */
function secretRefusal(secret: string): RefusalReason | undefined {
  if (secret.includes('\n')) return 'line_break';
  if (/^\p{White_Space}|\p{White_Space}$/u.test(secret)) return 'edge_spaces';
  return /`|^"""|%\([^)]+\)s/.test(secret) ? 'tool_notation' : undefined;
}
