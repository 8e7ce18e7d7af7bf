import { modelVersions } from '../../profile/model-changes.ts'
import type { ProfilePart } from '../../profile/published-shapes.ts'
import { licenceLink, markedText } from '../fragments.ts'
import { html, type Markup } from '../markup.ts'
import { href, pickPublicationText, type Site, siteName } from '../site.ts'
import type { SitePage } from '../site-page.ts'
import { profileWordsIn } from '../words/profile-words.ts'
import { classDiagram } from './class-diagram.ts'
import { dataLinks, inPageLanguage, type ProfileContent, profileTrail } from './profile-content.ts'

/** The page of the profile as a whole: the drawing, the classes, the rules, the context, how to cite, and what changed. */
export function profileOverviewPage(content: ProfileContent, site: Site): SitePage {
  const words = profileWordsIn(site.language)
  const { profile, base } = site.address
  const parts = Object.keys(words.parts) as ProfilePart[]
  return {
    address: profile,
    title: words.profile,
    description: words.lead,
    trail: profileTrail(site, true),
    hasData: true,
    structuredData: [],
    main: html`<p class="kind">${words.profileKind}</p>
<h1>${words.profile}</h1>
<p class="lead">${words.lead}</p>
<section><h2 id="diagram-heading">${words.inShort}</h2>
${diagram(content, site)}
<p class="quiet">${words.diagramNote}</p></section>
<section><h2>${words.classes}</h2>
<p>${words.classesLead}</p>
${classCards(content, site)}</section>
<section><h2>${words.rules}</h2>
<p>${words.rulesLead}</p>
<ul class="cards">
${parts.map(
  (part) => html`<li id="${part}-shapes"><a href="${part}/">${words.parts[part].title}</a>
<p>${words.parts[part].lead}</p>
<p class="quiet">${dataLinks(profile, `${profile}${part}/`, site)}</p></li>
`,
)}<li id="context"><a href="${href(profile, `${base}context.jsonld`, site)}" type="application/ld+json">${words.context}</a>
<p>${words.contextLead}</p></li>
</ul></section>
${citeSection(site)}
${changesSection(site)}`,
  }
}

function diagram({ profile, drawing }: ProfileContent, site: Site): Markup {
  const words = profileWordsIn(site.language)
  const labels = profile.classes.flatMap(({ names, label }) =>
    names.map((name) => [name, inPageLanguage(label, site)] as const),
  )
  const texts = new Map<string, string>([
    ...labels,
    ['title', words.diagramTitle],
    ['description', words.diagramDescription],
    ['described', words.described],
  ])
  const used = new Set<string>(profile.classes.filter(({ count }) => count > 0).flatMap(({ names }) => names))
  return html`<div class="scroll wide" tabindex="0" role="region" aria-labelledby="diagram-heading">${classDiagram(drawing, texts, used)}</div>`
}

function classCards({ profile }: ProfileContent, site: Site): Markup {
  const words = profileWordsIn(site.language)
  const number = new Intl.NumberFormat(site.language)
  const used = profile.classes.filter(({ count }) => count > 0)
  const sorted = used
    .map((each) => ({ ...each, name: inPageLanguage(each.label, site) }))
    .sort((a, b) => a.name.localeCompare(b.name, site.language))
  return html`<ul class="cards">
${sorted.map(
  ({
    slug,
    name,
    names,
    about,
    count,
  }) => html`<li id="guide-${slug}"><a href="${slug}/">${name}</a> <code>${names.join(', ')}</code>
<p>${inPageLanguage(about, site)}</p>
<p class="quiet">${words.count(number.format(count))}</p></li>
`,
)}</ul>`
}

function citeSection(site: Site): Markup {
  const words = profileWordsIn(site.language)
  const { publication, address, release } = site
  const credit = pickPublicationText(publication.creditText, site)
  const name = pickPublicationText(publication.name, site)
  const isSame = credit?.text === name?.text
  return html`<section><h2 id="cite">${words.cite}</h2>
<blockquote>${credit !== undefined && !isSame && html`${markedText(credit, site)}. `}<cite>${name === undefined ? siteName(site) : markedText(name, site)}</cite>, ${words.consulted}, ${release}. <a href="${href(address.profile, address.base, site)}">${address.base}</a>. ${licenceLink(publication.license)}.</blockquote>
<p><a href="${href(address.profile, `${address.base}CITATION.cff`, site)}">CITATION.cff</a> — ${words.citeLead}</p></section>`
}

function changesSection(site: Site): Markup {
  const words = profileWordsIn(site.language)
  return html`<section><h2 id="changes">${words.changes}</h2>
${modelVersions.map(
  (
    version,
  ) => html`<h3>${words.version(version.version)} <span class="quiet"><time datetime="${version.date}">${version.date}</time></span></h3>
<ul>${version[site.language].map((change) => html`<li>${change}</li>`)}</ul>
`,
)}</section>`
}
