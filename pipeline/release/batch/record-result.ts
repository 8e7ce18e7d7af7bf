import { isPublishedIn, type MappedNode, type NodeStatements, statementsOf } from '../../rdf/node.ts'

/** What became of a record, by its number in the batch. */
export type RecordResult = {
  readonly record: number
  readonly described: readonly MappedNode[]
  /** Of that, what is for the data, with its statements, and what is said of people on their own page alone. */
  readonly data: readonly MappedNode[]
  readonly said: readonly NodeStatements[]
  readonly own: readonly MappedNode[]
  /** Whether it is shown to programs that are not ours. */
  readonly isShown: boolean
}

/** Sorts what became of a record by where it may be said. */
export function recordResultOf(
  described: readonly MappedNode[],
  record: number,
  isShown: boolean,
): RecordResult {
  const data: MappedNode[] = []
  const said: NodeStatements[] = []
  const own: MappedNode[] = []
  for (const each of described)
    if (isPublishedIn('data', each)) {
      data.push(each)
      said.push({ node: each.node, statements: statementsOf(each.node) })
    } else if (isPublishedIn('own', each) && isOfPerson(each)) own.push(each)
  return { record, described, data, said, own, isShown }
}

/** Whether a node says something of a person on their own page; the capsules around it are judged as data. */
function isOfPerson({ node }: MappedNode): boolean {
  return node['@type']?.some((name) => /Person|Participation/.test(name)) ?? false
}
