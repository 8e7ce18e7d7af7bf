import { join } from 'node:path'
import { openPeriodicYield } from '../collections/yield-every.ts'
import { openLineSorter } from '../files/sort-lines.ts'
import type { PropertyName } from '../rdf/context.ts'
import {
  type Document,
  documentAddress,
  type IncomingLink,
  MAX_INCOMING_LINKS,
  type NodeLabel,
} from '../rdf/document.ts'
import { isPublishedIn, type MappedNode, type Node, referencedAddresses, statementsOf } from '../rdf/node.ts'

/** What a batch adds: rows to be sorted. */
export type LinkIndexPart = { readonly documents: readonly string[]; readonly links: readonly string[] }

/** Opens what makes the rows of one batch, of which the first record has the number `first` among all. */
export function openLinkIndexPart(base: string, first: number) {
  const documents: string[] = []
  const links: string[] = []
  let whole: Node | undefined
  let current = -1
  let count = 0
  return {
    /** Adds the nodes of a record, by its number in the batch. */
    add(described: readonly MappedNode[], record: number): void {
      if (record !== current) count = 0
      current = record
      for (const each of described) {
        const { node, pathInRecord } = each
        if (pathInRecord.length === 0) whole = node
        const from = node['@id']
        const label = labelOf(whole ?? node)
        const side = sideOf(each)
        const order = `${String(first + record).padStart(9, '0')}${String(count++).padStart(5, '0')}`
        if (side !== '') documents.push(row(documentAddress(from), NODE, `${order} ${side}`, node))
        if (pathInRecord.length === 0 && node.name !== undefined) links.push(row(from, LABEL, '', label))
        for (const { word, to } of pointers(node, base)) {
          const isTold =
            word === 'participant'
              ? isPublishedIn('data', each) || isPublishedIn('own', each)
              : isPublishedIn('index', each)
          if (side === '' && !isTold) continue
          const link: Link = {
            property: word,
            from,
            label,
            ...(node.credit && { credit: node.credit }),
            side,
            isTold,
          }
          links.push(row(to, LINK, `${word} ${label.types[0]} ${sortKey(label)} ${from}`, link))
        }
      }
    },
    end: (): LinkIndexPart => ({ documents, links }),
  }
}

/** Gathers the rows of batches; gives nodes back one document at a time, with what they link to and what links to them. */
export type LinkIndex = {
  add(part: LinkIndexPart): void
  documents(): AsyncGenerator<Document>
}

/**
 * Opens a gathering. What links to what may lie a million records apart, so both ends are sorted on disk, in the folder
 * `scratch`: first by the thing that is linked to, which brings its label to whatever links to it, then by document.
 */
export function openLinkIndex(scratch: string): LinkIndex {
  const links = openLineSorter(join(scratch, 'links'))
  const documents = openLineSorter(join(scratch, 'documents'))
  return {
    add(part) {
      documents.add(part.documents)
      links.add(part.links)
    },
    async *documents() {
      const turn = openPeriodicYield()
      for (const rows of tellBothEnds(await links.merged())) {
        documents.add(rows)
        await turn()
      }
      let group = openGroup('')
      for (const line of await documents.merged()) {
        const [key = '', rank = '', order = '', json = ''] = line.split('\t')
        if (key !== group.address) {
          if (group.count > 0) yield group
          group = openGroup(key)
        }
        const side = order.replace(/^.* /, '')
        if (rank === NODE) keepNode(group, side, JSON.parse(json) as Node)
        else if (rank === LABEL) keepLabel(group, side, JSON.parse(json) as [string, NodeLabel])
        else keepLink(group, order.split(' ', 2).join(' '), json)
      }
      if (group.count > 0) yield group
    },
  }
}

const [NODE, LABEL, LINK] = ['0', '1', '2']

/** Words whose other end says nothing that a page would show. */
const SILENT: readonly PropertyName[] = [
  'contributor',
  'sdPublisher',
  'inDefinedTermSet',
  'topConceptOf',
  'hasPart',
  'caption',
  'participation',
]

