import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatasetCore } from '@rdfjs/types'
import fc from 'fast-check'
import n3 from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { fillTemplate } from '../../pipeline/authoring/template/fill-template.ts'
import type { SheetRecord } from '../../pipeline/authoring/template/sheet-rows.ts'
import type { Problem } from '../../pipeline/problems/problem.ts'
import { publicationSchema } from '../../pipeline/record/publication-schema.ts'
import { recordSchemas } from '../../pipeline/record/record-schemas.ts'
import { requirementOf } from '../../pipeline/record/required-fields.ts'
import { describeSchema } from '../../pipeline/record/schema-description.ts'
import { build } from '../support/build.ts'
import { freshFolder, write } from '../support/folder.ts'
import {
  type FieldPath,
  filledFields,
  fullRecords,
  kindsByFile,
  optionalFields,
  type TypedGroup,
  type TypedRecords,
  withoutFields,
  yamlFilesOf,
} from '../support/full-records.ts'
import { treeOf } from '../support/tree.ts'

/** One record of each kind with no more than it has to have, in a group of each kind too. */
const leastRecords = {
  publication: {
    base: 'https://publisher.test/p/',
    name: 'Publication inventée',
    inLanguage: 'fr',
    publisher: 'o-1',
    license: 'https://example.org/licence',
  },
  sources: [{ id: 'p-1', name: 'Page' }],
  places: [{ id: 'l-1', name: 'Vallée' }],
  topics: [{ id: 't-1', name: 'eau' }],
  organizations: [{ id: 'o-1', name: 'Centre des essais' }],
  periodicals: [{ id: 'r-1', name: 'Revue des essais' }],
  contributors: [
    { id: 'c-1', name: 'Ada Nulle', publication: { as: 'named', basis: 'consent' } },
    { id: 'c-2', publication: { as: 'role-only' } },
    { id: 'c-3', publication: { as: 'withheld' } },
  ],
  series: [{ id: 's-1', name: 'Série' }],
  capsules: [
    { id: '1', name: 'Capsule une' },
    {
      id: '2',
      name: 'Capsule deux',
      participation: [{ id: 'x-1' }],
      hasPart: [{ id: 'debut', name: 'Le début', startOffset: '0' }],
      caption: [{ inLanguage: 'fr' }],
      encoding: [{ id: 'hd', contentUrl: 'https://example.org/hd.mp4' }],
    },
  ],
} satisfies TypedRecords

const shapes = new n3.Store(
  readdirSync(new URL('../../shapes', import.meta.url))
    .filter((name) => name !== 'search-engines.ttl')
    .flatMap((name) =>
      new n3.Parser().parse(readFileSync(new URL(`../../shapes/${name}`, import.meta.url), 'utf8')),
    ),
)

describe('the least record of each kind', () => {
  it('has the fields that are required, and no other', () => {
    const filled = filledFields(leastRecords)
    const isGroup = ({ field }: FieldPath): boolean =>
      ['participation', 'hasPart', 'caption', 'encoding', 'transcriptFile'].includes(field)
    const more = filled.filter(
      (each) => !isGroup(each) && requirementOf(each.group, each.field) === undefined,
    )
    expect(more).toEqual([])
  })

  it.each(['yaml', 'ndjson', 'csv', 'xlsx'] as const)('goes out as %s, and is valid', async (format) => {
    const data = await freshFolder()
    await write(data, await filesOf(leastRecords, format))
    const out = await freshFolder()
    const { published, problems } = await build({ data, out, publish: true })
    expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
    expect(published).toBe(true)
    const dump = await readFile(join(out, 'public/dumps/regards.nt'), 'utf8')
    expect(dump).toBe(await dumpOf(leastRecords))
    const graph = new n3.Store(new n3.Parser().parse(dump))
    const { results } = await new SHACLValidator(shapes as unknown as DatasetCore).validate(
      graph as unknown as DatasetCore,
    )
    const isViolation = ({ severity }: (typeof results)[number]): boolean =>
      severity?.value.endsWith('#Violation') === true
    expect(results.filter(isViolation).map(({ sourceShape }) => sourceShape?.value)).toEqual([])
  })

  it('has a page that says what it is, and nothing that no source says', async () => {
    const pages = await pagesOf(withoutFields(leastRecords, [pathTo('contributors')]))
    const summaryOf = (path: string): string | undefined =>
      /<meta name="description" content="(.+?)">/.exec(pages.get(path) ?? '')?.[1]
    expect(summaryOf('capsule/1/index.html')).toBe('Capsule : Capsule une')
    expect(summaryOf('series/s-1/index.html')).toBe('Série : Série')
    expect(summaryOf('source/p-1/index.html')).toBe('Source : Page')
    expect(summaryOf('index.html')).toBe('Jeu de données : Publication inventée')
    expect(pages.size).toBeGreaterThan(12)
    for (const [path, page] of pages) {
      expect([path, /undefined|<p class="lead"><\/p>|<summary><\/summary>/.exec(page)]).toEqual([path, null])
      if (path.endsWith('.html')) expect([path, summaryOf(path)]).toEqual([path, expect.any(String)])
    }
  })

  it('is said to name people in data that are not described, and of no other is anything said', async () => {
    const notice = 'Ces données nomment des personnes : leur réutilisation est soumise au RGPD.'
    const unnamed = withoutFields(leastRecords, [pathTo('contributors')])
    const descriptionsIn = (dump: string): string[] =>
      dump.split('\n').filter((line) => line.includes('/description>'))
    expect(descriptionsIn(await dumpOf(leastRecords))).toEqual([
      `<https://publisher.test/p/#dataset> <http://schema.org/description> "${notice}"@fr .`,
    ])
    expect(descriptionsIn(await dumpOf(unnamed))).toEqual([])
  })
})

