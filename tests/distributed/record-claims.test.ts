import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openKnownDocumentSorter } from '../../pipeline/distributed/known-documents.ts'
import { readMarkedPart } from '../../pipeline/distributed/known-parts.ts'
import { parsePartMark } from '../../pipeline/distributed/part-mark.ts'
import type { RecordClaims } from '../../pipeline/distributed/record-claims.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { linesOf } from '../support/ndjson.ts'
import { capsule, person } from '../support/parts.ts'

/* What `map --claims` and `merge --marks --claims` say in comments of what other records may contradict. */

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

async function mapped(data: string, options: readonly string[]): Promise<string> {
  return (await typed(['map', '--data', data, ...options], { input: linesOf(records) })).stdout
}

function claimsIn(text: string): RecordClaims[] {
  return [...text.matchAll(/^# regards-record (.*)$/gm)].map(([, json = '']) => JSON.parse(json))
}

describe('the claims of records', () => {
  it('stand in a comment before each document, and change nothing else of a part', async () => {
    const data = await dataFolder()
    const [plain, claiming] = [await mapped(data, []), await mapped(data, ['--claims'])]
    expect(claiming.replaceAll(/^# regards-record .*\n/gm, '')).toBe(plain)
    const keys = [...claiming.matchAll(/^# regards-record .*\n(<[^#>]*)/gm)].map(([, key]) => key)
    const base = '<https://publisher.test/p/'
    expect(keys).toEqual(
      ['capsule/n-1/', 'contributor/c-8/', 'topic/t-2/', 'topic/t-3/'].map((path) => base + path),
    )
    expect([...new Set(plain.match(/^<[^#>]*/gm))]).toEqual(keys)
  })

  it('are what is taken, cited, described, replaced, and what leads on', async () => {
    const [video, guest, narrower, replaced] = claimsIn(await mapped(await dataFolder(), ['--claims']))
    expect(video).toEqual({
      takes: ['position-taken 3 series/s-1/#series', 'shared-sameAs https://example.org/a'],
      cites: [
        'document-source source/p-1/#page',
        'participation-participant contributor/c-8/#person',
        'capsule-isPartOf series/s-1/#series',
        'capsule-about topic/t-1/#concept',
      ],
      fits: ['replaced-isReplacedBy capsule/n-1/#video'],
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

  it('leave a part as its mark says, as it comes and sorted, and a merge without them', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    const plain = await mapped(data, [])
    const claiming = await mapped(data, ['--claims'])
    const sorted = `${claiming.trimEnd().split('\n').sort().join('\n')}\n`
    expect(parsePartMark(sorted.split('\n')[0] ?? '')).toBeDefined()
    const results: string[] = []
    for (const [name, text] of Object.entries({ plain, claiming, sorted })) {
      const [part, out] = [join(folder, `${name}.nt`), join(folder, `${name}.out`)]
      await writeFile(part, text)
      const rules = parsePartMark(plain.trimEnd().split('\n').at(-1) ?? '')?.rules ?? ''
      const sorter = openKnownDocumentSorter(join(folder, `${name}.sorting`))
      expect(await readMarkedPart(part, rules, sorter)).toMatchObject({ isKnown: true })
      expect(await typed(['merge', '--data', data, '--out', out, part])).toMatchObject({ code: 0 })
      results.push(await readFile(out, 'utf8'))
    }
    expect(results).toEqual([results[0], results[0], results[0]])
    expect(results[0]).not.toContain('# regards')
  })

  it('come before the lines that no part has, for what the data folder and the data set describe', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    const ends = join(folder, 'ends.nt')
    await writeFile(ends, (await mapped(data, [])).replaceAll(/^<.*\n/gm, ''))
    const run = async (...options: string[]): Promise<string> =>
      (await typed(['merge', '--data', data, '--marks', ...options, ends])).stdout
    const [plain, claiming] = [await run(), await run('--claims')]
    expect(claiming.replaceAll(/^# regards-record .*\n/gm, '')).toBe(plain)
    const claims = claimsIn(claiming)
    expect(claims.flatMap(({ takes = [] }) => takes)).toEqual(['position-taken 1 series/s-1/#series'])
    expect(claims.flatMap(({ fits = [] }) => fits)).toContain('capsule-about topic/t-1/#concept')
    expect(claims.flatMap(({ cites = [] }) => cites)).toContain('dataset-publisher organization/o-1/#org')
  })
})
