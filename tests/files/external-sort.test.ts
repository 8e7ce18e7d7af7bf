import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DocumentBlocks, openBlockSorter } from '../../pipeline/files/block-sorter.ts'
import { openLineSorter } from '../../pipeline/files/line-sorter.ts'
import { listFiles, listFolder } from '../../pipeline/files/list-files.ts'
import { freshFolder } from '../support/folder.ts'
import { openFiles } from '../support/open-files.ts'

type Block = { readonly key: string; readonly bytes: Buffer }

/** Blocks as a batch gives them: sorted, their bytes one after the other. */
function batchOf(blocks: readonly Block[]): DocumentBlocks {
  const sorted = blocks.toSorted(byKey)
  let end = 0
  return {
    keys: sorted.map(({ key }) => key),
    ends: sorted.map(({ bytes }) => (end += bytes.length)),
    bytes: Buffer.concat(sorted.map(({ bytes }) => bytes)),
  }
}

function byKey(one: Block, other: Block): number {
  return one.key < other.key ? -1 : 1
}

describe('blocks that are sorted on disk', () => {
  it('come out in the order of their keys, however many runs they made, and leave nothing behind', async () => {
    const folder = await freshFolder()
    const key = fc.string({ unit: 'binary', maxLength: 6 }).map((one) => `<${one.replaceAll('\n', ' ')}`)
    const blocks = fc.uniqueArray(
      fc.record({ key, bytes: fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)) }),
      { selector: (block) => block.key, minLength: 12, maxLength: 40 },
    )
    const sizes = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 4 })
    const run = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }) }, fc.constant(1 << 20))
    const isInOrder = fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0)
    const merged = fc.integer({ min: 2, max: 3 })
    let [most, joined, scratches] = [0, 0, 0]
    await fc.assert(
      fc.asyncProperty(
        blocks,
        sizes,
        run,
        isInOrder,
        merged,
        async (blocks, sizes, run, isInOrder, merged) => {
          const scratch = join(folder, `${scratches++}`)
          const sorter = openBlockSorter(scratch, run, merged)
          const coming = isInOrder ? blocks.toSorted(byKey) : blocks
          for (let start = 0, turn = 0; start < coming.length; turn++) {
            const size = turn > 50 ? coming.length : (sizes[turn % sizes.length] ?? 1)
            sorter.add(batchOf(coming.slice(start, start + size)))
            start += size
          }
          const runs = ((await listFolder(scratch)) ?? []).length
          most = Math.max(most, runs)
          joined += Number(runs > merged)
          if (isInOrder) expect(runs).toBeLessThanOrEqual(1)
          const pieces: Uint8Array[] = []
          for await (const bytes of sorter.merged()) pieces.push(Buffer.from(bytes))
          expect(Buffer.concat(pieces)).toEqual(
            Buffer.concat(blocks.toSorted(byKey).map(({ bytes }) => bytes)),
          )
          expect(await listFolder(scratch)).toBeUndefined()
        },
      ),
      { numRuns: 40, endOnFailure: true },
    )
    expect(most).toBeGreaterThan(2)
    expect(joined).toBeGreaterThan(0)
  })

  it('leave the disk piece by piece as they come out, and no file open when nobody wants the rest', async () => {
    const scratch = await freshFolder()
    const sorter = openBlockSorter(scratch, 40)
    for (let number = 0; number < 50; number++)
      sorter.add(batchOf([{ key: `<${100 + number}`, bytes: Buffer.from(`block ${number} of fifty\n`) }]))
    const left = async (): Promise<number> => (await listFiles(scratch)).length
    const all = sorter.merged()
    await all.next()
    const before = await left()
    expect(before).toBeGreaterThan(20)
    for (let number = 1; number < 40; number++) await all.next()
    expect(await left()).toBeLessThan(before / 2)
    await all.return(undefined)
    expect(openFiles(scratch)).toEqual([])
  })
})

describe('lines that are sorted on disk', () => {
  it('come out once each in the order of their bytes, however many runs are merged at once', async () => {
    const folder = await freshFolder()
    const unit = fc.constantFrom('binary' as const, 'grapheme-ascii' as const)
    const line = unit
      .chain((unit) => fc.string({ unit, maxLength: 6 }))
      .map((one) => one.replaceAll('\n', ' '))
    const lots = fc.array(fc.array(line, { maxLength: 8 }), { minLength: 4, maxLength: 12 })
    const [run, merged] = [fc.integer({ min: 1, max: 60 }), fc.integer({ min: 2, max: 4 })]
    let scratches = 0
    await fc.assert(
      fc.asyncProperty(lots, run, merged, async (lots, run, merged) => {
        const scratch = join(folder, `${scratches++}`)
        const sorter = openLineSorter(scratch, run, merged)
        for (const lines of lots) sorter.add(lines)
        const found: string[] = []
        for (const each of await sorter.merged()) found.push(each)
        const wanted = [...new Set(lots.flat())].sort((a, b) =>
          Buffer.compare(Buffer.from(a), Buffer.from(b)),
        )
        expect(found).toEqual(wanted)
        expect(await listFolder(scratch)).toBeUndefined()
      }),
      { numRuns: 25, endOnFailure: true },
    )
  })
})
