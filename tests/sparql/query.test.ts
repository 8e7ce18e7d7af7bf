import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import n3, { type Literal, type Store } from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prefixes } from '../../pipeline/rdf/context.ts'
import { parseQueryExample, type QueryExample } from '../../pipeline/rdf/query-example.ts'
import { isOrganizationItself } from '../../pipeline/record/stated-functions.ts'
import type { AnyRecord, Participation, RecordValues } from '../../pipeline/record/typed-record.ts'
import type { EngineName } from '../../pipeline/sparql/choose-engine.ts'
import { QueryError } from '../../pipeline/sparql/query-error.ts'
import type { QueryFormat } from '../../pipeline/sparql/query-format.ts'
import { runQuery } from '../../pipeline/sparql/run-query.ts'
import { build } from '../support/build.ts'
import { everything, type Files, freshFolder, smallest, write } from '../support/folder.ts'

const BASE = 'https://example.org/p/'
const ENDPOINT = 'https://sparql.example.org/query'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const SCHEMA = 'http://schema.org/'
const SH = 'http://www.w3.org/ns/shacl#'
const SPEX = 'https://purl.expasy.org/sparql-examples/ontology#'
const XSD = 'http://www.w3.org/2001/XMLSchema#'

/** What a query may speak of: the words of the context, RDF's own, and those into which data are turned or that other sites speak. */
const namespaces = new Map([
  ...prefixes,
  ['rdf', RDF],
  ['sdo', 'https://schema.org/'],
  ['dcmitype', 'http://purl.org/dc/dcmitype/'],
  ['wd', 'http://www.wikidata.org/entity/'],
  ['wdt', 'http://www.wikidata.org/prop/direct/'],
])

