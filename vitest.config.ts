import { defineConfig } from 'vitest/config'

// hooks build releases and unpack a browser, which a busy machine does slowly
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/prepare.ts'],
    setupFiles: ['tests/support/setup.ts'],
    maxWorkers: 3, // one more than small machines have processors: half of the time each waits for commands and browsers
    isolate: false,
    ...patience,
  },
})
