import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { linesOf } from '../support/ndjson.ts'
import { capsule, person } from '../support/parts.ts'

const parts = [[person('c-8'), capsule(1, { about: 't-1', datePublished: '2021' })], [capsule(2)], []]

/** Parts of the records, in a folder of their own. */
async function mappedParts(data: string): Promise<readonly string[]> {
  const ran = parts.map((records) => typed(['map', '--data', data], { input: linesOf(records) }))
  return (await Promise.all(ran)).map(({ stdout }) => stdout)
}

function endOf(part: string): string {
  return part.replaceAll(/^(?:<|# regards-record ).*\n/gm, '')
}

describe('merge --marks', () => {
  it('gives the lines that the parts lack to be a release, from their ends alone', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    const texts = await mappedParts(data)
    const [ends, whole] = [join(folder, 'ends.nt'), join(folder, 'whole.nt')]
    await writeFile(ends, texts.map(endOf).join(''))
    for (const [index, text] of texts.entries()) await writeFile(join(folder, `${index}.part`), text)
    const files = texts.map((_, index) => join(folder, `${index}.part`))
    expect(await typed(['merge', '--data', data, '--out', whole, ...files])).toMatchObject({ code: 0 })
    const { code, stdout } = await typed(['merge', '--data', data, '--marks', ends])
    expect(code).toBe(0)
    const lines = [...texts, stdout].flatMap((text) => text.match(/^<.*\n/gm) ?? [])
    expect(lines.sort().join('')).toBe(await readFile(whole, 'utf8'))
  })

  it('tells what is no end of a part, and parts that were judged by other rules or lack records', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    const [first = ''] = await mappedParts(data)
    const ends = join(folder, 'ends.nt')
    const told = async (text: string): Promise<string[]> => {
      await writeFile(ends, text)
      const { stderr } = await typed(['merge', '--data', data, '--marks', ends])
      return [...stderr.matchAll(/ends\.nt:(\d+):1 .*\[(.+)\]$/gm)].map(([, line, rule]) => `${line} ${rule}`)
    }
    const end = endOf(first)
    expect(await told(end)).toEqual([])
    expect(await told('')).toEqual(['1 part-end'])
    expect(await told(end.replace(/^.*\n/, ''))).toEqual(['1 part-end'])
    expect(await told(`${end}<a> <b> <c> .\n`)).toEqual(['3 part-end'])
    expect(await told(end.replace('refused=0', 'refused=2'))).toEqual(['2 part-refused'])
    await writeFile(join(data, 'withdrawals.txt'), 'c-8 2025-01-02\n')
    expect(await told(end)).toEqual(['2 part-rules'])
  })
})
