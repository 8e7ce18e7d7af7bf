import { keptFor } from '../collections/memoize.ts'
import { shown } from '../problems/messages.ts'
import type { Path, Place, Problem } from '../problems/problem.ts'
import { type Word, wordOf } from '../rdf/context.ts'
import { isFor } from '../rdf/node.ts'
import type { Check, Notes } from './cross-record-check.ts'
import { nodeView } from './node-judge.ts'
import { openSpots } from './record-locations.ts'
import { pathOf } from './references.ts'
import { type Found, openAcross } from './shacl/cross-node-validation.ts'
import { Uncompiled } from './shacl/data-view.ts'
import { type Fact, openFacts, planOf } from './shacl/node-facts.ts'
import type { Across, Split } from './shacl/split-shapes.ts'
import { termOf } from './shacl/terms.ts'
import { problemOf } from './shape-validation.ts'
import { resultOf } from './validator-agreement.ts'

/** What the nodes of a batch say that shapes count, with the number of the record of each. */
export type Counted = (Fact & {
  readonly record: number
  /** Where each link is said. */
  readonly paths: readonly Path[]
})[]

/** Where a link is said, and where another record said the same before. */
type Where = { readonly place: Place; readonly path: Path; readonly before: string }

/** Notes what a batch says in the data that shapes count. */
export function noteCounted(across: Across): Notes<Counted> {
  const { words, facts } = askedOf(across)
  const found: Counted = []
  let links: [arc: number, value: string][] = [] // of the node in hand
  const link = (arc: number, value: string): void => void links.push([arc, value])
  return {
    add(described, record) {
      if (!isFor('data', described)) return []
      const { node, at } = described
      const marks = facts(node, link)
      if (marks.length + links.length === 0) return []
      const paths = links.map(([arc, value]) => pathOf(node, at, words[arc] as Word, termOf(value).text))
      found.push({ key: node['@id'], record, marks, links, paths })
      links = []
      return []
    },
    end: () => found,
  }
}

/** No more, and no fewer, resources point to another than the shapes say. */
export function counted({ within, across }: Split): { end(): Problem[] } & Check<Counted> {
  const { asked } = askedOf(across)
  const pass = openAcross<Where>(asked)
  const spots = openSpots()
  return {
    take(notes, { first, placeOf, lineOf }) {
      for (const { record, paths, ...fact } of notes) {
        const number = first + record
        spots.note(number, lineOf(record, []))
        const whereOf = (link: number, other: number): Where => {
          const path = paths[link] as Path
          const before = other === number ? '' : spots.textOf(other)
          return { place: placeOf(record, path), path, before }
        }
        pass.add(fact, whereOf, number)
      }
      return []
    },
    end: () => pass.end().map(problemFrom),
  }

  function problemFrom({ finding, note, number = 0 }: Found<Where>): Problem {
    const problem = problemOf(
      resultOf(finding, within),
      () => note ?? { place: spots.placeOf(number), path: [] },
    )
    const [value, also] = [shown(finding.focus.text), note?.before]
    const { fr, en } = problem.message
    return {
      ...problem,
      message: {
        fr: `${value}${also ? ` (aussi ${also})` : ''} : ${fr}`,
        en: `${value}${also ? ` (also ${also})` : ''}: ${en}`,
      },
    }
  }
}

/**
 * What shapes count. Throws where they ask for few resources that point to one that no record need describe, which has no place
 * to be mended.
 */
function askedHere({ counts, above }: Across): Across {
  const lost = counts.find(
    ({ component, targets }) =>
      component === 'MinCount' && targets.objectsOf.length + targets.nodes.length > 0,
  )
  if (lost !== undefined) throw new Uncompiled(lost.shape, 'it asks for what points to who knows what')
  return { values: [], counts, above }
}

/** The same with what notes it, made once. */
const askedOf = keptFor((across: Across) => {
  const asked = askedHere(across)
  const words = planOf(asked).arcs.map(({ predicate }) => wordOf(predicate))
  return { asked, words, facts: openFacts(asked, nodeView) }
})
