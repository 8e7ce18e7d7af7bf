import { localizedText } from '../fragments.ts'
import { html, type Markup } from '../markup.ts'
import { href, type Site } from '../site.ts'
import type { SitePage } from '../site-page.ts'
import { linkWords, partLabels } from './linked-capsules.ts'
import type { ParticipantList } from './participant-list.ts'
import type { ListedParticipant } from './participant-row.ts'

/** The number of names on a page of the list. */
const NAMES_PER_PAGE = 200

/** The number of names from which the list has an index of initials. */
const MIN_INDEXED_NAMES = 40

/** What all pages of the list share. */
type Frame = {
  readonly total: number
  readonly initials: ReadonlyMap<string, number>
  readonly isIndexed: boolean
}

/** The pages of the list of participants, one after the other, each with at most `NAMES_PER_PAGE` names. */
export async function* participantListPages(list: ParticipantList, site: Site): AsyncGenerator<SitePage> {
  const initials = list.initials()
  const total = [...initials.values()].reduce((sum, count) => sum + count, 0)
  const frame = { total, initials, isIndexed: list.isIndexed }
  let number = 1
  let page: ListedParticipant[] = []
  for await (const participant of list.sorted()) {
    if (page.length === NAMES_PER_PAGE) {
      yield listPage(page, number++, frame, site)
      page = []
    }
    page.push(participant)
  }
  yield listPage(page, number, frame, site)
}

/** The address of a page of the list. No document has it: those of people have one segment below `contributor/`. */
function pageAddress(number: number, { address: { base } }: Site): string {
  return number === 1 ? `${base}contributor/` : `${base}contributor/page/${number}/`
}

function listPage(
  participants: readonly ListedParticipant[],
  number: number,
  frame: Frame,
  site: Site,
): SitePage {
  const { words } = site
  const address = pageAddress(number, site)
  const home = { name: words.home, address: site.address.base }
  const first = { name: words.people, address: pageAddress(1, site) }
  const isWhole = frame.total <= NAMES_PER_PAGE
  const hasIndex = frame.total >= MIN_INDEXED_NAMES
  const lead = frame.total === 0 ? words.nobodyNamed : words.peopleCount(frame.total)
  return {
    address,
    title: number === 1 ? words.people : `${words.people} (${number})`,
    description: lead,
    trail: number === 1 ? [home] : [home, first],
    structuredData: [],
    hasData: false,
    isHidden: !frame.isIndexed,
    main: html`<h1>${words.people}</h1>
<p class="lead">${lead}</p>
${
  !frame.isIndexed &&
  html`<p class="quiet">${words.unindexedLead}</p>
`
}${hasIndex && initialIndex(address, frame, site)}${
  hasIndex
    ? initialSections(participants, address, frame, site)
    : participantItems(participants, address, site)
}${!isWhole && pageLinks(number, address, frame, site)}`,
  }
}

/** Links to the first name of each initial. */
function initialIndex(address: string, { initials }: Frame, site: Site): Markup {
  let position = 0
  const links = [...initials].map(([initial, count], index) => {
    const to = pageAddress(Math.floor(position / NAMES_PER_PAGE) + 1, site)
    position += count
    const page = to === address ? '' : href(address, to, site)
    return html`<li><a href="${page}#${initialId(index)}">${initial}</a></li>
`
  })
  return html`<nav class="initials" aria-label="${site.words.initials}"><ul>
${links}</ul></nav>
`
}

function initialId(index: number): string {
  return `initial-${index + 1}`
}

/** The participants of a page under their initials. */
function initialSections(
  participants: readonly ListedParticipant[],
  address: string,
  { initials }: Frame,
  site: Site,
): Markup {
  const sections = [...initials.keys()].flatMap((initial, index) => {
    const members = participants.filter((each) => each.initial === initial)
    if (members.length === 0) return []
    return html`<section><h2 id="${initialId(index)}">${initial}</h2>
${participantItems(members, address, site)}</section>
`
  })
  return html`${sections}`
}

function participantItems(
  participants: readonly ListedParticipant[],
  address: string,
  site: Site,
): Markup | false {
  return (
    participants.length > 0 &&
    html`<ul class="people">
${participants.map((each) => participantItem(each, address, site))}</ul>
`
  )
}

/** A name, what the credits say or else the parts taken, and the number of capsules. */
function participantItem(
  { address, name, links, labels, capsuleCount }: ListedParticipant,
  page: string,
  site: Site,
): Markup {
  const names = new Map(labels.map(([place, placeName]) => [place, { name: placeName, types: [] }]))
  const said = linkWords(links, { address: page, labels: names }, site)
  const parts = said.length === 0 ? partLabels(links, site) : ''
  return html`<li><p class="name"><a href="${href(page, address, site)}">${localizedText(name, site) ?? address}</a></p>${said.map(
    (each) => html`<p>${each}</p>`,
  )}${parts !== '' && html`<p>${parts}</p>`}${
    capsuleCount > 0 && html`<p class="quiet">${site.words.capsuleCount(capsuleCount)}</p>`
  }</li>
`
}

/** Links to the pages before and after one, and its number. */
function pageLinks(number: number, address: string, { total }: Frame, site: Site): Markup {
  const { words } = site
  const last = Math.ceil(total / NAMES_PER_PAGE)
  const link = (to: number, text: string, rel: string): Markup | false =>
    to >= 1 &&
    to <= last &&
    html`<li><a href="${href(address, pageAddress(to, site), site)}" rel="${rel}">${text}</a></li>
`
  return html`<nav class="pages" aria-label="${words.listPages}"><ul>
${link(number - 1, words.previousPage, 'prev')}<li aria-current="page">${number} / ${last}</li>
${link(number + 1, words.nextPage, 'next')}</ul></nav>
`
}
