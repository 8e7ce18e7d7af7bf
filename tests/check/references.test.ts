import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openCrossRecordNotes } from '../../pipeline/check/cross-record/cross-record-checks.ts'
import { parseSplitShapes } from '../../pipeline/check/parse-shapes.ts'
import type { Path, Problem } from '../../pipeline/problems/problem.ts'
import { EVERYWHERE, type Node } from '../../pipeline/rdf/node.ts'
import { BASE, openChecks } from '../support/cross-record-checks.ts'

const folder = new URL('../../shapes/', import.meta.url)
const names = readdirSync(folder).filter((name) => name !== 'search-engines.ttl')
const shapes = parseSplitShapes(names.map((name) => readFileSync(new URL(name, folder), 'utf8')))

const topic = `${BASE}topic/t-1/#concept`
const capsule: Node = { '@id': `${BASE}capsule/1/#video`, '@type': ['VideoObject'], about: [topic] }

/** No record can describe a thing as of another kind: nodes, all synthetic, stand in for a mapping that went wrong. */
describe('a reference of a node', () => {
  it.each([
    ['before', [capsule, { '@id': topic, '@type': ['Place'] }]],
    ['after', [{ '@id': topic, '@type': ['Place'] }, capsule]],
  ] as [string, Node[]][])(
    'to a thing of the wrong class is reported, %s the thing is described',
    async (_, nodes) => {
      expect(await problemsOf(nodes)).toEqual([
        `capsules/1.yaml:7 about capsule-about "${topic}" : un sujet est un thème décrit dans topics ; écrire son identifiant dans about`,
      ])
    },
  )

  it('to a thing of a class that the shape admits is not reported', async () => {
    const old: Node = { '@id': `${BASE}topic/t-0/#concept`, isReplacedBy: topic }
    expect(await problemsOf([capsule, old, { '@id': topic, '@type': ['Concept', 'DefinedTerm'] }])).toEqual(
      [],
    )
  })

  it('to an unknown id suggests the nearest one, until a run has compared 20 million', async () => {
    const topics = Array.from({ length: 25_000 }, (_, number) => ({
      '@id': `${BASE}topic/t-${number}/#concept`,
      '@type': ['Concept', 'DefinedTerm'],
      name: { fr: `Thème ${number}` },
    })) as Node[]
    const about = Array.from({ length: 900 }, (_, number) => `${BASE}topic/t-x${number}/#concept`)
    const told = await problemsOf([...topics, { ...capsule, about }])
    expect(told).toHaveLength(900)
    expect(told[799]).toMatch(/« t-x799 » inconnu ; le plus proche : t-799 \(Thème 799\)$/)
    expect(told[800]).toMatch(/« t-x800 » inconnu ; en ajouter la fiche, ou corriger son identifiant$/)
  })

  it('to an unknown id is reported at its first four places, and further times at the last of them', async () => {
    const capsules = [1, 2, 3, 4, 5, 6].map((number) => ({
      ...capsule,
      '@id': `${BASE}capsule/${number}/#video`,
    }))
    const found = await findProblems([
      ...capsules,
      { '@id': `${BASE}topic/t-2/#concept`, '@type': ['Concept'] },
    ])
    expect(found.map(({ rule }) => rule)).toEqual(Array(6).fill('unknown-reference'))
    expect(found.map(({ place }) => place.column)).toEqual([1, 2, 3, 4, 4, 4])
  })

  it('stated twice by each of six nodes is reported six times', async () => {
    const capsules = [1, 2, 3, 4, 5, 6].map((number) => ({
      ...capsule,
      '@id': `${BASE}capsule/${number}/#video`,
    }))
    const twice = capsules.map((node) => ({ ...node, territorialScale: [topic] }))
    expect(await problemsOf([...twice, { '@id': topic, '@type': ['Place'] }])).toHaveLength(6)
  })
})

/** Problems as texts. */
async function problemsOf(nodes: readonly Node[]): Promise<string[]> {
  return (await findProblems(nodes)).map(
    ({ place, field, rule, message }) => `${place.file}:${place.line} ${field} ${rule} ${message.fr}`,
  )
}

/** The problems of nodes, the number of each (from 1) being the column of its place. */
async function findProblems(nodes: readonly Node[]): Promise<Problem[]> {
  const { check } = openChecks(shapes)
  const placeOf = (record: number, path: Path) => ({
    file: 'capsules/1.yaml',
    line: path.length === 0 ? 1 : 7,
    column: record + 1,
  })
  const notes = openCrossRecordNotes(BASE, shapes.crossNode, false)
  const problems = nodes.flatMap((node, record) =>
    notes.add(
      { node, pathInRecord: [], outlets: EVERYWHERE, placeOf: (path: Path) => placeOf(record, path) },
      record,
    ),
  )
  problems.push(...check.take(notes.end(), { firstRecord: 0, placeOf, lineOf: placeOf }))
  for await (const problem of check.end()) problems.push(problem)
  return problems.filter(({ rule }) => rule !== 'topic-unused')
}
