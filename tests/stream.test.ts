import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFile, openReading } from '../pipeline/stream.ts'
import { freshFolder } from './support/folder.ts'

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

describe('a file in pieces', () => {
  it('holds what was written, though each piece is overwritten as soon as it was taken, and reads so', async () => {
    const folder = await freshFolder()
    let [files, large] = [0, 0]
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async (sizes, isShared) => {
        const path = join(folder, 'below', `${files++}`)
        const sink = openFile(path)
        let total = 0
        for (const size of sizes) {
          const memory = isShared ? new SharedArrayBuffer(size) : new ArrayBuffer(size)
          const piece = new Uint8Array(memory)
          piece.set(bytesFrom(total, size))
          sink.write(piece)
          piece.fill(255)
          total += size
          large = Math.max(large, size)
        }
        sink.close()
        const wanted = bytesFrom(0, total)
        expect(Buffer.compare(await readFile(path), wanted)).toBe(0)

        const reading = openReading(path)
        const read: Buffer[] = []
        for (const size of sizes) read.push(Buffer.from(reading.next(size)))
        expect(() => reading.next(1)).toThrow('the file ends too early')
        reading.close()
        expect(Buffer.compare(Buffer.concat(read), wanted)).toBe(0)
      }),
      { numRuns: 25 },
    )
    expect(large).toBeGreaterThan(1 << 18)
  })

  it.skipIf(!existsSync(FULL))('tells whoever closes it that it cannot be written', async () => {
    const sink = openFile(FULL)
    sink.write('a line\n')
    expect(() => sink.close()).toThrow('ENOSPC')
    sink.abandon()
  })
})
