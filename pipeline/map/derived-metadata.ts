import { compareUtf8 } from '../collections/byte-order.ts'
import type { DateValue, Node, TextValue } from '../rdf/node.ts'
import type { Publication } from '../record/publication-schema.ts'
import { territoryBounds } from '../record/registers/territory-bounds.ts'
import type { MappingContext } from './mapping-context.ts'

/** What nodes tell of the data set as a whole; plain data, so that a worker thread can send it. */
export type DatasetTraits = {
  /** The first and last day of the capsules and series (ISO 8601); undefined where none has a date. */
  readonly start: string | undefined
  readonly end: string | undefined
  /** How many capsules and series are about each topic, by address, and the names of topics. */
  readonly topicUses: ReadonlyMap<string, number>
  readonly topicNames: ReadonlyMap<string, TextValue>
  /** The places of the publication's `spatialCoverage`, by address. */
  readonly territories: ReadonlyMap<string, Territory>
}

/** A place that the data set is about: its name, and its addresses in registers. */
export type Territory = { readonly name: TextValue; readonly sameAs: readonly string[] }

/** The fields of `publication.yaml` that follow from the records where they are not given. */
export type DerivedField = 'temporalCoverage' | 'keyword' | 'bbox' | 'datePublished'

/** Opens the collection of what nodes tell of their data set. */
export function openDatasetTraits({ address, publication }: Pick<MappingContext, 'address' | 'publication'>) {
  const covered = new Set(publication.spatialCoverage?.map((id) => address.thing('place', id)))
  const topicUses = new Map<string, number>()
  const topicNames = new Map<string, TextValue>()
  const territories = new Map<string, Territory>()
  let start: string | undefined
  let end: string | undefined

  function extendPeriod(from: string | undefined, to: string | undefined): void {
    if (from !== undefined && (start === undefined || from < start)) start = from
    if (to !== undefined && (end === undefined || to > end)) end = to
  }

  return {
    add(node: Node): void {
      const types = node['@type'] ?? []
      if (types.includes('VideoObject') || types.includes('CreativeWorkSeries')) {
        for (const property of DATES) extendPeriod(...periodOf(node[property]))
        for (const topic of addressesIn(node.about))
          if (isRoomFor(topicUses, topic)) count(topicUses, topic, 1)
      } else if (types.includes('Concept')) {
        if (isRoomFor(topicNames, node['@id'])) topicNames.set(node['@id'], node.prefLabel ?? {})
      } else if (types.includes('Place') && covered.has(node['@id']))
        territories.set(node['@id'], { name: node.name ?? {}, sameAs: addressesIn(node.sameAs) })
    },
    /** Adds what later nodes tell. */
    take(other: DatasetTraits): void {
      extendPeriod(other.start, other.end)
      for (const [topic, uses] of other.topicUses)
        if (isRoomFor(topicUses, topic)) count(topicUses, topic, uses)
      for (const [topic, name] of other.topicNames)
        if (isRoomFor(topicNames, topic)) topicNames.set(topic, name)
      for (const [address, territory] of other.territories) territories.set(address, territory)
    },
    end: (): DatasetTraits => ({ start, end, topicUses, topicNames, territories }),
  }
}

/**
 * A publication with what follows from its records, and the fields that do: the period from the dates of capsules and series, the
 * keywords from the topics that most of them are about, the rectangle from the territories' addresses in INSEE's register. A field that
 * is given stays as it is.
 */
export function withDerivedMetadata(
  publication: Publication,
  traits: DatasetTraits,
): { readonly publication: Publication; readonly derived: readonly DerivedField[] } {
  const { start, end } = traits
  const found = {
    temporalCoverage: start === undefined || end === undefined ? undefined : { start, end },
    keyword: keywordsOf(traits),
    bbox: boundsOf(publication, traits),
  }
  const fields = Object.keys(found) as (keyof typeof found)[]
  const derived = fields.filter((field) => publication[field] === undefined && found[field] !== undefined)
  const added = Object.fromEntries(derived.map((field) => [field, found[field]]))
  return { publication: { ...publication, ...added }, derived }
}

/** The dates that say when a video or a series is from. */
const DATES = ['dateCreated', 'datePublished', 'uploadDate', 'startDate', 'endDate'] as const

/** How many topics are counted; the keywords of a data set with more are those of the first that come. */
const MAX_TOPICS = 10_000

/** How many keywords a data set gets from its topics; more would say nothing on a portal. */
const MAX_KEYWORDS = 30

function isRoomFor(map: ReadonlyMap<string, unknown>, key: string): boolean {
  return map.size < MAX_TOPICS || map.has(key)
}

function count(uses: Map<string, number>, key: string, more: number): void {
  uses.set(key, (uses.get(key) ?? 0) + more)
}

function addressesIn(value: Node['about']): string[] {
  return [value ?? []].flat().map(String)
}

/** The first and the last day of a date that may be a year or a month. */
function periodOf(value: Node['dateCreated']): [first?: string, last?: string] {
  if (typeof value !== 'object' || !('@value' in value)) return []
  const { '@value': text, '@type': type } = value as DateValue
  if (type === 'xsd:gYear') return [`${text}-01-01`, `${text}-12-31`]
  if (type !== 'xsd:gYearMonth') return [text.slice(0, DAY_LENGTH), text.slice(0, DAY_LENGTH)]
  const [year = '', month = ''] = text.split('-')
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return [`${text}-01`, `${text}-${days}`]
}

const DAY_LENGTH = '2026-11-30'.length

/** The names of the topics that are used, the most used first. */
function keywordsOf({ topicUses, topicNames }: DatasetTraits): Publication['keyword'] {
  const words = [...topicUses]
    .flatMap(([topic, uses]) => {
      const name = topicNames.get(topic)
      return name === undefined ? [] : [{ topic, uses, name }]
    })
    .sort((a, b) => b.uses - a.uses || compareUtf8(a.topic, b.topic))
    .slice(0, MAX_KEYWORDS)
    .map(({ name }) => Object.fromEntries(Object.entries(name).map(([tag, text]) => [tag, String(text)])))
  return words.length === 0 ? undefined : words
}

/** The rectangle around all territories of a publication, if the rectangle of each is known. */
function boundsOf(
  { spatialCoverage = [] }: Publication,
  { territories }: DatasetTraits,
): Publication['bbox'] {
  const bounds = [...territories.values()].flatMap(({ sameAs }) => {
    const known = sameAs.map(territoryBounds).find((each) => each !== undefined)
    return known === undefined ? [] : [known]
  })
  if (bounds.length === 0 || bounds.length !== spatialCoverage.length) return undefined
  const side = (index: number, pick: (...values: number[]) => number): number =>
    pick(...bounds.map((each) => each[index] as number))
  return {
    west: side(0, Math.min),
    south: side(1, Math.min),
    east: side(2, Math.max),
    north: side(3, Math.max),
  }
}
