import { defineConfig } from 'vitest/config';

/** Unit and integration tests, in plain Node. */
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
