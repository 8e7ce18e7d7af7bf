import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileShapes } from '../../pipeline/check/shacl/compile-shapes.ts'
import { CrossNodeValidation } from '../../pipeline/check/shacl/cross-node-validation.ts'
import { type GraphView, UnsupportedShapeError } from '../../pipeline/check/shacl/graph-view.ts'
import { openNodeFacts } from '../../pipeline/check/shacl/node-facts.ts'
import type { ShapeFinding } from '../../pipeline/check/shacl/shape-finding.ts'
import { splitShapes } from '../../pipeline/check/shacl/split-shapes.ts'
import { keyOfTerm, partsOfTerm, type TermParts } from '../../pipeline/check/shacl/terms.ts'
import { findings, graphView } from '../support/graph-view.ts'
import { rowOf, storeOf, theirs } from '../support/standard.ts'

/** Shapes that need other resources, each with graphs that conform and graphs that do not; all synthetic. */
const cases = [
  {
    name: 'the class of a value',
    shapes: ':s sh:targetClass :A ; sh:property [ sh:path :p ; sh:class :C ] .',
    good: [
      ':a a :A ; :p :c . :c a :C .',
      ':c a :C . :a a :A ; :p :c .',
      ':a a :Other ; :p :c .',
      ':a a :A ; :p :c . :c a :D . :D rdfs:subClassOf :E . :E rdfs:subClassOf :C .',
    ],
    bad: [
      ':a a :A ; :p :c, :d, "text" . :d a :C .',
      ':a a :A ; :p :c . :c a :Other .',
      ':a a :A ; :p :c . :c :p 1 .',
    ],
  },
  {
    name: 'the class of a value, one of several',
    shapes:
      ':s sh:targetSubjectsOf :p ; sh:property [ sh:path :p ; sh:or ( [ sh:class :C ] [ sh:class :D ] ) ] .',
    good: [':a :p :c, :d . :c a :C . :d a :D .'],
    bad: [':a :p :c, :d . :c a :C .', ':a :p 1 .'],
  },
  {
    name: 'the class of a value, of a resource that another points to',
    shapes: ':s sh:targetObjectsOf :q ; sh:property [ sh:path :p ; sh:class :C ; sh:severity sh:Warning ] .',
    good: [':a :p :c .', ':b :q :a . :a :p :c . :c a :C .'],
    bad: [':a :p :c . :b :q :a .', ':b :q :a . :a :p :c .'],
  },
  {
    name: 'an address that one resource alone may have',
    shapes: ':s sh:targetObjectsOf :url ; sh:property [ sh:path [ sh:inversePath :url ] ; sh:maxCount 1 ] .',
    good: [':a :url :x . :b :url :y, "text"@fr .', ':a :url "1" . :b :url 1 . :c :url "1"@en .'],
    bad: [
      ':a :url :x . :b :url :x . :c :url :x .',
      ':a :url "text"@fr . :b :url "text"@fr .',
      ':a :url _:x . :b :url _:x .',
    ],
  },
  {
    name: 'a resource that others have to point to',
    shapes:
      ':s sh:targetClass :A ; sh:targetNode :z ; sh:property [ sh:path [ sh:inversePath :p ] ; sh:minCount 2 ] .',
    good: [':a a :A . :b :p :a, :z . :c :p :a, :z .'],
    bad: [':a a :A . :b :p :a .', ':a a :Sub . :b :p :z . :c :p :z . :Sub rdfs:subClassOf :A .'],
  },
  {
    name: 'a property shape that is for resources by itself',
    shapes:
      ':s a sh:PropertyShape ; sh:targetSubjectsOf :q ; sh:path [ sh:inversePath :p ] ; sh:maxCount 0 .',
    good: [':a :q 1 . :b :p :c .'],
    bad: [':a :q 1 . :b :p :a .'],
  },
]

/** Where a result would not be reported by itself, or what is asked is more than a class or a count. */
const left = [
  ':s sh:targetClass :A ; sh:property [ sh:path :p ; sh:not [ sh:class :C ] ] .',
  ':s sh:targetClass :A ; sh:not [ sh:property [ sh:path :p ; sh:class :C ] ] .',
  ':s sh:targetClass :A ; sh:property :k . :t sh:targetClass :B ; sh:node [ sh:property :k ] . :k sh:path :p ; sh:class :C .',
  ':s sh:targetClass :A ; sh:property :k . :t sh:targetClass :B ; sh:xone ( :s ) . :k sh:path :p ; sh:class :C .',
  ':s sh:targetClass :A ; sh:property [ sh:path :p ; sh:property [ sh:path :q ; sh:class :C ] ] .',
  ':s sh:targetClass :A ; sh:property [ sh:path :p ; sh:or ( [ sh:class :C ] [ sh:class :D ; sh:nodeKind sh:IRI ] ) ] .',
  ':s sh:targetClass :A ; sh:class :C .',
  ':s sh:targetClass :A ; sh:property [ sh:path [ sh:inversePath :p ] ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] .',
]

const values = [':a', ':b', ':c', '_:x', '1', '"mot"@fr', '"word"']
const value = fc.constantFrom(...values)
const mark = fc.constantFrom('', '; sh:severity sh:Warning', '; sh:deactivated true')
const ofClass = fc.constantFrom(
  'sh:class :A',
  'sh:class :B',
  'sh:class :A, :C',
  'sh:or ( [ sh:class :A ] [ sh:class :C ] )',
  'sh:class :B ; sh:nodeKind sh:IRI ; sh:maxCount 1',
)
const ofCount = fc.constantFrom(
  'sh:maxCount 1',
  'sh:minCount 1',
  'sh:minCount 1 ; sh:maxCount 2',
  'sh:maxCount 0',
)
const property = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constantFrom(':p', ':q'), ofClass),
      fc.tuple(fc.constantFrom('[ sh:inversePath :p ]', '[ sh:inversePath :q ]'), ofCount),
    ),
    mark,
  )
  .map(([[path, said], more]) => `sh:path ${path} ; ${said} ${more}`)
