import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

/** The rooms of the pipeline by floor, from the ground up. A file imports from its own room or from a floor below. */
const floors: readonly (readonly string[])[] = [
  ['language', 'collections', 'packaging'],
  ['problems', 'files'],
  ['transcript'],
  ['rdf'],
  ['record', 'requests'],
  ['people', 'sheets'],
  ['read', 'map', 'check', 'write', 'explain'],
  ['media'],
  ['profile'],
  ['catalog', 'site'],
  ['report'],
  ['release', 'authoring', 'links'],
  ['build.ts'],
  ['distributed', 'sparql'],
  ['serve', 'publish'],
  ['edit'],
  ['commands'],
  ['cli.ts', 'regards.js'],
]

/** The only files that stand beside the rooms. */
const DOORS = ['build.ts', 'cli.ts', 'regards.js']

/** Rooms whose convention names each file after what it is about: a command, a kind of rule. */
const CONVENTIONAL = /^(commands|problems\/rules)\//

/** Modules that only some files may import, or the files of a room. */
const keepers: Readonly<Record<string, readonly string[]>> = {
  'node:fs': ['files/', 'serve/open-files.ts', 'packaging/', 'regards.js'],
  'node:fs/promises': ['files/', 'serve/open-files.ts'],
  'node:process': [],
  'hucre/xlsx': [
    'read/tables/xlsx-sheets.ts',
    'authoring/template/choice-lists.ts',
    'authoring/template/sheet-workbook.ts',
  ],
  '@rubensworks/saxes': ['read/tables/ods-sheets.ts', 'authoring/import/formats/xml-tree.ts'],
  'csv-parse/sync': ['read/tables/read-csv.ts'],
}

/** The files that may print and ask the process: what a person starts. */
const STARTED = ['cli.ts', 'regards.js', 'packaging/zip/make-zip.js']

const MOST_IMPORTS = 15

const pipeline = fileURLToPath(new URL('../pipeline/', import.meta.url))
const paths = (await readdir(pipeline, { recursive: true }))
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/^program(\/|$)/.test(path)) // which is bundled from the others
const files = paths.filter((path) => /\.(ts|js)$/.test(path))
const texts = new Map(
  await Promise.all(files.map(async (file) => [file, await readFile(join(pipeline, file), 'utf8')] as const)),
)
const imports = new Map([...texts].map(([file, text]) => [file, importsOf(text)] as const))

it('three files stand beside the rooms, and every room has a floor', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => !file.includes('/'))).toEqual(DOORS)
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([])
})

it('no name is that of a file and of a folder, none is `build`, none stands twice', () => {
  const folders = paths.filter((path) => paths.some((other) => other.startsWith(`${path}/`)))
  const stems = new Set(files.map((file) => file.replace(/\.(ts|js)$/, '')))
  expect(folders.filter((folder) => stems.has(folder) || basename(folder) === 'build')).toEqual([])
  const named = files.filter((file) => !CONVENTIONAL.test(file))
  const isTwice = (file: string): boolean =>
    named.some((other) => other !== file && basename(other) === basename(file))
  expect(named.filter(isTwice)).toEqual([])
})

it('a file imports from its own room or from a floor below', () => {
  const offenders = reaches()
    .filter(([file, target]) => roomOf(file) !== roomOf(target) && floorOf(target) >= floorOf(file))
    .map(([file, target]) => `${file} reaches up or across to ${target}`)
  expect(offenders).toEqual([])
})

it('no file imports itself by way of others', () => {
  const next = new Map<string, string[]>()
  for (const [file, target] of reaches()) next.set(file, [...(next.get(file) ?? []), target])
  const settled = new Set<string>()
  const circles: string[] = []
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (way.includes(file) || settled.has(file)) return
    for (const target of next.get(file) ?? []) follow(target, [...way, file])
    settled.add(file)
  }
  for (const file of files) follow(file, [])
  expect(circles).toEqual([])
})

it(`a file has at most ${MOST_IMPORTS} imports`, () => {
  const long = [...imports].filter(([, targets]) => targets.length > MOST_IMPORTS).map(([file]) => file)
  expect(long).toEqual([])
})

it('no exported name stands twice', () => {
  const exported = [...texts.values()].flatMap((text) =>
    [...text.matchAll(/^export (?:async )?(?:function\*?|const|type|class) (\w+)/gm)].map(([, name]) => name),
  )
  expect(exported.filter((name, index) => exported.indexOf(name) !== index)).toEqual([])
})

it('the disk, the process and the parsers of tables are reached by their keepers alone', () => {
  const offenders = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => keepers[target]?.some((keeper) => file.startsWith(keeper)) === false)
      .map((target) => `${file} imports ${target}`),
  )
  expect(offenders).toEqual([])
})

it('only the door prints, asks the process, reads the clock and draws lots', () => {
  const offenders = [...texts].filter(([file, text]) => {
    const code = text.replaceAll(/^\s*(\/?\*|\/\/).*$/gm, '')
    const asks = /\b(process|console)\./.test(code) && !STARTED.includes(file)
    const guesses =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(/.test(code) && file !== 'cli.ts'
    return asks || guesses
  })
  expect(offenders.map(([file]) => file)).toEqual([])
})

it('nothing calls URL.canParse, which Node gets wrong (rdf/parse-url.ts)', () => {
  expect(files.filter((file) => texts.get(file)?.includes('URL.canParse('))).toEqual([])
})

it('the walk in CONTRIBUTING.md is true: each file exists and imports the next one', async () => {
  const guide = await readFile(join(pipeline, '../CONTRIBUTING.md'), 'utf8')
  const stops = guide.match(/^\d+\. .*$/gm)?.filter((line) => /^\d+\. `(data|pipeline)\//.test(line)) ?? []
  expect(stops.length).toBeGreaterThan(5)
  expect(stops.length).toBeLessThanOrEqual(12)
  const untrue = stops.flatMap((stop) => {
    const [chain = ''] = /`[^:]*`(?=:| is)/.exec(stop) ?? []
    const files = [...chain.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
    return files.filter((path, index) => {
      const next = files[index + 1]?.replace('pipeline/', '')
      const file = path.replace('pipeline/', '')
      const isThere = path.startsWith('data/') ? existsSync(join(pipeline, '..', path)) : texts.has(file)
      return !isThere || (next !== undefined && !reaches().some(([from, to]) => from === file && to === next))
    })
  })
  expect(untrue).toEqual([])
  expect(stops[0]).toContain('data/capsules/2.yaml')
  expect(stops.at(-1)).toContain('capsule/2/index.html')
})

it('every room says in a README what it is for', () => {
  const rooms = paths.filter((path) => !path.includes('/') && !path.includes('.'))
  expect(rooms.filter((room) => !paths.includes(`${room}/README.md`))).toEqual([])
})

function roomOf(file: string): string {
  return file.split('/')[0] ?? ''
}

/** The floor of a file's room, from 0; -1 where it has none. */
function floorOf(file: string): number {
  return floors.findIndex((rooms) => rooms.includes(roomOf(file)))
}

/** What each file imports of the pipeline. */
function reaches(): (readonly [file: string, target: string])[] {
  return [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => target.startsWith('.'))
      .map((target) => [file, normalize(join(dirname(file), target)).replaceAll('\\', '/')] as const)
      .filter(([, target]) => texts.has(target)),
  )
}

/** The modules that a file imports, for types only and dynamically too, each once. */
function importsOf(text: string): string[] {
  const found = text.matchAll(
    /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm,
  )
  return [...new Set([...found].map(([, from, bare, later]) => from ?? bare ?? later ?? ''))]
}
