import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from './support/build.ts'
import { dataFolder, freshFolder } from './support/folder.ts'
import { linesOf, ndjson } from './support/ndjson.ts'

/*
 * One synthetic record that says as much as a line may hold. Were every value looked for among all others, each of these
 * builds would take hours, and the time that a test has would end it.
 */

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number)

/** The numbers in an order of their own, each once; `count` is no multiple of the step. */
const shuffled = (count: number): number[] => numbers(count).map((number) => (number * 7919) % count)

function capsule(more: object): object {
  return {
    kind: 'capsule',
    id: 'n-1',
    name: 'Capsule synthétique',
    description: 'Une capsule.',
    isPartOf: 's-1',
    position: 2,
    source: 'p-1',
    ...more,
  }
}

async function built(record: object) {
  const [data, out] = [await dataFolder(), await freshFolder()]
  const base = 'https://publisher.example/p/' // an example, of which no ledger is kept
  const without = { pages: false, tables: false, packs: false, workers: 0 }
  return { out, ...(await build({ data, out, base, publish: true, inputs: [ndjson([record])], ...without })) }
}

describe('a record of a great many', () => {
  it('chapters is published, each line in its place', async () => {
    const hasPart = shuffled(40_000).map((number) => ({
      id: `h-${number}`,
      name: `Chapitre ${number}`,
      startOffset: number,
    }))
    const { published, out } = await built(capsule({ hasPart }))
    expect(published).toBe(true)
    const lines = (await readFile(join(out, 'public/dumps/regards.nt')))
      .toString('latin1')
      .trimEnd()
      .split('\n')
    expect(lines.every((line, index) => index === 0 || (lines[index - 1] as string) < line)).toBe(true)
    expect(lines.filter((line) => /schema.org\/hasPart> <[^>]*#chapter-h-\d+> \.$/.test(line))).toHaveLength(
      40_000,
    )
  })

  it('topics that nobody describes are told one by one, at their columns', async () => {
    const record = capsule({ about: shuffled(30_000).map((number) => `t-x${number}`) })
    const { published, problems, violations } = await built(record)
    expect([published, violations]).toEqual([false, 30_000])
    const line = linesOf([record])
    const told = problems.filter(({ severity }) => severity === 'violation')
    expect(told).toHaveLength(1000) // the first, as of any build
    for (const { place, message } of told) {
      const typed = line.slice(place.column - 1, line.indexOf('"', place.column) + 1)
      expect(message.fr).toBe(`thème « ${JSON.parse(typed)} » inconnu ; le plus proche : t-1 (thème)`)
    }
  })

  it('values that nobody can read is told how many they are', async () => {
    const { published, violations } = await built(capsule({ inLanguage: numbers(150_000) }))
    expect([published, violations]).toEqual([false, 150_000])
  })
})
