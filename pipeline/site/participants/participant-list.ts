import { compareUtf8 } from '../../collections/byte-order.ts'
import { openLineSorter } from '../../files/line-sorter.ts'
import { foldText } from '../../language/fold-text.ts'
import type { Document, DocumentContent, IncomingLink } from '../../rdf/document.ts'
import type { TextValue } from '../../rdf/node.ts'
import { pickText, type Site } from '../site.ts'

/** Somebody in the list of participants, with what their credits say. */
export type ListedParticipant = {
  readonly address: string
  readonly name: TextValue
  /** The initial under which the name stands. */
  readonly initial: string
  readonly capsuleCount: number
  /** What the credits say, each once; at most `MAX_LISTED_CREDITS`. */
  readonly links: readonly Pick<IncomingLink, 'credit' | 'functions' | 'parts'>[]
  /** The names of organisations and periodicals in the credits, by address. */
  readonly labels: readonly (readonly [string, TextValue])[]
}

/** The number of different credits that the list tells of somebody. */
const MAX_LISTED_CREDITS = 3

/** The initial of names that begin with no letter; it comes first. */
const NO_LETTER = '#'

/** A list of all who take part in a capsule and may be named on pages, sorted on disk by family name, because memory may not hold all. */
export class ParticipantList {
  /** Whether all of them may be found by search engines. */
  isIndexed = true
  private readonly site: Site
  private readonly sorter: ReturnType<typeof openLineSorter>
  private readonly counts = new Map<string, number>()

  /** `folder` holds what is sorted; nothing else may use it. */
  constructor(folder: string, site: Site) {
    this.sorter = openLineSorter(folder)
    this.site = site
  }

  /** Adds the person, or the organisation that takes part itself, whom a document describes; leaves out all else. */
  add({ address, nodes, incoming, incomingCounts, isIndexed, labels }: Document): void {
    const [node] = nodes
    const isPerson = node?.['@type']?.[0] === 'Person'
    const capsuleCount = incomingCounts.get('participant VideoObject') ?? 0
    const isGroup = node?.['@type']?.[0] === 'Organization' && capsuleCount > 0
    if (node?.name === undefined || !(isPerson || isGroup)) return
    if (!isIndexed) this.isIndexed = false
    const sortName = [node.familyName, node.givenName].map((each) => pickText(each, this.site)?.text ?? '')
    const whole = pickText(node.name, this.site)?.text ?? ''
    const key = sortKey(sortName[0] === '' ? [whole] : [...sortName, whole])
    const initial = initialOf(key)
    const links = distinctLinks(incoming.filter(({ property }) => property === 'participant'))
    const entry: ListedParticipant = {
      ...{ address, name: node.name, initial, capsuleCount, links },
      labels: labelsOf(links, labels),
    }
    this.counts.set(initial, (this.counts.get(initial) ?? 0) + 1)
    this.sorter.add([[initial, key, address, JSON.stringify(entry)].join('\t')])
  }

  /** The number of names under each initial, in their order. */
  initials(): ReadonlyMap<string, number> {
    return new Map([...this.counts].sort(([a], [b]) => compareUtf8(a, b)))
  }

  /** Everybody by family name; can be gone through once. */
  async *sorted(): AsyncGenerator<ListedParticipant> {
    for (const line of await this.sorter.merged())
      yield JSON.parse(line.slice(line.lastIndexOf('\t') + 1)) as ListedParticipant
  }
}

/** Names without accents, case and punctuation, those of one person apart from each other by a space that sorts before all letters. */
function sortKey(names: readonly string[]): string {
  return names
    .map((name) =>
      foldText(name)
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .join('  ')
}

function initialOf(key: string): string {
  const [first = ''] = key
  return /\p{L}/u.test(first) ? first.toUpperCase() : NO_LETTER
}

/** Links that say something else than those before them. */
function distinctLinks(links: readonly IncomingLink[]): ListedParticipant['links'] {
  const texts = new Set<string>()
  for (const { credit, functions, parts } of links)
    if (texts.size < MAX_LISTED_CREDITS) texts.add(JSON.stringify({ credit, functions, parts }))
  return [...texts].map((each) => JSON.parse(each) as ListedParticipant['links'][number])
}

function labelsOf(
  links: ListedParticipant['links'],
  labels: DocumentContent['labels'],
): ListedParticipant['labels'] {
  const places = links.flatMap(({ functions = [] }) =>
    functions.flatMap(({ organization, periodical }) => [organization ?? [], periodical ?? []].flat()),
  )
  return [...new Set(places)].flatMap((address) => {
    const label = labels.get(address)
    return label === undefined ? [] : [[address, label.name] as const]
  })
}
