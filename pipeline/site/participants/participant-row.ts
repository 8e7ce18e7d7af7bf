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

/** Somebody who is listed: the initial, whether search engines may find them, and the row by which they are sorted, with a `ListedParticipant` as JSON at its end. */
export type ParticipantRow = { readonly initial: string; readonly isIndexed: boolean; readonly row: string }

/** The number of different credits that the list tells of somebody. */
const MAX_LISTED_CREDITS = 3

/** The initial of names that begin with no letter; it comes first. */
const NO_LETTER = '#'

/** The row of the person, or of the organisation that takes part itself, whom a document describes; none for all else. */
export function participantRow(document: Document, site: Site): ParticipantRow | undefined {
  const { address, nodes, incoming, incomingCounts, isIndexed, labels } = document
  const [node] = nodes
  const isPerson = node?.['@type']?.[0] === 'Person'
  const capsuleCount = incomingCounts.get('participant VideoObject') ?? 0
  const isGroup = node?.['@type']?.[0] === 'Organization' && capsuleCount > 0
  if (node?.name === undefined || !(isPerson || isGroup)) return undefined
  const sortName = [node.familyName, node.givenName].map((each) => pickText(each, site)?.text ?? '')
  const whole = pickText(node.name, site)?.text ?? ''
  const key = sortKey(sortName[0] === '' ? [whole] : [...sortName, whole])
  const initial = initialOf(key)
  const links = distinctLinks(incoming.filter(({ property }) => property === 'participant'))
  const entry: ListedParticipant = {
    ...{ address, name: node.name, initial, capsuleCount, links },
    labels: labelsOf(links, labels),
  }
  return { initial, isIndexed, row: [initial, key, address, JSON.stringify(entry)].join('\t') }
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
