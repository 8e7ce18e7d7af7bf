import type { Message } from '../language/message.ts'

/** A group under which forms and pages show properties; groups come in the order of this table. */
export type PropertyGroup = {
  readonly name: string
  readonly label: Message
  readonly properties: readonly string[]
}

/** Every property of the published shapes, by its word, in its group. */
export const propertyGroups: readonly PropertyGroup[] = [
  {
    name: 'kind',
    label: { fr: 'Genre et appartenance', en: 'Kind and membership' },
    properties: [
      ...['type', 'isPartOf', 'position', 'primaryTopic', 'inDataset', 'inScheme', 'inDefinedTermSet'],
      ...['topConceptOf', 'isReplacedBy', 'version', 'parentOrganization'],
    ],
  },
  {
    name: 'name',
    label: { fr: 'Noms et textes', en: 'Names and texts' },
    properties: [
      ...['name', 'title', 'prefLabel', 'alternateName', 'altLabel', 'givenName', 'familyName'],
      ...['honorificPrefix', 'honorificSuffix', 'description', 'definition', 'transcript', 'fn'],
    ],
  },
  {
    name: 'people',
    label: { fr: 'Personnes et organisations', en: 'People and organisations' },
    properties: [
      ...['contributor', 'participation', 'participant', 'part', 'credit', 'function', 'roleName'],
      ...['organization', 'periodical', 'actor', 'author', 'director', 'editor', 'producer', 'musicBy'],
      ...['sponsor', 'funder', 'publisher', 'contactPoint', 'hasEmail', 'hasURL'],
    ],
  },
  {
    name: 'subject',
    label: { fr: 'Sujets et lieux', en: 'Subjects and places' },
    properties: [
      ...['about', 'keywords', 'broader', 'member', 'spatialCoverage', 'locationCreated', 'areaServed'],
      'inLanguage',
    ],
  },
  {
    name: 'time',
    label: { fr: 'Dates et durées', en: 'Dates and durations' },
    properties: [
      ...['dateCreated', 'datePublished', 'dateModified', 'uploadDate', 'expires', 'startDate', 'endDate'],
      ...['temporalCoverage', 'duration', 'startOffset', 'endOffset'],
    ],
  },
  {
    name: 'access',
    label: { fr: 'Pages et fichiers', en: 'Pages and files' },
    properties: [
      ...['url', 'contentUrl', 'embedUrl', 'thumbnailUrl', 'encodingFormat', 'caption', 'encoding'],
      ...['associatedMedia', 'hasPart', 'accessibilityFeature', 'isAccessibleForFree'],
    ],
  },
  {
    name: 'rights',
    label: { fr: 'Droits et sources', en: 'Rights and sources' },
    properties: ['license', 'copyrightNotice', 'creditText', 'dataLicense', 'source'],
  },
  {
    name: 'elsewhere',
    label: { fr: 'Ailleurs', en: 'Elsewhere' },
    properties: ['identifier', 'sameAs', 'exactMatch', 'closeMatch'],
  },
]

/** The group of a property. Throws for a property without one. */
export function groupOf(property: string): PropertyGroup {
  const group = propertyGroups.find(({ properties }) => properties.includes(property))
  if (group === undefined) throw new Error(`no group in profile/property-groups.ts: ${property}`)
  return group
}
