import type { Literal, Quad_Object, Quad_Subject, Store, Term } from 'n3'
import { MEDIA_TYPES } from '../../rdf/vocabulary.ts'
import {
  authorityAddress,
  frequencies,
  portalLicenceId,
  portalTag,
} from '../../record/registers/eu-authorities.ts'
import { portalTerms } from './portal-terms.ts'

/** A data set as the portal would store it. */
export type HarvestedDataset = {
  readonly address: string
  readonly identifier: string
  readonly title: string
  readonly description: string
  readonly tags: readonly string[]
  /** The portal's id of the licence; `notspecified` if it recognises none. */
  readonly license: string
  readonly frequency: string | undefined
  readonly period: { readonly start: string; readonly end: string } | undefined
  /** How many polygons of the territory the portal reads. */
  readonly polygons: number
  readonly contacts: readonly string[]
  readonly modified: string | undefined
  readonly resources: readonly HarvestedResource[]
}

/** A resource of a data set as the portal would store it. */
export type HarvestedResource = {
  readonly url: string
  readonly title: string
  readonly description: string
  readonly format: string
  readonly mime: string
  readonly size: number | undefined
}

/** A data set that the portal would not store, and why. */
export type SkippedDataset = {
  readonly address: string
  readonly reason: 'identifier' | 'title' | 'checksum'
}

/** What the portal would store of a catalogue, and what it would skip. */
export function harvest(graph: Store): {
  readonly stored: readonly HarvestedDataset[]
  readonly skipped: readonly SkippedDataset[]
} {
  const stored: HarvestedDataset[] = []
  const skipped: SkippedDataset[] = []
  for (const dataset of datasetsOf(graph)) {
    const reason = reasonToSkip(graph, dataset)
    if (reason === undefined) stored.push(storedOf(graph, dataset))
    else skipped.push({ address: dataset.value, reason })
  }
  return { stored, skipped }
}

/** The data sets of a catalogue; a series is one too to the portal. */
export function datasetsOf(graph: Store): Quad_Subject[] {
  return [portalTerms.Dataset, portalTerms.DatasetSeries].flatMap((type) =>
    graph.getSubjects(portalTerms.type, type, null),
  )
}

/** The objects of a subject's property. */
export function objectsOf(graph: Store, subject: Term | null, word: string): Quad_Object[] {
  return graph.getObjects(subject as Quad_Subject | null, word, null)
}

/** Text in French where there is one, or else the first. */
export function firstText(graph: Store, subject: Term, word: string): string {
  const all = objectsOf(graph, subject, word)
  const own = all.find((each) => each.termType === 'Literal' && (each as Literal).language === 'fr')
  return (own ?? all[0])?.value ?? ''
}

/** The address under which a resource is stored. */
export function downloadUrl(graph: Store, distribution: Term): string {
  return (
    firstText(graph, distribution, portalTerms.downloadURL) ||
    firstText(graph, distribution, portalTerms.accessURL)
  )
}

/** How many polygons the portal reads in the place of a data set. */
export function countPolygons(graph: Store, place: Term): number {
  if (place.termType === 'Literal') return place.value.split(',').length === 4 ? 1 : 0
  return graph.getQuads(place as Quad_Subject, null, null, null).filter(({ object }) => isPolygon(object))
    .length
}

