import type { z } from 'zod'
import type { Kind } from '../rdf/addresses.ts'
import { canonicalPage } from './canonical-page.ts'
import { mediaAddress } from './media-address.ts'
import { languageTag, multilingualText } from './multilingual-text.ts'
import { decisionSchema } from './person-decision.ts'
import { sameAsAddress } from './same-as-address.ts'
import { fieldGroup, listOf, oneOf, repeatableListOf, wordList } from './schema-groups.ts'
import {
  boolean,
  calendarDay,
  isoDuration,
  licenceAddress,
  partialDate,
  partName,
  plainText,
  positiveInteger,
  recordId,
  timeOffset,
  webAddress,
} from './value-schemas.ts'
import { videoAddress } from './video-address.ts'

/*
 * What a person may type, kind by kind. Field names are the schema.org words they become.
 * A schema says what can be read; what a record has to have (`required-fields.ts`) is demanded by the shapes, because a record may be
 * put together from several files.
 */

const source = listOf(recordId).optional()

/** Whether the record waits for somebody to read it again; it is not published until then. */
const draft = boolean.optional()

const series = fieldGroup({
  id: recordId,
  name: multilingualText.optional(),
  alternateName: listOf(multilingualText).optional(),
  description: multilingualText.optional(),
  isPartOf: recordId.optional(),
  inLanguage: listOf(languageTag).optional(),
  identifier: listOf(plainText).optional(),
  startDate: partialDate.optional(),
  endDate: partialDate.optional(),
  dateCreated: partialDate.optional(),
  datePublished: partialDate.optional(),
  publisher: listOf(recordId).optional(),
  about: listOf(recordId).optional(),
  url: webAddress.optional(),
  sameAs: listOf(sameAsAddress('series')).optional(),
  source,
  draft,
})

/** A function that a credit states, with the organisation or periodical that it belongs to. */
const statedFunction = fieldGroup({
  roleName: multilingualText.optional(),
  organization: recordId.optional(),
  periodical: recordId.optional(),
})

/**
 * The schema of a part in a capsule, as the credit of that capsule puts it: of a person (`participant`), of an organisation
 * (`organization` without `participant`), or of whoever is not named. The lists `roleName`, `organization` and `periodical` beside a
 * person are the former form of `function`.
 */
export const participationSchema = fieldGroup({
  id: recordId,
  participant: recordId.optional(),
  part: listOf(partName).optional(),
  credit: multilingualText.optional(),
  function: repeatableListOf(statedFunction).optional(),
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

/**
 * The id tells two files of captions in one language apart; the language alone does where there is one file. `transcript` says where what a
 * file of one's own says can be read: on the page, in the data too (`published`), or nowhere.
 */
const caption = fieldGroup({
  id: recordId.optional(),
  inLanguage: languageTag,
  contentUrl: mediaAddress('captions').optional(),
  encodingFormat: plainText.optional(),
  automaticallyGenerated: boolean.optional(),
  transcript: oneOf(['page', 'published', 'none']).optional(),
})

/** A stretch of the video of which nothing that is said is published, up to a day or for good. */
const restriction = fieldGroup({
  id: recordId.optional(),
  from: timeOffset,
  to: timeOffset,
  until: calendarDay.optional(),
})

/** A further file of the video: another format, size or version of it, or its sound alone. */
const encoding = fieldGroup({
  id: recordId,
  contentUrl: mediaAddress('film', 'sound'),
  encodingFormat: plainText.optional(),
  name: multilingualText.optional(),
  inLanguage: languageTag.optional(),
  accessibilityFeature: listOf(plainText).optional(),
})

/** A file of the transcript. Its language tells it from the others, as that of captions does; the id where two have one language. */
const transcriptFile = fieldGroup({
  id: recordId.optional(),
  contentUrl: mediaAddress('text', 'captions').optional(),
  encodingFormat: plainText.optional(),
  inLanguage: languageTag.optional(),
})

const capsule = fieldGroup({
  id: recordId,
  name: multilingualText.optional(),
  alternateName: listOf(multilingualText).optional(),
  description: multilingualText.optional(),
  isPartOf: recordId.optional(),
  position: positiveInteger.optional(),
  participation: listOf(participationSchema).optional(),
  about: listOf(recordId).optional(),
  territorialScale: listOf(recordId).optional(),
  keywords: wordList(multilingualText).optional(),
  spatialCoverage: listOf(recordId).optional(),
  locationCreated: listOf(recordId).optional(),
  publisher: listOf(recordId).optional(),
  inLanguage: listOf(languageTag).optional(),
  dateCreated: partialDate.optional(),
  datePublished: partialDate.optional(),
  dateModified: partialDate.optional(),
  uploadDate: partialDate.optional(),
  expires: partialDate.optional(),
  duration: isoDuration.optional(),
  url: videoAddress('url').optional(),
  canonical: canonicalPage.optional(),
  contentUrl: videoAddress('contentUrl', mediaAddress('film', 'sound')).optional(),
  encodingFormat: plainText.optional(),
  embedUrl: videoAddress('embedUrl').optional(),
  thumbnailUrl: listOf(mediaAddress('picture')).optional(),
  sameAs: listOf(videoAddress('sameAs', sameAsAddress('capsule'))).optional(),
  identifier: listOf(plainText).optional(),
  license: licenceAddress.optional(),
  copyrightNotice: multilingualText.optional(),
  isAccessibleForFree: boolean.optional(),
  accessibilityFeature: listOf(plainText).optional(),
  transcript: multilingualText.optional(),
  transcriptFile: listOf(transcriptFile).optional(),
  restrict: listOf(restriction).optional(),
  caption: listOf(caption).optional(),
  encoding: listOf(encoding).optional(),
  hasPart: listOf(chapter).optional(),
  source,
  draft,
})

const contributor = fieldGroup({
  id: recordId,
  honorificPrefix: plainText.optional(),
  name: plainText.optional(),
  honorificSuffix: plainText.optional(),
  givenName: plainText.optional(),
  familyName: plainText.optional(),
  alternateName: listOf(plainText).optional(),
  sameAs: listOf(sameAsAddress('contributor')).optional(),
  publication: decisionSchema,
  source,
  draft,
})

const organization = fieldGroup({
  id: recordId,
  name: multilingualText.optional(),
  alternateName: listOf(plainText).optional(),
  description: multilingualText.optional(),
  url: webAddress.optional(),
  sameAs: listOf(sameAsAddress('organization')).optional(),
  parentOrganization: recordId.optional(),
  areaServed: listOf(recordId).optional(),
  source,
  draft,
})

const periodical = fieldGroup({
  id: recordId,
  name: plainText.optional(),
  url: webAddress.optional(),
  sameAs: listOf(sameAsAddress('periodical')).optional(),
  source,
  draft,
})

const place = fieldGroup({
  id: recordId,
  name: plainText.optional(),
  sameAs: listOf(sameAsAddress('place')).optional(),
  source,
  draft,
})

const topic = fieldGroup({
  id: recordId,
  name: multilingualText.optional(),
  alternateName: listOf(multilingualText).optional(),
  description: multilingualText.optional(),
  broader: listOf(recordId).optional(),
  member: listOf(recordId).optional(),
  sameAs: listOf(sameAsAddress('topic')).optional(),
  closeMatch: listOf(sameAsAddress('topic')).optional(),
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

/** The schema of a replaced record, of whatever kind: its id, and the id of the record that took its place. */
export const replacedSchema = fieldGroup({ id: recordId, replacedBy: recordId })
