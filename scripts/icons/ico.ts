import type { Picture } from './picture';

/** From this size on a picture is kept as PNG, which old readers of icons know in this size only. */
const pngFrom = 256;

/**
 * A Windows icon of several sizes.
 * Source: Microsoft's "Icons" (the format of .ico), with PNG since Windows Vista.
 */
export function encodeIco(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(6 + pictures.length * 16);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(pictures.length, 4);
  const images = pictures.map((picture) => (picture.size < pngFrom ? bitmap(picture) : picture.png));
  let offset = header.length;
  images.forEach((image, index) => {
    const { size = 0 } = pictures[index] ?? {};
    const at = 6 + index * 16;
    header.writeUInt8(size % 256, at); // 0 stands for 256
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4); // planes
    header.writeUInt16LE(32, at + 6); // bits of a pixel
    header.writeUInt32LE(image.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([header, ...images]);
}

/** A bitmap without its file header, from bottom to top, then a mask of one bit for each pixel that nobody reads. */
function bitmap({ size, rgba }: Picture): Buffer {
  if (!rgba) throw new Error(`The picture of ${size} pixels has no pixels.`);
  const header = Buffer.alloc(40);
  header.writeUInt32LE(header.length, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8); // pixels and mask together
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = (y * size + x) * 4;
      const to = ((size - 1 - y) * size + x) * 4;
      const [red = 0, green = 0, blue = 0, opacity = 0] = rgba.subarray(from, from + 4);
      pixels.set([blue, green, red, opacity], to);
    }
  }
  const maskLine = Math.ceil(size / 32) * 4;
  return Buffer.concat([header, pixels, Buffer.alloc(maskLine * size)]);
}
