import path from 'node:path';
import { defineConfig } from 'electron-vite';
import base from '../../../electron.vite.config';

const here = import.meta.dirname;
const checkout = path.join(here, '../../..');

/** What this build has in the place of the product's own: its file, and what stands there instead. */
const replaced: Readonly<Record<string, string>> = {
  './installation': path.join(here, 'installation.ts'),
  '../updates/release-keys': path.join(here, 'release-keys.ts'),
};

/** The product's configuration is read as if it lay here: its files are found where they are. */
function inCheckout(input: unknown): Record<string, string> {
  const files = Object.entries((input ?? {}) as Record<string, string>);
  return Object.fromEntries(
    files.map(([name, file]) => [name, path.join(checkout, path.relative(here, file))]),
  );
}

/**
 * Main as it is built for the product, but for two of its modules: how it was installed, and the release keys, of which
 * the product has none yet. Built for tests alone: what is given out knows neither.
 */
export default defineConfig(() => {
  if (typeof base === 'function' || !('main' in base))
    throw new Error('The product’s configuration is no table.');
  const { main } = base;
  return {
    main: {
      ...main,
      plugins: [
        {
          name: 'tenantry-test-updates',
          enforce: 'pre' as const,
          resolveId: (source: string, importer: string | undefined) =>
            importer?.endsWith('/src/main/app/updating.ts') ? replaced[source] : undefined,
        },
      ],
      build: {
        ...main.build,
        outDir: process.env['TENANTRY_TEST_OUT'] ?? 'out/test/updating',
        rolldownOptions: {
          ...main.build?.rolldownOptions,
          input: inCheckout(main.build?.rolldownOptions?.input),
        },
      },
      define: {
        ...main.define,
        __TEST_RELEASE_KEYS__: process.env['TENANTRY_TEST_KEYS'] ?? '{}',
      },
    },
  };
});
