import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeParts } from '../../pipeline/distributed/merge-parts.ts'
import type { Problem } from '../../pipeline/problems/problem.ts'
import { build, today } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, type Files, freshFolder } from '../support/folder.ts'
import { linesOf, ndjson } from '../support/ndjson.ts'
import { capsule, partText, person } from '../support/parts.ts'

/** Every rule that takes several records to break. */
const CROSS_RECORD_RULES = [
  ...['circle', 'draft-reference', 'id-retired', 'id-vanished', 'no-records', 'position-taken'],
  ...['replaced-reference', 'shared-sameAs', 'unknown-reference'],
  ...['topic-unused', 'language-once'],
]

/** What was published before: an address that is retired, and one that nothing describes. */
const published: Files = {
  'addresses.txt': 'capsule/n-0/#video\ncapsule/n-4/#video retired\n',
  'topics.yaml': [
    '- {id: t-1, name: thème, description: Un thème., source: p-1}',
    '- {id: t-3, name: brouillon, draft: true}',
    '- {id: t-4, replacedBy: t-1}',
    '',
  ].join('\n'),
}

const topic = (id: string, broader?: string) => ({
  kind: 'topic',
  id,
  name: id,
  description: 'Synthétique.',
  ...(broader !== undefined && { broader }),
  source: 'p-1',
})

/** A capsule that may clash with others, and refer to what is described, unknown, a draft or replaced. */
const drawnCapsule = fc.record(
  {
    position: fc.integer({ min: 1, max: 3 }),
    isPartOf: fc.constantFrom('s-1', 's-1', 's-7'),
    about: fc.uniqueArray(fc.constantFrom('t-1', 't-2', 't-3', 't-4', 't-9'), { minLength: 1, maxLength: 3 }),
    spatialCoverage: fc.constantFrom('l-1'),
    sameAs: fc.constantFrom('https://example.org/a', 'https://example.org/b'),
    participant: fc.constantFrom('c-1', 'c-8', 'c-9'),
    hasChapter: fc.boolean(),
    alternateName: fc.constantFrom({ ter: 'Un autre nom' }, { tar: 'Un autre nom' }),
  },
  { requiredKeys: ['about'] },
)

const drawnRecords = fc
  .record({
    capsules: fc.array(drawnCapsule, { minLength: 1, maxLength: 6 }),
    broader: fc.constantFrom(undefined, 't-1', 't-2', 't-5', 't-9'),
  })
  .map(({ capsules, broader }) => [
    person('c-8'),
    topic('t-2', broader),
    topic('t-5', 't-2'),
    ...capsules.map(({ participant, hasChapter, ...more }, index) =>
      capsule(index + 1, {
        ...more,
        ...(participant !== undefined && {
          participation: [{ id: 'x-1', participant, credit: 'au titre de Une', roleName: 'invitée' }],
        }),
        ...(hasChapter && { hasPart: [{ id: 'h-1', name: 'Chapitre', startOffset: 0 }] }),
      }),
    ),
  ])

it('records that break rules together have the same problems in a check and in a merge of their parts', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(drawnRecords, fc.nat(9), async (records, cut) => {
      const data = await dataFolder(published)
      const checked = await build({
        data,
        out: await freshFolder(),
        publish: false,
        inputs: [ndjson(records)],
      })
      const scratch = await freshFolder()
      const files = [join(scratch, 'one.nt'), join(scratch, 'two.nt')]
      const halves = [records.slice(0, cut), records.slice(cut)]
      for (const textOf of [partText, (half: object[]) => mapped(data, half)]) {
        for (const [index, half] of halves.entries())
          await writeFile(String(files[index]), await textOf(half))
        const merged = await mergeParts({ data, today, files, scratch: join(scratch, 'work') })
        expect(comparable(merged.problems)).toEqual(comparable(checked.problems))
        for (const { rule } of merged.problems) seen.add(rule)
      }
    }),
    { numRuns: 25, seed: 1 },
  )
  expect(CROSS_RECORD_RULES.filter((rule) => !seen.has(rule))).toEqual([])
})

/** A part that `map` writes, with the mark by which a merge knows it. */
async function mapped(data: string, records: readonly object[]): Promise<string> {
  const { stdout } = await typed(['map', '--data', data], { input: linesOf(records) })
  expect(stdout).toContain(`# regards-part records=${records.length} refused=0 `)
  return stdout
}

/** Problems without what depends on the files they were found in: places, positions in lists, where a cycle begins. */
function comparable(problems: readonly Problem[]): string[] {
  return problems
    .filter(({ rule }) => CROSS_RECORD_RULES.includes(rule))
    .map(({ rule, severity, field, message, repeats }) => {
      const property = field.replaceAll(/\[\d+\]/g, '').replace(/^.*\./, '')
      const sentence = rule === 'circle' ? '' : message.fr.replaceAll(/ \([^()]*[:/][^()]*\)/g, '')
      return [severity, rule, property, sentence, repeats?.times ?? 0].join(' ')
    })
    .sort()
}
