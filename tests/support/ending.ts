const works: (() => unknown)[] = []

/** Does something when all tests of the file are over, the latest first; may be called while they run. */
export function atEnding(work: () => unknown): void {
  works.push(work)
}

/** Does what was left for the end. */
export async function end(): Promise<void> {
  for (const work of works.splice(0).reverse()) await work()
}