const sources = [
  { id: 'p-1', name: 'Page', url: 'https://example.org/1', dateModified: '2024-05-06' },
  {
    id: 'p-2',
    name: { fr: 'Page deux', en: 'Second page' },
    url: 'https://example.org/2',
    dateModified: '2023-11',
  },
  { id: 'p-3', name: { en: 'Third page' }, url: 'https://example.org/3' },
  { id: 'p-4', name: 'Page quatre', url: 'https://example.org/4' },
  { id: 'p-5', name: 'Page dont rien ne vient', url: 'https://example.org/5' },
]
const topics = [
  { id: 'empty', name: 'vide', description: 'Rien.', source: 'p-1' },
  { id: 't-1', name: { fr: 'ville', en: 'city' }, description: 'Une ville.', source: 'p-1' },
  { id: 't-11', name: 'quartier', description: 'Un quartier.', broader: 't-1', source: 'p-1' },
  { id: 't-12', name: 'région', description: 'Une région.', broader: 't-1', source: 'p-1' },
  { id: 't-111', name: 'rue', description: 'Une rue.', broader: ['t-11', 't-12'], source: 'p-1' },
  { id: 't-2', name: 'droit', description: 'Le droit.', source: 'p-1' },
  { id: 't-3', replacedBy: 't-2' },
  { id: 't-4', name: 'échelles', member: ['t-12', 't-2'], source: 'p-1' },
]
const organizations = [
  {
    ...{ id: 'o-1', name: 'Organisation Une', source: 'p-2' },
    sameAs: ['https://www.wikidata.org/wiki/Q42', 'https://ror.org/03yrm5c26'],
  },
  { id: 'o-2', name: 'Organisation, Deux', source: 'p-2' },
  { id: 'o-3', name: 'Organisation Trois', source: 'p-2' },
  { id: 'o-4', name: 'Organisation Quatre', source: 'p-2' },
  { id: 'o-5', name: 'Organisation que rien ne cite', source: ['p-4', 'p-3'] },
]
const contributors = ['Ada Une', 'Bea Deux', 'Élie Trois', 'Zoé Absente'].map((name, index) => ({
  id: `c-${index + 1}`,
  name,
  publication: { as: 'named', basis: 'consent', scope: everything },
  sameAs: index === 0 ? 'https://orcid.org/0000-0002-1825-0097' : undefined,
  source: 'p-1',
}))
const hidden = [{ id: 'c-5', publication: { as: 'withheld' } }]
const periodicals = [{ id: 'r-1', name: 'Revue Une', source: 'p-2' }]
const series = [
  { id: 'empty', name: 'Série vide', description: 'Rien.', source: 'p-2' },
  { id: 's-1', name: { fr: 'Série une', en: 'Series one' }, description: 'Une série.', source: 'p-2' },
  { id: 's-2', name: { en: 'Series two' }, description: { en: 'A series.' }, source: 'p-2' },
]
const capsules = [
  {
    id: '0',
    name: { fr: 'Capsule zéro', en: 'Lonely capsule' },
    description: 'Seule.',
    isPartOf: 's-1',
    about: 't-12',
  },
  {
    id: '1',
    name: { fr: 'Capsule une', en: 'First capsule' },
    description: { fr: 'La première.', en: 'The first.' },
    isPartOf: 's-1',
    position: 10,
    about: ['t-111', 't-2'],
    territorialScale: ['t-11', 't-12'],
    participation: [
      {
        id: 'x-2',
        participant: 'c-2',
        credit: { fr: 'autrice', en: 'writer' },
        organization: ['o-2', 'o-1'],
      },
      { id: 'x-1', participant: 'c-3', credit: 'habitant' },
      {
        id: 'x-10',
        participant: 'c-1',
        part: ['moderator', 'director'],
        function: [
          { roleName: 'chercheuse' },
          { roleName: { fr: 'membre', en: 'member' }, organization: 'o-1' },
          { roleName: 'directrice', periodical: 'r-1' },
        ],
      },
      { id: 'x-11', organization: 'o-3', part: 'producer', credit: 'production' },
      { id: 'x-12', part: 'interviewee', function: { roleName: 'voisine', organization: 'o-1' } },
      { id: 'x-13', participant: 'c-5', credit: 'élève', function: { roleName: 'élève' } },
    ],
    uploadDate: '2024-01-02T10:00:00+01:00',
    duration: 'PT10M',
    inLanguage: 'fr',
    license: 'https://example.org/by',
    thumbnailUrl: ['https://example.org/1.jpg', 'https://example.org/1.png'],
    contentUrl: 'https://example.org/1.mp4',
    transcript: 'Bonjour, chère élève !',
    copyrightNotice: '© Les auteurs',
    accessibilityFeature: ['captions', 'transcript'],
    caption: [{ inLanguage: 'fr', contentUrl: 'https://example.org/1.vtt' }],
    encoding: [
      {
        ...{ id: 'lsf', contentUrl: 'https://example.org/1-lsf.mp4', inLanguage: 'fsl' },
        accessibilityFeature: ['signLanguage'],
      },
    ],
    transcriptFile: [
      { inLanguage: 'en', contentUrl: 'https://example.org/1.html', encodingFormat: 'text/html' },
    ],
    hasPart: [
      { id: 'debut', name: 'Le début', startOffset: 0, endOffset: 65 },
      { id: 'fin', name: { fr: 'La fin', en: 'The end' }, startOffset: 65 },
    ],
    url: 'https://example.org/capsule-1',
    source: ['p-1', 'p-2'],
  },
  {
    id: '2',
    name: 'Capsule deux',
    description: 'La deuxième.',
    isPartOf: 's-1',
    position: 2,
    about: 't-1',
    territorialScale: 't-11',
    participation: [
      { id: 'x-3', participant: 'c-1', credit: 'chercheuse', organization: 'o-2' },
      { id: 'x-4', participant: 'c-2', credit: 'animatrice' },
      { id: 'x-5', participant: 'c-2', credit: 'monteuse' },
    ],
    uploadDate: '2024',
    duration: 'P1DT2H3M4.5S',
    hasPart: [{ id: 'seul', name: 'Sans fichier', startOffset: 7 }],
    caption: [
      { inLanguage: 'fr', contentUrl: 'https://example.org/2.vtt' },
      { inLanguage: 'ar', contentUrl: 'https://example.org/2-ar.vtt' },
    ],
    embedUrl: 'https://example.org/player/2',
    source: 'p-1',
  },
  {
    id: '3',
    name: { en: 'Third capsule' },
    description: { en: 'The third.' },
    isPartOf: 's-2',
    about: 't-2',
    participation: [
      { id: 'x-6', participant: 'c-1', credit: { en: 'researcher' }, organization: 'o-1' },
      { id: 'x-7', participant: 'c-2', credit: { en: 'writer, host' }, organization: 'o-1' },
    ],
  },
  {
    id: '4',
    name: 'Capsule « quatre »',
    description: 'La quatrième.',
    isPartOf: 's-1',
    position: 3,
    about: 't-2',
    participation: [
      { id: 'x-8', participant: 'c-1', credit: 'membre du bureau', organization: 'o-2' },
      { id: 'x-9', participant: 'c-3', credit: 'élu', organization: ['o-4', 'o-3'] },
    ],
  },
]

/** The synthetic publication, or the same with every list and every group of fields turned round. */
function synthetic(isTurned = false): Files {
  const ordered = <T>(list: readonly T[]): readonly T[] => (isTurned ? list.toReversed() : list)
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return ordered(value).map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(ordered(Object.entries(value)).map(([key, inner]) => [key, turned(inner)]))
  }
  const people = [...contributors, ...hidden]
  const places = [
    { id: 'l-1', name: 'Vallée', sameAs: 'http://www.wikidata.org/entity/Q7', source: 'p-1' },
    { id: 'l-2', name: 'Plaine', source: 'p-1' },
  ]
  const lists = {
    places,
    sources,
    topics,
    organizations,
    periodicals,
    contributors: people,
    series,
    capsules,
  }
  const files = Object.entries(lists).map(([name, list]) => [`${name}.yaml`, JSON.stringify(turned(list))])
  return {
    'publication.yaml': `${smallest['publication.yaml']}sparqlEndpoint: ${ENDPOINT}\n`,
    'addresses.txt': 'contributor/c-7/#person\n',
    'withdrawals.txt': 'c-7 2024-05-01\n',
    ...Object.fromEntries(files),
  }
}