const target = fc.constantFrom(
  'sh:targetClass :A',
  'sh:targetClass :B, :C',
  'sh:targetSubjectsOf :p',
  'sh:targetObjectsOf :q',
  'sh:targetObjectsOf :p',
  'sh:targetNode :a, 1',
)
const shape = fc.oneof(
  fc
    .tuple(target, fc.array(property, { minLength: 1, maxLength: 2 }), mark)
    .map(
      ([target, parts, more]) =>
        `${target} ; ${parts.map((said) => `sh:property [ ${said} ]`).join(' ; ')} ${more}`,
    ),
  fc.tuple(target, property).map(([target, said]) => `a sh:PropertyShape ; ${target} ; ${said}`),
  fc.tuple(target, target).map((both) => `${both.join(' ; ')} ; sh:property :shared`),
)
const shapes = fc
  .tuple(fc.array(shape, { minLength: 1, maxLength: 3 }), property)
  .map(([all, shared]) =>
    [...all.map((text, index) => `:s${index} ${text} .`), `:shared ${shared} .`].join('\n'),
  )
const graph = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom(':a', ':b', ':c', '_:x'), fc.constantFrom(':p', ':q'), value),
      fc.tuple(
        fc.constantFrom(':a', ':b', ':c', '_:x'),
        fc.constant('a'),
        fc.constantFrom(':A', ':B', ':C', ':D'),
      ),
    ),
    { minLength: 4, maxLength: 14 },
  )
  .map((triples) => triples.map((triple) => `${triple.join(' ')} .`).join('\n'))
const CLASSES = ':A rdfs:subClassOf :B . :D rdfs:subClassOf :A .\n'

describe('split shapes', () => {
  it.each(cases)(
    'find in both parts what the standard validator finds: $name',
    async ({ shapes, good, bad }) => {
      for (const data of good) expect(await agreed(shapes, data), data).toEqual([])
      for (const data of bad) expect(await agreed(shapes, data), data).not.toEqual([])
    },
  )

  it('find what the standard validator finds for random shapes and graphs', async () => {
    let found = 0
    const graphs = fc.array(graph, { minLength: 8, maxLength: 8 }) // shapes cost the standard validator more
    await fc.assert(
      fc.asyncProperty(shapes, graphs, async (shapes, graphs) => {
        for (const graph of graphs) found += (await agreed(shapes, CLASSES + graph)).length
      }),
      { numRuns: 25 },
    )
    expect(found).toBeGreaterThan(100)
  })

  it.each(left)('with a constraint that cannot be split off are rejected with their IRI: %s', (shapes) => {
    const { nodeShapes } = splitShapes(storeOf(shapes))
    expect(() => compileShapes(nodeShapes, alone(graphView(storeOf(''))))).toThrow(UnsupportedShapeError)
  })

  it('ask for a note of each reference to a node that is not known yet, and drop it once the node is found', () => {
    const { crossNode } = splitShapes(
      storeOf(':s sh:targetClass :A ; sh:property [ sh:path :p ; sh:class :C ] .'),
    )
    const asked: string[] = []
    const pass = new CrossNodeValidation<string>(crossNode)
    const add = (key: string, marks: readonly number[], ...values: string[]): void => {
      const links = values.map((value) => [0, value] as const)
      pass.add({ key, marks, links }, (link) => {
        asked.push(String(values[link]))
        return String(values[link])
      })
    }
    add('a', [], 'c', 'd')
    add('c', [0])
    add('b', [], 'c', 'e')
    expect(asked).toEqual(['c', 'd', 'e'])
    expect(pass.end().map(({ note }) => note)).toEqual(['d', 'e'])
  })
})

/** The results of both parts, which must be those of the standard validator for the whole. */
async function agreed(shapes: string, graph: string): Promise<string[]> {
  // of classes the graph says to the standard validator what the shapes say to us
  const said = `${shapes}\n${graph.match(/\S+ rdfs:subClassOf \S+ \./g)?.join('\n') ?? ''}`
  const found = ours(said, graph).map(rowOf).sort()
  expect(found).toEqual(await theirs(shapes, graph))
  return found
}

function ours(shapes: string, graph: string): ShapeFinding[] {
  const data = storeOf(graph)
  const view = alone(graphView(data))
  const { nodeShapes, crossNode } = splitShapes(storeOf(shapes))
  const facts = openNodeFacts(crossNode, view)
  const pass = new CrossNodeValidation(crossNode)
  for (const focus of resourcesOf(data)) {
    const links: [number, string][] = []
    const marks = facts(focus, (arc, value) => void links.push([arc, value]))
    pass.add({ key: keyOfTerm(focus), marks, links }, () => undefined)
  }
  return [...findings(data, compileShapes(nodeShapes, view)), ...pass.end().map(({ finding }) => finding)]
}

/** A view that sees what a resource says of itself, and nothing of others. */
function alone({ into: _, ...view }: GraphView<TermParts>): GraphView<TermParts> {
  return {
    ...view,
    along(predicate, isInverse) {
      if (isInverse) throw new UnsupportedShapeError(predicate, { fr: '', en: 'it looks at other resources' })
      return view.along(predicate, false)
    },
  }
}

function resourcesOf(data: ReturnType<typeof storeOf>): TermParts[] {
  const subjects = data.getSubjects(null, null, null).map(partsOfTerm)
  return [...new Map(subjects.map((subject) => [keyOfTerm(subject), subject])).values()]
}
