import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileShapes } from '../../pipeline/check/shacl/compile-shapes.ts'
import { findings, graphView } from '../support/graph-view.ts'
import { rowOf, storeOf, theirs } from '../support/standard.ts'
import { shaclCases, stricter, uncompiled } from './shacl-cases.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Terms that the graphs and the shapes share, in the forms on which both validators are of one mind. */
const values = [
  ...[':a', ':b', ':c', '_:x', '1', '2', '3', '"2"^^xsd:int', '2.5', '1e0', 'true', 'false'],
  ...['"word"', '"other word"', '"1"', '"mot"@fr', '"autre"@fr', '"word"@en', '"wort"@de-AT', '""'],
  ...['"2021-05-06"^^xsd:date', '"2022-05-06"^^xsd:date', '"x"^^xsd:integer'],
  ...[
    '"2021-05-06T10:00:00Z"^^xsd:dateTime',
    '"2021-05-06T12:00:00Z"^^xsd:dateTime',
    '"no"^^xsd:boolean',
    '"y"^^:own',
  ],
]
const predicates = [':p', ':q', ':r', 'rdf:type']
const datatypes = [
  'xsd:string',
  'xsd:integer',
  'xsd:int',
  'xsd:date',
  'xsd:boolean',
  'rdf:langString',
  ':own',
  'xsd:gYear',
]

const value = fc.constantFrom(...values)
const list = (item: fc.Arbitrary<string>) =>
  fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => `( ${items.join(' ')} )`)
const count = fc.nat({ max: 3 }).map(String)
const bound = fc.constantFrom(
  '1',
  '2',
  '2.5',
  '"2021-12-31"^^xsd:date',
  '"2021-05-06T11:00:00Z"^^xsd:dateTime',
)

/** Constraints on one value at a time. */
const onValue: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ['sh:datatype', fc.constantFrom(...datatypes)],
  [
    'sh:nodeKind',
    fc.constantFrom(
      ...['IRI', 'BlankNode', 'Literal', 'BlankNodeOrIRI', 'BlankNodeOrLiteral', 'IRIOrLiteral'].map(
        (kind) => `sh:${kind}`,
      ),
    ),
  ],
  ['sh:class', fc.constantFrom(':A', ':B')],
  ['sh:minInclusive', bound],
  ['sh:maxExclusive', bound],
  ['sh:minExclusive', bound],
  ['sh:maxInclusive', bound],
  ['sh:minLength', count],
  ['sh:maxLength', count],
  ['sh:pattern', fc.constantFrom('"^w"', '"o"', '"[0-9]$"')],
  ['sh:languageIn', list(fc.constantFrom('"fr"', '"en"', '"de"'))],
  ['sh:in', list(value)],
]
const onPath: typeof onValue = [
  ['sh:minCount', count],
  ['sh:maxCount', count],
  ['sh:uniqueLang', fc.constantFrom('true', 'false')],
  ['sh:hasValue', value],
  ['sh:equals', fc.constantFrom(':p', ':q')],
  ['sh:disjoint', fc.constantFrom(':p', ':q')],
]

const some = (table: typeof onValue, most: number) =>
  fc
    .uniqueArray(fc.constantFrom(...table), { minLength: 1, maxLength: most, selector: ([name]) => name })
    .chain((chosen) =>
      fc.tuple(...chosen.map(([name, argument]) => argument.map((said) => `${name} ${said}`))),
    )
    .map((said) => said.join(' ; '))
const inner = some(onValue, 2).map((said) => `[ ${said} ]`)
const deep = fc
  .tuple(fc.constantFrom(':p', ':q'), some(onPath.slice(0, 2), 1))
  .map(([path, said]) => `[ sh:property [ sh:path ${path} ; ${said} ] ]`)
const logical = fc.oneof(
  fc.oneof(inner, deep).map((shape) => `sh:not ${shape}`),
  fc.oneof(inner, deep).map((shape) => `sh:node ${shape}`),
  fc
    .tuple(fc.constantFrom('sh:or', 'sh:xone'), list(fc.oneof(inner, deep)))
    .map(([name, shapes]) => `${name} ${shapes}`),
  fc
    .tuple(inner, fc.constantFrom('sh:qualifiedMinCount', 'sh:qualifiedMaxCount'), count)
    .map(([shape, name, many]) => `sh:qualifiedValueShape ${shape} ; ${name} ${many}`),
)
const property = fc
  .tuple(
    fc.constantFrom(':p', ':q', ':r', '[ sh:inversePath :p ]'),
    fc.tuple(some(onValue, 2), some(onPath, 2), logical).chain((all) => fc.subarray(all, { minLength: 1 })),
    fc.constantFrom('', '; sh:severity sh:Warning', '; sh:deactivated true'),
  )
  .map(([path, said, more]) => `sh:property [ sh:path ${path} ; ${said.join(' ; ')} ${more} ]`)
