import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CFB } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { directoryHeader, localHeader } from '../../pipeline/files/zip-records.ts'
import { openZipWriter } from '../../pipeline/files/zip-writer.ts'
import { packZip } from '../../pipeline/read/tables/zip-archive.ts'
import { freshFolder } from '../support/folder.ts'
import { unzip } from '../support/zip.ts'

const day = '2026-11-30'
const MIB = 1 << 20

/** Archives files, given with their names, in a fresh folder; gives the path of the archive. */
async function archived(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  on = day,
): Promise<string> {
  const folder = await freshFolder()
  const path = join(folder, 'made.zip')
  const writer = openZipWriter(path, on, 'a mark')
  for (const [name, bytes] of files) {
    await writeFile(join(folder, 'file'), bytes)
    await writer.add(name, join(folder, 'file'))
  }
  const { bytes } = await writer.close()
  expect(bytes).toBe((await readFile(path)).length)
  expect(existsSync(`${path}.directory`)).toBe(false)
  return path
}

/** Bytes that cannot be compressed, the same each time. */
function noise(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  for (let index = 0, state = 1; index < size; index++) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    bytes[index] = state >> 16
  }
  return bytes
}

/** Files below and above the size from which on a file is compressed while it is written. */
const files = [
  ['index.html', Buffer.from('<p>é</p>'.repeat(999))],
  ['empty', new Uint8Array()],
  ['dossier/é ☃.txt', Buffer.from('x')],
  ['just-whole', noise(MIB)],
  ['streamed', noise(MIB + 1)],
  ['dumps/regards.nt', Buffer.from('<a> <b> "c" .\n'.repeat(150_000))],
] as const

it('an archive holds the bytes, names and modes of its files, as two other readers find them', async () => {
  const archive = await readFile(await archived(files))
  const found = unzip(archive)
  expect(found.comment).toBe('a mark')
  expect(found.files.map(({ name }) => name)).toEqual(files.map(([name]) => name))
  for (const [index, [name, bytes]] of files.entries())
    expect(found.files[index]?.bytes.equals(bytes), name).toBe(true)
  expect(new Set(found.files.map(({ mode }) => mode.toString(8)))).toEqual(new Set(['100644']))
  expect(archive.length).toBeLessThan(2.2 * MIB)
  const { FullPaths, FileIndex } = CFB.read(archive, { type: 'buffer' })
  for (const [name, bytes] of files) {
    const index = FullPaths.findIndex((path: string) => path.endsWith(`/${name}`))
    if (/^[ -~]*$/.test(name))
      expect(Buffer.from(FileIndex[index]?.content ?? []).equals(bytes), name).toBe(true)
  }
})

it('equal files give equal bytes, whatever their dates, and any change gives another date or size', async () => {
  const one = await readFile(await archived(files))
  expect((await readFile(await archived(files))).equals(one)).toBe(true)
  const stamp = async (text: string): Promise<number | undefined> =>
    unzip(await readFile(await archived([['a', Buffer.from(text)]]))).files[0]?.stamp
  const stamps = await Promise.all(['aaa', 'aab', 'aba', 'baa', 'aaa'].map(stamp))
  expect(new Set(stamps).size).toBe(4)
})

it.each([
  ['2026-11-30', [2026, 11, 30]],
  ['1970-01-01', [1980, 1, 1]],
  ['1980-02-29', [1980, 2, 29]],
  ['2107-12-31', [2107, 12, 31]],
  ['9999-12-31', [2107, 12, 31]],
])('a file bears the day %s as far as the format can tell it', async (on, [year = 0, month, date]) => {
  const [file] = unzip(await readFile(await archived([['a', Buffer.from('text')]], on))).files
  const [time, days] = [(file?.stamp ?? 0) & 0xffff, (file?.stamp ?? 0) >>> 16]
  expect([1980 + (days >> 9), (days >> 5) & 15, days & 31]).toEqual([year, month, date])
  expect(time >> 11).toBeLessThan(24)
  expect((time >> 5) & 63).toBeLessThan(60)
  expect(time & 31).toBeLessThan(30)
})

it('any names and any bytes are read back as they were written', async () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  const entry = fc.tuple(name, fc.uint8Array({ maxLength: 3000 }))
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (entries) => {
      const found = unzip(await readFile(await archived(entries)))
      expect(found.files.map(({ name, bytes }) => [name, [...bytes]])).toEqual(
        entries.map(([name, bytes]) => [Buffer.from(name).toString(), [...bytes]]),
      )
    }),
    { numRuns: 30 },
  )
})

it('more files than the format can count without Zip64 are counted with it', () => {
  const bytes = Buffer.from('x')
  for (const count of [65_534, 65_535, 65_536]) {
    const entries = Array.from({ length: count }, (_, index) => ({ name: `${index}`, bytes }))
    const archive = Buffer.from(packZip(entries))
    const found = unzip(archive)
    expect(found.files).toHaveLength(count)
    expect(found.files.at(-1)).toMatchObject({ name: `${count - 1}`, bytes })
    expect(archive.includes('PK\x06\x06')).toBe(count > 65_534)
  }
})

it.each([
  ['a size', 5_000_000_000, 5],
  ['an offset', 7, 5_000_000_000],
])('%s above 4 GiB is told in fields of eight bytes', (_, size, offset) => {
  const entry = { name: Buffer.from('a'), size, sum: 1, isDeflated: true, date: 0x21, time: 0 }
  const line = directoryHeader(entry, size - 1, offset)
  expect(line.readUInt16LE(6)).toBe(45)
  expect([20, 24, 42].map((at) => line.readUInt32LE(at))).toEqual([0xffffffff, 0xffffffff, 0xffffffff])
  const extra = line.subarray(47)
  expect([extra.readUInt16LE(0), extra.readUInt16LE(2), extra.length]).toEqual([1, 24, 28])
  expect([4, 12, 20].map((at) => Number(extra.readBigUInt64LE(at)))).toEqual([size, size - 1, offset])
  expect(localHeader(entry).readUInt16LE(28)).toBe(size > 0xffffffff ? 20 : 0)
})

const python = ['/usr/bin/python3', '/usr/local/bin/python3'].find(existsSync)

it.skipIf(python === undefined)('Python finds no fault (left out where it is not installed)', async () => {
  const path = await archived(files)
  const program =
    'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))'
  expect(String(execFileSync(String(python), ['-c', program, path])).trim()).toBe(`None ${files.length}`)
})
