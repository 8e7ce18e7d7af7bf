import { defineConfig } from 'vitest/config'

// hooks build releases and unpack a browser, which a busy machine does slowly
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/program.ts'],
    setupFiles: ['tests/support/setup.ts'],
    maxWorkers: 3,
    isolate: false,
    ...patience,
  },
})
