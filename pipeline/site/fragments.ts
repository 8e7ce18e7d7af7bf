import type { Property, PropertyName } from '../rdf/context.ts'
import type { Document, IncomingLink } from '../rdf/document.ts'
import { type DateValue, type Node, referencedAddresses, statementsOf } from '../rdf/node.ts'
import { html, type Markup } from './markup.ts'
import { displayName, href, pickText, type Site } from './site.ts'

/** A text in its language, marked where that is not the page's; nothing where there is none. */
export function localizedText(value: Node[PropertyName], site: Site): Markup | undefined {
  const found = pickText(value as Parameters<typeof pickText>[0], site)
  if (found === undefined) return undefined
  const isOther = found.tag !== '' && found.tag !== site.language
  return isOther ? html`<span lang="${found.tag}">${found.text}</span>` : html`${found.text}`
}

/** A link to a thing, by its name. */
export function linkTo(address: string, resource: Document, site: Site): Markup {
  const name = displayName(resource.labels.get(address), address, site)
  return html`<a href="${href(resource.address, address, site)}">${name}</a>`
}

/** Links to what a node's word points to, in a row. */
export function chipList(node: Node, word: PropertyName, resource: Document, site: Site): Markup | false {
  const addresses = [node[word] ?? []].flat().map(String)
  return (
    addresses.length > 0 &&
    html`<ul class="chips">${addresses.map((address) => html`<li>${linkTo(address, resource, site)}</li>`)}</ul>`
  )
}

/**
 * What links here by a word from things of a class, as a list under a heading, with how many there are beyond
 * it; in a row of names where no more than the name is to be said.
 */
export function incomingLinks(
  title: string,
  word: PropertyName,
  type: string,
  resource: Document,
  site: Site,
  form: 'cards' | 'chips' = 'cards',
): Markup | false {
  const links = resource.incoming.filter((link) => link.property === word && link.label.types[0] === type)
  const beyond = (resource.incomingCounts.get(`${word} ${type}`) ?? 0) - links.length
  return (
    links.length > 0 &&
    html`<section><h2>${title}</h2>
<ul class="${form}">
${links.map((link) => card(link, resource, site))}</ul>
${beyond > 0 && html`<p class="quiet">${site.say.others(beyond)}</p>`}</section>
`
  )
}

function card({ from, label, credit }: IncomingLink, resource: Document, site: Site): Markup {
  const position = label.position !== undefined && html`<span class="quiet">${label.position}.</span> `
  const name = pickText(label.name, site)?.text ?? from
  return html`<li>${position}<a href="${href(resource.address, from, site)}">${name}</a>${
    credit !== undefined && html`<p>${localizedText(credit, site)}</p>`
  }</li>
`
}

/** The facts of a node that the page's own sections do not show, as a list of names and values. */
export function factList(
  node: Node,
  resource: Document,
  site: Site,
  shown: readonly PropertyName[] = [],
): Markup | false {
  const fields = site.say.fields as Readonly<Record<string, string>>
  const rows = statementsOf(node).flatMap(([property, value]) => {
    const field = fields[property.name]
    if (field === undefined || shown.includes(property.name)) return []
    return [
      html`<dt>${field}</dt><dd>${factOf(property, value, node, resource, site)}</dd>
`,
    ]
  })
  return (
    rows.length > 0 &&
    html`<section><h2>${site.say.facts}</h2>
<dl>
${rows}</dl></section>
`
  )
}

function factOf(
  property: Property,
  value: unknown,
  node: Node,
  resource: Document,
  site: Site,
): Markup | undefined {
  if (property.kind === 'text') return localizedText(node[property.name], site)
  const values =
    property.kind === 'reference'
      ? referencedAddresses(property, value).map((address) => place(address, resource, site))
      : ([value].flat() as (string | number | boolean | DateValue)[]).map((each) =>
          plain(each, property, site),
        )
  const [only] = values
  return values.length === 1 ? only : html`<ul>${values.map((each) => html`<li>${each}</li>`)}</ul>`
}

/** A link into the publication by name, or out of it by address; an address that no browser opens stands as text. */
function place(address: string, resource: Document, site: Site): Markup {
  if (address.startsWith(site.address.base)) return linkTo(address, resource, site)
  return /^https?:/.test(address)
    ? html`<a href="${address}">${address.replace(/^https?:\/\//, '')}</a>`
    : html`${address}`
}

function plain(value: string | number | boolean | DateValue, { name }: Property, site: Site): Markup {
  const { say, language } = site
  if (typeof value === 'boolean') return html`${value ? say.yes : say.no}`
  if (typeof value === 'object')
    return html`<time datetime="${value['@value']}">${formatDate(value, language)}</time>`
  if (name === 'duration')
    return html`<time datetime="${String(value)}">${formatDuration(String(value))}</time>`
  if (name === 'inLanguage') return html`${languages(language).of(String(value)) ?? String(value)}`
  return html`${value}`
}

/** A date as people write it, no more precise than it is; a moment in the offset that it was given with. */
export function formatDate({ '@value': value, '@type': type }: DateValue, language: string): string {
  if (type === 'xsd:gYear') return value
  const day = new Date(`${value.slice(0, 10)}${type === 'xsd:gYearMonth' ? '-01' : ''}T00:00:00Z`)
  return (type === 'xsd:gYearMonth' ? months : days)(language).format(day)
}

/** What writes out days, months and languages in a language; to make them anew took a tenth of a page's time. */
const days = once((language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }))
const months = once(
  (language) => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
)
const languages = once((language) => new Intl.DisplayNames([language], { type: 'language' }))

function once<F>(make: (language: string) => F): (language: string) => F {
  const made = new Map<string, F>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    made.set(language, known)
    return known
  }
}

/** `PT1H2M3S` as `1 h 2 min 3 s`. */
export function formatDuration(duration: string): string {
  const [, days, hours, minutes, seconds] =
    /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? []
  const parts = [
    days && `${days} d`,
    hours && `${hours} h`,
    minutes && `${minutes} min`,
    seconds && `${seconds} s`,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}
