import { parseAddress } from '../rdf/addresses.ts'
import type { PropertyName } from '../rdf/context.ts'
import { documentAddress, type LinkedFunction, type NodeLabel } from '../rdf/document.ts'
import {
  isDocument,
  isPublishedIn,
  type MappedNode,
  type Node,
  referencedAddresses,
  statementsOf,
  type TextValue,
} from '../rdf/node.ts'
import type { Transcript } from '../transcript/spoken-text.ts'
import { formatRow, type LinkRow, rowRanks } from './link-rows.ts'
import { labelOf } from './node-label.ts'

/** The rows that a batch adds to the link index, unsorted: those by document and those by linked thing. */
export type LinkIndexPart = { readonly documents: readonly string[]; readonly links: readonly string[] }

/** The rows of one batch, made record by record. */
export class LinkIndexPartBuilder {
  private readonly base: string
  private readonly firstRecord: number
  private readonly documents: string[] = []
  private readonly links: string[] = []
  /** The node of the last record as a whole, whose name stands for its parts. */
  private whole: Node | undefined
  /** The participations of the record that is added, by the addresses of the functions that they state. */
  private attributions = new Map<string, Node>()
  /** The functions of the record that is added, by address. */
  private functions = new Map<string, Node>()
  private labelled: { readonly node: Node; readonly label: NodeLabel } | undefined
  private record = -1
  private nodeCount = 0

  /** `firstRecord` is the number of the batch's first record among all records. */
  constructor(base: string, firstRecord: number) {
    this.base = base
    this.firstRecord = firstRecord
  }

  /** Adds nodes of a record, which is numbered within the batch. */
  add(nodes: readonly MappedNode[], record: number): void {
    if (record !== this.record) this.nodeCount = 0
    this.record = record
    this.attributions = new Map(
      nodes.flatMap(({ node }) => listOf(node.function).map((address) => [address, node] as const)),
    )
    this.functions = new Map(
      nodes.filter(({ node }) => this.attributions.has(node['@id'])).map(({ node }) => [node['@id'], node]),
    )
    for (const mapped of nodes) this.addNode(mapped)
  }

  /** What a link says of a participation, and who shows it. */
  private participationDetails(mapped: MappedNode, property: PropertyName): ShownLink {
    const { node, isForItsPage } = mapped
    const isOnPersonsPage = isPublishedIn('open-data', mapped) || isPublishedIn('person-page', mapped)
    const isIndexed = isPublishedIn('indexed-page', mapped)
    if (property === 'participant') {
      const functions = listOf(node.function).flatMap((each) => linkedFunction(this.functions.get(each)))
      return {
        ...(node.credit && { credit: node.credit }),
        ...(functions.length > 0 && { functions }),
        ...(node.part !== undefined && { parts: listOf(node.part) }),
        isShownAtTarget: isOnPersonsPage,
        ...(isIndexed && !isForItsPage && { isShownAtPlaces: true }),
      }
    }
    const attribution = this.attributions.get(node['@id'])
    const [person] = listOf(attribution?.participant)
    if (person === undefined) {
      const credit = node.credit ?? attribution?.credit ?? joinedTexts(node.roleName)
      return { ...(credit && { credit }), isShownAtTarget: isIndexed && !isForItsPage }
    }
    return {
      // where search engines may find the person, the link that leads to the person brings the name (see link-index.ts)
      isShownAtTarget: isIndexed && isForItsPage === true,
      ...(isOnPersonsPage && { isNamedAt: person }),
    }
  }

  /** Adds what is said in a video, for the page of the document at an address, in the order in which it comes. */
  addTranscripts(document: string, transcripts: readonly Transcript[]): void {
    transcripts.forEach(({ captionId, inLanguage, isMachineMade, cues, gaps }, index) => {
      const value = { captionId, inLanguage, isMachineMade, cues, gaps }
      this.documents.push(formatRow(document, rowRanks.transcript, sortableNumber(index, 5), value))
    })
  }

  end(): LinkIndexPart {
    return { documents: this.documents, links: this.links }
  }

  /** The label of a node, which all rows of a record share. */
  private label(node: Node): NodeLabel {
    if (this.labelled?.node !== node) this.labelled = { node, label: labelOf(node, this.base) }
    return this.labelled.label
  }

