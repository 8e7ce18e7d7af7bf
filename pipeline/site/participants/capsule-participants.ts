import { colon } from '../../language/punctuation.ts'
import type { Document } from '../../rdf/document.ts'
import type { Node } from '../../rdf/node.ts'
import { type PartName, partIri, partNames } from '../../record/registers/participation-parts.ts'
import { linkTo } from '../fragments.ts'
import { html, type Markup } from '../markup.ts'
import type { Site } from '../site.ts'
import { statedWords } from './stated-words.ts'

/** Somebody who takes part in a capsule, with all their participations in it; without an address if not named. */
type Participant = {
  readonly address: string | undefined
  readonly participations: readonly Node[]
  /** The parts taken, in the order of `partNames`. */
  readonly parts: readonly PartName[]
}

/** A text about a participant, and the parts of which it is said. */
type Saying = { readonly text: Markup; readonly parts: Set<PartName> }

/**
 * Who takes part in a capsule, each once under the first of the parts that they take, and the number of those of whom nothing is told;
 * empty for a capsule without participations. Without a title, parts are headings of the next higher level. `after` comes below the list.
 */
export function capsuleParticipants(
  document: Document,
  site: Site,
  title: string | undefined,
  after: Markup | false = false,
): Markup | false {
  const all = participationNodes(document.nodes)
  if (all.length === 0) return false
  const told = all.filter(isTold)
  const groups = partGroups(participantsOf(told))
  return html`<section class="participants">${title !== undefined && html`<h2>${title}</h2>`}
${groups.map(({ part, members }) =>
  part === undefined
    ? participantList(members, part, document, site)
    : html`<div class="part">${title === undefined ? html`<h2>${site.words.parts[part]}</h2>` : html`<h3>${site.words.parts[part]}</h3>`}
${participantList(members, part, document, site)}</div>
`,
)}${untoldLine(all.length - told.length, site)}${after}</section>
`
}

/** The participations among the nodes of a capsule. */
export function participationNodes(nodes: readonly Node[]): Node[] {
  return nodes.filter((node) => node['@type']?.includes('Attribution'))
}

/** Whether anything is told of a participation: who, as what, or in which part. */
export function isTold({ participant, credit, part, function: functions }: Node): boolean {
  return [participant, credit, part, ...[functions ?? []].flat()].some((each) => each !== undefined)
}

/** Participations by who takes part, in the order of the first of each; of those who are not named each is somebody. */
function participantsOf(participations: readonly Node[]): Participant[] {
  const byAgent = new Map<string, Node[]>()
  for (const each of participations) {
    const agent = String([each.participant ?? []].flat()[0] ?? each['@id'])
    byAgent.set(agent, [...(byAgent.get(agent) ?? []), each])
  }
  return [...byAgent.values()].map((all) => {
    const [address] = [all[0]?.participant ?? []].flat().map(String)
    return { address, participations: all, parts: partsOf(all) }
  })
}

function partsOf(participations: readonly Node[]): PartName[] {
  const taken = new Set(participations.flatMap(({ part }) => [part ?? []].flat()))
  return partNames.filter((name) => taken.has(partIri(name)))
}

/** Participants by the first part that they take, in the order of the parts; those without a part come first. */
function partGroups(
  participants: readonly Participant[],
): { readonly part: PartName | undefined; readonly members: readonly Participant[] }[] {
  return [undefined, ...partNames].flatMap((part) => {
    const members = participants.filter(({ parts }) => parts[0] === part)
    return members.length === 0 ? [] : [{ part, members }]
  })
}

/** The participants of a part, and the number of those of whom the part alone is told. */
function participantList(
  members: readonly Participant[],
  part: PartName | undefined,
  document: Document,
  site: Site,
): Markup {
  const isUntold = ({ address, participations, parts }: Participant): boolean =>
    address === undefined && parts.length === 1 && sayingsOf(participations, document, site).length === 0
  const shown = members.filter((each) => !isUntold(each))
  return html`${
    shown.length > 0 &&
    html`<ul class="people">
${shown.map((each) => participantItem(each, part, document, site))}</ul>
`
  }${untoldLine(members.length - shown.length, site)}`
}

/** Somebody's name, what their credits and functions say, and the further parts that they take. */
function participantItem(
  { address, participations, parts }: Participant,
  part: PartName | undefined,
  document: Document,
  site: Site,
): Markup {
  const sayings = sayingsOf(participations, document, site)
  const isOne = participations.length < 2 || sayings.length < 2
  const said = new Set(isOne ? [] : sayings.flatMap((each) => [...each.parts]))
  const others = parts.filter((each) => each !== part && !said.has(each))
  const lines = sayings.map(({ text, parts: of }) =>
    isOne || of.size === 0 || (of.size === 1 && part !== undefined && of.has(part))
      ? html`<p>${text}</p>`
      : html`<p><span class="quiet">${partList([...of], site)}${colon(site.language)}</span>${text}</p>`,
  )
  const name =
    address === undefined
      ? sayings.length === 0 && html`<p>${site.words.withheld(1)}</p>`
      : html`<p class="name">${linkTo(address, document, site)}</p>`
  return html`<li>${name}${lines}${
    others.length > 0 &&
    html`<p class="quiet">${site.words.alsoTakes}${colon(site.language)}${partList(others, site)}</p>`
  }</li>
`
}

/** The texts of participations, each once, with the parts of which it is said. */
function sayingsOf(participations: readonly Node[], document: Document, site: Site): Saying[] {
  const sayings = new Map<string, Saying>()
  for (const participation of participations) {
    const words = { credit: participation.credit, functions: functionsOf(participation, document) }
    for (const text of statedWords(words, document, site)) {
      const saying = sayings.get(text.markup) ?? { text, parts: new Set() }
      for (const part of partsOf([participation])) saying.parts.add(part)
      sayings.set(text.markup, saying)
    }
  }
  return [...sayings.values()]
}

/** The functions that the credit of a participation states. */
function functionsOf({ function: addresses }: Node, { nodes }: Document): Node[] {
  return [addresses ?? []].flat().flatMap((address) => nodes.find((each) => each['@id'] === address) ?? [])
}

function partList(parts: readonly PartName[], { words }: Site): string {
  return parts.map((each) => words.parts[each]).join(', ')
}

/** The line that says how many people take part of whom no more is told; none where there are none. */
function untoldLine(count: number, { words }: Site): Markup | false {
  return (
    count > 0 &&
    html`<p class="quiet">${words.withheld(count)}</p>
`
  )
}
