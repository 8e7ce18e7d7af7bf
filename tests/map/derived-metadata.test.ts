import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import n3 from 'n3'
import { describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { dataFolder, type Files, freshFolder, smallest } from '../support/folder.ts'

const DCT = 'http://purl.org/dc/terms/'
const DCAT = 'http://www.w3.org/ns/dcat#'
const SCHEMA = 'http://schema.org/'

const publication = String(smallest['publication.yaml'])

/** The release of a publication whose capsules have some dates, on a day. */
async function released(files: Files, today = '2024-06-01', data?: string) {
  const [folder, out] = [data ?? (await dataFolder(files)), await freshFolder()]
  const { problems, published, derived } = await build({ data: folder, out, today, publish: true })
  expect(published).toBe(true)
  const read = async (path: string): Promise<n3.Store> =>
    new n3.Store(new n3.Parser().parse(await readFile(join(out, 'public', path), 'utf8')))
  const graphs = { dump: await read('dumps/regards.nt'), catalog: await read('catalog.ttl') }
  return { ...graphs, void: await read('.well-known/void'), folder, out, problems, derived }
}

function texts(graph: n3.Store, predicate: string): string[] {
  return graph.getObjects(null, predicate, null).map(({ value }) => value)
}

const dated = (dates: object): string =>
  JSON.stringify({ id: 1, name: 'Une', isPartOf: 's-1', about: 't-1', source: 'p-1', ...dates })

describe('what follows from the records', () => {
  it('is the period of the capsules and series, said alike in the catalogue, VoID and the dump', async () => {
    const files = {
      'capsules/1.yaml': dated({ dateCreated: '2021-02', uploadDate: '2021-09-28T14:30:00+02:00' }),
      'capsules/2.yaml': JSON.stringify({ id: 2, name: 'Deux', dateCreated: 2019, expires: '2031-12-31' }),
    }
    const { dump, catalog, void: description, derived } = await released(files)
    expect(derived).toContain('temporalCoverage')
    for (const graph of [catalog, description]) {
      expect(texts(graph, `${DCAT}startDate`)).toEqual(['2019-01-01'])
      expect(texts(graph, `${DCAT}endDate`)).toEqual(['2021-09-28'])
    }
    expect(texts(dump, `${SCHEMA}temporalCoverage`)).toEqual(['2019-01-01/2021-09-28'])
  })

  it.each([
    ['2020-02', '2020-02-01/2020-02-29'],
    ['2021-02', '2021-02-01/2021-02-28'],
    ['2021', '2021-01-01/2021-12-31'],
    ['2021-03-04', '2021-03-04/2021-03-04'],
  ])('reads a date such as %s as the days it spans', async (date, period) => {
    const { dump } = await released({ 'capsules/1.yaml': dated({ dateCreated: date }) })
    expect(texts(dump, `${SCHEMA}temporalCoverage`)).toEqual([period])
  })

  it('is the names of the topics that are used, the most used first', async () => {
    const files = {
      'topics.yaml': JSON.stringify(
        ['a', 'b', 'c'].map((id) => ({ id, name: { fr: `sujet ${id}`, en: `topic ${id}` } })),
      ),
      'capsules/1.yaml': dated({ about: ['a', 'b'] }),
      'capsules/2.yaml': JSON.stringify({ id: 2, name: 'Deux', about: 'b', keywords: 'autre' }),
    }
    const { dump, catalog } = await released(files)
    const [dataset = null] = dump.getSubjects(null, `${SCHEMA}Dataset`, null)
    const said = dump.getObjects(dataset, `${SCHEMA}keywords`, null)
    const expected = ['sujet a', 'sujet b', 'topic a', 'topic b']
    expect(said.map(({ value }) => value).sort()).toEqual(expected)
    expect(texts(catalog, `${DCAT}keyword`).sort()).toEqual(expected)
  })

  it('is the rectangle of a territory of which INSEE’s register is named', async () => {
    const files = {
      'publication.yaml': `${publication}spatialCoverage: l-1\n`,
    }
    const wrong = await released({ ...files, 'places.yaml': '- {id: l-1, name: Ailleurs}\n' })
    expect(texts(wrong.catalog, `${DCAT}bbox`)).toEqual([])
    const { catalog } = await released({
      ...files,
      'places.yaml':
        '- {id: l-1, name: Hauts-de-France, sameAs: [Q18677767, http://id.insee.fr/geo/region/32]}\n',
    })
    expect(texts(catalog, `${DCAT}bbox`)).toEqual([
      'POLYGON((1.38 48.83, 4.26 48.83, 4.26 51.09, 1.38 51.09, 1.38 48.83))',
    ])
  })

  it('is the day of the first release, from the lock, whatever comes later', async () => {
    const first = await released({})
    expect(texts(first.catalog, `${DCT}issued`)).toEqual(['2024-06-01'])
    const lock = await readFile(join(first.folder, 'publication.lock'), 'utf8')
    expect(lock).toContain('\nissued 2024-06-01\n')
    const later = await released({}, '2025-01-02', first.folder)
    expect(texts(later.catalog, `${DCT}issued`)).toEqual(['2024-06-01'])
    expect(texts(later.dump, `${SCHEMA}datePublished`)).toEqual(['2024-06-01'])
  })

  it('gives way to what is written, which is not said to be derived', async () => {
    const written = {
      'publication.yaml': `${publication}temporalCoverage: {start: 2001-01-01, end: 2001-12-31}
keyword: [mot]
datePublished: 2020-01-01
`,
      'capsules/1.yaml': dated({ dateCreated: 2021 }),
    }
    const { dump, catalog, derived } = await released(written)
    expect(derived).toEqual([])
    expect(texts(dump, `${SCHEMA}temporalCoverage`)).toEqual(['2001-01-01/2001-12-31'])
    expect(texts(catalog, `${DCAT}keyword`)).toEqual(['mot'])
    expect(texts(catalog, `${DCT}issued`)).toEqual(['2020-01-01'])
  })
})

describe('a contact', () => {
  it('is owed as soon as people are named, and asked for otherwise', async () => {
    const of = async (files: Files): Promise<(readonly [string, string])[]> => {
      const { problems } = await released(files)
      return problems
        .filter(({ field }) => field === 'contactPoint')
        .map(({ rule, severity }) => [rule, severity])
    }
    expect(await of({})).toEqual([['contact-owed', 'warning']])
    const files = { 'contributors.yaml': '- {id: c-1, publication: {as: withheld}, source: p-1}\n' }
    expect(await of(files)).toEqual([['missing-metadata', 'info']])
  })
})
