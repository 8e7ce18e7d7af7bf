import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  openCrossRecordChecks,
  openCrossRecordNotes,
} from '../../pipeline/check/cross-record/cross-record-checks.ts'
import { openRejectedRecords } from '../../pipeline/check/cross-record/rejected-records.ts'
import { parseSplitShapes } from '../../pipeline/check/shape-validation.ts'
import type { Path } from '../../pipeline/problems/problem.ts'
import { EVERYWHERE, type Node } from '../../pipeline/rdf/node.ts'

const BASE = 'https://videos.example/'
const folder = new URL('../../shapes/', import.meta.url)
const names = readdirSync(folder).filter((name) => name !== 'search-engines.ttl')
const shapes = parseSplitShapes(names.map((name) => readFileSync(new URL(name, folder), 'utf8')))

const topic = `${BASE}topic/t-1/#concept`
const capsule: Node = { '@id': `${BASE}capsule/1/#video`, '@type': ['VideoObject'], about: [topic] }

/** No record can describe a thing as of another kind: nodes, all synthetic, stand in for a mapping that went wrong. */
describe('what a node cites', () => {
  it.each([
    ['before', [capsule, { '@id': topic, '@type': ['Place'] }]],
    ['after', [{ '@id': topic, '@type': ['Place'] }, capsule]],
  ] as [string, Node[]][])(
    'is of the class that the shape asks for, cited %s it is described',
    async (_, nodes) => {
      expect(await problemsOf(nodes)).toEqual([
        `capsules/1.yaml:7 about capsule-about "${topic}" : un sujet est un thème décrit dans topics ; écrire son identifiant dans about`,
      ])
    },
  )

  it('is right if it is of that class, or another that the shape admits', async () => {
    const old: Node = { '@id': `${BASE}topic/t-0/#concept`, isReplacedBy: topic }
    expect(await problemsOf([capsule, old, { '@id': topic, '@type': ['Concept', 'DefinedTerm'] }])).toEqual(
      [],
    )
  })

  it('is compared with what is known as long as that takes seconds, and then told with the way out', async () => {
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

  it('is told as often as it is cited, with the first places', async () => {
    const capsules = [1, 2, 3, 4, 5, 6].map((number) => ({
      ...capsule,
      '@id': `${BASE}capsule/${number}/#video`,
    }))
    const twice = capsules.map((node) => ({ ...node, territorialScale: [topic] }))
    expect(await problemsOf([...twice, { '@id': topic, '@type': ['Place'] }])).toHaveLength(6)
  })
})

async function problemsOf(nodes: readonly Node[]): Promise<string[]> {
  const { check } = openCrossRecordChecks(BASE, shapes, undefined, openRejectedRecords(), () => false)
  const placeOf = (path: Path) => ({ file: 'capsules/1.yaml', line: path.length === 0 ? 1 : 7, column: 1 })
  const notes = openCrossRecordNotes(BASE, shapes.crossNode, false)
  const told = nodes.flatMap((node, record) =>
    notes.add({ node, pathInRecord: [], placeOf, outlets: EVERYWHERE }, record),
  )
  const taken = check.take(notes.end(), {
    firstRecord: 0,
    placeOf: (_, path) => placeOf(path),
    lineOf: (_, path) => placeOf(path),
  })
  const all = [...told, ...taken]
  for await (const problem of check.end()) all.push(problem)
  return all.map(
    ({ place, field, rule, message }) => `${place.file}:${place.line} ${field} ${rule} ${message.fr}`,
  )
}
