import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import tableschema from 'tableschema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPersonalDetails } from '../../pipeline/people/personal-details/find-details.ts'
import { csvRow } from '../../pipeline/write/tables/csv-row.ts'
import { build } from '../support/build.ts'
import { csvwTriples } from '../support/csvw.ts'
import { readDumps } from '../support/dumps.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const names = [
  'capsules',
  'chapters',
  'contributors',
  'files',
  'functions',
  'organizations',
  'participations',
  'periodicals',
  'places',
  'series',
  'sources',
  'topics',
]

/** Texts that spreadsheets, CSV readers and CSVW trip over; synthetic. */
const hostile = [
  '=1+1',
  '@cmd',
  '+33 3 20',
  '-2+3',
  '\t=1',
  '\n=1',
  '＝1+1',
  "'=1+1",
  '=HYPERLINK("http://evil.test","é")',
  'a "quoted" word, a comma; a semicolon',
  'first line\nsecond line\r\nthird',
  'un|deux',
  ' spaces at both ends ',
  'été 💧 \u2028 fin',
  "l'eau",
]

describe.each(['data', 'tests/golden/data'])('the tables of %s', (source) => {
  let folder: string

  beforeAll(async () => {
    folder = await builtFrom(source)
  })

  it('are twelve, each with its schema and its CSVW description', async () => {
    expect(await readdir(join(folder, 'tables'))).toEqual(
      names.flatMap((name) => [`${name}.csv`, `${name}.csv-metadata.json`, `${name}.schema.json`]),
    )
  })

  it.each(names)('say in CSVW only what the dumps say: %s', async (name) => {
    const dumps = new Set((await readDumps(folder)).ntriples)
    const said = await csvwTriples(join(folder, `tables/${name}.csv-metadata.json`))
    const rowCount = (await rowsOf(folder, name)).length - 1
    if (source !== 'data') expect(rowCount).toBeGreaterThan(0)
    expect(said.length).toBeGreaterThanOrEqual(2 * rowCount)
    expect(said.filter((triple) => !dumps.has(triple))).toEqual([])
    expect(new Set(said).size).toBe(said.length)
  })

  it.each(names)('follow their schema, and the rules of the portal for names: %s', async (name) => {
    const { fields, ...about } = await schemaOf(folder, name)
    const header = (await rowsOf(folder, name))[0]
    expect(header).toEqual(fields.map((field: { name: string }) => field.name))
    for (const column of header ?? []) expect(column).toMatch(/^(?=.{1,50}$)[a-z][A-Za-z]*(_[a-z\d]+)*$/)
    expect(Object.keys(about)).toEqual(
      expect.arrayContaining(['name', 'title', 'description', 'homepage', 'version', 'contributors']),
    )
    expect(about.version).toMatch(/^\d+\.\d+\.\d+$/)
    for (const field of fields) expect([field.title, field.description].every(Boolean), field.name).toBe(true)
    expect(await brokenRows(folder, name)).toEqual([])
  })
})

it('the real data give as many rows as there are things', async () => {
  const folder = await builtFrom('data')
  const counts = await Promise.all(names.map(async (name) => (await rowsOf(folder, name)).length - 1))
  expect(counts).toEqual([1, 0, 6, 0, 9, 6, 6, 1, 1, 1, 2, 8])
})

/** The columns of a table that its CSVW description leaves out. */
async function suppressedIn(folder: string, name: string): Promise<string[]> {
  const { tableSchema } = JSON.parse(await readFile(join(folder, `tables/${name}.csv-metadata.json`), 'utf8'))
  return tableSchema.columns.flatMap((column: { name: string; suppressOutput?: boolean }) =>
    column.suppressOutput === true ? [column.name] : [],
  )
}

it('CSVW says dates of one precision, and single ids and addresses; what it leaves out it cannot say, or says elsewhere', async () => {
  const folder = await builtFrom('tests/golden/data')
  const repeated = /^(id|address)$|(Name|Precision|Seconds)$/ // the row's own id, names of other things, the same again
  const found: [string, string[]][] = []
  for (const name of names)
    found.push([name, (await suppressedIn(folder, name)).filter((column) => !repeated.test(column))])
  expect(found.filter(([, columns]) => columns.length > 0)).toEqual([
    ['capsules', ['about', 'publisher', 'thumbnailUrl']], // of which it has two each
    ['files', ['capsule', 'use']],
    ['functions', ['capsule', 'participant']],
    ['participations', ['part']],
    ['topics', ['sameAs']],
  ])
})

