import type { Guess } from './guess.ts'
import type { MarkupFact, PageLine } from './page-lines.ts'
import { sectionLine } from './read-prose.ts'
import { dateIn } from './read-times.ts'
import type { PageSection } from './sections.ts'
import { parseVideoLink, type VideoLink } from './video-links.ts'
import { isWebAddress, webAddressesIn } from './web-addresses.ts'

/** An address in a page, with the words that link to it. */
export type PageLink = { readonly address: string; readonly label?: string; readonly line: number }

/** The addresses in a page: its own, with the day of its last change, those it links to, and the lines that were not understood. */
type PageAddresses = {
  readonly source?: Guess<string>
  readonly modified?: Guess<string>
  readonly links: readonly PageLink[]
  readonly left: readonly PageLine[]
}

/** Finds every address in a page. */
export function findAddresses(sections: readonly PageSection[], facts: readonly MarkupFact[]): PageAddresses {
  const words = wordsOfLinks(sections)
  const links: PageLink[] = []
  const left: PageLine[] = []
  let own: Pick<PageAddresses, 'source' | 'modified'> | undefined
  for (const section of sections) {
    const { part, lines } = section
    const isListed = part === 'link' || part === 'links'
    const { addresses, remains } = webAddressesIn(lines)
    if (part === 'source' && own === undefined) {
      own = ownAddress(section)
      left.push(...remains.filter(({ text }) => /[\p{L}\p{N}]/u.test(text.replace(CHANGED, ''))))
      links.push(...addresses.slice(own.source ? 1 : 0).map(({ text, line }) => ({ address: text, line })))
      continue
    }
    const number = /^\[(\d{1,3})\]/.exec(lines[0]?.text ?? '')?.[1]
    const label = number && words.get(number)
    links.push(...addresses.map(({ text, line }) => ({ address: text, line, ...(label && { label }) })))
    if (isListed || part === 'source') left.push(...remains.filter(({ text }) => !/^\[\d{1,3}\]$/.test(text)))
  }
  for (const { kind, text, line, label } of facts)
    if (kind === 'link' && isWebAddress(text)) links.push({ address: text, line, ...(label && { label }) })
  const byAddress = new Map(links.toReversed().map((link) => [link.address, link]))
  return { ...own, links: [...byAddress.values()].toReversed(), left }
}

/** Separates the videos that a page shows or links to from its other links. */
export function findVideos(
  links: readonly PageLink[],
  facts: readonly MarkupFact[],
): { videos: Guess<VideoLink>[]; links: PageLink[] } {
  const players = facts.filter(({ kind, text }) => kind === 'player' && isWebAddress(text))
  const videos = new Map<string, Guess<VideoLink>>()
  for (const { address, line } of [...players.map(({ text, line }) => ({ address: text, line })), ...links]) {
    const value = parseVideoLink(address)
    if (value !== undefined && videos.get(value.sameAs)?.value.embedUrl === undefined)
      videos.set(value.sameAs, { value, confidence: value.confidence, line })
  }
  const others = players.filter(({ text }) => parseVideoLink(text) === undefined)
  return {
    // of several, any may be the page's own
    videos: [...videos.values()].map((each) => (videos.size === 1 ? each : { ...each, confidence: 'check' })),
    links: [
      ...links.filter(({ address }) => parseVideoLink(address) === undefined),
      ...others.map(({ text, line }) => ({ address: text, line })),
    ],
  }
}

const CHANGED = /\(?\s*(?:modifi|mise? à jour|changed|updated)[^)]{0,60}?(?:\d{4}|\d:\d\d)\s*(?:\)|$)/i

/** « URL de la source (modifié le 28/06/2023 - 12:32) : https://… » */
function ownAddress(section: PageSection): Pick<PageAddresses, 'source' | 'modified'> {
  const { addresses, remains } = webAddressesIn(section.lines)
  const [own] = addresses
  const day = dateIn(remains.map(({ text }) => text).join(' '))
  const line = sectionLine(section)
  return {
    ...(own && { source: { value: own.text, confidence: own.isJoined ? 'likely' : 'sure', line } }),
    ...(day && { modified: { value: day, confidence: 'sure', line } }),
  }
}

/** The text of the line where each link number (`[1]`) stands. */
function wordsOfLinks(sections: readonly PageSection[]): Map<string, string> {
  const words = new Map<string, string>()
  for (const { part, lines } of sections)
    for (const { text } of part === 'link' ? [] : lines)
      for (const [, number = ''] of text.matchAll(/\[(\d{1,3})\]/g))
        if (!words.has(number)) words.set(number, text.replaceAll(/\s*\[\d{1,3}\]/g, '').slice(0, 120))
  return words
}
