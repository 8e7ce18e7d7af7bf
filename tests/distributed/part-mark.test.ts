import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocumentBlocks } from '../../pipeline/distributed/block-reader.ts'
import { parsePartMark } from '../../pipeline/distributed/part-mark.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { linesOf } from '../support/ndjson.ts'
import { capsule, partText, person } from '../support/parts.ts'

/** A part as `map` writes it, of which records that break a rule are left out. */
async function mapped(data: string, records: readonly object[]): Promise<string> {
  return (await typed(['map', '--data', data], { input: linesOf(records) })).stdout
}

/** What is told of the merge of a part, `PART` standing for its path. */
async function told(data: string, text: string | Uint8Array, name = 'part.nt') {
  const path = join(await freshFolder(), name)
  await writeFile(path, text)
  const { code, stderr } = await typed(['merge', '--data', data, '--out', `${path}.out`, path])
  const lines = stderr.replaceAll(path, 'PART').split('\n')
  return { code, lines: lines.filter((line) => line.startsWith('  ')).map((line) => line.slice(2)) }
}

describe('the mark of a part', () => {
  it('counts the records that were mapped and left out, and the lines', async () => {
    const data = await dataFolder()
    const records = [capsule(1), { ...capsule(2), position: 'x' }, person('c-8'), { kind: 'none' }]
    const lines = (await mapped(data, records)).trimEnd().split('\n')
    expect(parsePartMark(lines.at(-1) ?? '')).toMatchObject({
      records: 2,
      refused: 2,
      lines: lines.filter((line) => line.startsWith('<')).length,
    })
    expect((await mapped(data, [])).trimEnd().split('\n')).toHaveLength(2)
  })

  it('tells that lines are lost, in a part that is packed too, though what is left is whole', async () => {
    const data = await dataFolder()
    const whole = await mapped(data, [capsule(1), capsule(2)])
    const cut = whole.replaceAll(/^<\S*capsule\/n-2\/.*\n/gm, '')
    const says = [
      "PART:1:1 cette part dit à sa fin qu'elle a 20 lignes, et il y en a 10 ; des lignes se sont perdues : la copier de nouveau, ou la refaire  [part-short]",
    ]
    expect(await told(data, cut)).toEqual({ code: 1, lines: says })
    expect(await told(data, gzipSync(cut), 'part.nt.gz')).toEqual({ code: 1, lines: says })
    expect(await told(data, whole)).toEqual({ code: 0, lines: [] })
  })

  it('tells that records were left out', async () => {
    const data = await dataFolder()
    expect(await told(data, await mapped(data, [capsule(1), { ...capsule(2), position: 'x' }]))).toEqual({
      code: 0,
      lines: [
        "PART:1:1 map a laissé de côté 1 fiche de cette part ; corriger ce qu'il en a dit sur la sortie d'erreur, puis la refaire  [part-refused]",
      ],
    })
  })

  it('is missed in a part without one, beside parts that have theirs', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    const whole = await mapped(data, [capsule(1)])
    await writeFile(join(folder, '1.nt'), whole)
    await writeFile(join(folder, '2.nt'), partText([capsule(2)]))
    await writeFile(join(folder, '3.nt'), '')
    const { code, stderr } = await typed(['merge', '--data', data, '--lang', 'en', folder])
    expect([code, stderr.match(/\S+ nothing says where this part ends/g)]).toEqual([
      0,
      [`${join(folder, '2.nt')}:1:1 nothing says where this part ends`],
    ])
  })

  it('does not hide what was changed, whether the part is sorted or not', async () => {
    const data = await dataFolder()
    const whole = await mapped(data, [capsule(1), capsule(2)])
    const spoiled = whole.replace('schema.org/description', 'schema.org/abstract')
    const sorted = spoiled
      .split('\n')
      .slice(0, -1)
      .sort()
      .map((line) => `${line}\n`)
      .join('')
    for (const text of [spoiled, sorted]) {
      const { code, lines } = await told(data, text)
      expect([code, lines.some((line) => line.endsWith('[part-line]'))]).toEqual([1, true])
    }
  })

  it('does not vouch for records that other rules judged', async () => {
    const data = await dataFolder()
    const text = await mapped(data, [person('c-8'), capsule(1)])
    await writeFile(join(data, 'withdrawals.txt'), 'c-8 2025-01-02\n')
    const { code, lines } = await told(data, text)
    expect([code, lines.map((line) => /\[(.*)\]/.exec(line)?.[1])]).toEqual([1, ['part-decision']])
  })

  it('may come more than once, in files that were put together', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    const out = join(folder, 'out')
    const parts = [await mapped(data, [capsule(1)]), await mapped(data, [capsule(2)])]
    for (const [number, part] of parts.entries()) await writeFile(join(folder, `${number}.nt`), part)
    const merge = async (...files: string[]): Promise<string> => {
      expect(await typed(['merge', '--data', data, '--out', out, ...files])).toMatchObject({ code: 0 })
      return readFile(out, 'utf8')
    }
    const apart = await merge(join(folder, '0.nt'), join(folder, '1.nt'))
    await appendFile(join(folder, '0.nt'), parts[1] ?? '')
    expect(await merge(join(folder, '0.nt'))).toBe(apart)
  })
})

describe('the documents of a file', () => {
  const subject = fc
    .constantFrom('<a/', '<ab/', '<é/')
    .chain((key) => fc.constantFrom('#x', '#', '').map((rest) => [key, `${key}${rest}> `] as const))
  const lines = fc.array(fc.tuple(subject, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 12 })

  it('hold all of its lines, in a row those of one document', async () => {
    const path = join(await freshFolder(), 'part.nt')
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom(1, 60_000), async (drawn, repeats) => {
        const text = drawn
          .map(([[, start], rest]) => `${start}${rest.replaceAll(/[\r\n]/g, ' ').repeat(repeats)}\n`)
          .join('')
        await writeFile(path, text)
        const blocks: { key: string; text: string; line: number }[] = []
        for await (const block of readDocumentBlocks(path))
          if ('key' in block)
            blocks.push({ key: block.key, text: block.bytes.toString(), line: block.firstLine })
        const keys = drawn.map(([[key]]) => Buffer.from(key).toString('latin1'))
        expect(blocks.map(({ key }) => key)).toEqual(keys.filter((key, index) => key !== keys[index - 1]))
        expect(blocks.map(({ text }) => text).join('')).toBe(text)
        expect(blocks.map(({ line }) => line)).toEqual(
          keys.flatMap((key, index) => (key === keys[index - 1] ? [] : [index + 1])),
        )
      }),
      { numRuns: 40 },
    )
  })
})
