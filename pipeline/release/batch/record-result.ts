import { type Described, isFor, type SaidNode, statements } from '../../rdf/node.ts'

/** What became of a record, by its number in the batch. */
export type Entry = {
  readonly record: number
  readonly described: readonly Described[]
  /** Of that, what is for the data, with its statements, and what is said of people on their own page alone. */
  readonly data: readonly Described[]
  readonly said: readonly SaidNode[]
  readonly own: readonly Described[]
  /** Whether it is shown to programs that are not ours. */
  readonly isShown: boolean
}

/** Sorts what became of a record by where it may be said. */
export function entryOf(described: readonly Described[], record: number, isShown: boolean): Entry {
  const data: Described[] = []
  const said: SaidNode[] = []
  const own: Described[] = []
  for (const each of described)
    if (isFor('data', each)) {
      data.push(each)
      said.push({ node: each.node, said: statements(each.node) })
    } else if (isFor('own', each) && isOfPerson(each)) own.push(each)
  return { record, described, data, said, own, isShown }
}

/** Whether a node says something of a person on their own page; the capsules around it are judged as data. */
function isOfPerson({ node }: Described): boolean {
  return node['@type']?.some((name) => /Person|Participation/.test(name)) ?? false
}
