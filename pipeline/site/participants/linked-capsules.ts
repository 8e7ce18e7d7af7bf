import type { PropertyName } from '../../rdf/context.ts'
import { type Document, documentAddress, type IncomingLink } from '../../rdf/document.ts'
import { type PartName, partIri, partNames } from '../../record/registers/participation-parts.ts'
import { localizedText, type NamedThings } from '../fragments.ts'
import { html, type Markup } from '../markup.ts'
import { href, type Site } from '../site.ts'
import { roleNames, statedWords } from './stated-words.ts'

/** The capsules in which a person or an organisation takes part, each once, with the parts taken and what the credits say. */
export function ownCapsules(document: Document, site: Site): Markup | false {
  return capsuleList(site.words.inCapsules, 'participant', document, site, (links) => {
    const parts = partLabels(links, site)
    return html`${parts !== '' && html`<p class="quiet">${parts}</p>`}${linkWords(links, document, site).map(
      (each) => html`<p>${each}</p>`,
    )}`
  })
}

/**
 * The capsules whose credits name an organisation or a periodical, each once, with what is done there and by whom. Only people whom
 * search engines may find are among them.
 */
export function creditedCapsules(
  property: 'organization' | 'periodical',
  document: Document,
  site: Site,
): Markup | false {
  return capsuleList(site.words.creditedIn, property, document, site, (links) => {
    const byAgent = groupBy(links, ({ agent }) => agent?.address ?? '')
    const lines = [...byAgent.values()].flatMap((all) => {
      const [agent] = all.flatMap((each) => each.agent ?? [])
      const words = roleTexts(all, site)
      if (agent === undefined) return words.map((each) => html`<li>${each}</li>`)
      const name = html`<a href="${href(document.address, agent.address, site)}">${localizedText(agent.name, site) ?? agent.address}</a>`
      return [html`<li>${name}${words.map((each) => html`<span>, ${each}</span>`)}</li>`]
    })
    return lines.length > 0 && html`<ul class="roles">${lines}</ul>`
  })
}

/** The labels of the parts that links tell, in their order, as one text. */
export function partLabels(links: readonly Pick<IncomingLink, 'parts'>[], { words }: Site): string {
  const taken = new Set(links.flatMap(({ parts = [] }) => parts))
  const names: PartName[] = partNames.filter((name) => taken.has(partIri(name)))
  return names.map((name) => words.parts[name]).join(', ')
}

/** What the participations behind links say, each text once. */
export function linkWords(
  links: readonly Pick<IncomingLink, 'credit' | 'functions'>[],
  document: NamedThings,
  site: Site,
): Markup[] {
  const words = links.flatMap(({ credit, functions = [] }) =>
    statedWords({ credit, functions }, document, site),
  )
  return distinct(words)
}

/** What is done at the linked thing, each text once: the names of functions, or else the credit. */
function roleTexts(links: readonly IncomingLink[], site: Site): Markup[] {
  return distinct(
    links.flatMap(({ functions = [], credit }) => {
      const roles = functions.flatMap(({ roleName }) => roleNames(roleName, site) ?? [])
      return roles.length > 0 ? roles : (localizedText(credit, site) ?? [])
    }),
  )
}

/** A section with the capsules that point to a document by a property, each once, and the number of those beyond the kept ones. */
function capsuleList(
  title: string,
  property: PropertyName,
  document: Document,
  site: Site,
  details: (links: readonly IncomingLink[]) => Markup | false,
): Markup | false {
  const links = document.incoming.filter(
    (link) => link.property === property && link.label.types[0] === 'VideoObject',
  )
  const capsules = groupBy(links, ({ from }) => documentAddress(from))
  const othersCount = (document.incomingCounts.get(`${property} VideoObject`) ?? 0) - capsules.size
  return (
    links.length > 0 &&
    html`<section><h2>${title}</h2>
<ul class="cards">
${[...capsules].map(([address, all]) => {
  const { name = {}, position } = all[0]?.label ?? {}
  return html`<li>${position !== undefined && html`<span class="quiet">${position}.</span> `}<a href="${href(document.address, address, site)}">${localizedText(name, site) ?? address}</a>${details(all)}</li>
`
})}</ul>
${othersCount > 0 && html`<p class="quiet">${site.words.others(othersCount)}</p>`}</section>
`
  )
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [value])
    else group.push(value)
  }
  return groups
}

function distinct(texts: readonly Markup[]): Markup[] {
  return [...new Map(texts.map((each) => [each.markup, each])).values()]
}
