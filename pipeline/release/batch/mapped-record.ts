import { isPublishedIn, type MappedNode, type NodeStatements, statementsOf } from '../../rdf/node.ts'

/** The nodes of a record, sorted by where they may be published. */
export type MappedRecord = {
  /** The record's number in its batch, from 0. */
  readonly number: number
  readonly nodes: readonly MappedNode[]
  /** The nodes for the open data, and the same with their statements. */
  readonly data: readonly MappedNode[]
  readonly statements: readonly NodeStatements[]
  /** The nodes that describe a person on that person's page only. */
  readonly personPage: readonly MappedNode[]
  /** Whether third-party programs verify the record. */
  readonly isSampled: boolean
}

/** Sorts the nodes of the record of that number by where they may be published. */
export function mappedRecordOf(
  nodes: readonly MappedNode[],
  number: number,
  isSampled: boolean,
): MappedRecord {
  const data: MappedNode[] = []
  const statements: NodeStatements[] = []
  const personPage: MappedNode[] = []
  for (const each of nodes)
    if (isPublishedIn('open-data', each)) {
      data.push(each)
      statements.push({ node: each.node, statements: statementsOf(each.node) })
    } else if (isPublishedIn('person-page', each) && describesPerson(each)) personPage.push(each)
  return { number, nodes, data, statements, personPage, isSampled }
}

/** Whether a node describes a person, a participation or a function in it; the capsules around them are validated as open data. */
function describesPerson({ node }: MappedNode): boolean {
  return node['@type']?.some((name) => /^(Person|Attribution|Role)$/.test(name)) ?? false
}
