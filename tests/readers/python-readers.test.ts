import { execFile } from 'node:child_process'
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { freshFolder } from '../support/folder.ts'
import { served } from '../support/served.ts'

/*
 * A release as programs of other people's read it, where Python and they are there (`requirements.txt`): `REGARDS_PYTHON` names
 * the interpreter. What is skipped is said.
 */

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const python = process.env.REGARDS_PYTHON ?? 'python3'

const hasModules = async (...names: string[]): Promise<boolean> => {
  const isThere = await run(python, ['-c', names.map((name) => `import ${name}`).join('\n')]).then(
    () => true,
    () => false,
  )
  if (!isThere) process.stderr.write(`SKIPPED: tests that need Python with ${names.join(', ')}\n`)
  return isThere
}
const hasCkan = await hasModules('ckan.plugins.toolkit', 'ckanext.dcat.profiles')
const hasDetective = await hasModules('csv_detective')
const hasClients = await hasModules('rdflib', 'SPARQLWrapper')
const hasPandas = await hasModules('pandas')

describe('a release of the records in this repository', () => {
  let folder: string
  let examples: string[]

  beforeAll(async () => {
    folder = await freshFolder(afterAll)
    await cp(join(root, 'data'), join(folder, 'data'), { recursive: true })
    await build({ data: join(folder, 'data'), out: join(folder, 'dist'), today: '2026-11-30', publish: true })
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    examples = [...readme.matchAll(/```python\n(.+?)```/gs)].map(([, code = '']) => code)
  })

  const printed = async (code: string): Promise<string> =>
    (await run(python, ['-c', code], { cwd: folder })).stdout

  /** What the example in the README that uses a library prints. */
  const exampleOf = (library: string): string => {
    const [code, ...others] = examples.filter((each) => each.includes(library))
    expect([typeof code, others]).toEqual(['string', []])
    return String(code)
  }

  it.skipIf(!hasClients)('gives the credits to rdflib, as the README says', async () => {
    const lines = (await printed(exampleOf('Graph().parse'))).trim().split('\n')
    expect(lines).toHaveLength(6)
    expect(lines).toContain("Léna Chavanes: stagiaire à l'IREV")
  })

  it.skipIf(!hasPandas)(
    'gives the functions with their organisations to pandas, as the README says',
    async () => {
      const text = await printed(exampleOf('pandas'))
      expect(text.trim().split('\n')).toHaveLength(1 + 9)
      expect(text).toMatch(/Arnaud Alessandrin +co-directeur +ARESVI/)
      expect(text).toMatch(/Léna Chavanes +stagiaire +IREV/)
    },
  )

  it.skipIf(!hasClients)('answers SPARQLWrapper, as the README says, and rdflib’s store', async () => {
    const { url } = await served(join(folder, 'dist/public'))
    const endpoint = new URL('sparql', url).href
    const code = exampleOf('SPARQLWrapper').replace('http://127.0.0.1:8080/sparql', endpoint)
    expect((await printed(code)).trim().split('\n')).toEqual(['6 persons in 1 capsules'])
    const described = `
from SPARQLWrapper import SPARQLWrapper
client = SPARQLWrapper("${endpoint}")
client.setQuery("DESCRIBE <https://regards.example/capsule/2/#video>")
print(len(client.queryAndConvert()))
client.setQuery("CONSTRUCT WHERE { ?s a <http://schema.org/Person> }")
print(len(client.queryAndConvert()))
from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore
graph = Graph(SPARQLStore("${endpoint}"))
print(len(list(graph.query("SELECT ?s { ?s a <http://schema.org/Person> }"))))
`
    const [triples, people, rows] = (await printed(described)).trim().split('\n').map(Number)
    expect(triples).toBeGreaterThan(10)
    expect([people, rows]).toEqual([6, 6])
  })

  it.skipIf(!hasDetective)(
    'has no column of ids that csv-detective takes for addresses of places',
    async () => {
      const tables = join(folder, 'dist/public/tables')
      const files = (await readdir(tables)).filter((name) => name.endsWith('.csv'))
      const filled = []
      for (const name of files)
        if ((await readFile(join(tables, name), 'utf8')).trim().split('\n').length > 1)
          filled.push(join(tables, name))
      const script = join(root, 'tests/readers/detect_columns.py')
      const { stdout } = await run(python, [script, ...filled], { maxBuffer: 1 << 24 })
      const found = Object.entries(JSON.parse(stdout) as Record<string, Record<string, string>>)
      const taken = found.flatMap(([file, columns]) =>
        Object.entries(columns).flatMap(([name, format]) =>
          format === 'adresse' && ID_COLUMNS.test(name) ? [`${file.replace(/.*\//, '')} ${name}`] : [],
        ),
      )
      expect(taken).toEqual([])
      expect(found.length).toBeGreaterThan(5)
    },
    120_000,
  )

  it.skipIf(!hasCkan)('says keywords, period, territory and contact to CKAN', async () => {
    const catalogue = join(folder, 'dist/public/catalog.ttl')
    const script = join(root, 'tests/readers/read_catalog.py')
    const read = JSON.parse((await run(python, [script, catalogue])).stdout)
    expect(read.tags.map(({ name }: { name: string }) => name)).toContain('QPV')
    expect([read.temporal_start, read.temporal_end]).toEqual(['2021-01-01', '2021-12-31'])
    expect(JSON.parse(read.spatial_bbox).type).toBe('Polygon')
    expect(read.identifier).toBe('https://regards.example/#dataset')
    expect(read.resources.length).toBeGreaterThan(5)
  })
})

describe('a release that says everything', () => {
  it.skipIf(!hasCkan)('says first issue, contact and theme to CKAN', async () => {
    const folder = await freshFolder()
    await cp(join(root, 'tests/golden/data'), join(folder, 'data'), { recursive: true })
    await build({ data: join(folder, 'data'), out: join(folder, 'dist'), today: '2024-06-01', publish: true })
    const script = join(root, 'tests/readers/read_catalog.py')
    const read = JSON.parse((await run(python, [script, join(folder, 'dist/public/catalog.ttl')])).stdout)
    expect(read.tags.length).toBeGreaterThan(0)
    expect(read.issued).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(read.contact_email).toMatch(/@/)
    expect(read.theme).toMatch(/data-theme/)
  })
})

/** The columns that hold ids of records. */
const ID_COLUMNS =
  /^(id|capsule|participant|participation|organization|periodical|series|topic|place|source|about|broader|member|publisher|isPartOf|spatialCoverage|locationCreated|areaServed|parentOrganization)$/
