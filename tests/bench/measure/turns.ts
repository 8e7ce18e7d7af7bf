/** Does each of the jobs in turn, all of them `runs` times (A B C A B C …); gives what came of each, run by run. */
export async function inTurn<K extends string, T>(
  jobs: Readonly<Record<K, () => T | Promise<T>>>,
  runs: number,
): Promise<Record<K, T[]>> {
  const names = Object.keys(jobs) as K[]
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, T[]>
  for (let run = 1; run <= runs; run++)
    for (const name of names) {
      console.error(`  ${name}, ${run} of ${runs}`)
      results[name].push(await jobs[name]())
    }
  return results
}

/** The seconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** The middle of some numbers; of an even number of them, the upper one of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** The median of one figure of several runs. */
export function medianOf<T>(runs: readonly T[], figure: (run: T) => number): number {
  return median(runs.map(figure))
}
