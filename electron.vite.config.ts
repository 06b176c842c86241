import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { buildGuide } from './scripts/docs/guide/build';
import packageJson from './package.json' with { type: 'json' };
import { bundledLicences } from './scripts/build/bundled-licences.ts';
import { oneByteCode } from './scripts/build/one-byte-code.ts';
import { packedWords } from './scripts/build/packed-words.ts';
import { channels, eventNames } from './src/shared/bridge.ts';

const root = import.meta.dirname;

/** When this is built, in milliseconds since 1970; said from outside where the same source is to give the same bytes. */
const builtAt = Number(process.env['SOURCE_DATE_EPOCH'] ?? Math.floor(Date.now() / 1000)) * 1000;

/** What conf, beneath electron-store, imports for schemas and migrations, of which the app gives it none. */
const unusedByConf = ['ajv/dist/2020.js', 'ajv-formats', 'semver'];

/** Leaves that out. MSAL needs semver, and gets it. */
const withoutUnused: Plugin = {
  name: 'without-unused',
  enforce: 'pre',
  resolveId: (source, importer) =>
    unusedByConf.includes(source) && /[\\/]node_modules[\\/]conf[\\/]/.test(importer ?? '')
      ? resolve(root, 'src/main/app/unused.ts')
      : undefined,
};

/**
 * Three bundles: main, preload and renderer; and the user guide, which is pages without a script. Everything is bundled, so that nothing of node_modules is
 * read at start or packaged. The targets suit both the shipped Electron and the older one that tests may
 * run on; electron-vite does not minify by itself.
 */
export default defineConfig({
  main: {
    plugins: [withoutUnused, packedWords, oneByteCode, bundledLicences(root)],
    resolve: {
      // Its form for Node makes a `require` for worker threads, which nothing here uses and electron-vite's own clashes with.
      alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }],
    },
    define: {
      __ELECTRON_VERSION__: JSON.stringify(packageJson.devDependencies.electron),
      __BUILT_AT__: JSON.stringify(builtAt),
    },
    build: {
      target: 'node20.18',
      minify: true,
      externalizeDeps: false,
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: resolve(root, 'src/main/main.ts'),
          'transfer-worker': resolve(root, 'src/main/transfer/transfer-worker.ts'),
          'passphrase-worker': resolve(root, 'src/main/vault/passphrase-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [bundledLicences(root)],
    define: { __CALLS__: JSON.stringify(channels), __EVENTS__: JSON.stringify(eventNames) },
    build: {
      target: 'node20.18',
      minify: true,
      externalizeDeps: false,
      outDir: 'out/preload',
      rolldownOptions: {
        input: {
          preload: resolve(root, 'src/preload/preload.ts'),
          'proxy-sign-in': resolve(root, 'src/preload/proxy-sign-in.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    // Replaced per load by the scheme handler, which mints a new nonce each time.
    html: { cspNonce: '__CSP_NONCE__' },
    plugins: [
      react(),
      oneByteCode,
      bundledLicences(root),
      { name: 'user-guide', closeBundle: () => buildGuide(root, resolve(root, 'out/guide')) },
    ],
    build: {
      target: 'chrome130',
      minify: true,
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/renderer/index.html'),
          'proxy-sign-in': resolve(root, 'src/renderer/proxy-sign-in.html'),
        },
        output: {
          // What the first screen needs in one file: each file is a question to main, which is busy at a start.
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], test: /^(?!.*proxy-sign-in)/ },
              { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000 },
            ],
          },
        },
      },
    },
  },
});
