import { z } from 'zod'
import type { Path, Place } from '../problems/problem.ts'
import { type Kind, kinds } from '../rdf/addresses.ts'
import type { Outlet } from '../rdf/node.ts'
import { availabilities, frequencies, publisherTypes, themes } from './registers/eu-authorities.ts'
import {
  baseAddress,
  boolean,
  calendarDay,
  catalogIdentifier,
  decimalDegrees,
  emailAddress,
  fieldGroup,
  geozone,
  isoDuration,
  languageTag,
  listOf,
  multilingualText,
  oneOf,
  partialDate,
  plainText,
  portalId,
  positiveInteger,
  recordId,
  timeOffset,
  webAddress,
} from './value-schemas.ts'

/*
 * What a person may type, kind by kind. Field names are the schema.org words they become.
 * A schema says what can be read; what is owed (a title, a credit …) is said by the shapes.
 */

const source = listOf(recordId).optional()

/** Whether the record waits for somebody to read it again; it is not published until then. */
const draft = boolean.optional()

const series = fieldGroup({
  id: recordId,
  name: multilingualText.optional(),
  alternateName: listOf(multilingualText).optional(),
  description: multilingualText.optional(),
  dateCreated: partialDate.optional(),
  datePublished: partialDate.optional(),
  publisher: recordId.optional(),
  about: listOf(recordId).optional(),
  url: webAddress.optional(),
  sameAs: listOf(webAddress).optional(),
  source,
  draft,
})

/** A person's part in a capsule, as the credit of that capsule puts it. */
const participation = fieldGroup({
  id: recordId,
  participant: recordId.optional(),
  credit: multilingualText.optional(),
  roleName: listOf(multilingualText).optional(),
  organization: listOf(recordId).optional(),
  periodical: listOf(recordId).optional(),
})

const chapter = fieldGroup({
  id: recordId,
  name: multilingualText.optional(),
  startOffset: timeOffset.optional(),
  endOffset: timeOffset.optional(),
})

const caption = fieldGroup({
  inLanguage: languageTag,
  contentUrl: webAddress.optional(),
  encodingFormat: plainText.optional(),
})

const capsule = fieldGroup({
  id: recordId,
  name: multilingualText.optional(),
  alternateName: listOf(multilingualText).optional(),
  description: multilingualText.optional(),
  isPartOf: recordId.optional(),
  position: positiveInteger.optional(),
  participation: listOf(participation).optional(),
  about: listOf(recordId).optional(),
  territorialScale: listOf(recordId).optional(),
  spatialCoverage: listOf(recordId).optional(),
  publisher: recordId.optional(),
  inLanguage: listOf(languageTag).optional(),
  dateCreated: partialDate.optional(),
  datePublished: partialDate.optional(),
  dateModified: partialDate.optional(),
  uploadDate: partialDate.optional(),
  expires: partialDate.optional(),
  duration: isoDuration.optional(),
  url: webAddress.optional(),
  contentUrl: webAddress.optional(),
  encodingFormat: plainText.optional(),
  embedUrl: webAddress.optional(),
  thumbnailUrl: listOf(webAddress).optional(),
  sameAs: listOf(webAddress).optional(),
  license: webAddress.optional(),
  isAccessibleForFree: boolean.optional(),
  accessibilityFeature: listOf(plainText).optional(),
  transcript: multilingualText.optional(),
  caption: listOf(caption).optional(),
  hasPart: listOf(chapter).optional(),
  source,
  draft,
})

/** The grounds on which a person may be named. */
export const namingBases = ['consent', 'public-credit', 'public-function'] as const

/** What a decision to name a person may cover. */
export const decisionScopes = ['name', 'credit', 'affiliation', 'image', 'open-data', 'indexing'] as const

/** One of them. */
export type DecisionScope = (typeof decisionScopes)[number]

/** What the publisher decided about naming a person, and on what ground. */
const decision = fieldGroup({
  as: oneOf(['named', 'role-only', 'withheld']),
  basis: oneOf(namingBases).optional(),
  scope: listOf(oneOf(decisionScopes)).optional(),
  since: calendarDay.optional(),
  evidence: plainText.optional(),
})

const contributor = fieldGroup({
  id: recordId,
  name: plainText.optional(),
  givenName: plainText.optional(),
  familyName: plainText.optional(),
  sameAs: listOf(webAddress).optional(),
  publication: decision,
  source,
  draft,
})

const organization = fieldGroup({
  id: recordId,
  name: plainText.optional(),
  alternateName: listOf(plainText).optional(),
  description: multilingualText.optional(),
  url: webAddress.optional(),
  sameAs: listOf(webAddress).optional(),
  areaServed: listOf(recordId).optional(),
  source,
  draft,
})

const periodical = fieldGroup({
  id: recordId,
  name: plainText.optional(),
  url: webAddress.optional(),
  sameAs: listOf(webAddress).optional(),
  source,
  draft,
})

const place = fieldGroup({
  id: recordId,
  name: plainText.optional(),
  sameAs: listOf(webAddress).optional(),
  source,
  draft,
})

