import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { readBytes } from '../files/disk.ts'
import type { Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { type NameFormKind, nameForms, type PersonNames } from './name-forms.ts'
import type { NameBearer, NameTable } from './name-table.ts'

/*
 * Names that were erased, as keyed digests (HMAC-SHA-256): they can be found again where they appear, and not read.
 * The key stands in a file beside them that is kept out of version control; whoever has both could try names out.
 */

/** The file of digests in a data folder, and that of the key. */
export const ERASED_NAMES_FILES = { digests: 'erased.txt', key: 'erased.key' } as const

/** The digests of a data folder and their key, as plain data. */
export type ErasedNames = { readonly entries: readonly Entry[]; readonly key: string }

type Entry = NameBearer & {
  /** The number of letters. */
  readonly length: number
  /** The key under which the digest was made, by its own digest. */
  readonly keyId: string
  /** A short digest of the last letters, so that few words are worth the whole. */
  readonly tag: string
  readonly digest: string
}

/** The lines of digests of every form of a person's name. */
export function digestLinesOf(person: PersonNames, key: string): string[] {
  return nameForms(person).map(({ way, letters }) =>
    [person.id, way, letters.length, keyIdOf(key), tagOf(letters, key), digestOf(letters, key)].join(' '),
  )
}

/** The key of a data folder; nothing if there is none. */
export async function readErasureKey(data: string): Promise<string | undefined> {
  return String((await readBytes(join(data, ERASED_NAMES_FILES.key))) ?? '').trim() || undefined
}

/** The lines of digests of a data folder. */
export async function readDigestLines(data: string): Promise<string[]> {
  return String((await readBytes(join(data, ERASED_NAMES_FILES.digests))) ?? '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
}

/** Whether a key is the one under which some lines of digests were made. */
export function isErasureKeyOf(key: string, lines: readonly string[]): boolean {
  return lines.every((line) => (entryOf(line)?.keyId ?? keyIdOf(key)) === keyIdOf(key))
}

/**
 * The names erased from a data folder, if there are any. A damaged line, a missing key and another key than that of the
 * digests are violations, because a name that was erased would be published again and nobody would see it.
 */
export async function readErasedNames(
  data: string,
  report: (problem: Problem) => void,
): Promise<ErasedNames | undefined> {
  const file = join(data, ERASED_NAMES_FILES.digests)
  const key = await readErasureKey(data)
  const entries: Entry[] = []
  for (const [index, line] of String((await readBytes(file)) ?? '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const entry = entryOf(line)
    if (entry === undefined) report(violation('erased-line', { file, line: index + 1, column: 1 }, []))
    else if (key !== undefined && entry.keyId !== keyIdOf(key))
      report(
        violation(
          'erased-key-other',
          { file, line: index + 1, column: 1 },
          [],
          join(data, ERASED_NAMES_FILES.key),
        ),
      )
    else entries.push(entry)
  }
  if (entries.length === 0) return undefined
  if (key !== undefined) return { entries, key }
  report(violation('erased-key', { file, line: 1, column: 1 }, [], join(data, ERASED_NAMES_FILES.key)))
  return undefined
}

const LINE =
  /^(\S+) (name|initials|surname|end|part|word) (\d{1,4}) ([0-9a-f]{8}) ([0-9a-f]{3}) ([0-9a-f]{64})$/

function entryOf(line: string): Entry | undefined {
  const [, id, way, length, keyId = '', tag = '', digest = ''] = LINE.exec(line.trim()) ?? []
  return id === undefined
    ? undefined
    : { id, way: way as NameFormKind, length: Number(length), keyId, tag, digest }
}

/** The table of names that were erased. */
export function erasedNameTable({ entries, key }: ErasedNames): NameTable {
  const byTag = new Map<string, Entry[]>()
  for (const entry of entries) byTag.set(entry.tag, [...(byTag.get(entry.tag) ?? []), entry])
  const tags = new Map<string, string>()
  const known = new Map<string, readonly NameBearer[]>()
  const tagFor = (letters: string): string => {
    const end = letters.slice(-LAST)
    const tag = tags.get(end) ?? tagOf(end, key)
    tags.set(end, tag)
    return tag
  }
  return {
    longest: entries.reduce((most, { length }) => Math.max(most, length), 0),
    mayEnd: () => true,
    bearersOf(letters) {
      const similar = byTag.get(tagFor(letters))?.filter(({ length }) => length === letters.length) ?? []
      if (similar.length === 0) return NOBODY
      const before = known.get(letters)
      if (before !== undefined) return before
      const digest = digestOf(letters, key)
      const bearers = similar.filter((entry) => entry.digest === digest)
      if (known.size > 10_000) known.clear()
      known.set(letters, bearers)
      return bearers
    },
  }
}

const NOBODY: readonly NameBearer[] = []

/** How many last letters the short digest is of. */
const LAST = 3

function tagOf(letters: string, key: string): string {
  return hmac(key, `end ${letters.slice(-LAST)}`).slice(0, 3)
}

function digestOf(letters: string, key: string): string {
  return hmac(key, `name ${letters}`)
}

function keyIdOf(key: string): string {
  return hmac(key, 'key').slice(0, 8)
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}
