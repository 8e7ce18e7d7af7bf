import { describe, expect, it } from 'vitest'
import { openCrossRecordNotes } from '../../pipeline/check/cross-record/cross-record-checks.ts'
import { parseSplitShapes } from '../../pipeline/check/parse-shapes.ts'
import { EVERYWHERE, type MappedNode, type Node } from '../../pipeline/rdf/node.ts'
import { typed } from '../support/cli.ts'
import { BASE, openChecks } from '../support/cross-record-checks.ts'
import { dataFolder } from '../support/folder.ts'

const PREFIXES = '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix schema: <http://schema.org/> .'
const MESSAGE = 'sh:message "mal compté"@fr, "miscounted"@en'

/** A synthetic capsule; no two are about the same page elsewhere unless they say so. */
function capsule(number: number, more: Partial<Node> = {}): Node {
  return { '@id': `${BASE}capsule/${number}/#video`, '@type': ['VideoObject'], ...more }
}

describe('a resource that others point to', () => {
  const once = `<https://shapes.example/same> sh:targetObjectsOf schema:sameAs ; sh:path [ sh:inversePath schema:sameAs ] ; sh:maxCount 1 ; ${MESSAGE} .`
  const page = 'https://elsewhere.example/1'

  it('once too often is reported at the second reference, with the place of the first', async () => {
    const nodes = [
      capsule(1, { sameAs: [page, 'https://elsewhere.example/2'] }),
      capsule(2),
      capsule(3, { sameAs: [page] }),
      capsule(4, { sameAs: ['https://elsewhere.example/3', page] }),
    ]
    const told = `"${page}" (aussi capsules.ndjson:1) : mal compté`
    expect(await problemsOf(once, nodes.slice(0, 2))).toEqual([])
    expect(await problemsOf(once, nodes.slice(0, 3))).toEqual([`capsules.ndjson:3 sameAs same ${told}`])
    expect(await problemsOf(once, nodes)).toEqual([`capsules.ndjson:3 sameAs same ${told}`])
    expect(await problemsOf(once, [...nodes.slice(0, 2), nodes[3] as Node])).toEqual([
      `capsules.ndjson:3 sameAs[2] same ${told}`,
    ])
  })

  it('from a person’s own page alone is not counted', async () => {
    const person = (id: string, outlets: Said['outlets'] = ['open-data']): Said => ({
      node: { '@id': `${BASE}contributor/${id}/#person`, '@type': ['Person'], sameAs: [page] },
      outlets,
    })
    expect(await problemsOf(once, [person('c-1'), person('c-2', ['person-page'])])).toEqual([])
    expect(await problemsOf(once, [person('c-1'), person('c-2', ['open-data', 'person-page'])])).toHaveLength(
      1,
    )
  })

  it('is reported at its first reference if none is allowed', async () => {
    const none = `<https://shapes.example/none> sh:targetObjectsOf schema:sameAs ; sh:path [ sh:inversePath schema:sameAs ] ; sh:maxCount 0 ; ${MESSAGE} .`
    expect(await problemsOf(none, [capsule(1), capsule(2, { sameAs: [page] })])).toEqual([
      `capsules.ndjson:2 sameAs none "${page}" : mal compté`,
    ])
  })

  it('too seldom is reported at its own record', async () => {
    const cited = `<urn:s> sh:targetClass schema:Place ; sh:property <https://shapes.example/cited> .
      <https://shapes.example/cited> sh:path [ sh:inversePath schema:spatialCoverage ] ; sh:minCount 2 ; ${MESSAGE} .`
    const [near, far] = [`${BASE}place/near/#place`, `${BASE}place/far/#place`]
    const nodes: Node[] = [
      { '@id': far, '@type': ['Place'] },
      capsule(1, { spatialCoverage: [near, far] }),
      { '@id': near, '@type': ['Place'] },
      capsule(2, { spatialCoverage: [near] }),
    ]
    expect(await problemsOf(cited, nodes)).toEqual([`capsules.ndjson:1  cited "${far}" : mal compté`])
  })

  it('and that no record need describe cannot be required: the shape is rejected with its IRI', () => {
    const lost = `<https://shapes.example/lost> sh:targetNode <${page}> ; sh:path [ sh:inversePath schema:sameAs ] ; sh:minCount 1 ; ${MESSAGE} .`
    const split = parseSplitShapes([PREFIXES + lost])
    expect(() => openChecks(split)).toThrow('lost: it counts what points to')
    expect(() => openCrossRecordNotes(BASE, split.crossNode, false)).toThrow('shapes.example/lost')
  })
})

describe('two records with the same address in a register', () => {
  it('in whatever form are a warning of a check, which succeeds', async () => {
    const orcid = 'https://orcid.org/0000-0002-1825-0097'
    const record = (id: string, sameAs: string) =>
      `- id: ${id}\n  name: Synthétique ${id}\n  sameAs: ${sameAs}\n  publication: {as: named, basis: public-credit}\n  source: p-1\n`
    const data = await dataFolder({
      'contributors.yaml': record('c-1', orcid) + record('c-2', '0000-0002-1825-0097'),
    })
    const { code, stdout, stderr } = await typed(['check', '--data', data, '--quiet'])
    expect(code, stderr).toBe(0)
    expect(stdout + stderr).toContain(
      `contributors.yaml:8:3 « c-2 » sameAs: "${orcid}" (aussi ${data}/contributors.yaml:1) : deux fiches disent être la même chose`,
    )
  })
})

type Said = Pick<MappedNode, 'node' | 'outlets'>

/** Problems of synthetic nodes, of which each stands on a line of its own; in batches of every size. */
async function problemsOf(shapes: string, said: readonly (Node | Said)[]): Promise<string[]> {
  const all = await Promise.all([1, 2, said.length].map((size) => toldIn(shapes, said, size)))
  expect(new Set(all.map((each) => each.join('\n'))).size).toBe(1)
  return all[0] as string[]
}

async function toldIn(shapes: string, said: readonly (Node | Said)[], size: number): Promise<string[]> {
  const split = parseSplitShapes([PREFIXES + shapes])
  const { check } = openChecks(split)
  const all = []
  for (let first = 0; first < said.length; first += size) {
    const notes = openCrossRecordNotes(BASE, split.crossNode, false)
    const placeOf = (record: number) => ({ file: 'capsules.ndjson', line: first + record + 1, column: 1 })
    for (const [record, each] of said.slice(first, first + size).entries()) {
      const its = 'node' in each ? each : { node: each, outlets: EVERYWHERE }
      notes.add({ ...its, pathInRecord: [], placeOf: () => placeOf(record) }, record)
    }
    all.push(...check.take(structuredClone(notes.end()), { firstRecord: first, placeOf, lineOf: placeOf }))
  }
  for await (const problem of check.end()) all.push(problem)
  return all.map(
    ({ place, field, rule, message }) => `${place.file}:${place.line} ${field} ${rule} ${message.fr}`,
  )
}
