import type { Literal, Quad_Object, Quad_Subject, Store, Term } from 'n3'
import { authority, frequencies, licenceId, tagOf } from '../../record/registers/eu-authorities.ts'
import { w } from './portal-terms.ts'

/** A data set as the portal would store it. */
export type Stored = {
  readonly address: string
  readonly identifier: string
  readonly title: string
  readonly description: string
  readonly tags: readonly string[]
  /** The portal's id; `notspecified` where it recognises none. */
  readonly license: string
  readonly frequency: string | undefined
  readonly period: { readonly start: string; readonly end: string } | undefined
  /** How many polygons it reads. */
  readonly polygons: number
  readonly contacts: readonly string[]
  readonly modified: string | undefined
  readonly resources: readonly StoredResource[]
}

/** A resource of it. */
export type StoredResource = {
  readonly url: string
  readonly title: string
  readonly description: string
  readonly format: string
  readonly mime: string
  readonly size: number | undefined
}

/** A data set that the portal would not store, and why. */
export type Skipped = { readonly address: string; readonly reason: 'identifier' | 'title' | 'checksum' }

/** The form in which the portal shortens media types. */
export const IANA = 'https://www.iana.org/assignments/media-types/'

/** What the portal would store of a catalogue, and what it would skip. */
export function harvest(graph: Store): {
  readonly stored: readonly Stored[]
  readonly skipped: readonly Skipped[]
} {
  const stored: Stored[] = []
  const skipped: Skipped[] = []
  for (const dataset of datasetsOf(graph)) {
    const reason = reasonToSkip(graph, dataset)
    if (reason === undefined) stored.push(storedOf(graph, dataset))
    else skipped.push({ address: dataset.value, reason })
  }
  return { stored, skipped }
}

/** The data sets of a catalogue; a series is one too to the portal. */
export function datasetsOf(graph: Store): Quad_Subject[] {
  return [w.Dataset, w.DatasetSeries].flatMap((type) => graph.getSubjects(w.type, type, null))
}

/** What a subject says by a word. */
export function objectsOf(graph: Store, subject: Term | null, word: string): Quad_Object[] {
  return graph.getObjects(subject as Quad_Subject | null, word, null)
}

/** Text in French where there is one, or else the first. */
export function textOf(graph: Store, subject: Term, word: string): string {
  const all = objectsOf(graph, subject, word)
  const own = all.find((each) => each.termType === 'Literal' && (each as Literal).language === 'fr')
  return (own ?? all[0])?.value ?? ''
}

/** The address under which a resource is stored. */
export function urlOf(graph: Store, distribution: Term): string {
  return textOf(graph, distribution, w.downloadURL) || textOf(graph, distribution, w.accessURL)
}

/** How many polygons the portal reads in the place of a data set. */
export function polygonsIn(graph: Store, place: Term): number {
  if (place.termType === 'Literal') return place.value.split(',').length === 4 ? 1 : 0
  return graph.getQuads(place as Quad_Subject, null, null, null).filter(({ object }) => isPolygon(object))
    .length
}

/** Whether a literal is a polygon in a form that the portal reads. */
function isPolygon(object: Quad_Object): boolean {
  if (object.termType !== 'Literal') return false
  const { value, datatype } = object as Literal
  if (w.wkt.some((type) => type === datatype.value)) return /^\s*(MULTI)?POLYGON\s*\(/i.test(value)
  if (!w.geojson.some((type) => type === datatype.value)) return false
  try {
    return /^(Multi)?Polygon$/.test((JSON.parse(value) as { type?: string }).type ?? '')
  } catch {
    return false
  }
}

function reasonToSkip(graph: Store, dataset: Term): Skipped['reason'] | undefined {
  if (textOf(graph, dataset, w.identifier) === '') return 'identifier'
  if (textOf(graph, dataset, w.title) === '') return 'title'
  const distributions = objectsOf(graph, dataset, w.distribution)
  return distributions.some((each) => objectsOf(graph, each, w.checksum).length > 0) ? 'checksum' : undefined
}

function storedOf(graph: Store, dataset: Term): Stored {
  const [period] = objectsOf(graph, dataset, w.temporal)
  const licences = objectsOf(graph, dataset, w.license)
  return {
    address: dataset.value,
    identifier: textOf(graph, dataset, w.identifier),
    title: textOf(graph, dataset, w.title),
    description: textOf(graph, dataset, w.description),
    tags: tagsOf(graph, dataset),
    license: licences.map((each) => licenceOf(graph, each)).find((id) => id !== undefined) ?? 'notspecified',
    frequency: frequencyOf(objectsOf(graph, dataset, w.frequency)[0]?.value),
    period: period?.termType === 'BlankNode' ? periodOf(graph, period) : undefined,
    polygons: objectsOf(graph, dataset, w.spatial).reduce((sum, each) => sum + polygonsIn(graph, each), 0),
    contacts: objectsOf(graph, dataset, w.contactPoint)
      .filter((each) => isReachable(graph, each))
      .map((each) => textOf(graph, each, w.fn)),
    modified: objectsOf(graph, dataset, w.modified)[0]?.value,
    resources: objectsOf(graph, dataset, w.distribution)
      .filter((each) => urlOf(graph, each) !== '')
      .map((each) => resourceOf(graph, each)),
  }
}

/** Whether a contact has an address or a form, without which the portal drops it. */
export function isReachable(graph: Store, contact: Term): boolean {
  return w.contactWays.some((word) => objectsOf(graph, contact, word).length > 0)
}

/** The portal's id of a licence; what its node is labelled with counts before its address. */
export function licenceOf(graph: Store, licence: Term): string | undefined {
  const label = textOf(graph, licence, w.label) || textOf(graph, licence, w.description)
  return licenceId(label || licence.value)
}

function frequencyOf(value: string | undefined): string | undefined {
  const known = Object.entries(frequencies).find(([, code]) => value === authority('frequency', code))
  return known?.[0]
}

function periodOf(graph: Store, period: Term): Stored['period'] {
  const [start, end] = [w.startDate, w.endDate].map((word) => objectsOf(graph, period, word)[0])
  const isDay = (each: Quad_Object | undefined): each is Literal =>
    each?.termType === 'Literal' && (each as Literal).datatype.value === w.date
  return isDay(start) && isDay(end) ? { start: start.value, end: end.value } : undefined
}

function tagsOf(graph: Store, dataset: Term): string[] {
  const words = objectsOf(graph, dataset, w.keyword).filter(({ termType }) => termType === 'Literal')
  const themes = objectsOf(graph, dataset, w.theme).map((each) =>
    each.termType === 'Literal' ? each.value : textOf(graph, each, w.prefLabel),
  )
  const tags = [...words.map(({ value }) => value), ...themes].map(tagOf)
  return [...new Set(tags.filter((tag) => tag.length >= 3 && tag.length <= 96))].sort()
}

function resourceOf(graph: Store, distribution: Term): StoredResource {
  const url = urlOf(graph, distribution)
  const mime = textOf(graph, distribution, w.mediaType)
  const size = textOf(graph, distribution, w.byteSize)
  return {
    url,
    title: textOf(graph, distribution, w.title) || url.replace(/.*\//, ''),
    description: textOf(graph, distribution, w.description),
    format: textOf(graph, distribution, w.format).replace(/.*\//, '').toLowerCase(),
    mime: mime.startsWith(IANA) ? mime.slice(IANA.length) : mime,
    size: /^\d+$/.test(size) ? Number(size) : undefined,
  }
}
