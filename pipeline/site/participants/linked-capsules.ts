import { groupBy } from '../../collections/group-by.ts'
import type { Document, IncomingLink } from '../../rdf/document.ts'
import { type PartName, partIri, partNames } from '../../record/registers/participation-parts.ts'
import { localizedText, type NamedThings } from '../fragments.ts'
import { incomingCapsules } from '../incoming-capsules.ts'
import { html, type Markup } from '../markup.ts'
import { href, type Site } from '../site.ts'
import { roleNames, statedWords } from './stated-words.ts'

/** The capsules in which a person or an organisation takes part, each once, with the parts taken and what the credits say. */
export function ownCapsules(document: Document, site: Site): Markup | false {
  return incomingCapsules(site.words.inCapsules, 'participant', document, site, (links) => {
    const parts = partLabels(links, site)
    const words = linkWords(links, document, site).map((each) => html`<p>${each}</p>`)
    return (
      (parts !== '' || words.length > 0) &&
      html`${parts !== '' && html`<p class="quiet">${parts}</p>`}${words}`
    )
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
  return incomingCapsules(site.words.creditedIn, property, document, site, (links) => {
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

function distinct(texts: readonly Markup[]): Markup[] {
  return [...new Map(texts.map((each) => [each.markup, each])).values()]
}
