import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openGrowingFileDigest, openSha256 } from '../../pipeline/files/file-digest.ts'
import { openFileWriter, WRITE_CHUNK_BYTES, writeFileWith } from '../../pipeline/files/file-writer.ts'
import { openReleaseFile } from '../../pipeline/files/release-file.ts'
import { SyncFileReader } from '../../pipeline/files/sync-file-reader.ts'
import { freshFolder } from '../support/folder.ts'
import { openFiles } from '../support/open-files.ts'

/** Sizes of pieces, from nothing to more than is written at once. */
const sizes = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.nat({ max: 5000 }) },
    { weight: 2, arbitrary: fc.integer({ min: 100_000, max: 300_000 }) },
  ),
  { maxLength: 9 },
)

/** A disk that is always full, where there is one. */
const FULL = '/dev/full'

/** Bytes that tell where in a file they stand. */
function bytesFrom(start: number, size: number): Buffer {
  return Buffer.from(Array.from({ length: size }, (_, index) => ((start + index) * 31) % 251))
}

/** A line that tells a size; that before a large piece is longer than what is read at once. */
function lineOf(size: number): string {
  return `${size} `.padEnd(size > 250_000 ? 300_000 : 3, 'é')
}

describe('a file in pieces', () => {
  it('holds what was written, though each piece is overwritten as soon as it was taken, and reads so', async () => {
    const folder = await freshFolder()
    let [files, large] = [0, 0]
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async (sizes, isShared) => {
        const path = join(folder, 'below', `${files++}`)
        const sink = openFileWriter(path)
        let total = 0
        const wanted: Buffer[] = []
        for (const size of sizes) {
          const head = lineOf(size)
          sink.write(`${head}\n`)
          wanted.push(Buffer.from(`${head}\n`), bytesFrom(total, size))
          const memory = isShared ? new SharedArrayBuffer(size) : new ArrayBuffer(size)
          const piece = new Uint8Array(memory)
          piece.set(bytesFrom(total, size))
          sink.write(piece)
          piece.fill(255)
          total += size
          large = Math.max(large, size)
        }
        sink.close()
        expect(Buffer.compare(await readFile(path), Buffer.concat(wanted))).toBe(0)

        const reading = new SyncFileReader(path)
        const read: Buffer[] = []
        for (const size of sizes)
          read.push(Buffer.from(`${reading.line()}\n`), Buffer.from(reading.bytes(size)))
        expect(reading.line()).toBeUndefined()
        expect(() => reading.bytes(1)).toThrow('the file ends too early')
        reading.close()
        expect(Buffer.compare(Buffer.concat(read), Buffer.concat(wanted))).toBe(0)
      }),
      { numRuns: 25 },
    )
    expect(large).toBeGreaterThan(1 << 18)
  })

  it('that ends within a line, or has no more of the bytes that are asked for, ends too early', async () => {
    const path = join(await freshFolder(), 'cut')
    await writeFileWith(path, async (file) => file.write('whole\ncut'))
    const reading = new SyncFileReader(path)
    expect(reading.line()).toBe('whole')
    expect(() => reading.line()).toThrow(`${path}: the file ends too early`)
    expect(() => reading.bytes(4)).toThrow('the file ends too early')
    expect(String(reading.bytes(3))).toBe('cut')
    reading.close()
  })

  it('has the same digest of what is written and of what is read behind it', async () => {
    const folder = await freshFolder()
    let files = 0
    await fc.assert(
      fc.asyncProperty(sizes, async (sizes) => {
        const path = join(folder, `followed-${files++}`)
        const [sink, digest, following] = [openFileWriter(path), openSha256(), openGrowingFileDigest(path)]
        let total = 0
        for (const size of sizes) {
          const piece = bytesFrom(total, size)
          sink.write(piece)
          digest.update(piece)
          total += size
          following.readTo(Math.max(0, total - WRITE_CHUNK_BYTES)) // no more than that waits to be written
        }
        sink.close()
        following.readTo(total)
        const wanted = createHash('sha256')
          .update(await readFile(path))
          .digest('hex')
        expect([following.end(), await digest.end()]).toEqual([wanted, wanted])
      }),
      { numRuns: 25 },
    )
    expect(openFiles(folder)).toEqual([])
  })

  it('is closed, however writing ends', async () => {
    const folder = await freshFolder()
    const written = writeFileWith(join(folder, 'one'), async (file) => {
      file.write('begun\n')
      throw new Error('no more')
    })
    await expect(written).rejects.toThrow('no more')
    expect(openFiles(folder)).toEqual([])
  })

  it.skipIf(!existsSync(FULL))('tells whoever closes it that it cannot be written', async () => {
    const sink = openFileWriter(FULL)
    sink.write('a line\n')
    expect(() => sink.close()).toThrow('ENOSPC')
    sink.abandon()
  })
})

describe('a file that is packed', () => {
  it('holds what was written, though each piece is overwritten as soon as it was taken', async () => {
    const large = fc.integer({ min: 1_000_000, max: 1_300_000 })
    await fc.assert(
      fc.asyncProperty(fc.tuple(sizes, large), async ([few, one]) => {
        const folder = await freshFolder()
        const dump = await openReleaseFile(folder, 'some.txt', true)
        const memory = Buffer.alloc(1_300_000)
        const whole: Buffer[] = []
        for (const [turn, size] of [...few, one, ...few].entries()) {
          const piece = memory.subarray(0, size)
          piece.fill(`${turn} is packed, `)
          whole.push(Buffer.from(piece))
          await dump.write(piece)
          memory.fill('!')
        }
        const checksums = new Map(await dump.close())
        const wanted = Buffer.concat(whole)
        for (const name of ['some.txt', 'some.txt.gz']) {
          const bytes = await readFile(join(folder, name))
          expect(checksums.get(name)).toBe(createHash('sha256').update(bytes).digest('hex'))
          expect((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).equals(wanted)).toBe(true)
        }
      }),
      { numRuns: 10 },
    )
  })

  it.skipIf(!existsSync(FULL))('on a disk that is full ends with that, and is closed', async () => {
    const folder = await freshFolder()
    await symlink(FULL, join(folder, 'some.txt.gz'))
    const dump = await openReleaseFile(folder, 'some.txt', true)
    const chance = randomBytes(3 << 20) // which cannot be packed
    const writing = async (): Promise<void> => {
      for (let turn = 0; turn < 9; turn++) await dump.write(chance)
      await dump.close()
    }
    await expect(writing()).rejects.toThrow('ENOSPC')
    await dump.abandon()
    expect(openFiles(folder)).toEqual([])
  })
})