  private addNode(mapped: MappedNode): void {
    const { node, pathInRecord } = mapped
    const isWhole = pathInRecord.length === 0 && !isDocument(node)
    if (isWhole) this.whole = node
    const from = node['@id']
    const label = this.label(this.whole ?? node)
    const sides = documentSides(mapped, this.whole ?? node, this.attributions)
    const elsewhere = mapped.isShownElsewhere ? 'c' : ''
    const order = `${sortableNumber(this.firstRecord + this.record, 9)}${sortableNumber(this.nodeCount++, 5)}`
    if (sides !== '')
      this.documents.push(
        formatRow(documentAddress(from), rowRanks.node, `${order} ${sides}${elsewhere}`, node),
      )
    const hidden = sides.includes('o') && { isHidden: true }
    if (isWhole && node.name !== undefined)
      this.links.push(formatRow(from, rowRanks.label, '', { ...label, ...hidden }))
    for (const { property, to } of internalReferences(node, this.base)) {
      const named = isPersonsSuccessor(property, to, this.base) ? '' : sides
      const link: LinkRow = {
        property,
        from,
        label,
        ...this.participationDetails(mapped, property),
        sides: named,
      }
      if (named === '' && !link.isShownAtTarget && !link.isShownAtPlaces) continue
      const linkOrder = `${property} ${label.types[0]} ${labelSortKey(label)} ${from}`
      this.links.push(formatRow(to, rowRanks.link, linkOrder, link))
    }
  }
}

/**
 * Whether a link leads from the address that a person's record had to the one that it has. No name goes with it: the page at the
 * old address is there for everybody, whatever the person decided.
 */
function isPersonsSuccessor(property: PropertyName, to: string, base: string): boolean {
  return property === 'isReplacedBy' && parseAddress(base, to)?.kind === 'contributor'
}

/**
 * The sides of its document on which a node appears, as letters: `d` for the data, `p` for a page that search engines
 * index, `o` for the page of one person, which they leave out, and `u` for another that they leave out, which has who is named on
 * neither `p`.
 */
function documentSides(mapped: MappedNode, whole: Node, attributions: ReadonlyMap<string, Node>): string {
  const described = isDocument(mapped.node) ? whole : mapped.node
  const isPerson = described['@type']?.includes('Person') === true
  const page = isPublishedIn('indexed-page', mapped)
    ? 'p'
    : isPerson && isPublishedIn('person-page', mapped)
      ? 'o'
      : ''
  const { participant } = attributions.get(mapped.node['@id']) ?? mapped.node
  const isUnindexed = page === '' && participant !== undefined && mapped.outlets.length > 0
  return `${isPublishedIn('open-data', mapped) ? 'd' : ''}${page}${isUnindexed ? 'u' : ''}`
}

/** What a link row says beside its ends. */
type ShownLink = Omit<LinkRow, 'property' | 'from' | 'label' | 'sides'>

/** The addresses of a property. */
function listOf(value: Node[PropertyName]): string[] {
  return [value ?? []].flat().map(String)
}

function linkedFunction(node: Node | undefined): LinkedFunction[] {
  if (node === undefined) return []
  const { roleName, organization, periodical } = node
  return [
    {
      ...(roleName && { roleName }),
      ...(organization !== undefined && { organization: String(organization) }),
      ...(periodical !== undefined && { periodical: String(periodical) }),
    },
  ]
}

/** The things of this publication that a node points to, with the property that does so; not the topic of a document, which it shows. */
function internalReferences(node: Node, base: string): { property: PropertyName; to: string }[] {
  return statementsOf(node).flatMap(([property, value]) =>
    referencedAddresses(property, value)
      .filter(() => property.name !== 'primaryTopic')
      .filter((to) => to.startsWith(base) && to.includes('#'))
      .map((to) => ({ property: property.name, to })),
  )
}

/** Several texts of a language as one. */
function joinedTexts(texts: TextValue | undefined): TextValue | undefined {
  if (texts === undefined) return undefined
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [language, [text].flat().join(', ')]),
  )
}

/** The position in a series, or else the name in lower case without accents. */
function labelSortKey({ position, name }: NodeLabel): string {
  if (position !== undefined) return sortableNumber(position, 9)
  const text = String(Object.values(name).flat()[0] ?? '')
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
}

function sortableNumber(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
