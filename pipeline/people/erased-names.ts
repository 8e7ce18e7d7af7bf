import { join } from 'node:path'
import { readBytes } from '../files/read-file.ts'
import type { Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import {
  digestNameTable,
  formatDigestLine,
  keyIdOf,
  type NameDigest,
  parseDigestLine,
} from './name-digests.ts'
import { nameForms, type PersonNames } from './name-forms.ts'
import type { NameTable } from './name-table.ts'

/** The files of erased names in a data folder: their digests, and the key, which is kept out of version control. */
export const ERASED_NAMES_FILES = { digests: 'erased.txt', key: 'erased.key' } as const

/** The erased names of a data folder, as plain data that threads can be sent. */
export type ErasedNames = { readonly digests: readonly NameDigest[]; readonly key: string }

/** The lines of digests of all forms of a person's name. */
export function digestLinesOf(person: PersonNames, key: string): string[] {
  return nameForms(person).map((form) => formatDigestLine(person.id, form, key))
}

/** Whether a key made all of some lines of digests; damaged lines are passed over. */
export function isErasureKeyOf(key: string, lines: readonly string[]): boolean {
  const keyId = keyIdOf(key)
  return lines.every((line) => (parseDigestLine(line)?.keyId ?? keyId) === keyId)
}

/** Reads the key of a data folder; `undefined` if there is none. */
export async function readErasureKey(data: string): Promise<string | undefined> {
  return String((await readBytes(join(data, ERASED_NAMES_FILES.key))) ?? '').trim() || undefined
}

/** Reads the lines of digests of a data folder, without blank lines. */
export async function readDigestLines(data: string): Promise<string[]> {
  return (await readLines(data)).filter((line) => line.trim() !== '')
}

/**
 * Reads the erased names of a data folder; `undefined` if there are none. A damaged line, a missing key and a key that did not make
 * the digests are violations, because an erased name would otherwise be published again without anybody noticing.
 */
export async function readErasedNames(
  data: string,
  report: (problem: Problem) => void,
): Promise<ErasedNames | undefined> {
  const file = join(data, ERASED_NAMES_FILES.digests)
  const keyFile = join(data, ERASED_NAMES_FILES.key)
  const key = await readErasureKey(data)
  const digests: NameDigest[] = []
  for (const [index, line] of (await readLines(data)).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const place = { file, line: index + 1, column: 1 }
    const digest = parseDigestLine(line)
    if (digest === undefined) report(violation('erased-line', place, []))
    else if (key !== undefined && digest.keyId !== keyIdOf(key))
      report(violation('erased-key-other', place, [], keyFile))
    else digests.push(digest)
  }
  if (digests.length === 0) return undefined
  if (key !== undefined) return { digests, key }
  report(violation('erased-key', { file, line: 1, column: 1 }, [], keyFile))
  return undefined
}

/** The table of erased names. */
export function erasedNameTable({ digests, key }: ErasedNames): NameTable {
  return digestNameTable(digests, key)
}

async function readLines(data: string): Promise<string[]> {
  return String((await readBytes(join(data, ERASED_NAMES_FILES.digests))) ?? '').split(/\r?\n/)
}