it('CSVW leaves out a column of dates of two precisions, and of several ids in a cell', async () => {
  const { 'capsules/1.yaml': _, ...rest } = smallest
  const dated = (number: number, more: string): [string, string] => [
    `capsules/${number}.yaml`,
    capsule(number, 'Texte.', more),
  ]
  const folder = await built({
    ...rest,
    'topics.yaml': `${smallest['topics.yaml']}- id: t-2\n  name: autre\n  source: p-1\n`,
    ...Object.fromEntries([
      dated(1, 'dateCreated: 2021\ndatePublished: 2021-09-28\nabout: t-1\nspatialCoverage: l-1'),
      dated(2, 'dateCreated: 2021-09\ndatePublished: 2021-09-29\nabout: [t-1, t-2]\nspatialCoverage: l-1'),
    ]),
    'places.yaml': '- id: l-1\n  name: Lieu\n  source: p-1\n',
  })
  const left = await suppressedIn(folder, 'capsules')
  expect(
    ['dateCreated', 'datePublished', 'about', 'spatialCoverage'].map((each) => left.includes(each)),
  ).toEqual([true, false, true, false])
  const said = await csvwTriples(join(folder, 'tables/capsules.csv-metadata.json'))
  expect(said.filter((triple) => /datePublished|spatialCoverage/.test(triple))).toHaveLength(4)
})

it('names stand beside ids, in their order, in the language of the publication; seconds beside durations', async () => {
  const folder = await builtFrom('tests/golden/data')
  const [heads = [], row = []] = await rowsOf(folder, 'capsules')
  const cellOf = (column: string): string | undefined => row[heads.indexOf(column)]
  expect(['isPartOf', 'about', 'publisher'].map((each) => [cellOf(each), cellOf(`${each}Name`)])).toEqual([
    ['paroles', 'Paroles de fiction'],
    ['eau riviere', 'eau|rivière'],
    ['fabrique moulin', "La Fabrique|Le Moulin « d'en haut » \\ et compagnie"],
  ])
  expect([cellOf('duration'), cellOf('durationSeconds')]).toEqual(['PT10M5S', '605'])
  const records = async (name: string): Promise<Record<string, string>[]> =>
    parse(await readFile(join(folder, `tables/${name}.csv`)), { columns: true })
  const parts = await records('participations')
  expect(
    parts.map(({ id, participantName, organizationName }) => [id, participantName, organizationName]),
  ).toEqual([
    ['p7k2', 'Ada Une', ''],
    ['p9m4', 'بشرى ثانية', ''],
    ['pb6n', '', ''], // by role alone
    ['pd9r', 'Réservée Dumoulin', ''],
    ['pe2s', '', ''],
    ['pg4v', 'Ada Une', ''],
    ['ph6w', '', 'La Fabrique'],
    ['pj8x', '', ''],
    ['withheld.1', '', ''], // counted and not described
  ])
  expect((await records('functions'))[1]).toMatchObject({
    ...{ capsuleName: "Qu'est-ce que l'eau ?", participantName: 'Ada Une', roleName: 'rédactrice' },
    ...{ periodical: 'cahiers', periodicalName: "Les Cahiers de l'eau" },
  })
})

it('a name that would divide the names beside it, or run as a formula, does neither', async () => {
  const folder = await built({
    ...smallest,
    'publication.yaml': `${smallest['publication.yaml']}organizationDetails: "@cmd"\n`,
    'organizations.yaml': JSON.stringify([
      { id: 'o-1', name: '=1+1', source: 'p-1' },
      { id: 'o-2', name: 'un|deux', source: 'p-1' },
    ]),
    'capsules/1.yaml': `${smallest['capsules/1.yaml']}publisher: [o-1, o-2]\n`,
    'series.yaml': `${smallest['series.yaml']}  publisher: o-2\n`,
  })
  const [row] = parse(await readFile(join(folder, 'tables/capsules.csv')), { columns: true }) as Record<
    string,
    string
  >[]
  expect(row?.publisherName).toBe("'=1+1|un/deux")
  const [series] = parse(await readFile(join(folder, 'tables/series.csv')), { columns: true }) as Record<
    string,
    string
  >[]
  expect(series?.publisherName).toBe('un|deux')
})

it('a table without a row keeps its header', async () => {
  const { 'capsules/1.yaml': _, ...files } = smallest
  const folder = await built(files)
  expect((await rowsOf(folder, 'participations')).map((row) => row[0])).toEqual(['id'])
  expect(await csvwTriples(join(folder, 'tables/participations.csv-metadata.json'))).toEqual([])
})

