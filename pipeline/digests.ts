import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { bytesOf } from './disk.ts'
import { violation, warning } from './messages.ts'
import { fullNames, type Named, wordsOf } from './names.ts'
import type { Problem } from './problem.ts'

/*
 * Names that were erased, as keyed digests (HMAC-SHA-256): they can be found again where they appear, and not read.
 * The key stands in a file beside them that is kept out of version control; whoever has both could try names out.
 */

/** The file of digests in a data folder, and that of the key. */
export const ERASED = { digests: 'erased.txt', key: 'erased.key' } as const

/** A search for erased names: told the words that were read last, gives the ids of those whose names end there. */
export type Finder = {
  readonly longest: number
  find(words: readonly string[], folded: readonly string[]): readonly string[]
}

/** The lines of digests of a person's names; a family name among `exceptions` has none. */
export function digestsOf(person: Named, key: string, exceptions: readonly string[]): string[] {
  const family = wordsOf(person.familyName ?? '')
  const isExcepted = exceptions.some((name) => wordsOf(name).join(' ') === family.join(' '))
  const lines = fullNames(person).map((words) => lineOf(person.id, 'full', words, key))
  return family.length === 0 || isExcepted ? lines : [...lines, lineOf(person.id, 'family', family, key)]
}

/** The search for the names erased in a data folder, if there are any; without the key it is a warning that they are not looked for. */
export async function openDigests(
  data: string,
  report: (problem: Problem) => void,
): Promise<Finder | undefined> {
  const file = join(data, ERASED.digests)
  const text = String((await bytesOf(file)) ?? '')
  const key = String((await bytesOf(join(data, ERASED.key))) ?? '').trim()
  const entries = text.split(/\r?\n/).flatMap((line, index): Entry[] => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [, id = '', way = '', count = '', tag = '', digest = ''] = LINE.exec(line) ?? []
    if (id !== '') return [{ id, way: way as Way, count: Number(count), tag, digest }]
    report(violation('erased-line', { file, line: index + 1, column: 1 }, []))
    return []
  })
  if (entries.length === 0) return undefined
  if (key === '') {
    report(warning('erased-key', { file, line: 1, column: 1 }, [], ERASED.key))
    return undefined
  }
  return finderOf(entries, key)
}

type Way = 'full' | 'family'
type Entry = {
  readonly id: string
  readonly way: Way
  readonly count: number
  readonly tag: string
  readonly digest: string
}

const LINE = /^(\S+) (full|family) (\d{1,2}) ([0-9a-f]{3}) ([0-9a-f]{64})$/

/** Looks first at a short digest of the last word, so that few texts are worth the whole. */
function finderOf(entries: readonly Entry[], key: string): Finder {
  const tags = new Map<string, string>()
  const tagOf = (way: Way, word: string): string => {
    const known = tags.get(`${way} ${word}`)
    if (known !== undefined) return known
    if (tags.size > 100_000) tags.clear()
    const tag = tagged(way, word, key)
    tags.set(`${way} ${word}`, tag)
    return tag
  }
  return {
    longest: Math.max(...entries.map(({ count }) => count)),
    find: (words, folded) =>
      entries.flatMap(({ id, way, count, tag, digest }) => {
        const said = way === 'full' ? folded : words
        if (said.length < count || tagOf(way, said.at(-1) ?? '') !== tag) return []
        return digestOf(way, said.slice(-count), key) === digest ? [id] : []
      }),
  }
}

function lineOf(id: string, way: Way, words: readonly string[], key: string): string {
  return [id, way, words.length, tagged(way, words.at(-1) ?? '', key), digestOf(way, words, key)].join(' ')
}

function tagged(way: Way, word: string, key: string): string {
  return createHmac('sha256', key).update(`${way} last ${word}`).digest('hex').slice(0, 3)
}

function digestOf(way: Way, words: readonly string[], key: string): string {
  return createHmac('sha256', key)
    .update(`${way} ${words.join(' ')}`)
    .digest('hex')
}
