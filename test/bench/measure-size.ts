import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { runtimeExecutable } from '../support/app';
import { builtStart, type BuiltStart } from '../support/built-start';
import { packageTenantry } from '../support/packaged';
import { figure, type Measured } from './figures';

/** How many of the largest parts of a bundle are told. */
const largest = 8;

/** What a start reads of the two bundles, and how much larger the packaged app is than the runtime it is made of. */
export async function measureSize(): Promise<Measured> {
  const [main, window] = [await builtStart('main'), await builtStart('renderer')];
  const electron = path.dirname(await runtimeExecutable());
  const packaged = await packageTenantry();
  try {
    const runtime = sizeOf(electron, ['default_app.asar']);
    const over = sizeOf(path.dirname(packaged.executable)) - runtime;
    return {
      name: 'size',
      figures: [
        figure('size', 'main', 0, main.bytes / 1000),
        figure('size', 'window', 0, window.bytes / 1000),
        figure('size', 'packaged', 0, over / 1e6),
        figure('size', 'runtime', 0, runtime / 1e6),
      ],
      samples: {
        ...largestOf('main', main),
        ...largestOf('window', window),
        'app.asar (MB)': [statSync(packaged.asar).size / 1e6],
      },
    };
  } finally {
    await packaged.stop();
  }
}

/** The sum of all files below a folder, in bytes. @param except names that do not count. */
function sizeOf(folder: string, except: readonly string[] = []): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !except.includes(entry.name))
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}

function largestOf(bundle: string, { parts }: BuiltStart): Record<string, readonly number[]> {
  return Object.fromEntries(
    parts
      .slice(0, largest)
      .map(({ name, bytes }) => [`${bundle}: ${name}, before it is minified (kB)`, [bytes / 1000]]),
  );
}
