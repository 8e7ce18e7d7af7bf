import { cp, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import jsonld from 'jsonld'
import n3 from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rehearse } from '../../pipeline/catalog/portal/rehearse.ts'
import { build } from '../support/build.ts'
import { dcatApSays } from '../support/dcat-ap.ts'
import { dataFolder, freshFolder, smallest, write } from '../support/folder.ts'
import { harvested } from '../support/harvester.ts'
import { published } from '../support/served.ts'

const dcat = 'http://www.w3.org/ns/dcat#'
const dct = 'http://purl.org/dc/terms/'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const root = fileURLToPath(new URL('../..', import.meta.url))

describe('the catalogue of a publication whose every field is filled in', () => {
  const base = 'https://publisher.test/videos/'
  let folder: string
  let graph: n3.Store

  beforeAll(async () => {
    folder = await builtFrom('tests/golden/data')
    graph = await turtle(folder, 'catalog.ttl')
  })

  const values = (subject: string, predicate: string): string[] =>
    graph.getObjects(subject, predicate, null).map(({ value }) => value)

  it('leaves DCAT-AP nothing to say, not even what it only recommends', async () => {
    expect(await dcatApSays(graph)).toEqual([])
  })

  it('says the same in Turtle and in JSON-LD, which brings its own context', async () => {
    const text = await readFile(join(folder, 'catalog.json'), 'utf8')
    expect(JSON.parse(text)['@context']).toEqual(expect.objectContaining({ dcat }))
    const nquads = await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads' })
    const other = new n3.Store(
      new n3.Parser({ format: 'N-Quads', blankNodePrefix: '' }).parse(String(nquads)),
    )
    expect(lines(other)).toEqual(lines(graph))
  })

  it.each(['catalog.ttl', 'catalog.json', '.well-known/void'])(
    'is read alike in every encoding: %s is ASCII',
    async (name) => {
      const bytes = await readFile(join(folder, name))
      expect(bytes.length).toBeGreaterThan(1000)
      expect([...bytes].every((byte) => byte < 0x7f)).toBe(true)
    },
  )

  it('describes the very data set of the dumps, under an identifier that does not change', async () => {
    const dump = await turtle(folder, 'dumps/regards.ttl')
    const [dataset] = dump.getSubjects(TYPE, 'http://schema.org/Dataset', null)
    expect(graph.getSubjects(TYPE, `${dcat}Dataset`, null)).toEqual([dataset])
    expect(values(`${base}#dataset`, `${dct}identifier`)).toEqual([`${base}#dataset`])
  })

  it('offers files that are there, each once, with their size, format and type', async () => {
    const distributions = graph.getObjects(`${base}#dataset`, `${dcat}distribution`, null)
    const told = await Promise.all(
      distributions.map(async ({ value }) => {
        const [url = ''] = values(value, `${dcat}downloadURL`)
        const { size } = await stat(join(folder, url.slice(base.length)))
        expect(values(value, `${dcat}byteSize`)).toEqual([String(size)])
        return [
          url.slice(base.length),
          values(value, `${dct}format`)[0]?.replace(/.*\//, ''),
          values(value, `${dcat}mediaType`)[0]?.replace(/.*media-types\//, ''),
        ].join(' ')
      }),
    )
    expect(told.sort()).toEqual([
      'datapackage.json JSON application/json',
      'dumps/regards.jsonld JSON_LD application/ld+json',
      'dumps/regards.nt.gz RDF_N_TRIPLES application/n-triples',
      'dumps/regards.ttl RDF_TURTLE text/turtle',
      'regards.xlsx XLSX application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'tables/capsules.csv CSV text/csv',
      'tables/chapters.csv CSV text/csv',
      'tables/contributors.csv CSV text/csv',
      'tables/files.csv CSV text/csv',
      'tables/functions.csv CSV text/csv',
      'tables/organizations.csv CSV text/csv',
      'tables/participations.csv CSV text/csv',
      'tables/periodicals.csv CSV text/csv',
      'tables/places.csv CSV text/csv',
      'tables/series.csv CSV text/csv',
      'tables/sources.csv CSV text/csv',
      'tables/topics.csv CSV text/csv',
    ])
  })

  it('names no person and holds no checksum', async () => {
    const text = await readFile(join(folder, 'catalog.ttl'), 'utf8')
    expect(text).not.toMatch(/\/Person\b|:Person\b|:Individual\b|checksum/)
    const dump = await turtle(folder, 'dumps/regards.ttl')
    const people = dump.getSubjects(TYPE, 'http://schema.org/Person', null)
    expect(people.length).toBeGreaterThan(0)
    for (const person of people)
      for (const { value } of dump.getObjects(person, 'http://schema.org/name', null))
        expect(lines(graph).join('\n')).not.toContain(value)
  })

  it('gives the period as a blank node with two days, and the place as a polygon', () => {
    const [period] = graph.getObjects(`${base}#dataset`, `${dct}temporal`, null)
    expect(period?.termType).toBe('BlankNode')
    const days = graph
      .getQuads(period ?? null, null, null, null)
      .filter(({ object }) => object.termType === 'Literal')
    expect(days.map(({ object }) => (object as n3.Literal).datatype.value.replace(/.*#/, ''))).toEqual([
      'date',
      'date',
    ])
    const [place = ''] = values(`${base}#dataset`, `${dct}spatial`)
    expect(values(place, `${dcat}bbox`)).toEqual([
      'POLYGON((1.5 48.25, 4.125 48.25, 4.125 51, 1.5 51, 1.5 48.25))',
    ])
  })

  it('leaves the licence without a label, which the portal would read in its place', () => {
    const [licence = ''] = values(`${base}#dataset`, `${dct}license`)
    expect(licence).toBe('https://www.etalab.gouv.fr/licence-ouverte-open-licence')
    const said = graph.getQuads(licence, null, null, null).map(({ predicate }) => predicate.value)
    expect(said.sort()).toEqual([`${dct}type`, TYPE])
  })

  it.each([
    ['catalog.ttl', 'text/turtle; charset=utf-8'],
    ['catalog.ttl', 'text/turtle'], // read as ISO 8859-1
    ['catalog.json', 'application/json'],
    ['catalog.json', 'application/ld+json'],
  ])('is kept whole by the portal: %s served as %s', async (name, type) => {
    const { kept, skipped } = await harvested(await readFile(join(folder, name)), type)
    expect(skipped).toEqual([])
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatchObject({
      id: `${base}#dataset`,
      title: 'Paroles de fiction (données)',
      license: 'lov2',
      frequency: 'irregular',
      temporal: ['2023-01-01', '2024-05-06'],
      polygons: 1,
      contacts: [{ name: 'Équipe des données', role: 'contact' }],
    })
    expect(kept[0]?.score).toHaveLength(9)
    const { size } = await stat(join(folder, 'tables/capsules.csv'))
    expect(kept[0]?.resources).toHaveLength(17)
    expect(kept[0]?.resources).toContainEqual({
      url: `${base}tables/capsules.csv`,
      title: 'Capsules (tableau)',
      format: 'csv',
      mime: 'text/csv',
      size,
      schema: `${base}tables/capsules.schema.json`,
    })
  })

  it('counts in its VoID description what the dump holds, and has an address for everything', async () => {
    const description = await turtle(folder, '.well-known/void')
    const dump = new n3.Store(
      new n3.Parser({ format: 'N-Triples' }).parse(await readFile(join(folder, 'dumps/regards.nt'), 'utf8')),
    )
    const VOID = 'http://rdfs.org/ns/void#'
    const one = (subject: string, word: string): string =>
      description.getObjects(subject, VOID + word, null)[0]?.value ?? ''
    const dataset = `${base}#dataset`
    expect(one(dataset, 'triples')).toBe(String(dump.size))
    expect(one(dataset, 'distinctSubjects')).toBe(String(dump.getSubjects(null, null, null).length))
    const partitions = (word: string): string[] =>
      description.getObjects(dataset, VOID + word, null).map(({ value }) => value)
    const byClass = Object.fromEntries(
      partitions('classPartition').map((part) => [one(part, 'class'), one(part, 'entities')]),
    )
    const types = dump.getObjects(null, TYPE, null).map(({ value }) => value)
    expect(byClass).toEqual(
      Object.fromEntries(types.map((type) => [type, String(dump.countQuads(null, TYPE, type, null))])),
    )
    const byProperty = Object.fromEntries(
      partitions('propertyPartition').map((part) => [one(part, 'property'), one(part, 'triples')]),
    )
    const words = dump.getPredicates(null, null, null).map(({ value }) => value)
    expect(byProperty).toEqual(
      Object.fromEntries(words.map((word) => [word, String(dump.countQuads(null, word, null, null))])),
    )
    const terms = [...description].flatMap(({ subject, object }) => [subject, object])
    expect(terms.filter(({ termType }) => termType === 'BlankNode')).toEqual([])
    expect(partitions('subset').map((part) => [one(part, 'linkPredicate'), one(part, 'triples')])).toEqual([
      ['http://www.w3.org/2004/02/skos/core#exactMatch', '1'],
      ['http://schema.org/sameAs', '1'],
      ['http://schema.org/sameAs', '1'],
      ['http://schema.org/sameAs', '1'],
    ])
  })

  it('is the same on every build, twice in one process too', async () => {
    const again = await builtFrom('tests/golden/data')
    for (const name of ['catalog.ttl', 'catalog.json', '.well-known/void'])
      expect(await readFile(join(again, name), 'utf8'), name).toBe(await readFile(join(folder, name), 'utf8'))
  })
})

describe('the catalogue of a publication that says little', () => {
  it('keeps to DCAT-AP, and lacks only what is recommended and nobody said', async () => {
    const said = await dcatApSays(await turtle(join(await published(), 'public'), 'catalog.ttl'))
    expect(said.filter((line) => line.startsWith('Violation'))).toEqual([])
    expect(new Set(said)).toContain('Warning dcat:Dataset dcat:theme')
  })

  it('is asked for what it lacks, by name, without stopping the publication', async () => {
    const { problems, published } = await build({
      data: await dataFolder(),
      out: await freshFolder(),
      publish: true,
    })
    expect(published).toBe(true)
    const asked = problems.filter(({ rule }) => rule === 'missing-metadata')
    expect(asked.map(({ field }) => field).sort()).toEqual(
      'accrualPeriodicity availability bbox publisherType temporalCoverage theme'.split(' '),
    )
    expect(asked.every(({ severity }) => severity === 'info')).toBe(true)
    expect(asked[0]?.message.fr).toContain('; le dire dans')
  })

  it('is asked for a description without stopping the publication, and gives none', async () => {
    const bare = String(smallest['publication.yaml']).replace(/description: .*\n/, '')
    const out = await freshFolder()
    const data = await dataFolder({ 'publication.yaml': bare }, ['contributors.yaml', 'capsules/1.yaml'])
    const { problems, published } = await build({ data, out, publish: true })
    expect(published).toBe(true)
    expect(problems.filter(({ field }) => field === 'description').map(({ rule }) => rule)).toEqual([
      'missing-metadata',
    ])
    const graph = await turtle(join(out, 'public'), 'catalog.ttl')
    expect(graph.getObjects('https://publisher.test/p/#dataset', `${dct}description`, null)).toEqual([])
    expect(graph.getObjects('https://publisher.test/p/#dataset', `${dct}title`, null)).toHaveLength(1)
  })

  it.each([
    ['{start: 2024-01-02}', ['2024-01-02'], []],
    ['{end: 2024-01-02}', [], ['2024-01-02']],
  ])('says of an open period the day that is known: %s', async (typed, start, end) => {
    const line = `temporalCoverage: ${typed}\n`
    const data = await dataFolder({ 'publication.yaml': `${smallest['publication.yaml']}${line}` })
    const out = await freshFolder()
    expect((await build({ data, out, publish: true })).published).toBe(true)
    const graph = await turtle(join(out, 'public'), 'catalog.ttl')
    const daysOf = (end: string): string[] =>
      graph.getObjects(null, `${dcat}${end}Date`, null).map(({ value }) => value)
    expect([daysOf('start'), daysOf('end')]).toEqual([start, end])
  })

  it.each([
    ['bbox: {west: 4.1, south: 48.2, east: 1.5, north: 51}', 'bbox-order', 'west 4.1'],
    ['bbox: {west: 1.5, south: 51, east: 4.1, north: 48.2}', 'bbox-order', 'south 51'],
    ['temporalCoverage: {start: 2024-01-02, end: 2024-01-01}', 'period-order', '2024-01-02'],
    ['temporalCoverage: {start: 2024, end: 2025}', 'day', '"2024"'],
    ['accrualPeriodicity: sometimes', 'choice', 'irregular'],
    ['bbox: {west: est, south: 48.2, east: 1.5, north: 51}', 'degrees', '50.63'],
    ['datagouv: {dataset: my-dataset}', 'portal-id', '24'],
    ['datagouv: {geozone: Hauts de France}', 'geozone', 'fr:region:32'],
  ])('refuses %s, with the place and the way out', async (line, rule, way) => {
    const data = await dataFolder({ 'publication.yaml': `${smallest['publication.yaml']}${line}\n` })
    const { problems } = await build({ data, out: await freshFolder(), publish: true })
    const told = problems.find((problem) => problem.rule === rule)
    expect(told?.severity).toBe('violation')
    expect(told?.place).toEqual(expect.objectContaining({ line: 7 }))
    expect(told?.message.fr).toContain(way)
  })

  it('says nothing of a language without a known code, and warns', async () => {
    const text = String(smallest['publication.yaml']).replace('inLanguage: fr', 'inLanguage: br')
    const data = await dataFolder({ 'publication.yaml': text })
    const out = await freshFolder()
    const { problems } = await build({ data, out, publish: true })
    expect(
      problems.filter(({ rule }) => rule === 'catalog-language').map(({ severity }) => severity),
    ).toEqual(['warning'])
    const graph = await turtle(join(out, 'public'), 'catalog.ttl')
    expect(graph.countQuads(null, `${dct}language`, null, null)).toBe(0)
  })

  it('survives hostile texts, to the letter', async () => {
    const hostile = '"\\\' </script> é \\u0041 💧\nsecond line'
    const data = await dataFolder({
      'publication.yaml': `${smallest['publication.yaml']}keyword: [${JSON.stringify(hostile)}]\n`,
    })
    const out = await freshFolder()
    expect(await build({ data, out, publish: true })).toMatchObject({ published: true })
    const graph = await turtle(join(out, 'public'), 'catalog.ttl')
    expect(graph.getObjects(null, `${dcat}keyword`, null).map(({ value }) => value)).toEqual([hostile])
    const document = JSON.parse(await readFile(join(out, 'public/catalog.json'), 'utf8'))
    expect(JSON.stringify(document)).toContain(JSON.stringify(hostile))
  })
})

describe('whatever a publication says, and leaves unsaid,', () => {
  /** Fields with a value each, any of which may be missing; synthetic. */
  const fields = {
    identifier: 'a-lasting-identifier',
    publisherType: 'LocalAuthority',
    keyword: '[eau, "{}"]',
    theme: '[SOCI]',
    accrualPeriodicity: 'never',
    temporalCoverage: '{start: 2023-01-01, end: 2024-05-06}',
    bbox: '{west: 1.5, south: 48.25, east: 4.125, north: 51}',
    datePublished: '2024-02-03',
    availability: 'available',
    sparqlEndpoint: 'https://publisher.test/sparql',
    contactPoint: '{name: Office, url: "https://publisher.test/contact"}',
    license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
  }

  it('the catalogue keeps to DCAT-AP, and two readers of the portal agree on what it keeps', async () => {
    const some = fc.subarray(Object.entries(fields))
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), async (chosen, pages) => {
        const own = String(smallest['publication.yaml']).replace(/license: .*\n/, '')
        const license = chosen.some(([name]) => name === 'license') ? [] : [['license', 'https://l.test/']]
        const lines = [...chosen, ...license].map(([name, value]) => `${name}: ${value}\n`)
        const data = await dataFolder({ 'publication.yaml': own + lines.join('') })
        const out = await freshFolder()
        expect(await build({ data, out, publish: true, pages })).toMatchObject({ published: true })
        const folder = join(out, 'public')
        const said = await dcatApSays(await turtle(folder, 'catalog.ttl'))
        expect(said.filter((line) => line.startsWith('Violation'))).toEqual([])
        const name = 'catalog.ttl'
        const bytes = await readFile(join(folder, name))
        const { stored, services } = await rehearse({ name, bytes })
        const endpoints = chosen.flatMap(([field, value]) => (field === 'sparqlEndpoint' ? [value] : []))
        expect(services.map(({ endpoint }) => endpoint)).toEqual(endpoints)
        for (const { description, datasets } of services) {
          expect(description).not.toBe('')
          expect(datasets).toHaveLength(1)
        }
        const { kept } = await harvested(bytes, 'text/turtle')
        expect(stored).toHaveLength(1)
        expect(kept).toHaveLength(1)
        expect(stored[0]?.quality.filter(({ isWon }) => isWon)).toHaveLength(kept[0]?.score.length ?? -1)
        expect({
          id: stored[0]?.dataset.identifier,
          license: stored[0]?.dataset.license,
          frequency: stored[0]?.dataset.frequency,
          temporal: stored[0]?.dataset.period && Object.values(stored[0].dataset.period),
          polygons: stored[0]?.dataset.polygons,
          contacts: stored[0]?.dataset.contacts,
          files: stored[0]?.dataset.resources.map(({ url, format, mime, size }) => [url, format, mime, size]),
        }).toEqual({
          id: kept[0]?.id,
          license: kept[0]?.license,
          frequency: kept[0]?.frequency,
          temporal: kept[0]?.temporal,
          polygons: kept[0]?.polygons,
          contacts: kept[0]?.contacts.map((contact) => contact.name),
          files: kept[0]?.resources.map(({ url, format, mime, size }) => [url, format, mime, size]),
        })
      }),
      { numRuns: 25 },
    )
  })
})

/** The public folder of a build of some of the repository's data. */
async function builtFrom(source: string): Promise<string> {
  const folder = await freshFolder(afterAll)
  await write(folder, {})
  await cp(join(root, source), join(folder, 'data'), { recursive: true })
  const { published } = await build({ data: join(folder, 'data'), out: join(folder, 'dist'), publish: true })
  expect(published).toBe(true)
  return join(folder, 'dist/public')
}

async function turtle(folder: string, name: string): Promise<n3.Store> {
  const text = await readFile(join(folder, name), 'utf8')
  return new n3.Store(new n3.Parser({ blankNodePrefix: '' }).parse(text))
}

/** A graph as sorted lines; it has one blank node at most, so that labels need no mapping. */
function lines(graph: n3.Store): string[] {
  const said = ({ termType, value }: { readonly termType: string; readonly value: string }): string =>
    termType === 'BlankNode' ? '_' : JSON.stringify(value)
  return [...graph]
    .map(({ subject, predicate, object }) => {
      const { language = '', datatype } = object as Partial<n3.Literal>
      return [said(subject), predicate.value, said(object), language, datatype?.value ?? ''].join(' ')
    })
    .sort()
}
