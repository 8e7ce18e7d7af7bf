import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { linesOf, ndjson } from '../support/ndjson.ts'

/*
 * One synthetic record that says as much as a line may hold. Were every value looked for among all others, each of these
 * builds would take an hour, and the time that a test has would end it.
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
    const hasPart = shuffled(20_000).map((number) => ({
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
      20_000,
    )
  })

  it('topics that nobody describes are told one by one, at their columns', async () => {
    const record = capsule({ about: shuffled(15_000).map((number) => `t-x${number}`) })
    const { published, problems, violations } = await built(record)
    expect([published, violations]).toEqual([false, 15_000])
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

  it.each([
    ['fields that nobody knows', (key: string) => ({ [key]: 'v' })],
    ['languages of its title', (_: string, at: number) => ({ [`x-${at.toString(36)}`]: 'v' })],
  ])('%s is told one by one', async (what, fieldOf) => {
    const fields = Object.assign({}, ...numbers(15_000).map((at) => fieldOf(`key${at}`, at)))
    const { published, violations } = await built(
      capsule(what.startsWith('fields') ? fields : { name: fields }),
    )
    expect(published).toBe(false)
    expect(violations).toBeGreaterThan(what.startsWith('fields') ? 14_999 : 0)
  })

  it('participations that say how to reach people is told each once', async () => {
    const participation = numbers(15_000).map((at) => ({ id: `x${at}`, credit: `p${at}@example.org` }))
    const { problems } = await built(capsule({ participation }))
    const told = problems.filter(({ rule }) => rule === 'text-email')
    expect(told[999]?.field).toBe('participation[1000].credit')
  })
})

describe('a file that people type of a great many', () => {
  const check = async (files: Record<string, string>) => {
    const data = await dataFolder(files)
    return build({ data, out: `${data}-out`, publish: false })
  }
  const keys = numbers(15_000).map((at) => `key${at}`)

  it('fields in YAML is told one by one, each at its line', async () => {
    const text = `id: 2\n${keys.map((key) => `${key}: v\n`).join('')}`
    const { violations, problems } = await check({ 'capsules/2.yaml': text })
    expect(violations).toBe(15_000)
    const last = problems.findLast(({ place }) => place.file.endsWith('2.yaml'))
    expect(last?.message.fr).toContain(`"key${Number(last?.place.line) - 2}"`)
  })

  it('fields in publication.yaml is told one by one', async () => {
    expect(
      (await check({ 'publication.yaml': keys.map((key) => `${key}: v\n`).join('') })).violations,
    ).toBeGreaterThan(15_000)
  })

  it('fields, of which the last stands twice, is told where', async () => {
    const text = `id: 2\n${keys.map((key) => `${key}: v\n`).join('')}key14999: v\n`
    const { problems } = await check({ 'capsules/2.yaml': text })
    expect(problems.find(({ rule }) => rule === 'yaml-key-twice')?.place).toMatchObject({
      line: 15_002,
      column: 1,
    })
  })

  it('columns in CSV, with languages or with headings that nobody knows, is told', async () => {
    const languages = keys.map((_, at) => `name@x${at.toString(36)}`)
    for (const headings of [keys, languages]) {
      const csv = `id,${headings.join(',')}\nt-5,${headings.map(() => 'v').join(',')}\n`
      expect((await check({ 'topics.csv': csv })).violations).toBeGreaterThan(0)
    }
  })

  it('columns, as many as no call takes arguments, is told', async () => {
    const csv = `id,name${',name'.repeat(200_000)}\nt-5,v${',v'.repeat(200_000)}\n`
    expect((await check({ 'topics.csv': csv })).violations).toBe(1) // the same cause, told once
  })

  it('parts of one capsule in rows is read', async () => {
    const rows = keys.map((key, at) => `1,h-${at},Chapitre ${key},${at}`)
    const { violations, read } = await check({
      'chapters.csv': `capsule,id,name,startOffset\n${rows.join('\n')}\n`,
    })
    expect([violations, read.capsule]).toEqual([0, 1])
  })

  it('parts of capsules that nobody describes is told', async () => {
    const rows = keys.map((key, at) => `${key},h-${at},Chapitre ${at},${at}`)
    const { counts } = await check({ 'chapters.csv': `capsule,id,name,startOffset\n${rows.join('\n')}\n` })
    expect(counts.violation).toBe(15_000)
  })
})
