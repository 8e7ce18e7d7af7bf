import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openKnownDocumentSorter } from '../../pipeline/distributed/known-documents.ts'
import { readMarkedPart } from '../../pipeline/distributed/known-parts.ts'
import { parsePartMark } from '../../pipeline/distributed/part-mark.ts'
import type { DocumentClaims } from '../../pipeline/distributed/record-claims.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { linesOf } from '../support/ndjson.ts'
import { capsule, person } from '../support/parts.ts'

/* What `map` and `merge --marks` say in comments of what other records may contradict. */

const records = [
  capsule(1, {
    about: 't-1',
    sameAs: 'https://example.org/a',
    participation: [{ id: 'x-1', participant: 'c-8', credit: 'au titre de Une', roleName: 'invitée' }],
  }),
  person('c-8'),
  { kind: 'topic', id: 't-2', name: 'deux', description: 'Synthétique.', broader: 't-1', source: 'p-1' },
  { kind: 'topic', id: 't-3', replacedBy: 't-1' },
]

async function mapped(data: string): Promise<string> {
  return (await typed(['map', '--data', data], { input: linesOf(records) })).stdout
}

/** A part without its claims. */
function unclaimed(part: string): string {
  return part.replaceAll(/^# regards-record .*\n/gm, '')
}

/** The comment that a part has before a document. */
function claimsBefore(part: string, key: string): string | undefined {
  const lines = part.split('\n')
  return lines[lines.findIndex((line) => line.startsWith(key)) - 1]
}

function claimsIn(text: string): DocumentClaims[] {
  return [...text.matchAll(/^# regards-record (.*)$/gm)].map(([, json = '']) => JSON.parse(json))
}

describe('the claims of records', () => {
  it('stand in a comment before each document', async () => {
    const part = await mapped(await dataFolder())
    const keys = [...part.matchAll(/^# regards-record .*\n(<[^#>]*)/gm)].map(([, key]) => key)
    const documents = ['capsule/n-1/', 'contributor/c-8/', 'topic/t-2/', 'topic/t-3/']
    expect(keys).toEqual(documents.map((path) => `<https://publisher.test/p/${path}`))
    expect([...new Set(unclaimed(part).match(/^<[^#>]*/gm))]).toEqual(keys)
    expect(claimsIn(part).map(({ of }) => of)).toEqual(documents)
  })

  it('are what is taken, cited, described, replaced, and what leads on', async () => {
    const [video, guest, narrower, replaced] = claimsIn(await mapped(await dataFolder()))
    expect(video).toEqual({
      of: 'capsule/n-1/',
      takes: ['position-taken 3 series/s-1/#series', 'shared-sameAs https://example.org/a'],
      cites: [
        'document-source source/p-1/#page',
        'participation-participant contributor/c-8/#person',
        'capsule-isPartOf series/s-1/#series',
        'capsule-about topic/t-1/#concept',
      ],
      fits: ['replaced-isReplacedBy capsule/n-1/#video'],
      texts: ['fr 4'],
    })
    expect(guest?.takes).toBeUndefined()
    expect(guest?.fits).toContain('participation-participant contributor/c-8/#person')
    expect(narrower?.leads).toEqual(['topic/t-2/#concept topic/t-1/#concept'])
    expect(narrower?.fits).toContain('capsule-about topic/t-2/#concept')
    expect(replaced).toMatchObject({
      replaced: ['topic/t-3/#concept'],
      leads: ['topic/t-3/#concept topic/t-1/#concept'],
    })
    expect(replaced?.fits).toBeUndefined()
  })

  it('are part of what a mark tells, as they come and sorted, and a merge leaves them out', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    const written = await mapped(data)
    const sorted = `${written.trimEnd().split('\n').sort().join('\n')}\n`
    expect(parsePartMark(sorted.split('\n')[0] ?? '')).toBeDefined()
    const lost = written.replace(/^# regards-record .*\n/m, '')
    const changed = written.replace('capsule-about topic/t-1/', 'capsule-about topic/t-7/')
    const spoiled = [
      'null',
      '{"of":"capsule/n-1/","cites":5}',
      '{"of":"capsule/n-1/","cites":[5]}',
      '{"of":',
    ].map((claims) => sorted.replace(/(?<=^# regards-record )\{"of":"capsule.*$/m, claims))
    const results: string[] = []
    for (const [name, text] of Object.entries({
      written,
      sorted,
      lost,
      changed,
      ...Object.fromEntries(spoiled.entries()),
    })) {
      const [part, out] = [join(folder, `${name}.nt`), join(folder, `${name}.out`)]
      await writeFile(part, text)
      const rules = parsePartMark(written.trimEnd().split('\n').at(-1) ?? '')?.rules ?? ''
      const sorter = openKnownDocumentSorter(join(folder, `${name}.sorting`))
      const isKnown = text === written || text === sorted
      expect(await readMarkedPart(part, rules, sorter), name).toMatchObject({ isKnown })
      for await (const { key, claims } of sorter.sorted())
        if (isKnown) expect([name, key, claims]).toEqual([name, key, claimsBefore(written, key)])
      expect(await typed(['merge', '--data', data, '--out', out, part])).toMatchObject({ code: 0 })
      results.push(await readFile(out, 'utf8'))
    }
    expect(new Set(results).size).toBe(1)
    expect(results[0]).not.toContain('# regards')
  })

  it('come before the lines that no part has, for what the data folder and the data set describe', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    const ends = join(folder, 'ends.nt')
    await writeFile(ends, unclaimed(await mapped(data)).replaceAll(/^<.*\n/gm, ''))
    const { stdout } = await typed(['merge', '--data', data, '--marks', ends])
    expect(stdout).toMatch(/^(# regards-record .*\n)+(<.*\n)+$/)
    const claims = claimsIn(stdout)
    expect(claims.flatMap(({ takes = [] }) => takes)).toEqual(['position-taken 1 series/s-1/#series'])
    expect(claims.flatMap(({ fits = [] }) => fits)).toContain('capsule-about topic/t-1/#concept')
    expect(claims.flatMap(({ cites = [] }) => cites)).toContain('dataset-publisher organization/o-1/#org')
  })
})
