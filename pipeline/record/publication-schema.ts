import { z } from 'zod'
import { canonicalPage } from './canonical-page.ts'
import { mediaFile } from './media-address.ts'
import { languageTag, multilingualText } from './multilingual-text.ts'
import { namingBases } from './person-decision.ts'
import { availabilities, frequencies, publisherTypes, themes } from './registers/eu-authorities.ts'
import { fieldGroup, listOf, oneOf, wordList } from './schema-groups.ts'
import {
  baseAddress,
  boolean,
  calendarDay,
  catalogIdentifier,
  color,
  decimalDegrees,
  emailAddress,
  geozone,
  licenceAddress,
  plainText,
  portalId,
  recordId,
  timeZoneName,
  webAddress,
} from './value-schemas.ts'

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

/**
 * What is said of people whom a page of the publisher's own credits: on the page of their capsule and in its structured data, in its
 * text alone, or nothing but their role.
 */
const creditUses = oneOf(['public-credit', 'text', 'none']).optional()

/**
 * What each ground suffices for, whether the host tells search engines to leave the data files out, and what the law has the publisher tell
 * the people (GDPR, articles 13 and 14): on which legal basis without consent, why, for how long, and whom they may write to.
 */
const people = fieldGroup({
  site: grounds,
  openData: grounds,
  credits: creditUses,
  indexing: grounds,
  xRobotsTag: boolean.optional(),
  legalBasis: oneOf(['public-task', 'legitimate-interests']).optional(),
  purpose: multilingualText.optional(),
  retention: multilingualText.optional(),
  dataProtectionOfficer: emailAddress.optional(),
})

/** The colours of the pages in one scheme: of links and buttons, and of the ground. */
const colors = fieldGroup({ accent: color.optional(), background: color.optional() })

/** How far the site follows the rules of accessibility, as its statement says, and where that is. */
const accessibility = fieldGroup({
  conformance: oneOf(['full', 'partial', 'none']).optional(),
  statement: webAddress.optional(),
})

/** The schema of `publication.yaml`, or of the table in its place. */
export const publicationSchema = fieldGroup({
  base: baseAddress,
  identifier: catalogIdentifier.optional(),
  name: multilingualText,
  description: multilingualText.optional(),
  inLanguage: languageTag,
  timeZone: timeZoneName.optional(),
  publisher: recordId,
  publisherType: oneOf(Object.keys(publisherTypes) as (keyof typeof publisherTypes)[]).optional(),
  license: licenceAddress,
  logo: mediaFile('picture').optional(),
  favicon: mediaFile('picture').optional(),
  colors: fieldGroup({ light: colors.optional(), dark: colors.optional() }).optional(),
  capsuleWord: fieldGroup({ singular: multilingualText, plural: multilingualText }).optional(),
  legalNotice: webAddress.optional(),
  accessibility: accessibility.optional(),
  creditText: multilingualText.optional(),
  spatialCoverage: listOf(recordId).optional(),
  contactPoint: z
    .strictObject({ name: plainText.optional(), email: emailAddress.optional(), url: webAddress.optional() })
    .optional(),
  keyword: wordList(multilingualText).optional(),
  theme: listOf(oneOf(Object.keys(themes) as (keyof typeof themes)[])).optional(),
  accrualPeriodicity: oneOf(Object.keys(frequencies) as (keyof typeof frequencies)[]).optional(),
  temporalCoverage: fieldGroup({ start: calendarDay.optional(), end: calendarDay.optional() }).optional(),
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
  canonical: canonicalPage.optional(),
  grist: webAddress.optional(),
  people: people.optional(),
  exceptions: listOf(plainText).optional(),
  organizationDetails: listOf(plainText).optional(),
})

/** The description of the publication: base IRI, publisher, licence of the metadata, language, contact, place. */
export type Publication = z.infer<typeof publicationSchema>