const topic = fieldGroup({
  id: recordId,
  name: multilingualText.optional(),
  alternateName: listOf(multilingualText).optional(),
  description: multilingualText.optional(),
  broader: listOf(recordId).optional(),
  sameAs: listOf(webAddress).optional(),
  source,
  draft,
})

const page = fieldGroup({
  id: recordId,
  name: multilingualText.optional(),
  url: webAddress.optional(),
  sameAs: listOf(webAddress).optional(),
  datePublished: partialDate.optional(),
  dateModified: partialDate.optional(),
  publisher: recordId.optional(),
  draft,
})

/** The publication's place on one of the portals: ids that the portal gave. */
const portalAccount = { organization: portalId.optional(), dataset: portalId.optional() }

/** What only data.gouv.fr asks: its ids, its own list of zones, and whether the data set is still a draft. */
const datagouv = fieldGroup({
  ...portalAccount,
  demo: fieldGroup(portalAccount).optional(),
  geozone: geozone.optional(),
  granularity: geozone.optional(),
  private: boolean.optional(),
})

/** The grounds that suffice for a use; `none` where nobody is to be named. */
const grounds = listOf(oneOf([...namingBases, 'none'])).optional()

/** What each ground suffices for, and whether the host tells search engines to leave the data files out. */
const people = fieldGroup({
  site: grounds,
  openData: grounds,
  indexing: grounds,
  xRobotsTag: boolean.optional(),
})

const publication = fieldGroup({
  base: baseAddress,
  identifier: catalogIdentifier.optional(),
  name: multilingualText,
  description: multilingualText.optional(),
  inLanguage: languageTag,
  publisher: recordId,
  publisherType: oneOf(Object.keys(publisherTypes) as (keyof typeof publisherTypes)[]).optional(),
  license: webAddress,
  creditText: multilingualText.optional(),
  spatialCoverage: listOf(recordId).optional(),
  contactPoint: z
    .strictObject({ name: plainText.optional(), email: emailAddress.optional(), url: webAddress.optional() })
    .optional(),
  keyword: listOf(multilingualText).optional(),
  theme: listOf(oneOf(Object.keys(themes) as (keyof typeof themes)[])).optional(),
  accrualPeriodicity: oneOf(Object.keys(frequencies) as (keyof typeof frequencies)[]).optional(),
  temporalCoverage: fieldGroup({ start: calendarDay, end: calendarDay }).optional(),
  bbox: fieldGroup({
    west: decimalDegrees,
    south: decimalDegrees,
    east: decimalDegrees,
    north: decimalDegrees,
  }).optional(),
  datePublished: calendarDay.optional(),
  availability: oneOf(Object.keys(availabilities) as (keyof typeof availabilities)[]).optional(),
  sparqlEndpoint: webAddress.optional(),
  datagouv: datagouv.optional(),
  people: people.optional(),
  exceptions: listOf(plainText).optional(),
  organizationDetails: listOf(plainText).optional(),
})

/** The schema of each kind of record. */
export const recordSchemas = {
  capsule,
  contributor,
  organization,
  periodical,
  place,
  series,
  source: page,
  topic,
} satisfies Record<Kind, z.ZodType>

/** The schema of `publication.yaml`. */
export const publicationSchema = publication

/** What `publication.yaml` says: base IRI, publisher, licence of the metadata, language, contact, place. */
export type Publication = z.infer<typeof publication>

/** What was decided about naming a person. */
export type Decision = z.infer<typeof decision>

/** What each kind of record says; of a capsule, what the gate adds (`consent.ts`). */
export type RecordValues = { [K in Exclude<Kind, 'capsule'>]: z.infer<(typeof recordSchemas)[K]> } & {
  capsule: Omit<z.infer<typeof capsule>, 'participation'> & {
    readonly participation?: readonly Participation[] | undefined
    /** How many people take part who are not described. */
    readonly withheld?: number | undefined
  }
}

/** A person's part in a capsule; `isUnnamed` where only the role may be said. */
export type Participation = z.infer<typeof participation> & { readonly isUnnamed?: true }

/** A record with its place: what a person typed, or the forwarding address it left. */
export type AnyRecord =
  | { [K in Kind]: { readonly kind: K; readonly value: RecordValues[K]; readonly placeOf: PlaceOf } }[Kind]
  | { readonly kind: Kind; readonly replaced: ReplacedRecord; readonly placeOf: PlaceOf }

/** A record, or as much of one as may be said, with where that may be; everywhere, without `outlets`. */
export type ConsentedRecord = { readonly record: AnyRecord; readonly outlets?: readonly Outlet[] }

/** A record that gave way to another: its address stays and says where it went. */
export type ReplacedRecord = z.infer<typeof replacedSchema>

/** The schema of a replaced record, of whatever kind. */
export const replacedSchema = fieldGroup({ id: recordId, replacedBy: recordId })

/** Where a record's value stands in its file; the nearest known place above it otherwise. */
export type PlaceOf = (path: Path) => Place

/** A kind by its name, if there is one. */
export function findKind(name: unknown): Kind | undefined {
  return kinds.find((kind) => kind === name)
}
