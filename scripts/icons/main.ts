// npm run icons: draws the icons that systems and installers need from the drawings in assets/, and writes them there.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchTenantry } from '../../test/support/app';
import { root } from '../lib/checkout.mjs';
import { openDisplay } from '../lib/display.mjs';
import { encodeIcns, icnsKinds } from './icns';
import { encodeIco } from './ico';
import { draw, type Picture } from './picture';

/** The sizes of a Windows icon, and those of a theme's folders on Linux, in pixels. */
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const bundleLinuxSizes = [16, 32, 48, 128, 256];

/** Up to here the drawing for small sizes is used. */
const smallUpTo = 32;

const display = await openDisplay();
if (!display.ok) throw new Error(display.reason);
const env = { ...process.env, ...display.env } as Record<string, string>;
const stage = await launchTenantry({
  desk: { env },
  appDir: fileURLToPath(new URL('stage', import.meta.url)),
});

const assets = path.join(root, 'assets');
const [large, small, bundle] = await Promise.all(
  ['icon.svg', 'icon-small.svg', 'bundle.svg'].map((name) => readFile(path.join(assets, name), 'utf8')),
);
if (!large || !small || !bundle) throw new Error('A drawing is empty.');
// Apple's icons have a margin of a tenth; beside those of Windows and Linux that would look small.
const cropped = large.replace('viewBox="0 0 1024 1024"', 'viewBox="64 64 896 896"');

const apple = await pictures(Object.values(icnsKinds), () => large);
const others = await pictures([...windowsSizes, ...linuxSizes], (size) =>
  size <= smallUpTo ? small : cropped,
);
const bundles = await pictures(
  [...Object.values(icnsKinds), ...windowsSizes, ...bundleLinuxSizes],
  () => bundle,
);
await stage.close();
await display.stop();

await write('icon.icns', encodeIcns(apple));
await write('icon.ico', encodeIco(ofSizes(others, windowsSizes)));
await write('icon.png', ofSizes(apple, [1024])[0]?.png ?? Buffer.alloc(0));
await write('bundle.icns', encodeIcns(bundles));
await write('bundle.ico', encodeIco(ofSizes(bundles, windowsSizes)));
for (const { size, png } of ofSizes(others, linuxSizes)) await write(`icons/${size}x${size}.png`, png);
for (const { size, png } of ofSizes(bundles, bundleLinuxSizes))
  await write(`bundle/${size}x${size}.png`, png);

/** One picture of each size, by the drawing that suits it. */
async function pictures(sizes: readonly number[], drawing: (size: number) => string): Promise<Picture[]> {
  const drawn: Picture[] = [];
  for (const size of [...new Set(sizes)].sort((a, b) => a - b))
    drawn.push(await draw(stage.page, drawing(size), size));
  return drawn;
}

function ofSizes(from: readonly Picture[], sizes: readonly number[]): Picture[] {
  return from.filter(({ size }) => sizes.includes(size));
}

async function write(name: string, content: Buffer): Promise<void> {
  const file = path.join(assets, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
