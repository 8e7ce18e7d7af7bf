import { documentAddress, type IncomingLink } from '../rdf/document.ts'
import { durationText, formatDate } from './format-values.ts'
import { langAttribute } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { displayName, foreignTag, href, pickText, type Site } from './site.ts'

/** A capsule as its card shows it: its address and label, and what a page says beside it. */
export type CapsuleLink = Pick<IncomingLink, 'from' | 'label'> & { readonly note?: Markup | false }

/** What a card shows, ready to be written: addresses are relative to the page, and an absent text is empty. */
export type CardContent = {
  readonly href: string
  readonly title: string
  readonly titleTag: string | undefined
  /** The number in the series, in a drawing where there is no picture. */
  readonly number: string
  /** Which of the colours of drawings, from 0 to 3. */
  readonly tone: number
  readonly picture: string | undefined
  /** Number, date and duration on one line. */
  readonly facts: string
}

/** Cards of capsules on the page at an address. */
export function capsuleCards(links: readonly CapsuleLink[], page: string, site: Site): Markup {
  const cards = links.map((link) => cardMarkup(cardContent(link, page, site), site, link.note))
  return html`<ul class="capsules">
${cards}</ul>
`
}

/** What the card of a capsule shows on the page at an address. */
export function cardContent({ from, label }: CapsuleLink, page: string, site: Site): CardContent {
  const { position, picture, date, duration } = label
  const { words, language, tag } = site
  const name = pickText(label.name, site)
  const facts = [
    position === undefined ? [] : `${words.kinds.VideoObject} ${position}`,
    date === undefined ? [] : formatDate(date, tag),
    duration === undefined ? [] : durationText(duration, language),
  ].flat()
  return {
    href: href(page, documentAddress(from), site),
    title: displayName(label, from, site),
    titleTag: foreignTag(name, site),
    number: position === undefined ? '▶' : String(position),
    tone: toneOf(label.position, from),
    picture: picture === undefined ? undefined : href(page, picture, site),
    facts: facts.join(' · '),
  }
}

/**
 * A card, with a note below the title if there is one. Its one link covers it, so that a pointer may hit it anywhere and the keyboard stops once. `browser/result-cards.ts` fills
 * in the same markup.
 */
export function cardMarkup(content: CardContent, site: Site, note: Markup | false = false): Markup {
  const { title, titleTag, number, tone, picture, facts } = content
  const image =
    picture === undefined
      ? html`<span class="drawing tone-${tone}" data-number="${number}" aria-hidden="true"></span>`
      : html`<img src="${picture}" alt="" width="320" height="180" loading="lazy">`
  return html`<li><div class="picture">${image}</div><p class="card-facts">${facts}</p><p class="card-title"><a href="${content.href}"${langAttribute(titleTag, site)}>${title}</a></p>${note && html`<div class="card-note">${note}</div>`}</li>
`
}

/** How many colours drawings have. */
const TONES = 4

/** The colour of a capsule's drawing, so that neighbours differ. */
function toneOf(position: number | undefined, address: string): number {
  if (position !== undefined) return position % TONES
  let sum = 0
  for (const character of address) sum = (sum + (character.codePointAt(0) ?? 0)) % 1024
  return sum % TONES
}
