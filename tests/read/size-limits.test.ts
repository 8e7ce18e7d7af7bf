import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cutLineBatches } from '../../pipeline/read/line-batches.ts'
import { parseNdjson } from '../../pipeline/read/parse-ndjson.ts'
import { parseYaml } from '../../pipeline/read/parse-yaml.ts'
import { openReadAhead } from '../../pipeline/read/read-ahead.ts'
import { readTableFile, readYamlFile } from '../../pipeline/read/read-bounded-file.ts'
import { packZip, unpackZip } from '../../pipeline/read/tables/zip-archive.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'

const MIB = 1 << 20

it.each([
  ['a YAML file', readYamlFile, 8, 'large-file'],
  ['a file of tables', readTableFile, 20, 'large-table'],
] as const)('%s of $2 MiB is read, one byte more is not', async (_what, read, mebibytes, rule) => {
  const path = join(await freshFolder(), 'file')
  await writeFile(path, Buffer.alloc(mebibytes * MIB))
  expect(await read(path)).toHaveLength(mebibytes * MIB)
  await writeFile(path, Buffer.alloc(mebibytes * MIB + 1))
  expect(await read(path)).toMatchObject({ rule, place: { file: path, line: 1, column: 1 } })
})

it('a line of 16 MiB is read, one byte more is not', async () => {
  async function* line(bytes: number): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`"${'a'.repeat(bytes - 2)}"`)
  }
  const parsed = async (bytes: number): Promise<unknown[]> =>
    (await collect(parseNdjson(line(bytes), 'f'))).map((read) =>
      'rule' in read ? read.rule : String(read.value).length,
    )
  expect(await parsed(16 * MIB)).toEqual([16 * MIB - 2])
  expect(await parsed(16 * MIB + 1)).toEqual(['long-line'])
  const cut = async (bytes: number) => collect(cutLineBatches(line(bytes), 'f', 1))
  expect((await cut(16 * MIB)).map(({ bytes }) => bytes?.length)).toEqual([16 * MIB])
  expect((await cut(16 * MIB + 1)).map(({ bytes }) => bytes?.length)).toEqual([undefined])
})

it.each([
  ['YAML', (text: string) => [parseYaml(text, 'f')]],
  ['NDJSON', (text: string) => collect(parseNdjson(bytesOf(text), 'f'))],
])('%s nested in 32 levels is read, one level more is not', async (_format, parse) => {
  const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
  expect(JSON.stringify(await parse(nested(32)))).not.toContain('"depth"')
  expect(JSON.stringify(await parse(nested(33)))).toContain('"depth"')
})

it('an archive of 2,000 entries and 64 MiB is unpacked, one more of either is not', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${index}`, bytes: new Uint8Array() }))
  expect(unpackZip(packZip(entries(2000)))).toHaveLength(2000)
  expect(unpackZip(packZip(entries(2001)))).toEqual({ above: 'entries', limit: 2000 })
  const sized = (bytes: number) => packZip([{ name: 'a', bytes: new Uint8Array(bytes) }])
  expect(unpackZip(sized(64 * MIB))).toHaveLength(1)
  expect(unpackZip(sized(64 * MIB + 1))).toEqual({ above: 'size', limit: 64 })
})

it('contributors in the lines of a data folder are read as often as they are asked for', async () => {
  const line = { kind: 'contributor', id: 'c-9z9z', publication: { as: 'withheld' }, source: 'p-1' }
  const folder = await dataFolder({ 'more.ndjson': `${JSON.stringify(line)}\n` })
  const { contributors } = await openReadAhead(folder, [])
  for (let pass = 1; pass <= 2; pass++)
    expect((await collect(contributors())).map(({ id }) => id)).toContain('c-9z9z')
})

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