const folder = fileURLToPath(new URL('../../ontology/queries/', import.meta.url))
const texts = new Map(
  readdirSync(folder).map((file) => [file.replace(/\.rq$/, ''), readFileSync(join(folder, file), 'utf8')]),
)
const examples = [...texts].map(([name, text]) => parseQueryExample(name, text))
/** The examples that ask no other site. */
const local = examples.filter(({ services }) => services.length === 0)
const locked = fileURLToPath(new URL('../queries/', import.meta.url))

/** A publication as it was built, with the records that were read for it. */
type Built = { readonly out: string; readonly records: readonly AnyRecord[] }
let small: Built
let turned: Built
let real: Built
let temporary: string

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'regards-query-'))
  await write(join(temporary, 'small'), synthetic())
  await write(join(temporary, 'turned'), synthetic(true))
  await cp(fileURLToPath(new URL('../../data', import.meta.url)), join(temporary, 'real'), {
    recursive: true,
  })
  small = await built('small')
  turned = await built('turned')
  real = await built('real')
})

afterAll(() => rm(temporary, { recursive: true, force: true }))

/** Examples that find nothing in the real data so far: no chapter, nobody who withdrew and nothing replaced. */
const RARE = ['addresses-to-update', 'moments']

describe('the examples', () => {
  it('have an expected answer each, and no other stands beside them', () => {
    expect(readdirSync(locked).sort()).toEqual(local.map(lockedFile).sort())
  })

  it.each(local)('$name answers as expected, whatever the order of the records', async (example) => {
    expect(await answerOf(example, small)).toEqual(expectedOf(example))
    expect(await answerOf(example, turned)).toEqual(expectedOf(example))
  })

  it.each(local)('$name answers the same with Oxigraph', async (example) => {
    const answers = (built: Built) => answerOf(example, built, example.query, 'oxigraph')
    expect(await answers(small)).toEqual(expectedOf(example))
    expect(await answers(turned)).toEqual(expectedOf(example))
    expect(await answers(real)).toEqual(await answerOf(example, real))
  })

  it.each(local.filter(({ name }) => !RARE.includes(name)))(
    '$name finds something in the real data',
    async (example) => {
      const head = example.form === 'select' ? 1 : 0
      expect((await answerOf(example, real)).length).toBeGreaterThan(head)
    },
  )

  it.each(examples)('$name names no instance, only words of the namespaces it declares', (example) => {
    const text = String(texts.get(example.name))
    const declared = new Map(
      [...text.matchAll(/^PREFIX (\w+): <(\S+)>$/gm)].map(([, prefix = '', iri = '']) => [prefix, iri]),
    )
    for (const [prefix, iri] of declared) expect(iri).toBe(namespaces.get(prefix))
    expect(text.match(/\w+:\/\/[^\s>]+/g)).toEqual([...declared.values(), ...example.services])
    const used = [...bodyOf(example.query).matchAll(/\b(\w+):[\w)]/g)].map(([, prefix]) => prefix)
    expect(new Set(used)).toEqual(new Set(declared.keys()))
  })
})

