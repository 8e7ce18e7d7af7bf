import { requirementOf } from '../../pipeline/record/required-fields.ts'
import { png } from './pictures.ts'

/** A value of a record, as JSON has it. */
export type TypedValue = string | number | boolean | readonly TypedValue[] | TypedGroup
export type TypedGroup = { readonly [field: string]: TypedValue }

/** The publication and the records of each kind, by the name of their file. */
export type TypedRecords = { readonly publication: TypedGroup } & Readonly<
  Record<string, TypedGroup | readonly TypedGroup[]>
>

const address = (path: string): string => `https://example.org/${path}`

/** Records that build, all of them synthetic, in which every field of every kind is filled. */
export const fullRecords = {
  publication: {
    base: 'https://publisher.test/p/',
    identifier: 'https://publisher.test/p/data',
    name: { fr: 'Publication inventée', en: 'Invented publication' },
    description: 'Faite pour les essais.',
    inLanguage: 'fr',
    publisher: 'o-1',
    publisherType: 'LocalAuthority',
    license: address('licence'),
    logo: 'logo.png',
    favicon: 'icone.png',
    colors: {
      light: { accent: '#00577a', background: '#f4f9fb' },
      dark: { accent: '#8fc7e0', background: '#0d1b22' },
    },
    capsuleWord: { singular: 'épisode', plural: 'épisodes' },
    legalNotice: address('mentions'),
    accessibility: { conformance: 'partial', statement: address('accessibilite') },
    creditText: 'Publication inventée',
    spatialCoverage: ['l-1'],
    contactPoint: { name: 'Le bureau', email: 'bureau@example.org', url: address('bureau') },
    keyword: ['essai', 'invention'],
    theme: ['SOCI'],
    accrualPeriodicity: 'irregular',
    timeZone: 'Europe/Paris',
    temporalCoverage: { start: '2021-01-01', end: '2021-12-31' },
    bbox: { west: 1.4, south: 48.8, east: 4.3, north: 51.1 },
    datePublished: '2024-01-02',
    availability: 'stable',
    sparqlEndpoint: address('sparql'),
    datagouv: {
      organization: '534fff81a3a7292c64a77e5c',
      dataset: '534fff81a3a7292c64a77e5d',
      demo: { organization: '534fff81a3a7292c64a77e5e', dataset: '534fff81a3a7292c64a77e5f' },
      geozone: 'fr:region:32',
      granularity: 'fr:region',
      private: true,
    },
    canonical: 'here',
    grist: address('doc/4rRNbxV3CdF2kUqDnS7YzE'),
    people: {
      site: ['consent', 'public-credit', 'public-function'],
      openData: ['consent', 'public-credit'],
      credits: 'text',
      indexing: ['consent'],
      xRobotsTag: true,
      legalBasis: 'legitimate-interests',
      purpose: 'montrer des essais',
      retention: 'dix ans',
      dataProtectionOfficer: 'dpo@example.org',
    },
    exceptions: ['Rue Nulle'],
    organizationDetails: ['essais@example.org'],
  },
  sources: [
    {
      id: 'p-1',
      name: 'Page',
      url: address('page'),
      sameAs: [address('copie')],
      datePublished: '2021-02',
      dateModified: '2022',
      publisher: 'o-1',
      draft: false,
    },
  ],
  places: [{ id: 'l-1', name: 'Vallée', sameAs: [address('vallee')], source: ['p-1'], draft: false }],
  topics: [
    { id: 't-1', name: 'eau', source: ['p-1'] },
    {
      id: 't-2',
      name: { fr: 'rivière', en: 'river' },
      alternateName: ['cours d’eau'],
      description: 'De l’eau qui coule.',
      broader: ['t-1'],
      sameAs: [address('riviere')],
      closeMatch: [address('fleuve')],
      source: ['p-1'],
      draft: false,
    },
    { id: 't-3', name: 'courants', member: ['t-2'], source: ['p-1'] },
  ],
  organizations: [
    {
      id: 'o-1',
      name: 'Centre des essais',
      alternateName: ['CDE'],
      description: 'Un centre inventé.',
      url: address('centre'),
      sameAs: [address('registre/centre')],
      parentOrganization: 'o-2',
      areaServed: ['l-1'],
      source: ['p-1'],
      draft: false,
    },
    { id: 'o-2', name: { fr: 'Maison des essais', en: 'House of trials' }, source: ['p-1'] },
  ],
  periodicals: [
    {
      id: 'r-1',
      name: 'Revue des essais',
      url: address('revue'),
      sameAs: [address('registre/revue')],
      source: ['p-1'],
      draft: false,
    },
  ],
  contributors: [
    {
      id: 'c-1',
      name: 'Ada Nulle',
      givenName: 'Ada',
      familyName: 'Nulle',
      honorificPrefix: 'Dr',
      honorificSuffix: 'PhD',
      alternateName: ['Ada Vaguelette'],
      sameAs: ['https://orcid.org/0000-0002-1825-0097'],
      publication: {
        as: 'named',
        basis: 'consent',
        scope: ['name', 'credit', 'affiliation', 'image', 'open-data', 'indexing'],
        since: '2024-01-02',
        evidence: 'carton 4',
        specialCategories: 'reviewed',
      },
      source: ['p-1'],
      draft: false,
    },
    { id: 'c-2', name: 'Bo Vide', publication: { as: 'role-only' }, source: ['p-1'] },
    { id: 'c-3', name: 'Io Rien', publication: { as: 'withheld' }, source: ['p-1'] },
  ],
  series: [
    {
      id: 's-1',
      name: 'Série',
      alternateName: ['Suite'],
      description: 'Une série inventée.',
      isPartOf: 's-2',
      inLanguage: ['fr'],
      identifier: ['ISSN 1234-5679'],
      startDate: '2020-01',
      endDate: '2022',
      dateCreated: '2020',
      datePublished: '2021-02',
      publisher: ['o-1'],
      about: ['t-1'],
      url: address('serie'),
      sameAs: [address('registre/serie')],
      source: ['p-1'],
      draft: false,
    },
    { id: 's-2', name: 'Série entière', source: ['p-1'] },
  ],
  capsules: [
    {
      id: '1',
      name: { fr: 'Capsule une', en: 'Capsule one' },
      alternateName: ['La première'],
      description: 'Une capsule inventée.',
      isPartOf: 's-1',
      position: 1,
      participation: [
        {
          id: 'x-1',
          participant: 'c-1',
          part: ['interviewee', 'author'],
          credit: 'chercheuse au Centre des essais, Revue des essais',
          function: [
            { roleName: 'chercheuse', organization: 'o-1' },
            { roleName: 'rédactrice', periodical: 'r-1' },
            { roleName: 'marcheuse' },
          ],
        },
        {
          id: 'x-2',
          participant: 'c-2',
          credit: 'lecteur',
          roleName: ['lecteur'],
          organization: ['o-1'],
        },
        { id: 'x-3', participant: 'c-3', credit: 'marcheur' },
        { id: 'x-4', organization: ['o-1'], part: ['producer'] },
        { id: 'x-5', participant: 'c-1', periodical: ['r-1'] },
      ],
      about: ['t-2'],
      territorialScale: ['t-1'],
      keywords: ['essai', 'invention'],
      spatialCoverage: ['l-1'],
      locationCreated: ['l-1'],
      publisher: ['o-1'],
      inLanguage: ['fr'],
      dateCreated: '2020',
      datePublished: '2021-02-03',
      dateModified: '2021-03-04',
      uploadDate: '2021-02-03T14:30:00+02:00',
      expires: '2040-01-01',
      duration: 'PT10M5S',
      url: address('capsule-1'),
      canonical: 'url',
      contentUrl: address('capsule-1.mp4'),
      encodingFormat: 'video/mp4',
      embedUrl: address('lecteur/1'),
      thumbnailUrl: ['1.png', address('1.jpg')],
      sameAs: [address('registre/1')],
      identifier: ['10.5555/12345678', 'VID 1'],
      license: address('licence-video'),
      copyrightNotice: '© Centre des essais',
      isAccessibleForFree: true,
      accessibilityFeature: ['captions'],
      transcript: 'Bonjour.',
      caption: [
        { inLanguage: 'fr', contentUrl: address('1.fr.vtt'), encodingFormat: 'text/vtt' },
        { inLanguage: 'en', automaticallyGenerated: true, transcript: 'published' },
        { id: 'de-sourds', inLanguage: 'de' },
      ],
      restrict: [
        { from: '00:01:00', to: 75, until: '2031-01-01' },
        { id: 'fin', from: 80, to: 90 },
      ],
      transcriptFile: [
        { id: 'fr-html', contentUrl: address('1.html'), encodingFormat: 'text/html', inLanguage: 'fr' },
      ],
      encoding: [
        { id: 'hd', contentUrl: address('1-hd.mp4'), encodingFormat: 'video/mp4', name: 'HD' },
        {
          id: 'ad',
          contentUrl: address('1-ad.mp4'),
          inLanguage: 'de',
          accessibilityFeature: ['audioDescription'],
        },
      ],
      hasPart: [
        { id: 'debut', name: 'Le début', startOffset: '00:00:00', endOffset: '00:01:00' },
        { id: 'fin', name: 'La fin', startOffset: '00:09:00' },
      ],
      source: ['p-1'],
      draft: false,
    },
    { id: '2', name: 'Capsule deux', isPartOf: 's-1', position: 2, source: ['p-1'] },
  ],
} satisfies TypedRecords