const shape = fc
  .tuple(
    fc.constantFrom(
      'sh:targetClass :A',
      'sh:targetSubjectsOf :p',
      'sh:targetObjectsOf :q',
      'sh:targetNode :a, 3',
    ),
    fc
      .tuple(
        fc.array(property, { minLength: 1, maxLength: 3 }),
        fc.option(
          fc.oneof(
            some(onValue, 2),
            logical.filter((said) => !said.includes('qualified')),
          ),
        ),
      )
      .map(([all, own]) => (own === null ? all : [...all, own])),
    fc.constantFrom('', '; sh:closed true ; sh:ignoredProperties ( rdf:type )'),
  )
  .map(([target, said, closed]) => `a sh:NodeShape ; ${target} ; ${said.join(' ; ')} ${closed} .`)
// many at a time, because the standard validator takes longer to read shapes than to judge by them
const shapes = fc
  .array(shape, { minLength: 1, maxLength: 8, size: 'max' })
  .map((all) => all.map((text, index) => `:s${index} ${text}`).join('\n'))
const graph = fc
  .array(fc.tuple(fc.constantFrom(':a', ':b', ':c', '_:x'), fc.constantFrom(...predicates), value), {
    maxLength: 12,
  })
  .map((triples) =>
    [
      ':A rdfs:subClassOf :B .',
      ...triples.map(([s, p, o]) =>
        p === 'rdf:type' ? `${s} a ${o.startsWith('"') ? ':B' : ':A'} .` : `${s} ${p} ${o} .`,
      ),
    ].join('\n'),
  )

const graphs = fc.array(graph, { minLength: 2, maxLength: 2 })

describe('compiled shapes', () => {
  const all = shaclCases.map((each) => ({ ...each, isShared: true }))
  it.each([...all, ...stricter.map((each) => ({ ...each, isShared: false }))])(
    'of $section give the results of the specification',
    async ({ shape, good, bad, isShared }) => {
      const text = `:shape a sh:NodeShape ; sh:targetNode :x ; ${shape} .`
      for (const data of good) expect(told(ours(text, data)), data).toEqual([])
      for (const [data, ...results] of bad) expect(told(ours(text, data)), data).toEqual(results)
      const same = async (data: string) => String(await theirs(text, data)) === String(ours(text, data))
      const agreeing = await Promise.all([...good, ...bad.map(([data]) => data)].map(same))
      expect(agreeing.every(Boolean)).toBe(isShared)
    },
  )

  it.each(uncompiled)('are rejected with their IRI where %s: %s', (why, shape) => {
    const shapes = storeOf(`:shape a sh:NodeShape ; sh:targetNode :x ; ${shape} .`)
    expect(() => compileShapes(shapes, graphView(storeOf('')))).toThrow(why)
  })

  it('find what the standard validator finds in every fixture of the project', async () => {
    const texts = (folder: string) =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    const shapes = texts(join(root, 'shapes')).join('\n')
    const fixtures = [...texts(join(root, 'tests/shapes/good')), ...texts(join(root, 'tests/shapes/bad'))]
    expect(fixtures.length).toBeGreaterThan(250)
    const apart = fixtures.map((text, index) => text.replaceAll('example.org/p/', `example.org/p${index}/`))
    const whole = apart.join('\n')
    expect(ours(shapes, whole).length).toBeGreaterThan(500)
    expect(ours(shapes, whole)).toEqual(await theirs(shapes, whole))
  })

  it('find what the standard validator finds for random shapes and graphs', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, graphs, async (shapes, graphs) => {
        for (const graph of graphs) expect(ours(shapes, graph)).toEqual(await theirs(shapes, graph))
      }),
      { numRuns: 60 },
    )
  })
})

function ours(shapes: string, graph: string): string[] {
  const data = storeOf(graph)
  return findings(data, compileShapes(storeOf(shapes), graphView(data)))
    .map(rowOf)
    .sort()
}

/** Results as `component value`, shortly. */
function told(rows: readonly string[]): string[] {
  return rows
    .map((text) => {
      const [, component = '', , , ...value] = text.split(' ')
      const said = value
        .join(' ')
        .replace(/^"(.*)"\^\^\S*$/, '$1')
        .replace(/^<https:\/\/a\.test\/(.*)>$/, ':$1')
      return `${component} ${said || '-'}`
    })
    .sort()
}
