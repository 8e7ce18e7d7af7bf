import { defineConfig } from 'vitest/config'

// hooks build releases and unpack a browser, which a busy machine does slowly
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/setup.ts'],
    maxWorkers: 2,
    isolate: false,
    ...patience,
  },
})
