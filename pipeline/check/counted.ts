import { shown } from '../messages.ts'
import type { Path, Place, Problem } from '../problem.ts'
import { openFacts, planOf } from '../shacl/facts.ts'
import { type Found, openAcross } from '../shacl/gather.ts'
import { openOnce } from '../shacl/once.ts'
import type { Across, Split } from '../shacl/split.ts'
import { termOf } from '../shacl/term.ts'
import { Uncompiled } from '../shacl/view.ts'
import { type Word, wordOf } from '../terms.ts'
import { resultOf } from './agreement.ts'
import type { Check, Notes } from './check.ts'
import { keptFor } from './kept.ts'
import { nodeView } from './nodes.ts'
import { pathOf } from './references.ts'
import { problemOf } from './shapes.ts'
import { openSpots } from './spots.ts'

/** What the nodes of a batch say that shapes count: each with its marks, and what it points to, by number of what is asked. */
export type Counted = {
  readonly key: string
  readonly record: number
  readonly marks: readonly number[]
  readonly links: readonly (readonly [arc: number, value: string])[]
  /** Where each link is said. */
  readonly paths: readonly Path[]
}[]

/** Where a link is said, and where another record said the same before. */
type Where = { readonly place: Place; readonly path: Path; readonly other: string }

/** Notes what a batch says that shapes count. */
export function noteCounted(across: Across): Notes<Counted> {
  const { words, facts } = askedOf(across)
  const found: Counted = []
  const said = openOnce() // in the record in hand, of which two nodes may be about one thing
  let [links, inHand]: [[number, string][], number] = [[], -1]
  const link = (arc: number, value: string): void => void links.push([arc, value])
  return {
    add({ node, at }, record) {
      const key = node['@id']
      const marks = facts(node, link)
      if (marks.length + links.length === 0) return []
      if (record !== inHand) said.clear()
      inHand = record
      const its = links.filter(([arc, value]) => said.isFirst(`${arc} ${key} ${value}`))
      const paths = its.map(([arc, value]) => pathOf(node, at, words[arc] as Word, termOf(value).text))
      found.push({ key, record, marks, links: its, paths })
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
      for (const { key, record, marks, links, paths } of notes) {
        spots.note(first + record, lineOf(record, []))
        for (const [index, link] of links.entries()) {
          const path = paths[index] as Path
          const whereOf = (_: string, __: string, other: number): Where => ({
            place: placeOf(record, path),
            path,
            other: other === first + record ? '' : spots.textOf(other),
          })
          pass.add({ key, marks: [], links: [link] }, whereOf, first + record)
        }
        pass.add({ key, marks, links: [] }, nowhere, first + record)
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
    const [value, also] = [shown(finding.focus.text), note === undefined ? '' : note.other]
    const { fr, en } = problem.message
    return {
      ...problem,
      message: {
        fr: `${value}${also && ` (aussi ${also})`} : ${fr}`,
        en: `${value}${also && ` (also ${also})`}: ${en}`,
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

/** The place of what points to nothing. */
function nowhere(): never {
  throw new Error('what points to nothing is not asked where it does')
}
