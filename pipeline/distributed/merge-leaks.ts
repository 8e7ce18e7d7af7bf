import { openRecordSearch } from '../people/record-search.ts'
import type { Roster } from '../people/roster.ts'
import type { Problem } from '../problems/problem.ts'
import { parseAddress } from '../rdf/addresses.ts'
import { documentAddress } from '../rdf/document.ts'
import type { MappedNode, Node } from '../rdf/node.ts'

/**
 * Opens a search of the texts of a document, given as all of its nodes, for names that data must not contain. The place of a problem
 * is the address, relative to the base, whose text has the name. Nothing is changed: a part is mapped anew.
 */
export function openLeakSearch(roster: Roster, base: string) {
  const search = openRecordSearch(roster)
  return (nodes: readonly Node[]): Problem[] => {
    const participants = new Set(nodes.flatMap((node) => peopleIn(node, base)))
    return nodes.flatMap((node) => {
      const place = { file: node['@id'].slice(base.length), line: 1, column: 1 }
      return search.value(node, () => place, { participants, outlets: ['open-data'] })
    })
  }
}

/** Names that may not stand in the texts of the data set's documents. */
export function findDatasetLeaks(nodes: readonly MappedNode[], roster: Roster, base: string): Problem[] {
  const findLeaks = openLeakSearch(roster, base)
  const documents = new Map<string, Node[]>()
  for (const { node } of nodes) {
    const address = documentAddress(node['@id'])
    documents.set(address, [...(documents.get(address) ?? []), node])
  }
  return [...documents.values()].flatMap(findLeaks)
}

/** The ids of the people whom a node describes or refers to. */
function peopleIn(node: Node, base: string): string[] {
  return [node['@id'], node.participant ?? [], node.contributor ?? []].flat().flatMap((address) => {
    const parsed = parseAddress(base, String(address))
    return parsed?.kind === 'contributor' ? [parsed.id] : []
  })
}
