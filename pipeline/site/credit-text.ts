import type { Node } from '../rdf/node.ts'
import { markedText, type NamedThings } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { href, pickText, type Site } from './site.ts'

/** A credit as a page shows it; `isWhole` if it says every function, organisation and periodical that it states. */
export type CreditText = {
  readonly markup: Markup | undefined
  readonly isWhole: boolean
  /** Whether it says no more than the names of a function. */
  readonly isFunctionAlone: boolean
}

/** The words of a text that name a thing, by their first character and the one after their last. */
type NameSpan = { readonly start: number; readonly end: number; readonly address: string }

/** A credit as it was printed, in which the names of the organisations and periodicals of its functions are links to them. */
export function creditText(
  credit: Node['credit'],
  functions: readonly Pick<Node, 'roleName' | 'organization' | 'periodical'>[],
  document: NamedThings,
  site: Site,
): CreditText {
  const picked = pickText(credit, site)
  if (picked === undefined) return { markup: undefined, isWhole: false, isFunctionAlone: false }
  const { text } = picked
  const addresses = functions.flatMap(({ organization, periodical }) =>
    [organization ?? [], periodical ?? []].flat().map(String),
  )
  const named = [...new Set(addresses)]
    .flatMap((address) => namesOf(address, document).map((name) => ({ address, name })))
    .sort((a, b) => b.name.length - a.name.length) // a name may be a part of a longer one
  const spans: NameSpan[] = []
  for (const each of named) spans.push(...spanOf(each, text, spans))
  const isWhole =
    addresses.every((address) => spans.some((span) => span.address === address)) &&
    functions.every(({ roleName }) => hasRoleNames(text, roleName))
  const linked = withLinks(text, spans, document, site)
  const isFunctionAlone = functions.some(({ roleName }) =>
    Object.values(roleName ?? {}).some((names) => comparable([names].flat().join(', ')) === comparable(text)),
  )
  return { markup: markedText(picked, site, linked), isWhole, isFunctionAlone }
}

/** Whether a credit says the names of a function, all that it has in one language; a credit is in one language, a function may be in several. */
function hasRoleNames(credit: string, roleName: Node['roleName']): boolean {
  const languages = Object.values(roleName ?? {})
  return (
    languages.length === 0 ||
    languages.some((names) => [names].flat().every((name) => comparable(credit).includes(comparable(name))))
  )
}

/** The names of a linked thing, in every language, because a credit is in that of its source. */
function namesOf(address: string, { labels }: NamedThings): string[] {
  return [...new Set(Object.values(labels.get(address)?.name ?? {}).flat())]
}

/** The first place where a text has a name by itself and not within another name. */
function spanOf(
  { address, name }: { readonly address: string; readonly name: string },
  text: string,
  taken: readonly NameSpan[],
): NameSpan[] {
  for (let start = text.indexOf(name); start >= 0 && name !== ''; start = text.indexOf(name, start + 1)) {
    const end = start + name.length
    const isWord = !LETTER_BEFORE.test(text.slice(0, start)) && !LETTER_AFTER.test(text.slice(end))
    if (isWord && taken.every((each) => end <= each.start || start >= each.end))
      return [{ start, end, address }]
  }
  return []
}

const LETTER_BEFORE = /[\p{L}\p{N}]\p{M}*$/u
const LETTER_AFTER = /^[\p{L}\p{N}\p{M}]/u

function withLinks(text: string, spans: readonly NameSpan[], document: NamedThings, site: Site): Markup {
  const pieces: (Markup | string)[] = []
  let position = 0
  for (const { start, end, address } of [...spans].sort((a, b) => a.start - b.start)) {
    const link = html`<a href="${href(document.address, address, site)}">${text.slice(start, end)}</a>`
    pieces.push(text.slice(position, start), link)
    position = end
  }
  return html`${[...pieces, text.slice(position)]}`
}

/** A text in small letters, with one form of apostrophes and spaces. */
function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/[’ʼ]/g, "'").replaceAll(/\s+/g, ' ').trim()
}
