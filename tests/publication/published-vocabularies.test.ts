import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import n3 from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import context from '../../ontology/context.json' with { type: 'json' }
import { build } from '../support/build.ts'
import { quadsOfJsonld } from '../support/dumps.ts'
import { everything, freshFolder, smallest, write } from '../support/folder.ts'

const BASE = 'https://data.publisher.test/p/'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** The namespaces that the context declares: each is that of a vocabulary that somebody else publishes. */
const spoken = [
  RDF,
  ...Object.entries(context['@context']).flatMap(([, value]) =>
    typeof value === 'string' && /^https?:.*[/#]$/.test(value) ? [value] : [],
  ),
]

/** What the catalogue, VoID and the examples of queries say besides, of themselves. */
const described = [
  ...['http://xmlns.com/foaf/0.1/', 'http://rdfs.org/ns/void#', 'http://www.w3.org/ns/shacl#'],
  ...['http://www.w3.org/2004/02/skos/core#', 'http://purl.org/adms/', 'http://www.w3.org/ns/adms#'],
  ...['http://data.europa.eu/r5r/', 'http://spdx.org/rdf/terms#', 'http://www.w3.org/ns/locn#'],
  ...['http://www.w3.org/ns/sparql-service-description#', 'https://schema.org/'],
  ...['http://www.w3.org/ns/dx/prof/', 'https://purl.expasy.org/sparql-examples/ontology#'],
]

/** People and organisations in every way in which one takes part, and an address of each kind that remains. */
const files = {
  ...smallest,
  'publication.yaml': String(smallest['publication.yaml']).replace('https://publisher.test/p/', BASE),
  'contributors.yaml': JSON.stringify([
    { id: 'c-1', name: 'Ada Une', source: 'p-1', publication: named() },
    { id: 'c-2', publication: { as: 'role-only' } },
    { id: 'c-3', publication: { as: 'withheld' } },
    { id: 'c-5', replacedBy: 'c-1' },
  ]),
  'periodicals.yaml': '- id: r-1\n  name: Revue Une\n  source: p-1\n',
  'capsules/1.yaml': JSON.stringify({
    ...{ id: '1', name: 'Capsule une', description: 'Une capsule.', isPartOf: 's-1', position: 1 },
    ...{ about: 't-1', territorialScale: 't-1', source: 'p-1' },
    participation: [
      {
        ...{ id: 'x-1', participant: 'c-1', credit: 'chercheuse', part: ['director', 'interpreter'] },
        function: [{ roleName: 'chercheuse', organization: 'o-1' }, { periodical: 'r-1' }],
      },
      { id: 'x-2', participant: 'c-2', function: { roleName: 'voisine' } },
      { id: 'x-3', participant: 'c-3', credit: 'voisin' },
      { id: 'x-4', organization: 'o-1', part: 'producer' },
      { id: 'x-5', participant: 'c-1', roleName: ['membre', 'amie'], organization: 'o-1', periodical: 'r-1' },
    ],
    caption: [{ inLanguage: 'fr', contentUrl: 'https://publisher.test/1.vtt' }],
    hasPart: [{ id: 'h-1', name: 'Chapitre', startOffset: 1 }],
  }),
  'addresses.txt': 'contributor/c-4/#person\n',
  'withdrawals.txt': 'c-4 2024-05-01\n',
}

describe('what is published under a lasting base', () => {
  let folder: string
  let paths: string[]

  beforeAll(async () => {
    const place = await freshFolder(afterAll)
    await write(join(place, 'data'), files)
    const outcome = await build({ data: join(place, 'data'), out: join(place, 'dist'), publish: true })
    expect(outcome.published, JSON.stringify(outcome.problems)).toBe(true)
    folder = join(place, 'dist/public')
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
  })

  const text = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')

  /** A JSON-LD text; of one that refers to the context of the publication, with that context in it. */
  async function whole(path: string): Promise<string> {
    const document = JSON.parse(await text(path)) as { readonly '@context': unknown }
    if (document['@context'] !== `${BASE}context.jsonld`) return JSON.stringify(document)
    return JSON.stringify({ ...document, '@context': JSON.parse(await text('context.jsonld'))['@context'] })
  }

  /** The words that a file uses: its predicates, and the classes of its things. */
  async function wordsOf(path: string): Promise<string[]> {
    const quads = /\.json(ld)?$/.test(path)
      ? await quadsOfJsonld(await whole(path))
      : new n3.Parser().parse(await text(path))
    return [
      ...new Set(
        quads.flatMap(({ predicate, object }) =>
          predicate.value === `${RDF}type` ? [predicate.value, object.value] : [predicate.value],
        ),
      ),
    ].sort()
  }

  it('says in dumps and documents what it says in words of published vocabularies', async () => {
    const rdf = paths.filter((path) =>
      /^(?!profile\/)(dumps\/regards\.(ttl|nt|jsonld)|topics\.ttl|.*index\.(ttl|jsonld))$/.test(path),
    )
    expect(rdf).toEqual(
      expect.arrayContaining([
        ...['dumps/regards.ttl', 'dumps/regards.nt', 'dumps/regards.jsonld', 'topics.ttl', 'index.ttl'],
        ...[
          'capsule/1/index.jsonld',
          'capsule/1/index.ttl',
          'contributor/c-4/index.ttl',
          'contributor/c-5/index.jsonld',
        ],
      ]),
    )
    const said = new Set<string>()
    for (const path of rdf)
      for (const word of await wordsOf(path)) {
        said.add(word)
        const isPublished = spoken.some((namespace) => word.startsWith(namespace))
        expect(isPublished, `${path} ${word}`).toBe(true)
      }
    for (const name of [
      'prov#Attribution',
      'prov#agent',
      'dcat#hadRole',
      'org#organization',
      'activitystreams#Tombstone',
    ])
      expect(
        [...said].filter((word) => word.endsWith(`/${name}`)),
        name,
      ).toHaveLength(1)
  })

  it('describes itself in such words, too', async () => {
    const profile = paths.filter((path) => /^profile\/.*\.(ttl|jsonld)$/.test(path))
    expect(profile.length).toBeGreaterThan(20)
    const own = ['catalog.ttl', 'catalog.json', '.well-known/void', 'queries/queries.ttl']
    for (const path of [...own, ...profile])
      for (const word of await wordsOf(path)) {
        const isPublished = [...spoken, ...described].some((namespace) => word.startsWith(namespace))
        expect(isPublished, `${path} ${word}`).toBe(true)
      }
  })

  it('binds every word of its context to such a vocabulary', async () => {
    const published = JSON.parse(await text('context.jsonld')) as typeof context
    expect(published).toEqual(context)
    const words = Object.values(published['@context']).flatMap((value) =>
      typeof value === 'object' ? [value['@id']] : typeof value === 'string' ? [value] : [],
    )
    const prefixes = Object.keys(published['@context'])
    for (const word of words) {
      const [prefix = ''] = word.split(':')
      expect(/^https?$/.test(prefix) || prefixes.includes(prefix), word).toBe(true)
    }
    for (const namespace of spoken)
      expect(new URL(namespace).hostname).toMatch(/\.(org|gov|eu)$|^xmlns\.com$/)
  })

  it('names classes and properties in VoID that the dumps use, each with its count', async () => {
    const graph = new n3.Store(new n3.Parser().parse(await text('.well-known/void')))
    const dump = new n3.Store(new n3.Parser().parse(await text('dumps/regards.nt')))
    const VOID = 'http://rdfs.org/ns/void#'
    const counted = (word: string, count: string): [string, number][] =>
      graph
        .getQuads(null, VOID + word, null, null)
        .map(({ subject, object }) => [
          object.value,
          Number(graph.getObjects(subject, VOID + count, null)[0]?.value),
        ])
    const classes = new Map<string, number>()
    for (const { object } of dump.getQuads(null, `${RDF}type`, null, null))
      classes.set(object.value, (classes.get(object.value) ?? 0) + 1)
    expect(new Map(counted('class', 'entities'))).toEqual(classes)
    const properties = new Map<string, number>()
    for (const { predicate } of dump)
      properties.set(predicate.value, (properties.get(predicate.value) ?? 0) + 1)
    expect(new Map(counted('property', 'triples'))).toEqual(properties)
    expect(classes.get('http://www.w3.org/ns/prov#Attribution')).toBe(5)
    const used = [...classes.keys(), ...properties.keys()]
    const told = graph.getObjects(null, `${VOID}vocabulary`, null).map(({ value }) => value)
    const isUsed = (space: string): boolean => used.some((word) => word.startsWith(space))
    expect(told.sort()).toEqual(spoken.filter((space) => space !== RDF && isUsed(space)).sort())
    expect(told).not.toContain('http://www.w3.org/2001/XMLSchema#')
  })

  it('has the address of no example', async () => {
    expect(paths.length).toBeGreaterThan(40)
    for (const path of paths.filter((path) => !path.endsWith('.gz'))) {
      const found = (await text(path)).match(/[a-z]+:\/\/[^\s/"'<>]*\.example\b[^\s"'<>]*/gi)
      expect(found, path).toBeNull()
    }
  })
})

function named(): object {
  return { as: 'named', basis: 'consent', scope: everything }
}
