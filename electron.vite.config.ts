import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import packageJson from './package.json' with { type: 'json' };

const root = import.meta.dirname;

/** When this is built, in milliseconds since 1970; said from outside where the same source is to give the same bytes. */
const builtAt = Number(process.env['SOURCE_DATE_EPOCH'] ?? Math.floor(Date.now() / 1000)) * 1000;

/**
 * Three bundles: main, preload and renderer. Everything is bundled, so that nothing of node_modules is
 * read at start or packaged. The targets suit both the shipped Electron and the older one that tests may
 * run on; electron-vite does not minify by itself.
 */
export default defineConfig({
  main: {
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
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
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
    plugins: [react()],
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
      },
    },
  },
});