/** The kind of record, or the group, whose fields a file of records holds. */
export const kindsByFile: Readonly<Record<string, string>> = {
  publication: 'publication',
  sources: 'source',
  places: 'place',
  topics: 'topic',
  organizations: 'organization',
  periodicals: 'periodical',
  contributors: 'contributor',
  series: 'series',
  capsules: 'capsule',
}

/** A field of a record: the way to it, and the group that it belongs to. */
export type FieldPath = {
  readonly path: readonly (string | number)[]
  readonly group: string
  readonly field: string
}

/** Every field that records fill, those of groups after the group. */
export function filledFields(records: TypedRecords): FieldPath[] {
  return Object.entries(records).flatMap(([file, value]) =>
    Array.isArray(value)
      ? (value as readonly TypedGroup[]).flatMap((each, index) =>
          fieldsOf(each, kindsByFile[file] ?? '', [file, index]),
        )
      : fieldsOf(value as TypedGroup, kindsByFile[file] ?? '', [file]),
  )
}

/** The fields that records fill and that any record may go without. */
export function optionalFields(records: TypedRecords): FieldPath[] {
  return filledFields(records).filter(({ group, field }) => requirementOf(group, field) === undefined)
}

/** A copy of records without fields, those of groups and lists that are left out too among them. */
export function withoutFields(records: TypedRecords, fields: readonly FieldPath[]): TypedRecords {
  const copy = structuredClone(records) as TypedRecords
  for (const { path } of fields) {
    const group = path
      .slice(0, -1)
      .reduce<unknown>((outer, step) => (outer as Record<string, unknown>)?.[step], copy)
    if (group !== undefined) delete (group as Record<string, unknown>)[path.at(-1) ?? '']
  }
  return copy
}

/** Records as the YAML files of a data folder, with the pictures that they name; JSON is YAML. */
export function yamlFilesOf(records: TypedRecords): Record<string, string | Uint8Array> {
  const pictures = ['logo.png', 'icone.png', '1.png'].map((name) => [`media/${name}`, png(320, 180)] as const)
  return Object.fromEntries([
    ...Object.entries(records).map(
      ([file, value]) => [`${file}.yaml`, `${JSON.stringify(value)}\n`] as const,
    ),
    ...pictures,
  ])
}

function fieldsOf(value: TypedGroup, group: string, path: FieldPath['path']): FieldPath[] {
  return Object.entries(value).flatMap(([field, inner]) => {
    const own = { path: [...path, field], group, field }
    const parts = [inner].flat() as readonly TypedValue[]
    const nested = parts.flatMap((part, index) =>
      typeof part === 'object' && !isText(field)
        ? fieldsOf(part as TypedGroup, field, [...own.path, ...(Array.isArray(inner) ? [index] : [])])
        : [],
    )
    return [own, ...nested]
  })
}

/** Whether a mapping in a field is one text by language, and no group of fields. */
function isText(field: string): boolean {
  return ['name', 'description'].includes(field)
}