/** A row of tab-separated cells: the key that it is sorted by, its rank under that key, its order, its value. */
function row(key: string, rank: string, order: string, value: unknown): string {
  return [key, rank, order.replaceAll(/\s+/g, ' '), JSON.stringify(value)].join('\t')
}

/** A link on its way: for which sides of its document it brings the label, and whether the other end tells of it. */
type Link = IncomingLink & { readonly side: string; readonly isTold: boolean }

/**
 * The sides of its document on which a node is said, as letters: `d`, its data; `p`, its page; `o`, its page where that
 * is the page of one person, which search engines are to leave out.
 */
function sideOf(described: MappedNode): string {
  const isPerson = described.node['@type']?.includes('Person') === true
  const page = isPublishedIn('index', described)
    ? 'p'
    : isPerson && isPublishedIn('own', described)
      ? 'o'
      : ''
  return `${isPublishedIn('data', described) ? 'd' : ''}${page}`
}

/** From links sorted by what they link to, which brings its label first: rows for the documents at both ends. */
function* tellBothEnds(lines: Iterable<string>): Generator<string[]> {
  let label: { of: string; json: string } | undefined
  for (const line of lines) {
    const [to = '', rank = '', order = '', json = ''] = line.split('\t')
    if (rank === LABEL) {
      label = { of: to, json: JSON.stringify([to, JSON.parse(json)]) }
      continue
    }
    const { side, isTold, ...link } = JSON.parse(json) as Link
    const from = documentAddress(link.from)
    const rows =
      label?.of === to && side !== '' ? [[from, LABEL, `${to} ${side}`, label.json].join('\t')] : []
    const isShown = isTold && from !== documentAddress(to) && !SILENT.includes(link.property)
    yield isShown ? [...rows, row(documentAddress(to), LINK, order, link)] : rows
  }
}

type Side = { readonly nodes: Node[]; readonly labels: Map<string, NodeLabel> }
type Group = Document & {
  readonly nodes: Node[]
  readonly labels: Map<string, NodeLabel>
  readonly data: Side
  readonly incoming: IncomingLink[]
  readonly incomingCounts: Map<string, number>
  isIndexed: boolean
  count: number
}

function openGroup(document: string): Group {
  const data = { nodes: [], labels: new Map() }
  const page = { nodes: [], labels: new Map() }
  return {
    address: document,
    ...page,
    data,
    incoming: [],
    incomingCounts: new Map(),
    isIndexed: true,
    count: 0,
  }
}

function keepNode(group: Group, side: string, node: Node): void {
  group.count++
  if (side.includes('d')) group.data.nodes.push(node)
  if (/[po]/.test(side)) group.nodes.push(node)
  if (side.includes('o')) group.isIndexed = false
}

function keepLabel(group: Group, side: string, [address, label]: [string, NodeLabel]): void {
  if (side.includes('d')) group.data.labels.set(address, label)
  if (/[po]/.test(side)) group.labels.set(address, label)
}

/** Counts a link of a word and class, and keeps it while there are few. */
function keepLink({ incoming, incomingCounts }: Group, wordAndClass: string, json: string): void {
  const count = (incomingCounts.get(wordAndClass) ?? 0) + 1
  incomingCounts.set(wordAndClass, count)
  if (count <= MAX_INCOMING_LINKS) incoming.push(JSON.parse(json) as IncomingLink)
}

/** The addresses under the base that a node points to, with the word that says so. */
function pointers(node: Node, base: string): { word: PropertyName; to: string }[] {
  return statementsOf(node).flatMap(([property, value]) =>
    referencedAddresses(property, value)
      .filter((to) => to.startsWith(base) && to.includes('#'))
      .map((to) => ({ word: property.name, to })),
  )
}

function labelOf(node: Node): NodeLabel {
  const { position } = node
  return {
    name: node.name ?? {},
    types: node['@type'] ?? [],
    ...(typeof position === 'number' && { position }),
  }
}

/** By position, or else by name, as letters without accents sort. */
function sortKey({ position, name }: NodeLabel): string {
  if (position !== undefined) return String(position).padStart(9, '0')
  const text = String(Object.values(name).flat()[0] ?? '')
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
}