it('people stand by name beside their ids, in the tables of what they take part in, and nowhere else', async () => {
  const folder = await builtFrom('data')
  const people = (await rowsOf(folder, 'contributors')).slice(1).map((row) => row[4] ?? '')
  expect(people.every((name) => name.length > 2)).toBe(true)
  for (const name of names.filter(
    (each) => !['contributors', 'participations', 'functions'].includes(each),
  )) {
    const text = await readFile(join(folder, `tables/${name}.csv`), 'utf8')
    for (const person of people) expect(text).not.toContain(person)
  }
})

describe('hostile texts', () => {
  let folder: string
  let problems: Awaited<ReturnType<typeof build>>['problems']

  beforeAll(async () => {
    const publication = `${smallest['publication.yaml']}organizationDetails: "@cmd"\n` // or it were somebody's account
    const made = await builtWithProblems({ ...hostileFiles(hostile), 'publication.yaml': publication })
    folder = made.folder
    problems = made.problems
  })

  it('come out of every table as they are, behind an apostrophe where they would run', async () => {
    const column = (await rowsOf(folder, 'capsules')).slice(1).map((row) => row[4])
    expect(column).toEqual(hostile.map((text) => (/^[=+\-@\t\n＝]/.test(text) ? `'${text}` : text)))
  })

  it('open in a spreadsheet as texts and never as formulas', async () => {
    for (const name of names) {
      const book = read(await readFile(join(folder, `tables/${name}.csv`), 'utf8'), { type: 'string' })
      const sheet = book.Sheets[String(book.SheetNames[0])] ?? {}
      const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!'))
      expect(cells.length).toBeGreaterThan(4)
      expect(cells.filter(([, cell]) => 'f' in cell)).toEqual([])
      for (const [address, { v }] of cells)
        expect(String(v), `${name} ${address}`).not.toMatch(/^[=+\-@\t\r\n]/)
    }
    const book = read(await readFile(join(folder, 'tables/capsules.csv'), 'utf8'), {
      type: 'string',
      raw: true,
    })
    const rows = utils.sheet_to_json<Record<string, string>>(book.Sheets[String(book.SheetNames[0])] ?? {}, {
      defval: '',
    })
    const texts = rows.map(({ description }) => description)
    expect(texts[9]).toBe('a "quoted" word, a comma; a semicolon')
    expect(texts[13]).toBe('été 💧 \u2028 fin')
  })

  it('are told, each with its place, where a spreadsheet might have run them', () => {
    const told = problems.filter(({ rule, field }) => rule === 'formula' && field === 'description')
    expect(told.map(({ place }) => place.file.replace(/.*\//, ''))).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 9].map(fileOf),
    )
    expect(told.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it('are said by no CSVW otherwise than by the dumps; those it would misread are listed', async () => {
    const dumps = new Set((await readDumps(folder)).ntriples)
    for (const name of names) {
      const said = await csvwTriples(join(folder, `tables/${name}.csv-metadata.json`))
      expect(said.filter((triple) => !dumps.has(triple))).toEqual([])
    }
    const { tableSchema } = JSON.parse(
      await readFile(join(folder, 'tables/capsules.csv-metadata.json'), 'utf8'),
    )
    const column = tableSchema.columns.find((each: { name: string }) => each.name === 'description')
    expect(column.null).toEqual(expect.arrayContaining(['', "'=1+1", "'@cmd", "'\t=1"]))
    expect(column.null).not.toContain("l'eau")
  })

  it('may be any at all', async () => {
    const texts = fc.array(
      fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 12 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    await fc.assert(
      fc.asyncProperty(texts, async (typed) => {
        const usable = typed.filter(
          (text) =>
            text.trim() !== '' &&
            findPersonalDetails(text).length === 0 && // which stop what is published
            !/[\ud800-\udfff\ufffe\uffff]|[^\P{Cc}\t\n\r]/u.test(text),
        )
        fc.pre(usable.length > 0)
        const { folder } = await builtWithProblems(hostileFiles(usable))
        const dumps = new Set((await readDumps(folder)).ntriples)
        for (const name of names) {
          const said = await csvwTriples(join(folder, `tables/${name}.csv-metadata.json`))
          expect(said.filter((triple) => !dumps.has(triple))).toEqual([])
          expect(await brokenRows(folder, name)).toEqual([])
        }
        const column = (await rowsOf(folder, 'capsules'))
          .slice(1)
          .map((row) => row[4]?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))
        expect(column).toEqual(
          usable.map((text) => text.normalize('NFC').replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')),
        )
      }),
      { numRuns: 15 },
    )
  })

  it('are many: a column with more misread cells than can be listed is left out of the CSVW', async () => {
    const folder = await built(hostileFiles(Array.from({ length: 120 }, (_, index) => `=${index}`)))
    const { tableSchema } = JSON.parse(
      await readFile(join(folder, 'tables/capsules.csv-metadata.json'), 'utf8'),
    )
    const column = tableSchema.columns.find((each: { name: string }) => each.name === 'description')
    expect([column.suppressOutput, column.null]).toEqual([true, undefined])
  })

  it('include addresses that a template would write otherwise', async () => {
    const links = ['https://publisher.test/été', 'https://publisher.test/100%25']
    const files = Object.fromEntries(
      links.map((url, index) => [
        `capsules/${fileOf(index + 1)}`,
        capsule(index + 1, 'Texte.', `url: ${url}`),
      ]),
    )
    const { 'capsules/1.yaml': _, ...rest } = smallest
    const folder = await built({ ...rest, ...files })
    const [heads = [], ...rows] = await rowsOf(folder, 'capsules')
    expect(rows.map((row) => row[heads.indexOf('url')])).toEqual(links)
    const said = await csvwTriples(join(folder, 'tables/capsules.csv-metadata.json'))
    expect(said.filter((triple) => triple.includes('schema.org/url'))).toEqual([
      expect.stringContaining('https://publisher.test/100%25'),
    ])
  })
})

/** A publication with a capsule for each text, which is its description, its credit and its role. */
function hostileFiles(texts: readonly string[]): Record<string, string> {
  const { 'capsules/1.yaml': _, ...rest } = smallest as Record<string, string>
  const capsules = texts.map((text, index) => [`capsules/${fileOf(index + 1)}`, capsule(index + 1, text)])
  return { ...rest, ...Object.fromEntries(capsules) }
}

/** Named so that records are read in their order. */
function fileOf(number: number): string {
  return `${String(number).padStart(3, '0')}.yaml`
}

function capsule(number: number, text: string, more = ''): string {
  const typed = JSON.stringify(text)
  return [
    `id: ${number}`,
    `name: Capsule ${number}`,
    `description: ${typed}`,
    `isPartOf: s-1`,
    `position: ${number}`,
    `participation:`,
    `  - {id: x-${number}, participant: c-1, credit: ${typed}, roleName: [rôle, ${typed}]}`,
    'source: p-1',
    more,
    '',
  ].join('\n')
}

async function builtWithProblems(files: Record<string, string | Uint8Array>) {
  const folder = await freshFolder(afterAll)
  await write(join(folder, 'data'), files)
  const { problems, published } = await build({
    data: join(folder, 'data'),
    out: join(folder, 'dist'),
    publish: true,
    pages: false,
  })
  expect(published, JSON.stringify(problems)).toBe(true)
  return { folder: join(folder, 'dist/public'), problems }
}

async function built(files: Record<string, string | Uint8Array>): Promise<string> {
  return (await builtWithProblems(files)).folder
}

async function builtFrom(source: string): Promise<string> {
  const folder = await freshFolder(afterAll)
  await cp(join(root, source), join(folder, 'data'), { recursive: true })
  const { published } = await build({
    data: join(folder, 'data'),
    out: join(folder, 'dist'),
    publish: true,
    pages: false,
  })
  expect(published).toBe(true)
  return join(folder, 'dist/public')
}

async function schemaOf(folder: string, name: string) {
  return JSON.parse(await readFile(join(folder, `tables/${name}.schema.json`), 'utf8'))
}

/** The rows of a table, as a reader that is not ours has them; it throws where rows differ in length. */
async function rowsOf(folder: string, name: string): Promise<string[][]> {
  return parse(await readFile(join(folder, `tables/${name}.csv`)), { record_delimiter: '\n' })
}

/** What Table Schema's own implementation finds wrong in a table. */
async function brokenRows(folder: string, name: string): Promise<string[]> {
  const schema = await tableschema.Schema.load(await schemaOf(folder, name))
  expect(schema.errors.map(String)).toEqual([])
  return (await rowsOf(folder, name)).slice(1).flatMap((row) => {
    try {
      schema.castRow(row)
      return []
    } catch (error) {
      return [`${error}`]
    }
  })
}

it('rows are those of other people’s CSV, whatever stands in their cells', () => {
  const sign = fc.oneof(
    fc.constantFrom(',', '"', '\r', '\n', ' ', "'"),
    fc.string({ unit: 'binary', maxLength: 1 }),
  )
  const cells = fc.array(fc.string({ unit: sign, maxLength: 6 }), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(cells, (cells) => {
      const row = csvRow(cells)
      expect(row).toBe(stringify([cells], { record_delimiter: '\n', quoted_match: /\r/ }))
      expect(parse(row, { record_delimiter: '\n' })).toEqual([cells])
    }),
  )
})
