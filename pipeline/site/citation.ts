import type { Document } from '../rdf/document.ts'
import type { DateValue, Node } from '../rdf/node.ts'
import { doiAddress } from '../record/registers/doi.ts'
import { dateOf } from './capsule-heading.ts'
import { perLanguage } from './format-values.ts'
import { langAttribute } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { foreignTag, pickText, type Site } from './site.ts'

/** What a reference to a capsule says, all of it from its record. */
type Reference = {
  readonly title: string
  /** The language tag of the title where it is not that of the page. */
  readonly titleTag: string | undefined
  /** Who wrote or directed the video, as named on its page; nobody where the record says of no one. */
  readonly authors: readonly string[]
  readonly publishers: readonly string[]
  readonly date: DateValue | undefined
  /** The DOI, or else the page that search engines show. */
  readonly address: string
  readonly doi: string | undefined
  readonly languages: readonly string[]
}

/** A capsule as a reference by the rules of the American Psychological Association, 7th edition: without an author, the title comes first. */
export function apaReference(document: Document, site: Site): Markup {
  const { title, titleTag, authors, publishers, date, address } = referenceTo(document, site)
  const when = `(${date === undefined ? site.words.undated : apaDate(date, site.tag)})`
  const what = html`<i${langAttribute(titleTag, site)}>${title}</i> [${site.words.medium}]`
  const start =
    authors.length === 0
      ? html`${what}. ${when}.`
      : html`${withPoint(joined(authors, site))} ${when}. ${what}.`
  return html`${start} ${publishers.length > 0 && `${withPoint(publishers.join(', '))} `}<a href="${address}">${address}</a>`
}

/** A capsule as an entry of BibTeX, in UTF-8. */
export function bibtexEntry(document: Document, site: Site): string {
  const { title, authors, publishers, date, address, doi, languages } = referenceTo(document, site)
  const [year, month, day] = date?.['@value'].slice(0, 10).split('-') ?? []
  const isDay = day !== undefined
  const id = document.address.slice(0, -1).replace(/^.*\//, '')
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${bibtexText(title)}}`],
    [
      'author',
      authors.length === 0 ? undefined : authors.map((name) => `{${bibtexText(name)}}`).join(' and '),
    ],
    ['publisher', publishers.length === 0 ? undefined : `{${bibtexText(publishers.join(', '))}}`],
    ['year', year],
    ['month', month],
    ['date', isDay ? date?.['@value'].slice(0, 10) : undefined],
    ['howpublished', site.words.medium],
    ['language', languages.length === 0 ? undefined : languages.join(', ')],
    ['doi', doi === undefined ? undefined : bibtexAddress(doi)],
    ['url', bibtexAddress(address)],
  ]
  const lines = fields.flatMap(([name, text]) => (text === undefined ? [] : `  ${name} = {${text}}`))
  return `@misc{capsule-${id},\n${lines.join(',\n')}\n}`
}

function referenceTo({ nodes, labels, address, canonical }: Document, site: Site): Reference {
  const [node = {} as Partial<Node>] = nodes
  const named = (property: 'author' | 'director' | 'publisher'): string[] =>
    [node[property] ?? []]
      .flat()
      .flatMap((each) => pickText(labels.get(String(each))?.name, site)?.text ?? [])
  const name = pickText(node.name, site)
  const [doi] = [node.identifier ?? []].flat().flatMap((each) => doiAddress(String(each)) ?? [])
  return {
    title: oneLine(name?.text ?? address),
    titleTag: foreignTag(name, site),
    authors: [...new Set([...named('author'), ...named('director')])].map(oneLine),
    publishers: named('publisher').map(oneLine),
    date: dateOf(node as Node),
    address: doi ?? canonical ?? address,
    doi: doi?.replace('https://doi.org/', ''),
    languages: [node.inLanguage ?? []].flat().map(String),
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function withPoint(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** Names in a row, as the rules put them in French and in English. */
function joined(names: readonly string[], { language }: Site): string {
  if (names.length < 2) return names.join('')
  const last = language === 'fr' ? ' et ' : ', & '
  return `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}`
}

/** The year, and the month and day where they are known: `2021, 28 septembre`, `2021, September 28`. */
function apaDate({ '@value': value, '@type': type }: DateValue, tag: string): string {
  const year = value.slice(0, 4)
  if (type === 'xsd:gYear') return year
  const isMonth = type === 'xsd:gYearMonth'
  const day = new Date(`${value.slice(0, 10)}${isMonth ? '-01' : ''}T00:00:00Z`)
  return `${year}, ${(isMonth ? monthFormat : dayFormat)(tag).format(day)}`
}

const dayFormat = perLanguage(
  (tag) => new Intl.DateTimeFormat(localeOf(tag), { month: 'long', day: 'numeric', timeZone: 'UTC' }),
)
const monthFormat = perLanguage(
  (tag) => new Intl.DateTimeFormat(localeOf(tag), { month: 'long', timeZone: 'UTC' }),
)

/** The locale that dates are written for: the rules are American, and have the month before the day in English. */
function localeOf(tag: string): string {
  return tag === 'en' ? 'en-US' : tag
}

/** A text with the characters that TeX reads otherwise written as its commands. */
function bibtexText(text: string): string {
  return text.replaceAll(/[\\{}$&#_%~^]/g, (character) => TEX_COMMANDS[character] ?? `\\${character}`)
}

const TEX_COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** An address in a field that BibTeX takes as it is, but for what would end the field. */
function bibtexAddress(address: string): string {
  return address.replaceAll(/[\\{}]/g, encodeURIComponent)
}
