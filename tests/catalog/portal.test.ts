import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import jsonld from 'jsonld'
import n3 from 'n3'
import { describe, expect, it } from 'vitest'
import { rehearsalText, scoreText } from '../../pipeline/catalog/portal/rehearsal-report.ts'
import { type Rehearsal, rehearse } from '../../pipeline/catalog/portal/rehearse.ts'
import { rules } from '../../pipeline/problems/rule-table.ts'
import { typed } from '../support/cli.ts'
import { freshFolder } from '../support/folder.ts'
import { published } from '../support/served.ts'

const folder = fileURLToPath(new URL('../portal/', import.meta.url))
const TODAY = '2024-06-01'
const good = await readFile(join(folder, 'good/catalog.ttl'), 'utf8')
const bad = await readdir(join(folder, 'bad'))

describe('a catalogue without a fault', () => {
  it('is stored whole, with nine points, and falls into no trap', async () => {
    const { stored, skipped, problems } = await of(good)
    expect([skipped, problems]).toEqual([[], []])
    expect(stored.map(({ quality }) => scoreText(quality))).toEqual(['9/9'])
    expect(stored[0]?.dataset).toMatchObject({
      identifier: 'https://publisher.test/#dataset',
      title: 'Data of tests',
      license: 'lov2',
      frequency: 'irregular',
      period: { start: '2023-01-01', end: '2024-05-06' },
      polygons: 1,
      contacts: ['The office'],
      tags: ['valley', 'water'],
    })
    expect(stored[0]?.dataset.resources).toEqual([
      {
        url: 'https://publisher.test/tables/capsules.csv',
        title: 'A table',
        description: 'One row a capsule.',
        format: 'csv',
        mime: 'text/csv',
        size: 953,
      },
      {
        url: 'https://publisher.test/dumps/regards.ttl',
        title: 'All data',
        description: '',
        format: 'rdf_turtle',
        mime: 'text/turtle',
        size: undefined,
      },
    ])
  })

  it('is the same in RDF/XML, and is told to be cut where it is', async () => {
    const whole = rdfXml(new n3.Parser().parse(good))
    const read = await of(whole, 'catalog.rdf')
    expect(read.problems.filter(({ rule }) => rule === 'portal-syntax')).toEqual([])
    expect(read.stored).toEqual((await of(good)).stored)
    for (const text of [
      whole.slice(0, -20),
      whole.replace('</rdf:Description>', ''),
      '<?xml version="1.0"?>',
    ])
      expect((await of(text, 'catalog.rdf')).problems.map(({ rule }) => rule)).toEqual(['portal-syntax'])
  })

  it('is the same in JSON', async () => {
    const nquads = new n3.Writer({ format: 'N-Quads' }).quadsToString(new n3.Parser().parse(good))
    const document = await jsonld.fromRDF(nquads as unknown as object, { format: 'application/n-quads' })
    const json = await of(JSON.stringify(document), 'catalog.json')
    expect(json.problems).toEqual([])
    expect(json.stored).toEqual((await of(good)).stored)
  })
})

describe('every trap', () => {
  it.each(bad)('%s is told, with its place, and nothing else is', async (file) => {
    const text = await readFile(join(folder, 'bad', file))
    const { problems } = await rehearse({ name: file, bytes: text }, TODAY)
    expect(problems.map(({ rule }) => rule)).toEqual([file.replace(/\.\w+$/, '')])
    const [problem] = problems
    expect(problem?.place.line).toBeGreaterThan(1)
    expect(problem?.message.fr).toMatch(/ ; /)
    expect(problem?.message.en).toMatch(/; /)
  })

  it('has a fixture, and a sentence', () => {
    const codes = Object.keys(rules).filter((code) => code.startsWith('portal-'))
    const others = ['portal-id'] // a value that may be typed, not a trap
    expect(codes.filter((code) => !others.includes(code)).sort()).toEqual(
      bad.map((file) => file.replace(/\.\w+$/, '')).sort(),
    )
  })

  it.each([
    ['portal-identifier-missing', 'identifier'],
    ['portal-title', 'title'],
    ['portal-checksum', 'checksum'],
  ])('%s keeps the portal from storing anything', async (file, reason) => {
    const { stored, skipped } = await of(await readFile(join(folder, `bad/${file}.ttl`), 'utf8'))
    expect(stored).toEqual([])
    expect(skipped.map((each) => each.reason)).toEqual([reason])
  })

  it('of the encoding shows what would be read', async () => {
    const text = await readFile(join(folder, 'bad/portal-encoding.ttl'), 'utf8')
    const { stored, problems } = await of(text)
    expect(stored[0]?.dataset.title).toContain('DonnÃ©es')
    expect(problems[0]?.message.fr).toContain('"é" serait lu "Ã©"')
    expect(problems[0]?.place).toMatchObject({ line: 18, column: 20 })
  })
})