describe('the examples and the records agree', () => {
  const publications = [
    { which: 'synthetic', publication: () => small },
    { which: 'real', publication: () => real },
  ]

  it.each(publications)('on the organisations that credits name ($which)', async ({ publication }) => {
    const parts = capsulesIn(publication()).flatMap(({ id, participation = [] }) =>
      participation.map((part) => ({ ...part, capsule: id })),
    )
    const expected = valuesIn(publication(), 'organization').flatMap(({ id, name }) => {
      const naming = parts.filter((part) => organizationsOf(part).includes(id))
      const people = new Set(naming.map((part) => part.participant ?? part.id)).size
      const own = parts.filter((part) => isOrganizationItself(part) && part.organization?.includes(id))
      const capsules = new Set([...naming, ...own].map((part) => part.capsule)).size
      return capsules === 0 ? [] : [[name, `${people}`, `${capsules}`]]
    })
    const rows = await rowsOf('organizations-counted', {}, publication())
    expect(rows.map(({ name, people, capsules }) => [name, people, capsules]).sort()).toEqual(expected.sort())
  })

  it.each(publications)('on the people who appear together ($which)', async ({ publication }) => {
    const counts = new Map<string, number>()
    for (const { id: capsule, participation = [] } of capsulesIn(publication())) {
      const ids = participation.flatMap((part) =>
        isOrganizationItself(part)
          ? []
          : part.participant === 'c-5'
            ? `${capsule} withheld.1`
            : (part.participant ?? `${capsule} ${part.id}`),
      )
      const people = [...new Set(ids)].sort()
      for (const [index, person] of people.entries())
        for (const other of people.slice(index + 1))
          counts.set(`${person} ${other}`, (counts.get(`${person} ${other}`) ?? 0) + 1)
    }
    const rows = await rowsOf('people-together', {}, publication())
    const found = rows.map(({ person, other, capsules }) => [
      [personOf(person), personOf(other)].sort().join(' '),
      Number(capsules),
    ])
    const expected = [...counts].map(([pair, count]) => [pair, count])
    expect(found.sort()).toEqual(expected.sort())
  })

  it.each(publications)('on the facts that capsules lack ($which)', async ({ publication }) => {
    const lacking = capsulesIn(publication()).flatMap((capsule) => {
      const { id, contentUrl, embedUrl, duration, inLanguage, license } = capsule
      const { thumbnailUrl, transcriptFile, uploadDate, source } = capsule
      const transcript = capsule.transcript ?? transcriptFile
      const facts = { duration, inLanguage, license, thumbnailUrl, transcript, uploadDate, source }
      const told = Object.entries({ ...facts, contentUrl: contentUrl ?? embedUrl })
      return told.flatMap(([fact, value]) => (value === undefined ? [`${id} ${fact}`] : []))
    })
    const rows = await rowsOf('missing-facts', {}, publication())
    const found = rows.map(({ capsule, fact }) => `${idOf(capsule)} ${fact?.replace(/^.*\//, '')}`)
    expect(found.sort()).toEqual(lacking.sort())
  })

  it.each(publications)('on how much comes from each page ($which)', async ({ publication }) => {
    const cited = publication().records.flatMap((record) =>
      'value' in record && 'source' in record.value ? (record.value.source ?? []) : [],
    )
    const count = (id: string): number => cited.filter((source) => source === id).length
    const expected = valuesIn(publication(), 'source').flatMap(({ id, url }) =>
      count(id) === 0 ? [] : [[url, `${count(id)}`]],
    )
    const rows = await rowsOf('sources', {}, publication())
    expect(rows.map(({ url, resources }) => [url, resources]).sort()).toEqual(expected.sort())
  })

  it.each(publications)('on what is filed under every topic ($which)', async ({ publication }) => {
    const topics = valuesIn(publication(), 'topic')
    const above = (id: string): string[] => [
      id,
      ...topics.filter((topic) => topic.id === id).flatMap(({ broader = [] }) => broader.flatMap(above)),
    ]
    for (const { id: topic } of topics) {
      const expected = capsulesIn(publication()).flatMap(({ id, about = [], territorialScale = [] }) =>
        [...new Set([...about, ...territorialScale])].flatMap((subject) =>
          above(subject).includes(topic) ? [`${id} ${subject}`] : [],
        ),
      )
      const address = `${BASE}topic/${topic}/#concept`
      const rows = await rowsOf('capsules-by-topic', { topic: address }, publication())
      const found = rows.map(({ capsule, narrower }) => `${idOf(capsule)} ${idOf(narrower)}`)
      expect(found.sort(), topic).toEqual(expected.sort())
    }
  })

  it.each(publications)(
    'on who takes part in every capsule, named or not ($which)',
    async ({ publication }) => {
      for (const { id, participation = [] } of capsulesIn(publication())) {
        if (participation.length === 0) continue
        const rows = await rowsOf(
          'participants-of-a-capsule',
          { capsule: `${BASE}capsule/${id}/#video` },
          publication(),
        )
        const expected = participation.map(({ id: part, participant, organization }) =>
          participant === 'c-5'
            ? 'withheld.1 counted'
            : `${part} ${(participant ?? organization) === undefined ? 'unnamed' : 'named'}`,
        )
        const found = rows.map(
          ({ participation: part, shown }) => `${part?.replace(/^.*#participation-/, '')} ${shown}`,
        )
        expect(found.sort(), id).toEqual(expected.sort())
      }
    },
  )

  it('on the facts whose lack the shapes tell', async () => {
    const shapes = new n3.Store(
      ['video-object', 'search-engines'].flatMap((name) =>
        new n3.Parser().parse(readFileSync(new URL(`../../shapes/${name}.ttl`, import.meta.url), 'utf8')),
      ),
    )
    const owed = shapes
      .getQuads(null, `${SH}path`, null, null)
      .flatMap(({ subject, object }) =>
        /#(capsule-missing-|video-(thumbnailUrl|uploadDate|duration)$)/.test(subject.value)
          ? [object.value]
          : [],
      )
    const rows = await rowsOf('missing-facts')
    const told = new Set(rows.map(({ fact }) => fact))
    expect([...told].sort()).toEqual(
      // a player, a transcript and a source are owed by shapes that other properties or nodes satisfy, too
      [...owed, `${SCHEMA}contentUrl`, `${SCHEMA}transcript`, 'http://purl.org/dc/terms/source'].sort(),
    )
  })
})

