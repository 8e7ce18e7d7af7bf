import { join } from 'node:path'
import { type Described, type Node, references, statements } from '../node.ts'
import { documentOf, type Incoming, type Label, MOST_LINKS, type Resource } from '../resource.ts'
import type { Word } from '../terms.ts'
import { sortLines } from './sorted.ts'

/** Gathers nodes as they pass; gives them back one document at a time, with what they link to and what links to them. */
export type Gathering = {
  add(described: readonly Described[]): Promise<void>
  resources(): AsyncGenerator<Resource>
}

/**
 * Opens a gathering for the nodes under a base IRI. What links to what may lie a million records apart, so both
 * ends are sorted on disk, in the folder `scratch`: first by the thing that is linked to, which brings its
 * label to whatever links to it, then by document.
 */
export function gather(base: string, scratch: string): Gathering {
  const links = sortLines(join(scratch, 'links'))
  const documents = sortLines(join(scratch, 'documents'))
  let count = 0
  let whole: Node | undefined
  return {
    async add(described) {
      for (const { node, at } of described) {
        if (at.length === 0) whole = node
        const from = node['@id']
        const label = labelOf(whole ?? node)
        await documents.add([row(documentOf(from), NODE, String(count++).padStart(9, '0'), node)])
        if (at.length === 0 && node.name !== undefined) await links.add([row(from, LABEL, '', label)])
        await links.add(
          pointers(node, base).map(({ word, to }) => {
            const link: Incoming = { word, from, label, ...(node.credit && { credit: node.credit }) }
            return row(to, LINK, `${word} ${label.types[0]} ${sortKey(label)} ${from}`, link)
          }),
        )
      }
    },
    async *resources() {
      for await (const rows of tellBothEnds(links.merged())) await documents.add(rows)
      let group = openGroup('')
      for await (const line of documents.merged()) {
        const [key = '', rank = '', order = '', json = ''] = line.split('\t')
        if (key !== group.document) {
          if (group.nodes.length > 0) yield group
          group = openGroup(key)
        }
        if (rank === NODE) group.nodes.push(JSON.parse(json) as Node)
        else if (rank === LABEL) group.labels.set(...(JSON.parse(json) as [string, Label]))
        else keepLink(group, order.split(' ', 2).join(' '), json)
      }
      if (group.nodes.length > 0) yield group
    },
  }
}

const [NODE, LABEL, LINK] = ['0', '1', '2']

/** Words whose other end says nothing that a page would show. */
const SILENT: readonly Word[] = [
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

/** From links sorted by what they link to, which brings its label first: rows for the documents at both ends. */
async function* tellBothEnds(lines: AsyncIterable<string>): AsyncGenerator<string[]> {
  let label: { of: string; row: string } | undefined
  for await (const line of lines) {
    const [to = '', rank = '', order = '', json = ''] = line.split('\t')
    if (rank === LABEL) {
      label = { of: to, row: row('', LABEL, to, [to, JSON.parse(json)]) }
      continue
    }
    const { word, from } = JSON.parse(json) as Incoming
    const rows = label?.of === to ? [documentOf(from) + label.row] : []
    const isShown = documentOf(from) !== documentOf(to) && !SILENT.includes(word)
    yield isShown ? [...rows, [documentOf(to), LINK, order, json].join('\t')] : rows
  }
}

type Group = Resource & {
  readonly nodes: Node[]
  readonly labels: Map<string, Label>
  readonly incoming: Incoming[]
  readonly counts: Map<string, number>
}

function openGroup(document: string): Group {
  return { document, nodes: [], labels: new Map(), incoming: [], counts: new Map() }
}

/** Counts a link of a word and class, and keeps it while there are few. */
function keepLink({ incoming, counts }: Group, wordAndClass: string, json: string): void {
  const count = (counts.get(wordAndClass) ?? 0) + 1
  counts.set(wordAndClass, count)
  if (count <= MOST_LINKS) incoming.push(JSON.parse(json) as Incoming)
}

/** The addresses under the base that a node points to, with the word that says so. */
function pointers(node: Node, base: string): { word: Word; to: string }[] {
  return statements(node).flatMap(([property, value]) =>
    references(property, value)
      .filter((to) => to.startsWith(base) && to.includes('#'))
      .map((to) => ({ word: property.word, to })),
  )
}

function labelOf(node: Node): Label {
  const { position } = node
  return {
    name: node.name ?? {},
    types: node['@type'] ?? [],
    ...(typeof position === 'number' && { position }),
  }
}

/** By position, or else by name, as letters without accents sort. */
function sortKey({ position, name }: Label): string {
  if (position !== undefined) return String(position).padStart(9, '0')
  const text = String(Object.values(name).flat()[0] ?? '')
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
}
