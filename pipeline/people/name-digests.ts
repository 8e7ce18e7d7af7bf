import { createHmac } from 'node:crypto'
import type { NameForm, NameFormKind } from './name-forms.ts'
import type { NameBearer, NameTable } from './name-table.ts'

/*
 * Erased names are kept as keyed digests (HMAC-SHA-256, RFC 2104), so that they can be recognised in a text but not read. Anybody
 * who has both the digests and the key can test names against them.
 */

/** A form of an erased name, as a line of `erased.txt` has it. */
export type NameDigest = NameBearer & {
  /** The number of letters. */
  readonly length: number
  /** Eight hexadecimal digits that identify the key. */
  readonly keyId: string
  /** A short digest of the last letters, so that the long digest is computed for few words of a text. */
  readonly tag: string
  /** The HMAC-SHA-256 of the folded letters, in hexadecimal digits. */
  readonly digest: string
}

/** The last letters that the short digest covers. */
const TAGGED_LETTERS = 3

/** The number of names whose bearers are remembered before all are forgotten. */
const MAX_REMEMBERED_NAMES = 10_000

const DIGEST_LINE =
  /^(\S+) (name|initials|surname|end|part|word) (\d{1,4}) ([0-9a-f]{8}) ([0-9a-f]{3}) ([0-9a-f]{64})$/

const NOBODY: readonly NameBearer[] = []

/** The line of digests of a form of the name of the person with such an id. */
export function formatDigestLine(id: string, { kind, letters }: NameForm, key: string): string {
  return [id, kind, letters.length, keyIdOf(key), tagOf(letters, key), digestOf(letters, key)].join(' ')
}

/** Parses a line of digests; `undefined` if it is damaged. */
export function parseDigestLine(line: string): NameDigest | undefined {
  const [, id, kind, length, keyId = '', tag = '', digest = ''] = DIGEST_LINE.exec(line.trim()) ?? []
  if (id === undefined) return undefined
  return { id, kind: kind as NameFormKind, length: Number(length), keyId, tag, digest }
}

/** The short identifier of a key, which does not give the key away. */
export function keyIdOf(key: string): string {
  return hmac(key, 'key').slice(0, 8)
}

/** A table of the names behind some digests. */
export function digestNameTable(digests: readonly NameDigest[], key: string): NameTable {
  const byTag = new Map<string, NameDigest[]>()
  for (const digest of digests) byTag.set(digest.tag, [...(byTag.get(digest.tag) ?? []), digest])
  const tags = new Map<string, string>()
  const remembered = new Map<string, readonly NameBearer[]>()
  const tagFor = (letters: string): string => {
    const ending = letters.slice(-TAGGED_LETTERS)
    const tag = tags.get(ending) ?? tagOf(ending, key)
    tags.set(ending, tag)
    return tag
  }
  return {
    longest: digests.reduce((longest, { length }) => Math.max(longest, length), 0),
    mayEnd: () => true,
    bearersOf(letters) {
      const similar = byTag.get(tagFor(letters))?.filter(({ length }) => length === letters.length) ?? []
      if (similar.length === 0) return NOBODY
      const known = remembered.get(letters)
      if (known !== undefined) return known
      const digest = digestOf(letters, key)
      const bearers = similar.filter((each) => each.digest === digest)
      if (remembered.size > MAX_REMEMBERED_NAMES) remembered.clear()
      remembered.set(letters, bearers)
      return bearers
    },
  }
}

function tagOf(letters: string, key: string): string {
  return hmac(key, `end ${letters.slice(-TAGGED_LETTERS)}`).slice(0, 3)
}

function digestOf(letters: string, key: string): string {
  return hmac(key, `name ${letters}`)
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}
