import { describe, expect, it } from 'vitest'
import { readCheckedRecordShapes } from '../../pipeline/check/checked-shapes.ts'
import { parseSplitShapes } from '../../pipeline/check/parse-shapes.ts'
import { openClaimChecks, UndecidedClaimsError } from '../../pipeline/distributed/claim-checks.ts'
import { openPartTraits } from '../../pipeline/distributed/part-traits.ts'
import { type DocumentClaims, formatDocumentClaims } from '../../pipeline/distributed/record-claims.ts'
import type { Problem } from '../../pipeline/problems/problem.ts'
import { partContext } from '../support/parts.ts'

const told = openPartTraits(partContext).end()

/** The problems of documents with claims and with bytes that are no lines; undefined where nodes have to be read. */
async function problemsOf(claims: readonly (DocumentClaims | undefined)[]): Promise<Problem[] | undefined> {
  const turtle = await readCheckedRecordShapes((...problems) => expect(problems).toEqual([]))
  const folder = { gate: undefined as never, drafts: [], told }
  const shapes = parseSplitShapes(turtle ?? [])
  const checks = openClaimChecks(
    { context: partContext, shapes, ledger: undefined, scratch: '' },
    folder,
    () => [], // no part tells of the data set
  )
  try {
    const problems = claims.flatMap((each) =>
      checks.addKnown({
        key: `<${partContext.address.dataset}`,
        bytes: Buffer.from('nothing that can be read'),
        lines: 1,
        fingerprint: 0n,
        origin: { place: { file: 'part.nt', line: 3, column: 1 } },
        claims: each === undefined ? '' : formatDocumentClaims(each),
      }),
    )
    for await (const problem of checks.end()) problems.push(problem)
    return problems
  } catch (error) {
    if (error instanceof UndecidedClaimsError) return undefined
    throw error
  }
}

const topic = { of: 'topic/t-1/', fits: ['capsule-about topic/t-1/#concept'] }
const video = {
  of: 'capsule/n-1/',
  takes: ['position-taken 1 series/s-1/#series'],
  cites: ['capsule-about topic/t-1/#concept'],
  texts: ['fr 3'],
}
const other = { ...video, of: 'capsule/n-2/', takes: ['position-taken 2 series/s-1/#series'] }

describe('checks of claims', () => {
  it('read no line where nothing is wrong, and tell of topics that nothing names', async () => {
    expect(await problemsOf([video, other, topic])).toEqual([])
    const [unused, ...others] = (await problemsOf([topic])) ?? []
    expect(others).toEqual([])
    expect(unused).toMatchObject({
      rule: 'topic-unused',
      place: { record: 'topic/t-1/#concept', file: 'part.nt', line: 3 },
    })
  })

  it.each<[string, readonly (DocumentClaims | undefined)[]]>([
    ['a document without claims', [topic, video, undefined]],
    ['what two records take', [topic, video, { ...video, of: 'capsule/n-2/' }]],
    ['what is cited and described nowhere', [video]],
    [
      'what is cited and described as something else',
      [video, { of: 't', fits: ['page-x topic/t-1/#concept'] }],
    ],
    [
      'links that lead back',
      [
        { of: 'a', leads: ['a b'] },
        { of: 'b', leads: ['b a', 'b c'] },
      ],
    ],
    ['a language that is used once', [{ of: 'a', texts: ['fr 20', 'ter 1'] }]],
    [
      'a topic that is cited otherwise alone',
      [topic, { of: 'a', cites: ['x-y topic/t-1/#concept'], fits: ['x-y topic/t-1/#concept'] }],
    ],
  ])('leave to those of nodes: %s', async (_, claims) => {
    expect(await problemsOf(claims)).toBeUndefined()
  })
})
