import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPartSorters, openParts, type PartLine } from '../../pipeline/distributed/part-lines.ts'
import type { Problem } from '../../pipeline/problems/problem.ts'
import { freshFolder } from '../support/folder.ts'

const nothingKnown = { rules: '', distrusted: new Set<string>() }

describe('parts of a merge', () => {
  it('are read side by side up to 500, and sorted on disk beyond', async () => {
    const folder = await freshFolder()
    const files = Array.from({ length: 501 }, (_, number) => join(folder, `${number}.nt`))
    for (const file of files) await writeFile(file, '<https://a.test/> <https://a.test/p> "x" .\n')
    const sorted: PartLine[] = []
    const sorters = openPartSorters(join(folder, 'sorting'))
    const lines = { ...sorters.lines, add: (more: readonly PartLine[]) => void sorted.push(...more) }
    const parts = await openParts(files, { ...nothingKnown, sorters: { ...sorters, lines } }, () => undefined)
    // beside the parts, the sorted lines
    expect([parts.lines.length, sorted.map(({ place }) => place.file)]).toEqual([501, [files[500]]])
  })

  it.each([
    [64 << 20, []],
    [(64 << 20) + 1, ['part-file']],
  ])('with a line of %i bytes break these rules: %j', async (size, rules) => {
    const folder = await freshFolder()
    const file = join(folder, 'part.nt')
    await writeFile(file, Buffer.alloc(size, 'a'))
    const problems: Problem[] = []
    await openParts(
      [file],
      { ...nothingKnown, sorters: openPartSorters(join(folder, 'sorting')) },
      (...found) => void problems.push(...found),
    )
    expect(problems.map(({ rule }) => rule)).toEqual(rules)
    for (const { message } of problems) expect(message.en).toContain('> 64 MB')
  })
})
