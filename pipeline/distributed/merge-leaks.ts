import { readLines } from '../files/read-stream.ts'
import { openRecordSearch } from '../people/record-search.ts'
import type { Roster } from '../people/roster.ts'
import type { Problem } from '../problems/problem.ts'
import { parseAddress } from '../rdf/addresses.ts'
import { addStatement, type PartialNode, subjectOfLine } from './read-ntriples.ts'

/**
 * Looks in the texts of a file of sorted N-Triples for names that may not stand in data, document by document. The place of a
 * problem is the address below the base that its text is about. Nothing is taken out of the texts: a part is made anew.
 */
export async function findLeaksInTriples(file: string, roster: Roster, base: string): Promise<Problem[]> {
  const search = openRecordSearch(roster)
  const problems: Problem[] = []
  let nodes = new Map<string, PartialNode>()
  let document = ''
  const end = (): void => {
    const participants = new Set([...nodes.values()].flatMap((node) => peopleIn(node, base)))
    for (const [subject, node] of nodes) {
      const place = { file: subject.slice(base.length), line: 1, column: 1 }
      problems.push(...search.value(node, () => place, { participants, outlets: ['open-data'] }))
    }
    nodes = new Map()
  }
  for await (const line of readLines(file)) {
    const subject = subjectOfLine(line) ?? ''
    const own = subject.replace(/#.*/, '')
    if (own !== document) end()
    document = own
    const node = nodes.get(subject) ?? { '@id': subject }
    nodes.set(subject, node)
    addStatement(node, line)
  }
  end()
  return problems
}

function peopleIn(node: PartialNode, base: string): string[] {
  return [node['@id'], node.participant ?? [], node.contributor ?? []].flat().flatMap((address) => {
    const named = parseAddress(base, String(address))
    return named?.kind === 'contributor' ? [named.id] : []
  })
}