describe('the score', () => {
  it.each([
    ['a licence', /dct:license .*\n/, 'license'],
    ['a period', /dct:temporal .*\n/, 'temporalCoverage'],
    ['a place', /dct:spatial .*\n/, 'bbox'],
    ['a description of some length', /Synthetic data of[^"]*/, 'description'],
    ['an open format', /file-type\/(CSV|RDF_TURTLE)/g, 'CSV'],
    ['a file that is described', /dct:description "One row.*\n/, 'décrire'],
  ])('loses a point without %s, and says how to win it', async (_, pattern, way) => {
    const text = good.replaceAll(
      new RegExp(pattern, 'g'),
      String(pattern).includes('file-type') ? 'file-type/PDF' : '',
    )
    const [first] = (await of(text.replaceAll('""@fr', '"Short."@fr'))).stored
    expect(scoreText(first?.quality ?? [])).toBe('8/9')
    expect(first?.quality.find(({ isWon }) => !isWon)?.advice.fr).toContain(way)
  })

  it('loses two points without a rhythm, and one when updates are late', async () => {
    const [silent] = (await of(good.replace(/dct:accrualPeriodicity .*\n/, ''))).stored
    expect(scoreText(silent?.quality ?? [])).toBe('7/9')
    const late = await of(good.replace('frequency/IRREG', 'frequency/DAILY'))
    expect(scoreText(late.stored[0]?.quality ?? [])).toBe('8/9')
    const inTime = await of(good.replace('frequency/IRREG', 'frequency/MONTHLY'))
    expect(scoreText(inTime.stored[0]?.quality ?? [])).toBe('9/9')
  })
})

describe('a hostile catalogue', () => {
  it.each([
    ['nothing', ''],
    ['bytes at random', Buffer.from([0, 255, 254, 1, 2, 60, 60, 60])],
    ['HTML', '<!doctype html><p>404'],
    ['half a triple', '<https://a.test/> <https://b.test/'],
  ])('of %s is told and stores nothing', async (_, content) => {
    const { stored, problems } = await rehearse({ name: 'catalog.ttl', bytes: Buffer.from(content) })
    expect(stored).toEqual([])
    expect(problems.length).toBeLessThanOrEqual(1)
    const json = await rehearse({ name: 'catalog.json', bytes: Buffer.from(content) })
    expect(json.problems.map(({ rule }) => rule)).toEqual(['portal-syntax'])
  })

  it('is printed without any of its control characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), async (title) => {
        const literal = `"${title.replaceAll(/[^\x20-\x7e]|["\\]/gu, (sign) => `\\U${sign.codePointAt(0)?.toString(16).padStart(8, '0')}`)}"`
        fc.pre(!/[\ud800-\udfff]/u.test(title))
        const rehearsal = await of(good.replaceAll(/"Data of tests"|"The office"|"A table"/g, literal))
        for (const language of ['fr', 'en'] as const)
          expect(rehearsalText(rehearsal, language)).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what was not tried', () => {
  /** What a report may not say of a catalogue that was not read, in either language. */
  const VERDICT = /ne garderait rien|would keep nothing|refuse |perd |loses|\d\/\d/

  it.each([
    [
      'TriG with graphs',
      'c.trig',
      'GRAPH <https://x.test/g> { <https://x.test/a> <https://x.test/b> "c" }',
      'TriG',
    ],
    ['N3 with rules', 'c.n3', '{ ?a <https://x.test/b> ?c } => { ?c <https://x.test/b> ?a } .', 'N3'],
    ['N-Quads', 'c.nq', '<https://x.test/a> <https://x.test/b> "c" <https://x.test/g> .', 'N-Quads'],
    ['HTML', 'c.html', '<!doctype html><p>Catalogue', 'HTML'],
    ['gzip', 'c.ttl.gz', gzipSync(good), 'gzip'],
    ['gzip under another name', 'c.ttl', gzipSync(good), 'gzip'],
    ['zip', 'c.json', Buffer.from('PK\u0003\u0004 and so on'), 'zip'],
    ['an answer of CKAN', 'c.json', '{"success": true, "result": {"count": 1}}', 'JSON'],
    ['a list of Opendatasoft', 'c.json', '[{"dataset_id": "a", "metas": {}}]', 'JSON'],
    [
      'an answer of CSW',
      'c.xml',
      '<csw:GetRecordsResponse xmlns:csw="http://x.test/"/>',
      'csw:GetRecordsResponse',
    ],
    ['a table without a known ending', 'c.csv', 'id;title\n1;a', '.csv'],
    ['JSON in itself', 'c.json', `${'{"@graph":['.repeat(3000)}${']}'.repeat(3000)}`, 'JSON'],
  ])('is all of %s, and the reason is told', async (_, name, content, form) => {
    const rehearsal = await rehearse({ name, bytes: Buffer.from(content) }, TODAY)
    expect(rehearsal).toMatchObject({ isTried: false, stored: [], services: [] })
    expect(rehearsal.problems.map(({ rule }) => rule)).toEqual(['portal-unread'])
    const french = rehearsalText(rehearsal, 'fr')
    expect(french).toContain(`Ce que data.gouv.fr garderait de ${name} : pas essayé ici.`)
    expect(french).toContain(form)
    expect(french).not.toMatch(VERDICT)
    expect(rehearsalText(rehearsal, 'en')).not.toMatch(VERDICT)
  })

  it.each([
    { '@context': 'https://www.w3.org/ns/dcat.jsonld', '@type': 'Dataset' },
    [{ '@context': ['https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld'], '@type': 'Dataset' }],
    {
      '@context': { '@vocab': 'http://www.w3.org/ns/dcat#' },
      dataset: { '@context': 'https://x.test/c', '@id': 'x' },
    },
    { '@context': { '@version': 1.1, '@import': 'https://x.test/c' }, '@id': 'https://x.test/a' },
  ])('is a catalogue whose context is elsewhere (%#)', async (document) => {
    const rehearsal = await of(JSON.stringify(document), 'catalog.json')
    expect(rehearsal.problems.map(({ rule }) => rule)).toEqual(['portal-context'])
    expect(rehearsalText(rehearsal, 'fr')).not.toMatch(VERDICT)
  })

  it('is not TriG, N3 or N-Triples that Turtle reads too', async () => {
    const { stored } = await of(good)
    for (const name of ['c.nt', 'c.n3', 'c.trig', 'c']) {
      const other = await of(good, name)
      expect([name, other.stored]).toEqual([name, stored])
      expect([name, other.problems]).toEqual([name, []])
      expect([name, other.untried.length]).toEqual([name, name === 'c.nt' ? 0 : 1])
    }
  })

  it('is the other pages, and what the catalogue names alone', async () => {
    const text = good.replace('dcat:dataset ', 'dcat:service <#api> ; dcat:dataset <#one>, <#two>, ')
    const { problems } = await of(
      `${text}<> a <http://www.w3.org/ns/hydra/core#PagedCollection> ; <http://www.w3.org/ns/hydra/core#nextPage> "?page=2" .`,
    )
    expect(problems.map(({ rule }) => rule)).toEqual(['portal-pages', 'portal-elsewhere'])
    expect(problems.map(({ message }) => message.fr)).toEqual([
      expect.stringContaining('"?page=2", où le portail irait : pas essayée ici'),
      expect.stringMatching(/#one" et 2 de plus, .* pas essayé ici/),
    ])
  })

  it('is a licence that the portal has to look for, and a period at an address', async () => {
    const rehearsal = await of(
      good
        .replace('https://www.etalab.gouv.fr/licence-ouverte-open-licence', 'https://l.test/cc-by')
        .replace(/dct:temporal \[.*?\]/, 'dct:temporal <https://publisher.test/#period>'),
    )
    expect(scoreText(rehearsal.stored[0]?.quality ?? [])).toBe('7/9')
    const text = rehearsalText(rehearsal, 'fr')
    expect(text).toMatch(/licence +pas essayé ici\n/)
    expect(text).toMatch(/période +pas essayé ici\n/)
    expect(text).toContain('? licence : pas essayé ici, le portail la cherche dans sa propre liste')
    expect(text).not.toMatch(/notspecified|perd la période|inconnue du portail/)
  })

  it('is whether updates are in time, without a day', async () => {
    const monthly = good.replace('frequency/IRREG', 'frequency/MONTHLY')
    const undated = await rehearse({ name: 'catalog.ttl', bytes: Buffer.from(monthly) })
    expect(rehearsalText(undated, 'en')).toContain('? updates in time: not tried here, without --date')
    expect(scoreText(undated.stored[0]?.quality ?? [])).toBe('8/9')
  })

  it('is told under every report', async () => {
    const text = rehearsalText(await of(good), 'fr')
    expect(text).toMatch(/Aucun piège connu\.\nPas essayé ici :\n/)
    for (const each of ['les autres portails (data.europa.eu', 'ce que le portail garde déjà', 'répondent'])
      expect(text).toContain(each)
  })

  it('leaves letters of RDF/XML and N-Triples unblamed, whose type supposes no encoding', async () => {
    const accents = rdfXml(new n3.Parser().parse(good.replaceAll('Data of tests', 'Données')))
    expect((await of(accents, 'catalog.rdf')).problems).toEqual([])
    expect((await of(accents, 'catalog.rdf')).stored[0]?.dataset.title).toBe('Données')
  })
})

describe('what the portal reads in several ways', () => {
  it.each([
    ['<http://purl.org/cld/freq/semimonthly>', 'semimonthly'],
    ['<http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT>', 'continuous'],
    ['<http://publications.europa.eu/resource/authority/frequency/5MIN>', 'fiveMinutes'],
    ['"Annual"', 'annual'],
    ['"irreg"', 'irregular'],
    ['<https://x.test/often>', undefined],
  ])('a rhythm: %s', async (term, name) => {
    const { stored } = await of(
      good.replace(/dct:accrualPeriodicity [^;]*;/, `dct:accrualPeriodicity ${term} ;`),
    )
    expect(stored[0]?.dataset.frequency).toBe(name)
  })

  it.each([
    ['"2021"', { start: '2021-01-01', end: '2021-12-31' }],
    ['"2024-02"', { start: '2024-02-01', end: '2024-02-29' }],
    ['"2021-03-04/2022-05-06"', { start: '2021-03-04', end: '2022-05-06' }],
    [
      '[ <http://schema.org/startDate> "2021-03-04"^^xsd:date ; <http://schema.org/endDate> "2022-05-06"^^xsd:date ]',
      { start: '2021-03-04', end: '2022-05-06' },
    ],
    ['[ dcat:startDate "2021-03-04"^^xsd:date ]', { start: '2021-03-04', end: '' }],
    ['[ dcat:startDate "2021"^^xsd:gYear ]', undefined],
  ])('a period: %s', async (term, period) => {
    const { stored } = await of(good.replace(/dct:temporal \[.*?\] ;/, `dct:temporal ${term} ;`))
    expect(stored[0]?.dataset).toMatchObject({ untried: [] })
    expect(stored[0]?.dataset.period).toEqual(period)
  })

  it.each([
    ['spdx:checksumAlgorithm_sha256', '"ab"^^xsd:hexBinary', false],
    ['spdx:checksumAlgorithm_md5', '"ab"', true],
    ['<https://x.test/crc>', '"ab"^^xsd:hexBinary', true],
    ['"sha256"', '"ab"', false],
  ])('a checksum by %s of %s', async (algorithm, value, isKept) => {
    const checksum = `spdx:checksum [ spdx:algorithm ${algorithm} ; spdx:checksumValue ${value} ]`
    const { stored, skipped } = await of(
      good.replace('dct:title "A table"@fr ;', `dct:title "A table"@fr ; ${checksum} ;`),
    )
    expect([stored.length, skipped.map(({ reason }) => reason)]).toEqual(isKept ? [1, []] : [0, ['checksum']])
  })

  it.each([
    ['dcat:downloadURL <https://publisher.test/a/table.csv>', 'table.csv', ''],
    ['dcat:accessURL <https://publisher.test/api?f=a.csv> ; dct:format "CSV"', 'Ressource csv', 'csv'],
    ['dcat:accessURL <https://publisher.test/api>', 'Ressource sans nom', ''],
    [
      'dcat:accessURL <https://publisher.test/b> ; dct:format <https://x.test/f#CSV>',
      'Ressource https://x.test/f#csv',
      'https://x.test/f#csv',
    ],
    [
      'dcat:accessURL <https://publisher.test/c> ; dct:format [ rdfs:label "Table" ]',
      'Ressource table',
      'table',
    ],
    [
      'dcat:accessURL <https://publisher.test/d> ; dct:format <https://www.iana.org/assignments/media-types/text/csv>',
      'Ressource csv',
      'csv',
    ],
  ])('a file without a title: %s', async (properties, title, format) => {
    const more = `<https://publisher.test/#dataset> dcat:distribution [ ${properties} ] .`
    const { stored } = await of(good + more)
    expect(stored[0]?.dataset.resources).toContainEqual(expect.objectContaining({ title, format }))
  })

  it('a licence, in the rights, on a file, or by its name', async () => {
    const without = good.replace(/ *dct:license .*\n/, '')
    for (const text of [
      good.replace(
        /dct:license <[^>]*>/,
        'dct:rights "Sous https://www.etalab.gouv.fr/licence-ouverte-open-licence."',
      ),
      without.replace(
        'dct:title "A table"@fr ;',
        'dct:title "A table"@fr ; dct:license <https://spdx.org/licenses/etalab-2.0> ;',
      ),
      good.replace(/dct:license <[^>]*>/, 'dct:license "etalab-2.0"'),
    ])
      expect((await of(text)).stored[0]?.dataset).toMatchObject({ license: 'lov2', untried: [] })
    expect((await of(without)).stored[0]?.dataset).toMatchObject({ license: 'notspecified', untried: [] })
  })
})

describe('a service', () => {
  const service = `<https://publisher.test/#sparql> a dcat:DataService ;
    dct:identifier "sparql" ; dct:title "Ask the data"@fr, "Other"@en ;
    dct:description "Answers questions."@fr ;
    dct:license <https://www.etalab.gouv.fr/licence-ouverte-open-licence> ;
    dcat:endpointURL <https://publisher.test/sparql> ;
    dcat:endpointDescription <https://publisher.test/sparql?description> ;
    dcat:contactPoint <https://publisher.test/#contact> ;
    dcat:keyword "questions"@fr ;
    dcat:servesDataset <https://publisher.test/#dataset> .
`

  it('is foretold as an API, with what it would have', async () => {
    const rehearsal = await of(good + service)
    expect(rehearsal.problems).toEqual([])
    expect(rehearsal.services).toEqual([
      {
        address: 'https://publisher.test/#sparql',
        identifier: 'sparql',
        title: 'Ask the data',
        description: 'Answers questions.',
        endpoint: 'https://publisher.test/sparql',
        documentation: 'https://publisher.test/sparql?description',
        license: 'lov2',
        contacts: ['The office'],
        tags: ['questions'],
        datasets: ['Data of tests'],
        unlinked: [],
      },
    ])
    const text = rehearsalText(rehearsal, 'fr')
    expect(text).toMatch(
      /API "Ask the data"\n +identifiant +sparql\n +adresse +https:\/\/publisher\.test\/sparql\n/,
    )
    expect(text.slice(text.indexOf('API'))).not.toContain('✗')
  })

  it('is told what its page would lack', async () => {
    const bare = `<https://publisher.test/#api> a dcat:DataService ; dct:identifier "api" ; dct:title "API" .`
    const text = rehearsalText(await of(good + bare), 'en')
    expect(text.slice(text.indexOf('API "API"'))).toMatch(
      /✗ address: .*\n +✗ licence: .*\n +✗ description: .*\n +✗ data set: .*\n/,
    )
  })

  it('is not told of where there is none, nor where a file has it', async () => {
    expect((await of(good)).services).toEqual([])
    expect(rehearsalText(await of(good), 'fr')).not.toContain('API')
    const ofFile = `${service}<https://publisher.test/#csv> dcat:accessService <https://publisher.test/#sparql> .`
    expect((await of(good + ofFile)).services).toEqual([])
  })

  it.each([
    ['identifier', service.replace('dct:identifier "sparql" ;', '')],
    ['title', service.replace(/dct:title .*;/, '')],
    ['twice', service.replace('"sparql"', '"https://publisher.test/#dataset"')],
    ['address', service.replace('<https://publisher.test/sparql>', '<http://localhost:3030/sparql>')],
    [
      'address',
      service.replace('<https://publisher.test/sparql?description>', '<https://publisher.example/>'),
    ],
    ['served', service.replace('<https://publisher.test/#dataset>', '<https://elsewhere.test/>')],
  ])('is refused for its %s, and the data set is kept', async (reason, text) => {
    const { stored, services, refused, problems } = await of(good + text)
    expect([stored.length, services]).toEqual([1, []])
    expect(refused.map((each) => each.reason)).toEqual([reason])
    expect(problems.map(({ rule }) => rule)).toEqual([
      reason === 'served' ? 'portal-service-identifier' : 'portal-service',
    ])
  })

  it('is linked by the end of an identifier, as the portal does, and a data set of elsewhere is not', async () => {
    const others = `<https://elsewhere.test/a> dct:identifier "#dataset" . <https://elsewhere.test/b> dct:identifier "b" .`
    const served = service.replace(
      '<https://publisher.test/#dataset> .',
      '<https://elsewhere.test/a>, <https://elsewhere.test/b> .',
    )
    const { services } = await of(good + served + others)
    expect(services).toMatchObject([{ datasets: ['Data of tests'], unlinked: ['https://elsewhere.test/b'] }])
  })
})

describe('regards check --portal', () => {
  it('rehearses both forms of the release, in French and in English', async () => {
    const out = await published()
    const { code, stdout, stderr } = await typed(['check', '--portal', '--out', out])
    expect([code, stderr]).toEqual([1, '']) // its licence is not one that the portal knows
    expect(stdout).toContain(`Ce que data.gouv.fr garderait de ${join(out, 'public/catalog.ttl')} :`)
    expect(stdout).toContain('Qualité 3/9')
    expect(stdout).toContain('✗ période : le dire dans temporalCoverage')
    expect([...stdout.matchAll(/Qualité \d\/9/g)].map(String)).toEqual(['Qualité 3/9', 'Qualité 3/9'])
    const english = await typed(['check', '--portal', '--out', out, '--lang', 'en'])
    expect(english.stdout).toContain('✗ period: say it in temporalCoverage')
  })

  it('rehearses any catalogue that is given, at a day that is given', async () => {
    const path = join(await freshFolder(), 'catalog.ttl')
    await writeFile(path, good)
    expect(await typed(['check', '--portal', path])).toMatchObject({ code: 0 })
    const early = await typed(['check', '--portal', '--date', '2024-01-01', path])
    expect(early.stdout).toContain('[portal-future]')
  })

  it('says what to do where there is no catalogue', async () => {
    const { code, stderr } = await typed(['check', '--portal', '--out', await freshFolder()])
    expect(code).toBe(2)
    expect(stderr).toContain("lancer d'abord build")
  })

  it('is part of what a build reports', async () => {
    const out = await published()
    const report = await readFile(join(out, 'report/portal.txt'), 'utf8')
    expect(report).toContain('Ce que data.gouv.fr garderait de catalog.ttl :')
  })
})

function of(text: string, name = 'catalog.ttl'): Promise<Rehearsal> {
  return rehearse({ name, bytes: Buffer.from(text) }, TODAY)
}

/** Triples as RDF/XML, each in an element of its own. */
function rdfXml(quads: readonly n3.Quad[]): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  const name = ({ termType, value }: n3.Term, iri: string): string =>
    termType === 'BlankNode'
      ? `rdf:nodeID="${value.replaceAll(/\W/g, '_')}"`
      : `rdf:${iri}="${escaped(value)}"`
  const lines = quads.map(({ subject, predicate, object }) => {
    const [, space = '', local = ''] = /^(.*[/#])([^/#]+)$/.exec(predicate.value) ?? []
    const open = `<p:${local} xmlns:p="${escaped(space)}"`
    if (object.termType !== 'Literal')
      return `<rdf:Description ${name(subject, 'about')}>${open} ${name(object, 'resource')}/></rdf:Description>`
    const kind =
      object.language === ''
        ? `rdf:datatype="${escaped(object.datatype.value)}"`
        : `xml:lang="${object.language}"`
    return `<rdf:Description ${name(subject, 'about')}>${open} ${kind}>${escaped(object.value)}</p:${local}></rdf:Description>`
  })
  return `<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n${lines.join('\n')}\n</rdf:RDF>\n`
}