/** Whether a literal is a polygon in a form that the portal reads. */
function isPolygon(object: Quad_Object): boolean {
  if (object.termType !== 'Literal') return false
  const { value, datatype } = object as Literal
  if (portalTerms.wkt.some((type) => type === datatype.value)) return /^\s*(MULTI)?POLYGON\s*\(/i.test(value)
  if (!portalTerms.geojson.some((type) => type === datatype.value)) return false
  try {
    return /^(Multi)?Polygon$/.test((JSON.parse(value) as { type?: string }).type ?? '')
  } catch {
    return false
  }
}

function reasonToSkip(graph: Store, dataset: Term): SkippedDataset['reason'] | undefined {
  if (firstText(graph, dataset, portalTerms.identifier) === '') return 'identifier'
  if (firstText(graph, dataset, portalTerms.title) === '') return 'title'
  const distributions = objectsOf(graph, dataset, portalTerms.distribution)
  return distributions.some((each) => objectsOf(graph, each, portalTerms.checksum).length > 0)
    ? 'checksum'
    : undefined
}

function storedOf(graph: Store, dataset: Term): HarvestedDataset {
  const [period] = objectsOf(graph, dataset, portalTerms.temporal)
  const licences = objectsOf(graph, dataset, portalTerms.license)
  return {
    address: dataset.value,
    identifier: firstText(graph, dataset, portalTerms.identifier),
    title: firstText(graph, dataset, portalTerms.title),
    description: firstText(graph, dataset, portalTerms.description),
    tags: tagsOf(graph, dataset),
    license:
      licences.map((each) => portalLicence(graph, each)).find((id) => id !== undefined) ?? 'notspecified',
    frequency: frequencyOf(objectsOf(graph, dataset, portalTerms.frequency)[0]?.value),
    period: period?.termType === 'BlankNode' ? periodOf(graph, period) : undefined,
    polygons: objectsOf(graph, dataset, portalTerms.spatial).reduce(
      (sum, each) => sum + countPolygons(graph, each),
      0,
    ),
    contacts: objectsOf(graph, dataset, portalTerms.contactPoint)
      .filter((each) => isReachable(graph, each))
      .map((each) => firstText(graph, each, portalTerms.fn)),
    modified: objectsOf(graph, dataset, portalTerms.modified)[0]?.value,
    resources: objectsOf(graph, dataset, portalTerms.distribution)
      .filter((each) => downloadUrl(graph, each) !== '')
      .map((each) => resourceOf(graph, each)),
  }
}

/** Whether a contact has an address or a form, without which the portal drops it. */
export function isReachable(graph: Store, contact: Term): boolean {
  return portalTerms.contactWays.some((word) => objectsOf(graph, contact, word).length > 0)
}

/** The portal's id of a licence; what its node is labelled with counts before its address. */
export function portalLicence(graph: Store, licence: Term): string | undefined {
  const label =
    firstText(graph, licence, portalTerms.label) || firstText(graph, licence, portalTerms.description)
  return portalLicenceId(label || licence.value)
}

function frequencyOf(value: string | undefined): string | undefined {
  const known = Object.entries(frequencies).find(([, code]) => value === authorityAddress('frequency', code))
  return known?.[0]
}

function periodOf(graph: Store, period: Term): HarvestedDataset['period'] {
  const [start, end] = [portalTerms.startDate, portalTerms.endDate].map(
    (word) => objectsOf(graph, period, word)[0],
  )
  const isDay = (each: Quad_Object | undefined): each is Literal =>
    each?.termType === 'Literal' && (each as Literal).datatype.value === portalTerms.date
  return isDay(start) && isDay(end) ? { start: start.value, end: end.value } : undefined
}

function tagsOf(graph: Store, dataset: Term): string[] {
  const words = objectsOf(graph, dataset, portalTerms.keyword).filter(
    ({ termType }) => termType === 'Literal',
  )
  const themes = objectsOf(graph, dataset, portalTerms.theme).map((each) =>
    each.termType === 'Literal' ? each.value : firstText(graph, each, portalTerms.prefLabel),
  )
  const tags = [...words.map(({ value }) => value), ...themes].map(portalTag)
  return [...new Set(tags.filter((tag) => tag.length >= 3 && tag.length <= 96))].sort()
}

function resourceOf(graph: Store, distribution: Term): HarvestedResource {
  const url = downloadUrl(graph, distribution)
  const mime = firstText(graph, distribution, portalTerms.mediaType)
  const size = firstText(graph, distribution, portalTerms.byteSize)
  return {
    url,
    title: firstText(graph, distribution, portalTerms.title) || url.replace(/.*\//, ''),
    description: firstText(graph, distribution, portalTerms.description),
    format: firstText(graph, distribution, portalTerms.format).replace(/.*\//, '').toLowerCase(),
    mime: mime.startsWith(MEDIA_TYPES) ? mime.slice(MEDIA_TYPES.length) : mime,
    size: /^\d+$/.test(size) ? Number(size) : undefined,
  }
}
