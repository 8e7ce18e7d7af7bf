import { afterAll } from 'vitest'
import { end } from './ending.ts'

// registered before each file is read: of an `afterAll` that is called later, nothing comes
afterAll(end)

// a build loads the code of releases when it first runs, which takes seconds here: it would note its progress
await import('../../pipeline/release/build-work.ts')
