import type { Page } from '@playwright/test';

/** A square picture with transparency. */
export interface Picture {
  /** Its width and its height, in pixels. */
  readonly size: number;
  readonly png: Buffer;
  /** Its pixels from top to bottom: red, green, blue and opacity, a byte each. Up to 128 pixels in size. */
  readonly rgba: Buffer | undefined;
}

/** Larger pictures are needed as PNG only, and take long to hand over. */
const largestRaw = 128;

/**
 * Draws a picture in the size in which it is shown, so that its edges are as sharp as they can be.
 * @param svg a square picture with a `viewBox`.
 * @param size in pixels.
 */
export async function draw(page: Page, svg: string, size: number): Promise<Picture> {
  const { png, rgba } = await page.evaluate(
    async ({ source, pixels, isRaw }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = pixels;
      canvas.height = pixels;
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('The page has no canvas.');
      pen.drawImage(image, 0, 0, pixels, pixels);
      return {
        png: canvas.toDataURL('image/png'),
        rgba: isRaw ? [...pen.getImageData(0, 0, pixels, pixels).data] : undefined,
      };
    },
    {
      source: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      pixels: size,
      isRaw: size <= largestRaw,
    },
  );
  return {
    size,
    png: Buffer.from(png.slice(png.indexOf(',') + 1), 'base64'),
    rgba: rgba && Buffer.from(rgba),
  };
}
