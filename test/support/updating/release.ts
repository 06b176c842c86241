import { createHash, type KeyObject } from 'node:crypto';
import { dump } from 'js-yaml';
import { signManifest } from '../../../scripts/packaging/sign-manifest';

/** What a release is made of. */
export interface ReleaseOptions {
  readonly version: string;
  readonly file?: Buffer;
  readonly notes?: string;
}

/** The file's name on the feed. */
export const fileName = 'Tenantry.AppImage';

/** A release's description before it is signed, as electron-builder writes it. */
export function manifestOf({
  version,
  file = Buffer.from('an AppImage'),
  notes = 'Faster starts.',
}: ReleaseOptions): Record<string, unknown> {
  const sha512 = createHash('sha512').update(file).digest('base64');
  return {
    version,
    files: [{ url: fileName, sha512, size: file.byteLength }],
    path: fileName,
    sha512,
    releaseNotes: notes,
    releaseDate: '2027-03-02T08:00:00.000Z',
  };
}

/** The text of a signed description. */
export function signedRelease(
  channelFile: string,
  options: ReleaseOptions,
  { keyId, privateKey }: { keyId: string; privateKey: KeyObject },
): string {
  return signManifest(channelFile, dump(manifestOf(options)), keyId, privateKey);
}
