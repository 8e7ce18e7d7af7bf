import type { Path } from '../problems/problem.ts'
import type { SearchText } from './mention.ts'

/** A text of a record, with the way to it; `isDecoded` where it is not as it was typed, `isId` where it is an identifier. */
export type RecordText = SearchText & {
  readonly path: Path
  readonly isDecoded: boolean
  readonly isId: boolean
}

/** Every text that stands in a value, references to other records left out; what may be decoded stands there decoded, too. */
export function recordTexts(value: unknown, path: Path = []): RecordText[] {
  if (typeof value === 'string') return formsOf(value, path)
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((each, index) => recordTexts(each, [...path, index]))
  return Object.entries(value).flatMap(([field, each]) =>
    REFERENCES.has(field) ? [] : recordTexts(each, [...path, field]),
  )
}

/** A value with other texts in the place of some of its own, by their paths as `pathKey` gives them. */
export function replaceTexts<T>(value: T, texts: ReadonlyMap<string, string>, path: Path = []): T {
  if (typeof value === 'string') return (texts.get(pathKey(path)) ?? value) as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const changed = value.map((each, index) => replaceTexts(each, texts, [...path, index]))
    return [...new Set(changed)] as T // names that were taken out leave the same text
  }
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [field, replaceTexts(each, texts, [...path, field])]),
  ) as T
}

/** A path as a key. */
export function pathKey(path: Path): string {
  return path.join('/')
}

/** Fields that name other records by their ids: what an id says is told once, where it is given. */
const REFERENCES: ReadonlySet<string> = new Set([
  'about',
  'areaServed',
  'broader',
  'isPartOf',
  'organization',
  'participant',
  'periodical',
  'publisher',
  'replacedBy',
  'source',
  'spatialCoverage',
  'territorialScale',
])

function formsOf(text: string, path: Path): RecordText[] {
  const isId = path.at(-1) === 'id'
  if (isId) return [{ text, path, isAddress: true, isDecoded: false, isId }]
  if (/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text))
    return [{ text: decodedAddress(text), path, isAddress: true, isDecoded: true, isId }]
  const typed = { text, path, isAddress: false, isDecoded: false, isId }
  const decoded = /[&<%]/.test(text) ? decodeEntities(stripTags(text)) : text
  return decoded === text ? [typed] : [typed, { ...typed, text: decoded, isDecoded: true }]
}

/** An address with its percent signs read, as UTF-8 or else as Latin-1. */
function decodedAddress(address: string): string {
  return address.replaceAll(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return Buffer.from(encoded.replaceAll('%', ''), 'hex').toString('latin1')
    }
  })
}

/** A text without the tags in it. */
export function stripTags(text: string): string {
  return text.replaceAll(/<[^<>]*>/g, '')
}

/** A text with its entities and percent signs read. */
export function decodeEntities(text: string): string {
  return decodedAddress(text)
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => character(Number(code)))
    .replaceAll(/&([a-z])(?:acute|grave|circ|uml|cedil|tilde|ring|caron|slash);/gi, '$1')
    .replaceAll(/&(oe|ae|sz)lig;/gi, (_, letters: string) =>
      letters.toLowerCase() === 'sz' ? 'ss' : letters,
    )
    .replaceAll(/&(?:shy|zwnj|zwj);/g, '')
    .replaceAll(/&(?:nbsp|amp|quot|apos|lt|gt|rsquo|lsquo|[mn]dash);/g, ' ')
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
