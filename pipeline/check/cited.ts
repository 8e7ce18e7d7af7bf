import { type Described, origin } from '../node.ts'
import type { Path, Place } from '../problem.ts'
import type { Finding } from '../shacl/compile.ts'
import { type Fact, openFacts } from '../shacl/facts.ts'
import { openAcross } from '../shacl/gather.ts'
import type { Across } from '../shacl/split.ts'
import { Uncompiled } from '../shacl/view.ts'
import { wordOf } from '../terms.ts'
import { nodeView } from './nodes.ts'
import { indexOf } from './shapes.ts'

/** What shapes find wrong with what a node cites, and where the record cites it. */
export type Cited = { readonly finding: Finding; readonly note: Where; readonly times: number }

type Where = { readonly path: Path; readonly place: Place }

/** Opens the pass across nodes, over what the shapes ask of what nodes cite. Throws where they ask who cites a node. */
export function openCited({ values, counts: [count], above }: Across) {
  if (count !== undefined) throw new Uncompiled(count.shape, 'it counts what points to a resource')
  const told = { values: values.filter(({ predicate }) => !isToldElsewhere(predicate)), counts: [], above }
  const facts = openFacts(told, nodeView)
  const pass = openAcross<Where>(told, MOST_PLACES)
  const asked = told.values.map(({ classes }) => classes.join(' '))

  /** What two words of a node ask of one resource is asked once. */
  function onceEach(links: Fact['links']): Fact['links'] {
    const seen = new Set<string>()
    return links.filter(([arc, value]) => seen.size < seen.add(`${asked[arc]} ${value}`).size)
  }

  return {
    add(described: Described): void {
      const whereOf = (predicate: string, value: string): Where => {
        const word = wordOf(predicate) ?? ''
        return origin(described, word, indexOf(described.node, word, value))
      }
      facts(described.node, (fact) => pass.add({ ...fact, links: onceEach(fact.links) }, whereOf))
    },
    end: (): Cited[] =>
      pass.end().flatMap(({ note, ...found }) => (note === undefined ? [] : [{ ...found, note }])),
  }
}

/** How many places are kept of an address that may turn out to be nobody's. */
const MOST_PLACES = 4

/**
 * Words that repeat what a participation, or the publication, says, and those that point to parts of the same record, which
 * are described with it.
 */
const ELSEWHERE = ['contributor', 'sdPublisher', 'participation', 'hasPart', 'caption']

function isToldElsewhere(predicate: string): boolean {
  return ELSEWHERE.includes(wordOf(predicate) ?? '')
}