describe('a parameter', () => {
  const cases = [
    {
      name: 'capsules-of-a-person',
      parameter: 'person',
      id: 'c-3',
      address: `${BASE}contributor/c-3/#person`,
      column: 'credit',
      says: ['habitant', 'élu'],
    },
    {
      name: 'capsules-in-order',
      parameter: 'series',
      id: 's-2',
      address: `${BASE}series/s-2/#series`,
      column: 'title',
      says: ['Third capsule'],
    },
    {
      name: 'participants-of-a-capsule',
      parameter: 'capsule',
      id: '2',
      address: `${BASE}capsule/2/#video`,
      column: 'credit',
      says: ['chercheuse', 'animatrice', 'monteuse'],
    },
    {
      name: 'functions-of-a-capsule',
      parameter: 'capsule',
      id: '4',
      address: `${BASE}capsule/4/#video`,
      column: 'placeName',
      says: ['Organisation, Deux', 'Organisation Trois', 'Organisation Quatre'],
    },
    {
      name: 'capsules-by-topic',
      parameter: 'topic',
      id: 't-2',
      address: `${BASE}topic/t-2/#concept`,
      column: 'title',
      says: ['Capsule une', 'Third capsule', 'Capsule « quatre »'],
    },
  ]

  it('is shown below for every example that has one', () => {
    const declared = examples.flatMap(({ name, parameters }) =>
      parameters.flatMap((parameter) => (parameter.kind === 'address' ? [`${name} ${parameter.name}`] : [])),
    )
    expect(cases.map(({ name, parameter }) => `${name} ${parameter}`).sort()).toEqual(declared.sort())
  })

  it.each(cases)(
    'of $name may be an id or an address',
    async ({ name, parameter, id, address, column, says }) => {
      const byId = await rowsOf(name, { [parameter]: id })
      expect([...new Set(byId.map((row) => row[column]))]).toEqual(says)
      expect(await rowsOf(name, { [parameter]: address })).toEqual(byId)
      expect(await rowsOf(name)).not.toEqual(byId)
    },
  )

  it.each(cases)(
    'of $name may be a thing about which there is nothing to say',
    async ({ name, parameter }) => {
      const { query } = example(name)
      const { text } = await asked(query, 'csv', { [parameter]: `${BASE}contributor/c-4/#person` })
      expect(text.trimEnd().split('\r\n').length).toBe(1)
    },
  )

  it.each([
    { words: 'CHERE Eleve', finds: ['1 transcript'] },
    { words: 'deuxieme', finds: ['2 description'] },
    { words: '« quatre »', finds: ['4 name'] },
    { words: 'a"} # \\', finds: [] },
  ])('of search-texts is a text, found without regard to accents: $words', async ({ words, finds }) => {
    for (const engine of ['comunica', 'oxigraph'] as const) {
      const { query } = example('search-texts')
      const { text } = await asked(query, 'csv', { words }, small, engine)
      const [, ...rows] = text.trimEnd().split('\r\n')
      const found = rows.map((row) => /capsule\/(\w+)\/#video,.*?org\/(\w+)/.exec(row)?.slice(1).join(' '))
      expect(found).toEqual(finds)
    }
  })

  it.each([
    { what: 'an id that names nothing', typed: 'c-9', found: 0 },
    { what: 'an id that names two things', typed: 'empty', found: 2 },
    { what: 'the address of nothing', typed: `${BASE}contributor/c-9/#person`, found: 0 },
    { what: 'what is no address', typed: '> } DROP ALL #', found: 0 },
  ])('is refused for $what', async ({ typed, found }) => {
    const told = await refusal(example('capsules-of-a-person').query, 'table', { person: typed })
    expect(told.fr).toContain(`« ${typed} » désigne ${found} ressources`)
    expect(told.en).toContain(`“${typed}” names ${found} resources`)
  })
})

describe('an answer', () => {
  const select = `PREFIX schema: <${SCHEMA}>
    SELECT ?person ?name { ?person a schema:Person ; schema:name ?name } ORDER BY STR(?person)`
  const construct = 'CONSTRUCT { ?s ?p ?o } WHERE { ?s a <http://schema.org/Place> ; ?p ?o }'

  it('as JSON has a head with the variables, and results with their terms', async () => {
    const answer = JSON.parse((await asked(select, 'json')).text)
    expect(answer.head.vars).toEqual(['person', 'name'])
    expect(answer.results.bindings.length).toBe(contributors.length)
    expect(answer.results.bindings[2]).toEqual({
      person: { type: 'uri', value: `${BASE}contributor/c-3/#person` },
      name: { type: 'literal', value: 'Élie Trois' },
    })
  })

  it('as CSV has plain values, quoted where they need it, and lines that end as RFC 4180 says', async () => {
    const { text } = await asked(example('organizations-counted').query, 'csv')
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      'organization,name,people,capsules',
      `${BASE}organization/o-1/#org,Organisation Une,3,2`,
      `${BASE}organization/o-2/#org,"Organisation, Deux",2,3`,
    ])
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('as TSV has variables in the head and terms as Turtle spells them', async () => {
    const { text } = await asked(select, 'tsv')
    expect(text.split('\n').slice(0, 2)).toEqual([
      '?person\t?name',
      `<${BASE}contributor/c-1/#person>\t"Ada Une"`,
    ])
  })

  it('as a table has aligned columns, and addresses by prefix', async () => {
    const { text, hint } = await asked(
      `PREFIX schema: <${SCHEMA}>
      SELECT ?class (COUNT(*) AS ?n) { VALUES ?class { schema:Person schema:VideoObject } ?s a ?class }
      GROUP BY ?class ORDER BY STR(?class)`,
      'table',
    )
    expect(text).toBe(
      [
        'class               n',
        '──────────────────  ─',
        'schema:Person       4',
        'schema:VideoObject  5',
        '',
      ].join('\n'),
    )
    expect(hint).toBeUndefined()
  })

  it('as Turtle is a graph without blank nodes', async () => {
    const { text } = await asked(example('capsule-cards').query, 'ttl')
    const store = new n3.Store(new n3.Parser().parse(text))
    expect(store.size).toBeGreaterThan(0)
    const terms = [...store].flatMap(({ subject, object }) => [subject.termType, object.termType])
    expect(terms).not.toContain('BlankNode')
  })

  it('of a CONSTRUCT may be JSON-LD, and is Turtle where no format is asked for', async () => {
    const { query } = example('capsule-cards')
    const nodes = JSON.parse((await asked(query, 'json')).text) as { '@id': string }[]
    expect(nodes.map((node) => node['@id'])).toContain(`${BASE}capsule/1/#video`)
    expect(await asked(query, 'table')).toEqual(await asked(query, 'ttl'))
  })

  it('of a SELECT is no Turtle', async () => {
    const told = await refusal(select, 'ttl')
    expect(told.fr).toContain('formats possibles : table, csv, json, tsv')
    expect(told.en).toContain('possible formats: table, csv, json, tsv')
  })

  it.each(['csv', 'tsv'] as const)('of a CONSTRUCT is no %s', async (format) => {
    const told = await refusal(construct, format)
    expect(told.fr).toContain('un graphe ; formats possibles : table, ttl, json')
    expect(told.en).toContain('a graph; possible formats: table, ttl, json')
  })

  it('without rows comes with a hint where the query says https://schema.org/', async () => {
    const { text, hint } = await asked('SELECT ?s { ?s a <https://schema.org/Person> }', 'table')
    expect(text).toBe('')
    expect(hint?.fr).toContain('les données http://schema.org/ (sans s)')
    expect(hint?.en).toContain('the data http://schema.org/ (without s)')
  })

  it.each(['csv', 'tsv', 'json'] as const)('without rows has its hint as %s too', async (format) => {
    const { hint } = await asked('SELECT ?s { ?s a <https://schema.org/Person> }', format)
    expect(hint?.fr).toContain('(sans s)')
    expect((await asked('SELECT ?s { ?s ?p ?o } LIMIT 1', format)).hint).toBeUndefined()
  })

  it('without triples has its hint as Turtle too', async () => {
    const empty = 'CONSTRUCT { ?s ?p ?o } { ?s a <http://schema.org/Book> ; ?p ?o }'
    expect((await asked(empty, 'ttl')).hint?.en).toBe('no row')
    expect((await asked(empty, 'json')).hint?.en).toBe('no row')
  })

  it('of an ASK is yes or no', async () => {
    const query = 'ASK { ?s a <http://schema.org/Person> }'
    expect(await asked(query, 'table')).toEqual({ text: 'true\n' })
    expect(JSON.parse((await asked(query, 'json')).text)).toMatchObject({ boolean: true })
    expect((await refusal(query, 'csv')).en).toBe('this query gives yes or no; possible formats: table, json')
  })

  it('as a table cuts long texts, and writes addresses short enough to be typed again', async () => {
    const long =
      'SELECT ?s ?long { ?s a <http://schema.org/VideoObject> BIND(CONCAT("a\\u0007", "é", STR(?s), STR(?s), STR(?s)) AS ?long) } LIMIT 1'
    const [, , row = ''] = (await asked(long, 'table')).text.split('\n')
    expect(row).toMatch(/^<capsule\/[^>]+> {2}a é.{56}…$/)
  })

  it('without rows says so otherwise', async () => {
    const { text, hint } = await asked('SELECT ?s { ?s a <http://schema.org/Book> }', 'table')
    expect(text).toBe('')
    expect(hint).toEqual({ fr: 'aucune ligne', en: 'no row' })
  })

  it('with rows has no hint, even if the query says https://schema.org/', async () => {
    const { hint } = await asked(
      'SELECT ?s { ?s ?p ?o FILTER (?o != <https://schema.org/Person>) } LIMIT 1',
      'table',
    )
    expect(hint).toBeUndefined()
  })
})

describe('a question is refused', () => {
  it('if it changes data', async () => {
    const told = await refusal('INSERT DATA { <https://a.example/> <https://b.example/> 1 }')
    expect(told.fr).toContain('cette requête modifie des données')
    expect(told.en).toContain('this query changes data')
  })

  it('if it names a parameter that the query does not have', async () => {
    const { query } = example('capsules-of-a-person')
    const told = await refusal(query, 'csv', { persn: 'c-1' })
    expect(told.fr).toBe("cette requête n'a pas de paramètre « persn » ; les siens : person")
    expect(told.en).toBe('this query has no parameter “persn”; its own: person')
  })

  it('if it cannot be carried out, with the reason', async () => {
    const told = await refusal('SELECT ?s { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }', 'table')
    expect(told.fr).toMatch(/^la requête, ou un service qu'elle interroge, n'a pu aboutir : ./)
    expect(told.en).toMatch(/^the query, or a service that it asks, could not be carried out: ./)
  })

  it('if it is no SPARQL, with what the parser says', async () => {
    const told = await refusal('SELECT ?s WHERE { ?s ?p }')
    expect(told.fr).toMatch(/^requête SPARQL incomprise :\n.*\S/s)
    expect(told.en).toMatch(/^SPARQL query not understood:\n.*\S/s)
    expect(told.en).toContain(told.fr.split('\n').slice(1).join('\n'))
    expect((await refusal('SELEC ?s WHERE { ?s ?p ?o }')).en).not.toBe(told.en)
  })

  it('if it leaves a prefix undeclared, even one that everybody knows', async () => {
    const told = await refusal('SELECT ?s { ?s a foaf:Person }')
    expect(told.en).toBe(
      'SPARQL query not understood:\nUnknown prefix: foaf (PREFIX foaf: <http://xmlns.com/foaf/0.1/>)',
    )
  })

  it('if it brings its own data set', async () => {
    expect((await refusal('SELECT * FROM <urn:g> { ?s ?p ?o }')).en).toMatch(/^the data are one graph/)
  })

  it('if nothing is published', async () => {
    const out = await freshFolder()
    const told = await refusal('SELECT ?s { ?s ?p ?o }', 'table', {}, { out, records: [] })
    expect(told.fr).toContain(`${join(out, 'public/dumps/regards.ttl')} est absent`)
    expect(told.en).toContain('first run: npm run regards "--" build --lang en')
  })
})

describe('the examples as RDF', () => {
  const address = (name: string): string => `${BASE}queries/#${name}`
  const values = (store: Store, subject: string, predicate: string): string[] =>
    store.getObjects(subject, predicate, null).map(({ value }) => value)

  it('are all there, with nothing unnamed', () => {
    const store = queries()
    const found = store.getSubjects(`${RDF}type`, `${SH}SPARQLExecutable`, null).map(({ value }) => value)
    expect(found.sort()).toEqual(examples.map(({ name }) => address(name)).sort())
    const terms = [...store].flatMap(({ subject, object }) => [subject.termType, object.termType])
    expect(terms).not.toContain('BlankNode')
  })

  it.each(examples)('$name says what it is, what it asks, and its text', (example) => {
    const { name, form, title, question, keywords, query, services } = example
    const store = queries()
    const kind = form === 'select' ? 'SPARQLSelectExecutable' : 'SPARQLConstructExecutable'
    expect(values(store, address(name), `${RDF}type`)).toEqual([`${SH}SPARQLExecutable`, SH + kind])
    expect(values(store, address(name), 'https://schema.org/target')).toEqual([ENDPOINT])
    expect(values(store, address(name), `${SPEX}federatesWith`)).toEqual(services)
    expect(services.length > 0).toBe(/\bSERVICE\b/.test(bodyOf(query).replaceAll(/#.*/g, '')))
    expect(values(store, address(name), `${SH}${form}`)).toEqual([query])
    expect(texts.get(name)?.endsWith(query)).toBe(true)
    expect(values(store, address(name), 'https://schema.org/keywords').sort()).toEqual([...keywords].sort())
    const inLanguages = (predicate: string): Record<string, string> =>
      Object.fromEntries(
        store
          .getObjects(address(name), predicate, null)
          .map((text) => [(text as Literal).language, text.value]),
      )
    expect(inLanguages(`${RDFS}label`)).toEqual(title)
    expect(inLanguages(`${RDFS}comment`)).toEqual(question)
    expect(question.fr).toMatch(/ \?$/)
    expect(question.en).toMatch(/\w\?$/)
  })

  it('declare every prefix with its namespace, an address', () => {
    const store = queries()
    const nodes = values(store, address('prefixes'), `${SH}declare`)
    expect(nodes).not.toEqual([])
    for (const node of nodes) {
      expect(values(store, node, `${RDF}type`)).toEqual([`${SH}PrefixDeclaration`])
      const declared = store.getObjects(node, `${SH}namespace`, null) as Literal[]
      expect(declared.map(({ datatype }) => datatype.value)).toEqual([`${XSD}anyURI`])
    }
    for (const [prefix, iri] of declarations(store, nodes)) expect(iri).toBe(namespaces.get(prefix))
  })

  it.each(local)('$name runs under the prefixes declared, and answers the same', async (example) => {
    const { name, form } = example
    const store = queries()
    const nodes = values(store, String(values(store, address(name), `${SH}prefixes`)), `${SH}declare`)
    const head = declarations(store, nodes).map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>\n`)
    const text = bodyOf(String(values(store, address(name), `${SH}${form}`)))
    expect(await answerOf(example, small, [...head, text].join(''))).toEqual(expectedOf(example))
  })

  function queries(): Store {
    const turtle = readFileSync(join(small.out, 'public/queries/queries.ttl'), 'utf8')
    return new n3.Store(new n3.Parser().parse(turtle))
  }

  function declarations(store: Store, nodes: readonly string[]): [string, string][] {
    return nodes.map((node) => [
      String(values(store, node, `${SH}prefix`)),
      String(values(store, node, `${SH}namespace`)),
    ])
  }
})

async function built(name: string): Promise<Built> {
  const records: AnyRecord[] = []
  const out = join(temporary, `${name}-out`)
  const order = { data: join(temporary, name), out, base: BASE, publish: true }
  const outcome = await build({ ...order, watch: (record) => records.push(record) })
  const wrong = outcome.problems.filter(({ severity }) => severity === 'violation')
  if (!outcome.published) throw new Error(`${name} was not published: ${JSON.stringify(wrong)}`)
  return { out, records }
}

function example(name: string): QueryExample {
  const found = examples.find((example) => example.name === name)
  if (found === undefined) throw new Error(`no such example: ${name}`)
  return found
}

function asked(
  query: string,
  format: QueryFormat = 'table',
  parameters: Readonly<Record<string, string>> = {},
  { out }: Built = small,
  engine?: EngineName,
): ReturnType<typeof runQuery> {
  return runQuery({ query, format, parameters: new Map(Object.entries(parameters)), engine }, out)
}

/** What an example, or a query in its place, answers: the lines of a table, the triples of a graph. */
async function answerOf(
  { form, query }: QueryExample,
  publication: Built,
  other = query,
  engine?: EngineName,
): Promise<string[]> {
  const { text } = await asked(other, form === 'select' ? 'csv' : 'ttl', {}, publication, engine)
  return form === 'select' ? text.trimEnd().split('\r\n') : triplesOf(text)
}

/** What an example must answer on the synthetic publication. */
function expectedOf(example: QueryExample): string[] {
  const text = readFileSync(join(locked, lockedFile(example)), 'utf8')
  return example.form === 'select' ? text.trimEnd().split('\n') : triplesOf(text)
}

function lockedFile({ name, form }: QueryExample): string {
  return `${name}.${form === 'select' ? 'csv' : 'ttl'}`
}

/** Why a question is refused. */
async function refusal(...question: Parameters<typeof asked>): Promise<QueryError['userMessage']> {
  const error = await asked(...question).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof QueryError)) throw error ?? new Error('the question was answered')
  return error.userMessage
}

/** The rows of an example's answer, each value as text. */
async function rowsOf(
  name: string,
  parameters: Readonly<Record<string, string>> = {},
  publication: Built = small,
): Promise<Record<string, string>[]> {
  const { text } = await asked(example(name).query, 'json', parameters, publication)
  const { bindings } = (JSON.parse(text) as { results: { bindings: Record<string, { value: string }>[] } })
    .results
  return bindings.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, { value }]) => [key, value])),
  )
}

/** The statements of a Turtle text, sorted; one that is made twice stands there twice. */
function triplesOf(turtle: string): string[] {
  const writer = new n3.Writer({ format: 'N-Triples' })
  return new n3.Parser()
    .parse(turtle)
    .map(({ subject, predicate, object }) => writer.quadToString(subject, predicate, object))
    .sort()
}

/** A query without its PREFIX lines. */
function bodyOf(query: string): string {
  return query.replace(/^PREFIX .*\n/gm, '')
}

function valuesIn<K extends AnyRecord['kind']>({ records }: Built, kind: K): RecordValues[K][] {
  return records.flatMap((record) =>
    record.kind === kind && 'value' in record ? [record.value as RecordValues[K]] : [],
  )
}

function capsulesIn(publication: Built): RecordValues['capsule'][] {
  return valuesIn(publication, 'capsule')
}

/** The organisations that a person's credit names. */
function organizationsOf({ participant, organization, function: functions = [] }: Participation): string[] {
  const stated = functions.flatMap((each) => each.organization ?? [])
  return participant === undefined ? stated : [...stated, ...(organization ?? [])]
}

/** The id of a person, or the capsule and the participation of somebody who is not named. */
function personOf(address = ''): string | undefined {
  const [, capsule, part] = /capsule\/([^/]+)\/#participation-(.+)$/.exec(address) ?? []
  return part === undefined ? idOf(address) : `${capsule} ${part}`
}

/** The id in an address. */
function idOf(address: string | undefined): string | undefined {
  return /([^/]+)\/#[a-z]+$/.exec(address ?? '')?.[1]
}
