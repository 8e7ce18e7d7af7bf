import { readLines } from '../files/read-stream.ts'
import { openRecordSearch } from '../people/record-search.ts'
import type { Roster } from '../people/roster.ts'
import type { Problem } from '../problems/problem.ts'
import { parseAddress } from '../rdf/addresses.ts'
import { addStatement, type PartialNode, subjectOfLine } from './read-ntriples.ts'

/**
 * Searches the texts of a file of sorted N-Triples, document by document, for names that data must not contain. The place of
 * a problem is the address, relative to the base, whose text has the name. The file is not changed: a part is mapped anew.
 */
export async function findLeaksInTriples(file: string, roster: Roster, base: string): Promise<Problem[]> {
  const search = openRecordSearch(roster)
  const problems: Problem[] = []
  for await (const nodes of nodesByDocument(file)) {
    const participants = new Set([...nodes.values()].flatMap((node) => peopleIn(node, base)))
    for (const [subject, node] of nodes) {
      const place = { file: subject.slice(base.length), line: 1, column: 1 }
      problems.push(...search.value(node, () => place, { participants, outlets: ['open-data'] }))
    }
  }
  return problems
}

/** The nodes of each document in a file of sorted N-Triples, by address. */
async function* nodesByDocument(file: string): AsyncGenerator<ReadonlyMap<string, PartialNode>> {
  let nodes = new Map<string, PartialNode>()
  let document = ''
  for await (const line of readLines(file)) {
    const subject = subjectOfLine(line) ?? ''
    const next = subject.replace(/#.*/, '')
    if (next !== document) {
      yield nodes
      nodes = new Map()
      document = next
    }
    const node = nodes.get(subject) ?? { '@id': subject }
    nodes.set(subject, node)
    addStatement(node, line)
  }
  yield nodes
}

/** The ids of the people whom a node describes or refers to. */
function peopleIn(node: PartialNode, base: string): string[] {
  return [node['@id'], node.participant ?? [], node.contributor ?? []].flat().flatMap((address) => {
    const parsed = parseAddress(base, String(address))
    return parsed?.kind === 'contributor' ? [parsed.id] : []
  })
}
