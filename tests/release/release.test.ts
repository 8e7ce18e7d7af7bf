import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync, watch } from 'node:fs'
import { copyFile, cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WORK_FOLDER_MARK } from '../../pipeline/files/work-folder.ts'
import { publishedTables } from '../../pipeline/write/tables/all-tables.ts'
import { build } from '../support/build.ts'
import { regards, typed } from '../support/cli.ts'
import { quadsOfJsonld } from '../support/dumps.ts'
import { dataFolder, type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { linesOf } from '../support/ndjson.ts'
import { openFiles } from '../support/open-files.ts'
import { type Running, start, until } from '../support/running.ts'
import { namesIn, treeOf } from '../support/tree.ts'

/** Names that UTF-16 units and UTF-8 bytes order differently, and what canonical N-Triples escapes or does not. */
const alternateName = [
  ...[
    '\uE000',
    '\uFB01',
    '\uFFFD',
    '\u{10000}',
    '\u{1F600}',
    '\u{10FFFF}',
    'z',
    '\u00E9',
    '\uD7FF',
    'a\u{1F600}',
  ],
  ...[
    'a\uFFFD',
    'a"b',
    'a\\b',
    'a\nb',
    'a\rb',
    'a\tb',
    "a'b",
    'a/b',
    'a\u2028b',
    '\u202Eb',
    '\u{1F600}\uFFFD',
  ],
]
const first: Files = {
  ...smallest,
  'more.ndjson': linesOf([
    { kind: 'topic', id: 't-2', name: 'ordre', description: 'Un ordre.', alternateName, source: 'p-1' },
    { kind: 'topic', id: 't-3', replacedBy: 't-2' },
  ]),
}

/** Other words for a topic, and a place more: what a second release says. */
const second: Files = {
  ...first,
  'topics.yaml': '- id: t-1\n  name: thème corrigé\n  description: Un thème.\n  source: p-1\n',
  'places.yaml': '- id: l-1\n  name: Lieu nouveau\n  source: p-1\n',
}

/** What a build has written when it is killed. */
const half: Files = {
  [`.next/${WORK_FOLDER_MARK}`]: '',
  '.next/public/SHA256SUMS': 'half',
  '.next/sorting/run-0': 'half',
}

/** Where a release waits while another takes its place. */
const PREVIOUS = '.next/public.previous'

/** What stands in a release for people to read, and each resource alone; the rest is listed file by file. */
const PAGES = /\.(?:html|css|atom|xml)$|^robots\.txt$|(?:^|\/)index\.(?:ttl|jsonld)$/
const tables = publishedTables.map(({ name }) => `tables/${name}`)
const dumps = ['dumps/regards.jsonld', 'dumps/regards.nt', 'dumps/regards.ttl']

/** The folder that a build in this process publishes. */
async function published(batch?: number): Promise<string> {
  const [data, out] = [await dataFolder(first), await freshFolder()]
  const outcome = await build({ data, out, publish: true, ...(batch && { batch }) })
  expect(outcome.published).toBe(true)
  return join(out, 'public')
}

/** A data folder, and the folder that the command line published it in. */
async function released(files: Files): Promise<Place> {
  const [data, out] = [await dataFolder(files), await freshFolder()]
  expect(await typed(['build', '--data', data, '--out', out])).toMatchObject({ code: 0, stderr: '' })
  return { data, out }
}

type Place = { readonly data: string; readonly out: string }

describe('two builds of the same records', () => {
  it('give the same files to the byte, whatever the time zone, the language and the folder', async () => {
    const { data, out } = await released(first)
    const tree = await treeOf(join(out, 'public'))
    const [copy, elsewhere] = [await dataFolder(first), await freshFolder()]
    const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' }
    const again = await regards(['build', '--quiet', '--data', copy, '--lang', 'en'], { cwd: elsewhere, env })
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(await treeOf(join(elsewhere, 'dist/public'))).toEqual(tree)

    expect(await typed(['build', '--data', data, '--out', out])).toMatchObject({ code: 0 })
    expect(await treeOf(join(out, 'public'))).toEqual(tree) // over the first, with its ledger

    const queries = await readdir(fileURLToPath(new URL('../../ontology/queries', import.meta.url)))
    expect(
      Object.keys(tree ?? {})
        .filter((path) => !PAGES.test(path) && !/^(\w+\.js|licenses\.txt)$/.test(path))
        .sort(),
    ).toEqual(
      [
        ...['.well-known/void', 'catalog.json', 'catalog.ttl', 'datapackage.json', 'regards.xlsx'],
        ...tables.flatMap((name) => [`${name}.csv`, `${name}.csv-metadata.json`, `${name}.schema.json`]),
        ...[
          'SHA256SUMS',
          'CITATION.cff',
          'context.jsonld',
          'topics.ttl',
          'queries/queries.ttl',
          'search/index.json',
        ],
        ...queries.map((name) => `queries/${name}`),
        ...dumps.flatMap((path) => [path, `${path}.gz`]),
      ].sort(),
    )
  })

  it('give the same files to the byte, however many records a batch holds', async () => {
    const tree = await treeOf(await published(1))
    expect(await treeOf(await published(2))).toEqual(tree)
    expect(await treeOf(await published(500))).toEqual(tree)
  })
})

describe('a release', () => {
  it('lists the SHA-256 of every other file', async () => {
    const folder = await published()
    const lines = String(await readFile(join(folder, 'SHA256SUMS'))).split('\n')
    expect(lines.pop()).toBe('')
    const paths = Object.keys((await treeOf(folder)) ?? {}).filter((path) => path !== 'SHA256SUMS')
    const sums = paths.map(async (path) => {
      const bytes = await readFile(join(folder, path))
      return `${createHash('sha256').update(bytes).digest('hex')}  ${path}`
    })
    expect(lines.sort()).toEqual((await Promise.all(sums)).sort())
  })

  it('has each dump a second time, compressed', async () => {
    const folder = await published()
    for (const path of dumps) {
      const bytes = await readFile(join(folder, path))
      const compressed = await readFile(join(folder, `${path}.gz`))
      expect(bytes.equals(gunzipSync(compressed)), path).toBe(true)
      expect([...compressed.subarray(3, 8)], path).toEqual([0, 0, 0, 0, 0]) // no file name, no time (RFC 1952)
    }
  })

  it('has its N-Triples in the order of their bytes, each line once', async () => {
    const path = join(await published(), 'dumps/regards.nt')
    const text = String(await readFile(path))
    const lines = text.split('\n')
    expect(lines.pop()).toBe('')
    for (const [index, line] of lines.slice(1).entries())
      expect(Buffer.compare(Buffer.from(lines[index] ?? ''), Buffer.from(line)), line).toBe(-1)
    expect([...lines].sort(), 'the order of UTF-16 units is another').not.toEqual(lines)

    const sort = promisify(execFile)('sort', ['-c', '-u', path], { env: { ...process.env, LC_ALL: 'C' } })
    await sort.catch((error: NodeJS.ErrnoException) => expect(error.code, String(error)).toBe('ENOENT'))
  })

  it('has its N-Triples in canonical form', async () => {
    const text = String(await readFile(join(await published(), 'dumps/regards.nt')))
    for (const line of text.split('\n').slice(0, -1)) expect(line).toMatch(CANONICAL)
    const said = text.split('\n').flatMap((line) => /\/alternateName> "(.*)"@fr \.$/su.exec(line)?.[1] ?? [])
    expect(said.sort()).toEqual(
      alternateName.map((name) => name.replace(/[\\"\n\r\t]/g, (one) => ESCAPED[one] ?? one)).sort(),
    )
  })

  it('has a JSON-LD file that holds its context in the first line, then one node a line', async () => {
    const folder = await published()
    const text = String(await readFile(join(folder, 'dumps/regards.jsonld')))
    const lines = text.split('\n')
    const context = JSON.parse(String(await readFile(join(folder, 'context.jsonld'))))
    expect(JSON.parse(`${lines[0]}]}`)).toEqual({ ...context, '@graph': [] })
    expect(lines.slice(-2)).toEqual([']}', ''])
    const nodes = lines.slice(1, -2)
    expect(nodes).toHaveLength(Object.keys((JSON.parse(text) as { '@graph': object })['@graph']).length)
    for (const line of nodes) {
      const keys = Object.keys(JSON.parse(line.replace(/,$/, '')) as object)
      // what was replaced has an address and says where it went, and has no class
      expect(keys.slice(0, 2)).toEqual(
        keys.includes('isReplacedBy') ? ['@id', 'isReplacedBy'] : ['@id', '@type'],
      )
    }
    const triples = String(await readFile(join(folder, 'dumps/regards.nt'))).split('\n').length - 1
    expect(await quadsOfJsonld(text)).toHaveLength(triples)
  })
})

/** A line of canonical N-Triples (RDF 1.2 N-Triples, section 4) without blank nodes, xsd:string or capitals in tags. */
const CANONICAL = (() => {
  const iri = '<[^\\x00-\\x20<>"{}|^`\\\\]*>'
  const escaped = '\\\\[btnfr"\\\\]|\\\\u(?:000[0-7B]|000[EF]|001[0-9A-F]|007F)'
  const literal = `"(?:[^\\x00-\\x1F\\x7F"\\\\\\p{Cs}\\uFFFE\\uFFFF]|${escaped})*"`
  const suffix = `@[a-z]+(?:-[a-z0-9]+)*|\\^\\^(?!<http://www\\.w3\\.org/2001/XMLSchema#string>)${iri}`
  return new RegExp(`^${iri} ${iri} (?:${iri}|${literal}(?:${suffix})?) \\.$`, 'u')
})()
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

describe('a build that finds something to correct', () => {
  const wrong: [string, Files][] = [
    ['a field', { 'places.yaml': '- id: l-1\n  name: Lieu\n  nam: Lieu\n' }],
    ['what a record owes', { 'places.yaml': '- id: l-1\n  source: p-1\n' }],
    ['a reference', { 'more.ndjson': `${first['more.ndjson']}{"kind":"place","id":"l","source":"p-9"}\n` }],
    ['the writing of a file', { 'capsules/2.yaml': 'id: [' }],
  ]
  it.each(wrong)('in %s leaves the release before as it was, and nothing beside it', async (_, files) => {
    const place = { data: await dataFolder(first), out: await freshFolder() }
    await build({ ...place, publish: true })
    const [release, ledger] = [await whole(place), await readFile(join(place.data, 'addresses.txt'))]
    await write(place.data, { ...second, ...files })
    const { code, stderr } = await typed(buildOf(place))
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(await whole(place)).toEqual(release)
    expect(await namesIn(place.out)).toEqual(['public', 'report'])
    expect(await namesIn(place.data)).toEqual(
      ['addresses.txt', 'publication.lock', ...topNames({ ...second, ...files })].sort(),
    )
    expect(await readFile(join(place.data, 'addresses.txt'))).toEqual(ledger)
  })
})

describe.runIf(existsSync('/proc/self/fd'))('a build that fails', () => {
  it('closes every file that it was writing', async () => {
    const [data, out] = [await dataFolder(first), await freshFolder()]
    const open: string[] = []
    const watch = (): never => {
      open.push(...openFiles(out))
      throw new Error('somewhere in the middle')
    }
    await expect(build({ data, out, publish: true, watch })).rejects.toThrow('somewhere in the middle')
    expect(open.length).toBeGreaterThan(0)
    expect(openFiles(out)).toEqual([])
  })
})

describe('a build that is killed', () => {
  it('leaves one whole release, and the next build goes through', async () => {
    const { old, fresh, scene } = await twoReleases()
    const todo = Object.entries(await moments(await scene()))
    const lane = async (): Promise<void> => {
      for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
        const [name, moment] = next
        const place = await scene()
        const running = start(buildOf(place))
        running.end()
        await moment(place, running)
        running.kill()
        await running.closed
        expect([old, fresh], name).toContainEqual(await whole(place))
        const { code, stdout } = await typed(buildOf(place))
        expect(code, `${name}: ${stdout}`).toBe(0)
        expect(await treeOf(join(place.out, 'public')), name).toEqual(fresh)
        expect(await namesIn(place.out), name).toEqual(['public', 'report'])
        expect(await namesIn(place.data), name).toEqual(
          ['addresses.txt', 'publication.lock', ...topNames(second)].sort(),
        )
      }
    }
    await Promise.all([lane(), lane()])
  }, 120_000)

  it('between its two renames loses nothing: a query reads the old release, and the next build brings it back', async () => {
    const { old, fresh, scene } = await twoReleases()
    const place = await scene()
    await write(place.out, { ...half, '.lock': `${await deadProcess()}` })
    await rename(join(place.out, 'public'), join(place.out, PREVIOUS))
    const all = await treeOf(place.out)
    expect(await labels(place)).toEqual(['thème'])
    expect(await treeOf(place.out), 'a query writes nothing').toEqual(all)
    await write(place.data, { 'places.yaml': '- id: l-1\n' })
    expect(await typed(buildOf(place))).toMatchObject({ code: 1 })
    expect(await treeOf(join(place.out, 'public'))).toEqual(old)
    await write(place.data, second)
    expect(await typed(buildOf(place))).toMatchObject({ code: 0 })
    expect(await treeOf(join(place.out, 'public'))).toEqual(fresh)
    expect(await namesIn(place.out)).toEqual(['public', 'report'])
  })

  it('while it clears the old release away leaves the new one, which the next command keeps', async () => {
    const { fresh, scene } = await twoReleases()
    const place = await scene()
    expect(await typed(buildOf(place))).toMatchObject({ code: 0 })
    await write(place.out, { ...half, '.lock': `${await deadProcess()}` })
    await mkdir(join(place.out, PREVIOUS))
    await copyFile(join(place.out, 'public/SHA256SUMS'), join(place.out, PREVIOUS, 'SHA256SUMS'))
    const all = await treeOf(place.out)
    expect(await labels(place)).toEqual(['thème corrigé'])
    expect(await treeOf(place.out), 'a query writes nothing').toEqual(all)
    expect(await typed(buildOf(place))).toMatchObject({ code: 0 })
    expect(await treeOf(join(place.out, 'public'))).toEqual(fresh)
    expect(await namesIn(place.out)).toEqual(['public', 'report'])
  })

  it('as it writes in the data folder leaves nothing there that stops the next build', async () => {
    const { scene, fresh } = await twoReleases()
    const place = await scene()
    const written = new Set<string>()
    const watcher = watch(place.data, (_, name) => name !== null && written.add(name))
    expect(await typed(buildOf(place))).toMatchObject({ code: 0 })
    watcher.close()
    expect(written).toContain('addresses.txt')
    for (const name of written)
      if (!['addresses.txt', 'publication.lock'].includes(name) && !name.startsWith('.lock'))
        await write(place.data, { [name]: 'capsule/1/#vi' })
    expect(await typed(buildOf(place))).toMatchObject({ code: 0 })
    expect(await treeOf(join(place.out, 'public'))).toEqual(fresh)
    expect(await namesIn(place.data)).toEqual(
      ['addresses.txt', 'publication.lock', ...topNames(second)].sort(),
    )
  })
})

describe('two builds at once', () => {
  it('do not meet: the second ends with 2 and one line, and the first goes on', async () => {
    const place = { data: await dataFolder(first), out: await freshFolder() }
    const running = start([...buildOf(place), '-']) // waits for records until its standard input ends
    await until(() => sizeOf(join(place.out, '.lock')) > 0, running, 5)
    const { code, stdout, stderr } = await regards(buildOf(place))
    running.end()
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^regards: [^\n]*\.lock[^\n]*\n$/)
    const { stderr: progress, ...ended } = await running.closed
    expect(ended).toEqual({ code: 0, signal: null })
    expect(progress).toMatch(/^(\d+ fiches, .*\n)*$/) // it waited long enough to say how far it is
    expect(await namesIn(place.out)).toEqual(['public', 'report'])
  })

  it('are not at once if the first was killed: its lock holds nobody back', async () => {
    const place = { data: await dataFolder(first), out: await freshFolder() }
    const running = start([...buildOf(place), '-'])
    await until(() => sizeOf(join(place.out, '.lock')) > 0, running, 5)
    running.kill()
    await running.closed
    expect(await namesIn(place.out)).toContain('.lock')
    expect(await regards(buildOf(place))).toMatchObject({ code: 0, stderr: '' })
    expect(await namesIn(place.out)).toEqual(['public', 'report'])
  })
})

function buildOf({ data, out }: Place): string[] {
  return ['build', '--data', data, '--out', out]
}

type Tree = Awaited<ReturnType<typeof treeOf>>

/** Two releases, and a way to lay out anew the moment between them: the first one published, the second one typed. */
async function twoReleases(): Promise<{ old: Tree; fresh: Tree; scene: () => Promise<Place> }> {
  const [data, out] = [await dataFolder(first), await freshFolder()]
  await build({ data, out, publish: true })
  const scene = async (): Promise<Place> => {
    const place = { data: await freshFolder(), out: await freshFolder() }
    await cp(data, place.data, { recursive: true })
    await cp(out, place.out, { recursive: true })
    await write(place.data, second)
    return place
  }
  const place = await scene()
  await build({ ...place, publish: true })
  const [old, fresh] = [await treeOf(join(out, 'public')), await treeOf(join(place.out, 'public'))]
  expect(fresh).not.toEqual(old)
  return { old, fresh, scene }
}

/** Waits until a build that runs in a place is to be killed. */
type Moment = (place: Place, running: Running) => Promise<void>

/** Moments by name: parts of the time for which a build holds the lock, and things that it does. */
async function moments(place: Place): Promise<Readonly<Record<string, Moment>>> {
  const isLocked: Moment = ({ out }, running) => until(() => existsSync(join(out, '.lock')), running, 2)
  const when =
    (isSo: (place: Place) => boolean): Moment =>
    async (place, running) => {
      await isLocked(place, running)
      await until(() => isSo(place), running)
    }
  const isThere = (path: string): Moment => when(({ out }) => existsSync(join(out, path)))
  const running = start(buildOf(place))
  running.end()
  await isLocked(place, running)
  const begin = performance.now()
  await running.closed
  const duration = performance.now() - begin
  const parts = Object.keys((await treeOf(join(place.out, 'public'))) ?? {}).filter(
    (_, index) => index % 3 === 0,
  )
  const after =
    (part: number): Moment =>
    async (place, running) => {
      await isLocked(place, running)
      await Promise.race([setTimeout(part * duration), running.closed])
    }
  return {
    'as it takes the lock': isLocked,
    'after 0.3 of its time': after(0.3),
    'after 0.6 of its time': after(0.6),
    'after 0.9 of its time': after(0.9),
    'as it writes the sums': isThere('.next/public/SHA256SUMS'),
    'as anything goes from the old release': when(
      ({ out }) => !parts.every((path) => existsSync(join(out, 'public', path))),
    ),
    'as it has moved the old release': isThere(PREVIOUS),
    'as it clears the old release away': when(
      ({ out }) => existsSync(join(out, 'public')) && !existsSync(join(out, '.next/public')),
    ),
    'as it writes the ledger': when(({ data }) => readdirSync(data).some((name) => name.endsWith('.next'))),
  }
}

/** The release that stands in a place, or the one that the next command will bring back. */
async function whole({ out }: Place): Promise<Tree> {
  return (await treeOf(join(out, 'public'))) ?? (await treeOf(join(out, PREVIOUS)))
}

/** The labels of the topic `t-1` in the release, as `regards query` gives them. */
async function labels({ out }: Place): Promise<string[]> {
  const query = join(await freshFolder(), 'labels.rq')
  const subject = 'FILTER(STRENDS(STR(?s), "/topic/t-1/#concept"))'
  await writeFile(
    query,
    `SELECT ?name { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?name . ${subject} }`,
  )
  const { code, stdout, stderr } = await typed(['query', query, '--out', out, '--format', 'csv'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout.trim().split(/\r?\n/).slice(1)
}

/** The id of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return Number(child.pid)
}

/** The names that files have at the top of the folder they are written to. */
function topNames(files: Files): string[] {
  return [...new Set(Object.keys(files).map((path) => path.replace(/\/.*/, '')))]
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
