import { z } from 'zod';
import type { Update, UpdateFault } from '../../shared/updates';
import type { ReleaseKeys } from './release-keys';
import { isSigned } from './release-signature';
import { compareVersions, isReleaseVersion } from './version';

/** Release notes beyond this are cut, in characters. */
const longestNotes = 20_000;

/** A SHA-512 in Base64 is 64 bytes. */
const hashSchema = z.string().regex(/^[A-Za-z0-9+/]{86}==$/);

const manifestSchema = z.object({
  version: z.string().refine(isReleaseVersion),
  releaseDate: z.iso.datetime(),
  releaseNotes: z.string().max(1_000_000).nullish(),
  files: z
    .array(z.object({ url: z.string().min(1).max(2048), sha512: hashSchema, size: z.number().int().min(1) }))
    .min(1)
    .max(50),
});

/** What a description is judged by. */
export interface Judging {
  /** The description's file name. */
  readonly channelFile: string;
  /** What the file of this kind of installation ends with, such as `.AppImage`. */
  readonly fileEnding: string;
  readonly keys: ReleaseKeys;
  /** The version that is running. */
  readonly current: string;
  /** The newest version that was ever offered with a good signature. */
  readonly newest: string | undefined;
}

/** What a feed's description comes to. */
export type Judgement =
  | {
      readonly kind: 'newer';
      readonly update: Update;
      /** SHA-512 in Base64, of each file that may be what is downloaded. */
      readonly hashes: readonly string[];
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly fault: UpdateFault };

/**
 * Judges what a feed says. The signature first: of a description that is not signed nothing else is believed, not even
 * that there is nothing new.
 * @param manifest the description's content, as a YAML reader gives it.
 */
export function judgeManifest(manifest: unknown, judging: Judging): Judgement {
  const { channelFile, fileEnding, keys, current, newest } = judging;
  const object = z.record(z.string(), z.unknown()).safeParse(manifest);
  if (!object.success) return { kind: 'refused', fault: 'feed_unreadable' };
  if (!isSigned(channelFile, object.data, keys)) return { kind: 'refused', fault: 'signature_wrong' };
  const read = manifestSchema.safeParse(object.data);
  if (!read.success) return { kind: 'refused', fault: 'feed_unreadable' };
  const { version, releaseDate, releaseNotes, files } = read.data;
  // An old description keeps its good signature for ever: whoever holds the feed must not go back with it.
  if (newest !== undefined && compareVersions(version, newest) < 0)
    return { kind: 'refused', fault: 'older' };
  if (compareVersions(version, current) <= 0) return { kind: 'none' };
  const fitting = files.filter(({ url }) => url.toLowerCase().endsWith(fileEnding.toLowerCase()));
  const [first] = fitting;
  if (!first) return { kind: 'refused', fault: 'feed_unreadable' };
  return {
    kind: 'newer',
    update: {
      version,
      notes: (releaseNotes ?? '').slice(0, longestNotes).trim(),
      releasedAt: releaseDate,
      size: Math.max(...fitting.map(({ size }) => size)),
    },
    hashes: fitting.map(({ sha512 }) => sha512),
  };
}
