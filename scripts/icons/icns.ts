import type { Picture } from './picture';

/**
 * The kinds of picture in a macOS icon, and their sizes in pixels. All hold PNG; those with two sizes in their name
 * are for displays with two pixels in the place of one.
 * Source: Apple's iconutil, whose iconsets are made of these.
 */
export const icnsKinds = {
  ic11: 32, // 16x16@2x
  ic12: 64, // 32x32@2x
  ic07: 128,
  ic13: 256, // 128x128@2x
  ic08: 256,
  ic14: 512, // 256x256@2x
  ic09: 512,
  ic10: 1024, // 512x512@2x
} as const;

/**
 * A macOS icon.
 * @param pictures one for each size of {@link icnsKinds}.
 * @throws when a size is missing.
 */
export function encodeIcns(pictures: readonly Picture[]): Buffer {
  const parts = Object.entries(icnsKinds).map(([kind, size]) => {
    const picture = pictures.find((each) => each.size === size);
    if (!picture) throw new Error(`There is no picture of ${size} pixels.`);
    return block(kind, picture.png);
  });
  return block('icns', Buffer.concat(parts));
}

/** Four letters, the length with these eight bytes, and the content. */
function block(kind: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(kind, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
