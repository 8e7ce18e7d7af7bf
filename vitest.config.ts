import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// hooks build releases and unpack a browser, which a busy machine does slowly
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }

// for the processes of the tests, and for the commands that these start
const compileLate = fileURLToPath(new URL('tests/support/compile-late.cjs', import.meta.url))
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(compileLate)}`

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
