import { afterAll } from 'vitest'
import { end } from './ending.ts'

// registered before each file is read: of an `afterAll` that is called later, nothing comes
afterAll(end)
