import type { Literal, Quad_Object, Quad_Subject, Store, Term } from 'n3'
import { MEDIA_TYPES } from '../../rdf/vocabulary.ts'
import { authorityAddress, portalTag } from '../../record/registers/eu-authorities.ts'
import { firstText, objectsOf } from './catalog-values.ts'
import { isChecksumRefused } from './checksum.ts'
import { frequencyName } from './frequencies.ts'
import { guessLicence, statedLicences } from './licences.ts'
import { harvestedPeriod } from './period.ts'
import { portalTerms } from './portal-terms.ts'

/** A data set as the portal would store it. */
export type HarvestedDataset = {
  readonly address: string
  readonly identifier: string
  readonly title: string
  readonly description: string
  readonly tags: readonly string[]
  /** The portal's id of the licence; `notspecified` if none is stated. */
  readonly license: string
  /** What the portal would look up where this program does not, so that its value here says nothing of it. */
  readonly untried: readonly ('license' | 'period')[]
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

/**
 * The data sets of a catalogue; a series is one too to the portal. One that is but named by another node, as what a service serves or
 * as a part, is described elsewhere (`is_dataset_external_to_this_page` in `udata/harvest/backends/dcat.py`, udata 17.6.0).
 */
export function datasetsOf(graph: Store): Quad_Subject[] {
  const typed = [portalTerms.Dataset, portalTerms.DatasetSeries].flatMap((type) =>
    graph.getSubjects(portalTerms.type, type, null),
  )
  return [...new Map(typed.map((each) => [each.value, each])).values()].filter((each) => {
    if (firstText(graph, each, portalTerms.title) !== '') return true
    const links = graph.getQuads(null, null, each, null).map(({ predicate }) => predicate.value)
    return (
      links.length !== 1 ||
      ![portalTerms.servesDataset, portalTerms.hasPart].some((word) => word === links[0])
    )
  })
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
  return distributions
    .flatMap((each) => objectsOf(graph, each, portalTerms.checksum))
    .some((each) => isChecksumRefused(graph, each))
    ? 'checksum'
    : undefined
}

function storedOf(graph: Store, dataset: Term): HarvestedDataset {
  const licence = guessLicence(statedLicences(graph, dataset))
  const period = harvestedPeriod(graph, objectsOf(graph, dataset, portalTerms.temporal)[0])
  return {
    address: dataset.value,
    identifier: firstText(graph, dataset, portalTerms.identifier),
    title: firstText(graph, dataset, portalTerms.title),
    description:
      firstText(graph, dataset, portalTerms.description) || firstText(graph, dataset, portalTerms.abstract),
    tags: tagsOf(graph, dataset),
    license: licence === 'untried' ? NO_LICENCE : (licence ?? NO_LICENCE),
    untried: [
      ...(licence === 'untried' ? (['license'] as const) : []),
      ...(period === 'untried' ? (['period'] as const) : []),
    ],
    frequency: frequencyName(objectsOf(graph, dataset, portalTerms.frequency)[0]),
    period: period === 'untried' ? undefined : period,
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

/** The portal's id for a data set whose licence is not stated. */
const NO_LICENCE = 'notspecified'

/** The tags that the portal makes of keywords and themes. */
export function tagsOf(graph: Store, dataset: Term): string[] {
  const words = objectsOf(graph, dataset, portalTerms.keyword).filter(
    ({ termType }) => termType === 'Literal',
  )
  const themes = objectsOf(graph, dataset, portalTerms.theme).map((each) =>
    each.termType === 'Literal' ? each.value : firstText(graph, each, portalTerms.prefLabel),
  )
  const tags = [...words.map(({ value }) => value), ...themes].map(portalTag)
  return [...new Set(tags.filter((tag) => tag.length >= 3 && tag.length <= 96))].sort()
}

/** A resource; source: `resource_from_rdf` and what it calls in `udata/core/dataset/rdf.py`, udata 17.6.0. */
function resourceOf(graph: Store, distribution: Term): HarvestedResource {
  const url = downloadUrl(graph, distribution)
  const mime = labelOf(graph, distribution, portalTerms.mediaType)
  const size = firstText(graph, distribution, portalTerms.byteSize)
  const format = formatOf(labelOf(graph, distribution, portalTerms.format))
  const file = url.replace(/.*\//, '')
  return {
    url,
    title:
      firstText(graph, distribution, portalTerms.title) ||
      (/^[^?]*\.[^?]*$/.test(file) ? file : namelessTitle(format)),
    description: firstText(graph, distribution, portalTerms.description),
    format,
    mime: mime.startsWith(MEDIA_TYPES) ? mime.slice(MEDIA_TYPES.length) : mime,
    size: /^\d+$/.test(size) ? Number(size) : undefined,
  }
}

/** The title that the portal, in French, makes up for a resource without one. */
function namelessTitle(format: string): string {
  return format === '' ? 'Ressource sans nom' : `Ressource ${format}`
}

/** The label of a property's value, or else the value. */
function labelOf(graph: Store, subject: Term, word: string): string {
  const [value] = objectsOf(graph, subject, word)
  return value === undefined ? '' : firstText(graph, value, portalTerms.label) || value.value
}

function formatOf(format: string): string {
  const fileTypes = `${authorityAddress('file-type')}/`
  if (format.startsWith(fileTypes)) return format.slice(fileTypes.length).toLowerCase()
  return (format.startsWith(MEDIA_TYPES) ? format.replace(/.*\//, '') : format).toLowerCase()
}
