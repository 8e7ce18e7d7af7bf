import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/**
 * The floors of the house, from the ground up; what stands on one line of a floor is one room.
 * A file imports from its own room or from a floor below.
 */
const floors: readonly (readonly string[])[] = [
  [
    'problem.ts paint.ts messages.ts fields.ts terms.ts iri.ts authorities.ts duration.ts size.ts file-error.ts host.ts url.ts disk.ts stream.ts follow.ts example.ts keys.ts order.ts sorted.ts runs.ts turns.ts dump.ts program.js fingerprint.ts version.ts npm.ts',
  ],
  ['node.ts', 'shacl/', 'files/', 'people/folding.ts people/names.ts people/mention.ts people/name-table.ts'],
  ['resource.ts'],
  ['nearest.ts value.ts record.ts rights.ts consent.ts notice.ts personal.ts people/'],
  ['sheets/', 'personal-details/'],
  ['read/', 'map/', 'check/', 'write/', 'site/', 'catalog/', 'portal/', 'explain/', 'import/'],
  ['ground.ts', 'bundle.ts', 'problems/', 'editor/', 'batch/'],
  ['ask/'],
  ['pages.ts pages/', 'catalog.ts', 'guard.ts guard/'],
  ['reports.ts'],
  ['table.ts', 'sparql/'],
  [
    'build.ts build/',
    'query.ts',
    'withdraw.ts',
    'erase.ts',
    'people.ts',
    'init.ts',
    'import.ts known.ts',
    'template.ts',
    'parts/',
  ],
  ['serve/', 'publish/'],
  ['serve.ts'],
  ['screen.ts', 'usage.ts system-errors.ts'],
  ['options.ts'],
  ['commands/'],
  ['cli.ts regards.js'],
]

/** Modules that only some files may use. */
const keepers: Readonly<Record<string, readonly string[]>> = {
  'node:fs': ['disk.ts', 'stream.ts', 'serve/files.ts', 'program.js', 'dump.ts'],
  'node:fs/promises': ['disk.ts', 'stream.ts', 'serve/files.ts'],
  'node:process': [],
  'hucre/xlsx': ['read/tables/workbook.ts', 'write/sheets/workbook.ts'],
  'hucre/ods': ['read/tables/workbook.ts'],
  'csv-parse/sync': ['read/tables/csv.ts'],
}

const pipeline = fileURLToPath(new URL('../pipeline/', import.meta.url))

describe('the house', async () => {
  const files = (await readdir(pipeline, { recursive: true })).filter((path) => /\.(ts|js)$/.test(path))

  it.each(files)('%s reaches neither up nor across', async (file) => {
    const [floor, room] = placeOf(file)
    const text = await readFile(join(pipeline, file), 'utf8')
    for (const reached of importsOf(text)) {
      if (!reached.startsWith('.')) {
        expect(keepers[reached] ?? [file], `${file} uses ${reached}`).toContain(file)
        continue
      }
      const target = normalize(join(dirname(file), reached))
      if (target.startsWith('..')) continue // the context, which is data
      const [itsFloor, itsRoom] = placeOf(target)
      const isAllowed = itsFloor < floor || (itsFloor === floor && itsRoom === room)
      expect(isAllowed, `${file} reaches up or across to ${target}`).toBe(true)
    }
  })

  it.each(files.filter((file) => !['cli.ts', 'regards.js'].includes(file)))(
    '%s prints nothing and asks the process nothing',
    async (file) => {
      const code = (await readFile(join(pipeline, file), 'utf8')).replaceAll(/^\s*(\/?\*|\/\/).*$/gm, '')
      expect(code).not.toMatch(/\b(process|console)\./)
    },
  )

  it.each(files.filter((file) => file !== 'cli.ts'))('%s reads no clock and draws no lot', async (file) => {
    const code = await readFile(join(pipeline, file), 'utf8')
    expect(code).not.toMatch(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(/)
  })

  it.each(files)('%s leaves URL.canParse alone, which Node gets wrong (url.ts)', async (file) => {
    expect(await readFile(join(pipeline, file), 'utf8')).not.toContain('URL.canParse(')
  })

  it('starts Node alike, whatever a build is started by', async () => {
    const { scripts } = JSON.parse(await readFile(join(pipeline, '../package.json'), 'utf8'))
    const [first = ''] = (await readFile(join(pipeline, 'regards.js'), 'utf8')).split('\n')
    const start = `${first.replace('#!/usr/bin/env -S ', '')} pipeline/regards.js`
    expect(start).toContain('--expose-gc')
    expect([scripts.regards, scripts.build, scripts.check]).toEqual([
      start,
      `${start} build`,
      `${start} check`,
    ])
  })

  it('gives a floor to every file', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(() => placeOf('map/new.ts')).not.toThrow()
    expect(() => placeOf('new.ts')).toThrow('new.ts has no floor')
  })
})

function placeOf(file: string): [floor: number, room: number] {
  for (const [floor, rooms] of floors.entries()) {
    const room = rooms.findIndex((names) =>
      names.split(' ').some((name) => name === file || (name.endsWith('/') && file.startsWith(name))),
    )
    if (room >= 0) return [floor, room]
  }
  throw new Error(`${file} has no floor`)
}

/** What a file imports, types too, and what it imports later on. */
function importsOf(text: string): string[] {
  return [
    ...text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm),
  ].map(([, from, bare, later]) => from ?? bare ?? later ?? '')
}
