import { z } from 'zod'
import type { Path, Place } from '../problems/problem.ts'
import { type Kind, kinds } from '../rdf/addresses.ts'
import type { Outlet } from '../rdf/node.ts'
import { availabilities, frequencies, publisherTypes, themes } from './registers/eu-authorities.ts'
import {
  base,
  boolean,
  choice,
  date,
  day,
  degrees,
  duration,
  email,
  fields,
  geozone,
  id,
  identifier,
  language,
  number,
  offset,
  plain,
  portalId,
  several,
  text,
  url,
} from './values.ts'

/*
 * What a person may type, kind by kind. Field names are the schema.org words they become.
 * A schema says what can be read; what is owed (a title, a credit …) is said by the shapes.
 */

const source = several(id).optional()

/** Whether the record waits for somebody to read it again; it is not published until then. */
const draft = boolean.optional()

const series = fields({
  id,
  name: text.optional(),
  alternateName: several(text).optional(),
  description: text.optional(),
  dateCreated: date.optional(),
  datePublished: date.optional(),
  publisher: id.optional(),
  about: several(id).optional(),
  url: url.optional(),
  sameAs: several(url).optional(),
  source,
  draft,
})

/** A person's part in a capsule, as the credit of that capsule puts it. */
const participation = fields({
  id,
  participant: id.optional(),
  credit: text.optional(),
  roleName: several(text).optional(),
  organization: several(id).optional(),
  periodical: several(id).optional(),
})

const chapter = fields({
  id,
  name: text.optional(),
  startOffset: offset.optional(),
  endOffset: offset.optional(),
})

const caption = fields({
  inLanguage: language,
  contentUrl: url.optional(),
  encodingFormat: plain.optional(),
})

const capsule = fields({
  id,
  name: text.optional(),
  alternateName: several(text).optional(),
  description: text.optional(),
  isPartOf: id.optional(),
  position: number.optional(),
  participation: several(participation).optional(),
  about: several(id).optional(),
  territorialScale: several(id).optional(),
  spatialCoverage: several(id).optional(),
  publisher: id.optional(),
  inLanguage: several(language).optional(),
  dateCreated: date.optional(),
  datePublished: date.optional(),
  dateModified: date.optional(),
  uploadDate: date.optional(),
  expires: date.optional(),
  duration: duration.optional(),
  url: url.optional(),
  contentUrl: url.optional(),
  encodingFormat: plain.optional(),
  embedUrl: url.optional(),
  thumbnailUrl: several(url).optional(),
  sameAs: several(url).optional(),
  license: url.optional(),
  isAccessibleForFree: boolean.optional(),
  accessibilityFeature: several(plain).optional(),
  transcript: text.optional(),
  caption: several(caption).optional(),
  hasPart: several(chapter).optional(),
  source,
  draft,
})

/** The grounds on which a person may be named. */
export const bases = ['consent', 'public-credit', 'public-function'] as const

/** What a decision to name a person may cover. */
export const scopes = ['name', 'credit', 'affiliation', 'image', 'open-data', 'indexing'] as const

/** One of them. */
export type Scope = (typeof scopes)[number]

/** What the publisher decided about naming a person, and on what ground. */
const decision = fields({
  as: choice(['named', 'role-only', 'withheld']),
  basis: choice(bases).optional(),
  scope: several(choice(scopes)).optional(),
  since: day.optional(),
  evidence: plain.optional(),
})

const contributor = fields({
  id,
  name: plain.optional(),
  givenName: plain.optional(),
  familyName: plain.optional(),
  sameAs: several(url).optional(),
  publication: decision,
  source,
  draft,
})

const organization = fields({
  id,
  name: plain.optional(),
  alternateName: several(plain).optional(),
  description: text.optional(),
  url: url.optional(),
  sameAs: several(url).optional(),
  areaServed: several(id).optional(),
  source,
  draft,
})

const periodical = fields({
  id,
  name: plain.optional(),
  url: url.optional(),
  sameAs: several(url).optional(),
  source,
  draft,
})

const place = fields({
  id,
  name: plain.optional(),
  sameAs: several(url).optional(),
  source,
  draft,
})

const topic = fields({
  id,
  name: text.optional(),
  alternateName: several(text).optional(),
  description: text.optional(),
  broader: several(id).optional(),
  sameAs: several(url).optional(),
  source,
  draft,
})

const page = fields({
  id,
  name: text.optional(),
  url: url.optional(),
  sameAs: several(url).optional(),
  datePublished: date.optional(),
  dateModified: date.optional(),
  publisher: id.optional(),
  draft,
})

/** The publication's place on one of the portals: ids that the portal gave. */
const portalAccount = { organization: portalId.optional(), dataset: portalId.optional() }

/** What only data.gouv.fr asks: its ids, its own list of zones, and whether the data set is still a draft. */
const datagouv = fields({
  ...portalAccount,
  demo: fields(portalAccount).optional(),
  geozone: geozone.optional(),
  granularity: geozone.optional(),
  private: boolean.optional(),
})

/** The grounds that suffice for a use; `none` where nobody is to be named. */
const grounds = several(choice([...bases, 'none'])).optional()

/** What each ground suffices for, and whether the host tells search engines to leave the data files out. */
const people = fields({
  site: grounds,
  openData: grounds,
  indexing: grounds,
  xRobotsTag: boolean.optional(),
})

const publication = fields({
  base,
  identifier: identifier.optional(),
  name: text,
  description: text.optional(),
  inLanguage: language,
  publisher: id,
  publisherType: choice(Object.keys(publisherTypes) as (keyof typeof publisherTypes)[]).optional(),
  license: url,
  creditText: text.optional(),
  spatialCoverage: several(id).optional(),
  contactPoint: z
    .strictObject({ name: plain.optional(), email: email.optional(), url: url.optional() })
    .optional(),
  keyword: several(text).optional(),
  theme: several(choice(Object.keys(themes) as (keyof typeof themes)[])).optional(),
  accrualPeriodicity: choice(Object.keys(frequencies) as (keyof typeof frequencies)[]).optional(),
  temporalCoverage: fields({ start: day, end: day }).optional(),
  bbox: fields({ west: degrees, south: degrees, east: degrees, north: degrees }).optional(),
  datePublished: day.optional(),
  availability: choice(Object.keys(availabilities) as (keyof typeof availabilities)[]).optional(),
  sparqlEndpoint: url.optional(),
  datagouv: datagouv.optional(),
  people: people.optional(),
  exceptions: several(plain).optional(),
  organizationDetails: several(plain).optional(),
})

/** The schema of each kind of record. */
export const schemas = {
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
export type Values = { [K in Exclude<Kind, 'capsule'>]: z.infer<(typeof schemas)[K]> } & {
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
  | { [K in Kind]: { readonly kind: K; readonly value: Values[K]; readonly placeOf: PlaceOf } }[Kind]
  | { readonly kind: Kind; readonly replaced: Replaced; readonly placeOf: PlaceOf }

/** A record, or as much of one as may be said, with where that may be; everywhere, without `outlets`. */
export type Said = { readonly record: AnyRecord; readonly outlets?: readonly Outlet[] }

/** A record that gave way to another: its address stays and says where it went. */
export type Replaced = z.infer<typeof replacedSchema>

/** The schema of a replaced record, of whatever kind. */
export const replacedSchema = fields({ id, replacedBy: id })

/** Where a record's value stands in its file; the nearest known place above it otherwise. */
export type PlaceOf = (path: Path) => Place

/** A kind by its name, if there is one. */
export function kindOf(name: unknown): Kind | undefined {
  return kinds.find((kind) => kind === name)
}
