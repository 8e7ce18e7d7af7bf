import { afterAll } from 'vitest'

const works: (() => unknown)[] = []

/** Does something when all tests of the file are over, the latest first; may be called while they run. */
export function atEnding(work: () => unknown): void {
  works.push(work)
}

// registered while the file is read: of an `afterAll` that is called later, nothing comes
afterAll(async () => {
  for (const work of works.reverse()) await work()
})
