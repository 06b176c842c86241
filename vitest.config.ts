import { defineConfig } from 'vitest/config';

/** Unit and integration tests: plain Node, or happy-dom where a file asks for it in its first line. */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reportsDirectory: 'out/coverage',
      reporter: ['text', 'html'],
    },
  },
});
