import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
