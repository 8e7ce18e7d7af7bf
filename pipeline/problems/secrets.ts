import { AsyncLocalStorage } from 'node:async_hooks'
import { decodings } from './decodings.ts'

/** A key or password, or a spelling of it, as its parts are found again: each part of `size` characters, in lower case. */
type SecretParts = { readonly size: number; readonly parts: ReadonlySet<string> }

const current = new AsyncLocalStorage<readonly SecretParts[]>()

/** What stands in the place of a secret. */
const ELLIPSIS = '…'

/** The characters of a text that are looked at, and kept. */
const MAX_CHARACTERS = 4000

/** The characters of a secret that may not be shown in a row: half of it, and never more than these. */
const MAX_PART_CHARACTERS = 8
const MIN_PART_CHARACTERS = 4

/** Calls `work`; until it ends, no value that `formatValue` prints shows one of the secrets. */
export function withSecrets<T>(secrets: readonly (string | undefined)[], work: () => T): T {
  return current.run(
    secrets.flatMap((secret) => spellings(secret ?? '').flatMap(partsOf)),
    work,
  )
}

/**
 * A text without the secrets of `withSecrets`: where one stands, or a part of it, there is an ellipsis; a text that holds one in
 * an encoding is an ellipsis as a whole.
 */
export function withoutSecrets(text: string): string {
  const secrets = current.getStore() ?? []
  if (secrets.length === 0) return text
  const isCut = text.length > MAX_CHARACTERS
  const shown = text.slice(0, MAX_CHARACTERS)
  const { redacted, hidden } = withoutParts(shown, secrets)
  if (decodings(shown).some((decoded) => withoutParts(decoded, secrets).hidden > hidden)) return ELLIPSIS
  return isCut ? redacted.slice(0, -MAX_PART_CHARACTERS) + ELLIPSIS : redacted // a part may have been cut as well
}

/** A secret as it is, backwards, and what stays the same of its Base64 wherever it begins in a text. */
function spellings(secret: string): string[] {
  if (secret === '') return []
  const bytes = Buffer.from(secret)
  const base64 = [0, 1, 2].map((before) => {
    const [first, end] = [Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)]
    return Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(first, end)
  })
  return [
    secret,
    [...secret].reverse().join(''),
    ...base64.filter(({ length }) => length >= MAX_PART_CHARACTERS),
  ]
}

function partsOf(secret: string): SecretParts[] {
  const text = lowerCase(secret)
  const half = Math.min(Math.ceil(text.length / 2), MAX_PART_CHARACTERS)
  const size = Math.min(Math.max(half, MIN_PART_CHARACTERS), text.length)
  const parts = new Set<string>()
  for (let at = 0; at + size <= text.length; at++) parts.add(text.slice(at, at + size))
  return [{ size, parts }]
}

/**
 * A text with an ellipsis in the place of each row of characters that stands in a secret as well, and how many characters
 * that hides.
 */
function withoutParts(
  text: string,
  secrets: readonly SecretParts[],
): { readonly redacted: string; readonly hidden: number } {
  const lower = lowerCase(text)
  let redacted = ''
  let hidden = 0
  let shown = 0 // what stands before is in `redacted`, or left out of it
  for (let at = 0; at < text.length; at++) {
    const found = secrets.find(({ size, parts }) => parts.has(lower.slice(at, at + size)))
    if (found === undefined) continue
    if (at > shown || redacted === '') redacted += text.slice(shown, at) + ELLIPSIS
    const end = Math.min(Math.max(shown, at + found.size), text.length)
    hidden += end - Math.max(shown, at)
    shown = end
  }
  return { redacted: redacted + text.slice(shown), hidden }
}

/** A text of the same length in which letters of ASCII are small. */
function lowerCase(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