describe('records with every field', () => {
  it('leave none out, and go out', async () => {
    const filled = new Set(filledFields(fullRecords).map(({ group, field }) => `${group}.${field}`))
    const known = [...Object.entries(recordSchemas), ['publication', publicationSchema] as const]
    expect(
      known.flatMap(([kind, schema]) => fieldNames(schema, kind)).filter((name) => !filled.has(name)),
    ).toEqual([])
    const { published, problems } = await built(fullRecords)
    const isTold = ({ severity, rule }: Problem): boolean =>
      severity !== 'info' && !/^(image-scope|passage-elsewhere)$/.test(rule)
    expect(problems.filter(isTold)).toEqual([])
    expect(published).toBe(true)
  })

  it.each(mayBeLeftOut().map((field) => [field.path.join('.'), field] as const))(
    'go out without %s',
    async (_name, field) => {
      const { problems } = await built(withoutFields(fullRecords, [field]), false)
      expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
    },
  )

  it('go out without the functions of a credit that a release before had', async () => {
    const [data, out] = [await freshFolder(), await freshFolder()]
    const functions = mayBeLeftOut().filter(({ path }) => path.includes('function'))
    expect(functions.length).toBeGreaterThan(3)
    for (const fields of [[], ...functions.toReversed().map((field) => [field])]) {
      await write(data, yamlFilesOf(withoutFields(fullRecords, fields)))
      const { problems } = await build({ data, out, publish: true })
      expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
    }
  })

  it('go out without any of the fields that they may go without', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(mayBeLeftOut()), async (fields) => {
        const { published, problems } = await built(withoutFields(fullRecords, fields))
        expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
        expect(published).toBe(true)
      }),
      { numRuns: 15, examples: [[mayBeLeftOut()]] },
    )
  })
})

/** The optional fields but for those that decide whether a person may be named. */
function mayBeLeftOut(): FieldPath[] {
  return optionalFields(fullRecords).filter(({ path: [file, index, field] }) => {
    if (file === 'publication')
      return !['exceptions', 'organizationDetails', 'people'].includes(String(index))
    if (file === 'sources') return !['publisher', 'url'].includes(String(field))
    return file !== 'contributors' || field !== 'publication'
  })
}

async function built(records: TypedRecords, publish = true) {
  const data = await freshFolder()
  await write(data, yamlFilesOf(records))
  return build({ data, out: await freshFolder(), publish })
}

/** The names of the fields of a group and of the groups in it, each behind that of its group. */
function fieldNames(schema: z.ZodType, group: string): string[] {
  return Object.entries(describeSchema(schema).shape ?? {}).flatMap(([field, inner]) => [
    `${group}.${field}`,
    ...fieldNames(inner, field),
  ])
}

/** The pages and the feed of a publication, by path. */
async function pagesOf(records: TypedRecords): Promise<ReadonlyMap<string, string>> {
  const data = await freshFolder()
  await write(data, yamlFilesOf(records))
  const out = await freshFolder()
  await build({ data, out, publish: true })
  const paths = Object.keys((await treeOf(join(out, 'public'))) ?? {}).filter((path) =>
    /\.(html|atom)$/.test(path),
  )
  const read = async (path: string) => [path, await readFile(join(out, 'public', path), 'utf8')] as const
  return new Map(await Promise.all(paths.map(read)))
}

/** The dump of records that are typed as YAML. */
async function dumpOf(records: TypedRecords): Promise<string> {
  const data = await freshFolder()
  await write(data, yamlFilesOf(records))
  const out = await freshFolder()
  await build({ data, out, publish: true })
  return readFile(join(out, 'public/dumps/regards.nt'), 'utf8')
}

async function filesOf(
  { publication, ...records }: TypedRecords,
  format: 'yaml' | 'ndjson' | 'csv' | 'xlsx',
): Promise<Record<string, string | Uint8Array>> {
  if (format === 'yaml') return yamlFilesOf({ publication, ...records })
  const ofKinds = Object.entries(records).flatMap(([file, values]) =>
    ([values].flat() as TypedGroup[]).map((value) => ({ kind: kindsByFile[file], value })),
  )
  if (format === 'ndjson') {
    const lines = ofKinds.map(({ kind, value }) => `${JSON.stringify({ kind, ...value })}\n`)
    return { 'publication.yaml': JSON.stringify(publication), 'fiches.ndjson': lines.join('') }
  }
  const sheets = [
    { sheet: 'publication', value: publication },
    ...ofKinds.map(({ kind, value }) => ({ sheet: kind, value })),
  ]
  const filled = await fillTemplate(
    sheets as SheetRecord[],
    format,
    format === 'xlsx' ? 'fiches.xlsx' : '',
    'fr',
  )
  if ('longCell' in filled) throw new Error(filled.longCell)
  return Object.fromEntries(filled.files)
}

function pathTo(file: string): FieldPath {
  return { path: [file], group: '', field: file }
}
