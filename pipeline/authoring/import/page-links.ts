import type { Guess } from './guess.ts'
import type { Fact, Line } from './page-lines.ts'
import { lineOf } from './read-prose.ts'
import { dateIn } from './read-times.ts'
import type { Section } from './sections.ts'
import { type Video, videoAt } from './video-links.ts'
import { addressesIn, isAddress } from './web-addresses.ts'

/** An address in the text of a page, with the words that lead to it. */
export type Link = { readonly address: string; readonly label?: string; readonly line: number }

/** The addresses of a page: its own, with the day of its last change, those it links to, and the lines that hold none. */
export type Addresses = {
  readonly source?: Guess<string>
  readonly modified?: Guess<string>
  readonly links: readonly Link[]
  readonly left: readonly Line[]
}

/** Every address in the text of a page. */
export function addressesOf(sections: readonly Section[], facts: readonly Fact[]): Addresses {
  const words = wordsOfLinks(sections)
  const links: Link[] = []
  const left: Line[] = []
  let own: Pick<Addresses, 'source' | 'modified'> | undefined
  for (const section of sections) {
    const { part, lines } = section
    const isListed = part === 'link' || part === 'links'
    const { addresses, remains } = addressesIn(lines)
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
    if (kind === 'link' && isAddress(text)) links.push({ address: text, line, ...(label && { label }) })
  const byAddress = new Map(links.toReversed().map((link) => [link.address, link]))
  return { ...own, links: [...byAddress.values()].toReversed(), left }
}

/** The videos that a page shows or links to, and the links that lead to none. */
export function videosIn(
  links: readonly Link[],
  facts: readonly Fact[],
): { videos: Guess<Video>[]; links: Link[] } {
  const players = facts.filter(({ kind, text }) => kind === 'player' && isAddress(text))
  const videos = new Map<string, Guess<Video>>()
  for (const { address, line } of [...players.map(({ text, line }) => ({ address: text, line })), ...links]) {
    const value = videoAt(address)
    if (value !== undefined && videos.get(value.sameAs)?.value.embedUrl === undefined)
      videos.set(value.sameAs, { value, confidence: value.confidence, line })
  }
  const others = players.filter(({ text }) => videoAt(text) === undefined)
  return {
    // of several, any may be the page's own
    videos: [...videos.values()].map((each) => (videos.size === 1 ? each : { ...each, confidence: 'check' })),
    links: [
      ...links.filter(({ address }) => videoAt(address) === undefined),
      ...others.map(({ text, line }) => ({ address: text, line })),
    ],
  }
}

const CHANGED = /\(?\s*(?:modifi|mise? à jour|changed|updated)[^)]{0,60}?(?:\d{4}|\d:\d\d)\s*(?:\)|$)/i

/** « URL de la source (modifié le 28/06/2023 - 12:32) : https://… » */
function ownAddress(section: Section): Pick<Addresses, 'source' | 'modified'> {
  const { addresses, remains } = addressesIn(section.lines)
  const [own] = addresses
  const day = dateIn(remains.map(({ text }) => text).join(' '))
  const line = lineOf(section)
  return {
    ...(own && { source: { value: own.text, confidence: own.isJoined ? 'likely' : 'sure', line } }),
    ...(day && { modified: { value: day, confidence: 'sure', line } }),
  }
}

/** The line in which each link's number stands in the text. */
function wordsOfLinks(sections: readonly Section[]): Map<string, string> {
  const words = new Map<string, string>()
  for (const { part, lines } of sections)
    for (const { text } of part === 'link' ? [] : lines)
      for (const [, number = ''] of text.matchAll(/\[(\d{1,3})\]/g))
        if (!words.has(number)) words.set(number, text.replaceAll(/\s*\[\d{1,3}\]/g, '').slice(0, 120))
  return words
}
