import type { Path } from '../problems/problem.ts'
import type { SearchText } from './mention.ts'

/** A text of a record with its path; `isDecoded` if it differs from what was typed, `isId` if it is an identifier. */
export type RecordText = SearchText & {
  readonly path: Path
  readonly isDecoded: boolean
  readonly isId: boolean
}

/** The texts of a value, without references to other records. A text with entities, tags or escapes is followed by its decoded form. */
export function recordTexts(value: unknown, path: Path = []): RecordText[] {
  if (typeof value === 'string') return formsOf(value, path)
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((each, index) => recordTexts(each, [...path, index]))
  return Object.entries(value).flatMap(([field, each]) =>
    REFERENCES.has(field) || field === SPOKEN ? [] : recordTexts(each, [...path, field]),
  )
}

/** A copy of a value with some texts replaced; `texts` has the new ones by `pathKey`. */
export function replaceTexts<T>(value: T, texts: ReadonlyMap<string, string>, path: Path = []): T {
  if (typeof value === 'string') return (texts.get(pathKey(path)) ?? value) as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const changed = value.map((each, index) => replaceTexts(each, texts, [...path, index]))
    return [...new Set(changed)] as T // texts may be equal once names are cut out
  }
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [
      field,
      field === SPOKEN ? each : replaceTexts(each, texts, [...path, field]),
    ]),
  ) as T
}

/** A path as the key of a map. */
export function pathKey(path: Path): string {
  return path.join('/')
}

/** Fields that refer to other records by id, or to a part by its word. Names in ids are reported once, at the record with the id. */
const REFERENCES: ReadonlySet<string> = new Set([
  'about',
  'areaServed',
  'broader',
  'isPartOf',
  'locationCreated',
  'organization',
  'parentOrganization',
  'part',
  'participant',
  'periodical',
  'publisher',
  'replacedBy',
  'source',
  'spatialCoverage',
  'territorialScale',
])

/** What is said in a video is searched by itself (`spoken-search.ts`), because a name may go on in the next line. */
const SPOKEN = 'spoken'

function formsOf(text: string, path: Path): RecordText[] {
  const isId = path.at(-1) === 'id'
  if (isId) return [{ text, path, isAddress: true, isDecoded: false, isId }]
  if (/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text))
    return [{ text: decodedAddress(text), path, isAddress: true, isDecoded: true, isId }]
  const typed = { text, path, isAddress: false, isDecoded: false, isId }
  const decoded = /[&<%]/.test(text) ? decodeEntities(stripTags(text)) : text
  return decoded === text ? [typed] : [typed, { ...typed, text: decoded, isDecoded: true }]
}

/** An address with its percent-encoded bytes decoded as UTF-8, or else as Latin-1. */
function decodedAddress(address: string): string {
  return address.replaceAll(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return Buffer.from(encoded.replaceAll('%', ''), 'hex').toString('latin1')
    }
  })
}

/** A text without its HTML tags. */
export function stripTags(text: string): string {
  return text.replaceAll(/<[^<>]*>/g, '')
}

/** A text with its HTML entities and percent-encoded bytes decoded, as far as names need it. */
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
