import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dumpPaths } from '../../pipeline/write/dump-files.ts'
import { build } from '../support/build.ts'
import { freshFolder } from '../support/folder.ts'
import { mappingSection } from './questions/mapping.ts'
import { capsuleLines, capsules } from './records/capsules.ts'
import { faultAt } from './records/faults.ts'
import { writeShared } from './records/folder.ts'

/** Fewer people than the benchmark has, because each build reads them all. */
const few = { seed: 1, people: 20 }

describe('the synthetic records of the benchmark', () => {
  it('are the same bytes for the same seed, and others for another', async () => {
    const [once, again, other] = [await bytesOf(1), await bytesOf(1), await bytesOf(2)]
    expect(again.equals(once)).toBe(true)
    expect(other.equals(once)).toBe(false)
  })

  it('are accepted without a violation, and come to about 97 triples a capsule', async () => {
    const out = await freshFolder()
    const inputs = [{ name: 'some', chunks: capsuleLines({ ...few, count: 20 }) }]
    const { problems } = await build({ data: await sharedFolder(), out, publish: true, pages: false, inputs })
    expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
    const lines = (await readFile(join(out, 'public', dumpPaths.ntriples), 'utf8')).split('\n')
    const each = lines.filter((line) => line.startsWith('<https://synthetic.example/capsule/')).length / 20
    expect(each).toBeGreaterThan(95)
    expect(each).toBeLessThan(99)
  })

  it('become the same triples by each mapping that is measured', async () => {
    expect((await mappingSection(1, 3, 1)).rows).toHaveLength(3) // it throws where they differ
  })

  it('have the faults that were planted, and no others', async () => {
    const draw = { ...few, count: 350, faults: true }
    const planted = [...capsules(draw)].flatMap((_, index) => {
      const fault = faultAt(index)
      return fault === undefined ? [] : [`${fault.shape} at line ${index + 1}`]
    })
    const inputs = [{ name: 'faulty', chunks: capsuleLines(draw) }]
    const { problems } = await build({ data: await sharedFolder(), out: '', publish: false, inputs })
    const found = problems
      .filter(({ severity }) => severity === 'violation')
      .map(({ rule, place }) => `${rule} at line ${place.line}`)
    expect(planted).toHaveLength(7)
    expect(found.sort()).toEqual(planted.sort())
  })
})

async function bytesOf(seed: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of capsuleLines({ count: 120, seed })) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function sharedFolder(): Promise<string> {
  const folder = await freshFolder()
  await writeShared(folder, few)
  return folder
}
