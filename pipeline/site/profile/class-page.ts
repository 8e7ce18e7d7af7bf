import type { ProfileClass, ProfileProperty } from '../../profile/profile-classes.ts'
import { propertyGroups } from '../../profile/property-groups.ts'
import { classes } from '../../rdf/context.ts'
import { langAttribute } from '../fragments.ts'
import { html, type Markup } from '../markup.ts'
import { href, type Site } from '../site.ts'
import type { SitePage } from '../site-page.ts'
import { profileWordsIn } from '../words/profile-words.ts'
import {
  datatypeName,
  inPageLanguage,
  type ProfileContent,
  profileTrail,
  termLink,
} from './profile-content.ts'

/** The page of a class: what it is, and a table of its properties with an example of each. */
export function classPage(shown: ProfileClass, content: ProfileContent, site: Site): SitePage {
  const words = profileWordsIn(site.language)
  const { profile } = site.address
  const address = `${profile}${shown.slug}/`
  const title = inPageLanguage(shown.label, site)
  const about = inPageLanguage(shown.about, site)
  return {
    address,
    title,
    description: about,
    trail: profileTrail(site),
    hasData: true,
    structuredData: [],
    main: html`<p class="kind">${words.classKind}</p>
<h1>${title}</h1>
<p class="lead">${about}</p>
<dl>
<dt>${words.term}</dt><dd>${commaList(shown.names.map((name) => termLink(classes.get(name) ?? name)))}</dd>
<dt>${words.jsonWord}</dt><dd>${commaList(shown.names.map((name) => html`<code>${name}</code>`))}</dd>
<dt>${words.inRelease}</dt><dd>${new Intl.NumberFormat(site.language).format(shown.count)}</dd>
</dl>
<section><h2 id="properties">${words.properties}</h2>
${propertyTable(shown, address, content, site)}</section>
${rulesSection(shown, address, site)}
<p class="quiet">${words.coreOf} <a href="../core/">${words.parts.core.title}</a>.</p>`,
  }
}

function propertyTable(shown: ProfileClass, address: string, content: ProfileContent, site: Site): Markup {
  const words = profileWordsIn(site.language)
  const { property, cardinality, value, level, example } = words
  const groups = propertyGroups
    .map((group) => ({ group, properties: shown.properties.filter((each) => each.group === group) }))
    .filter(({ properties }) => properties.length > 0)
  return html`<table class="properties" aria-labelledby="properties">
<thead><tr><th scope="col">${property}</th><th scope="col">${cardinality}</th><th scope="col">${value}</th><th scope="col">${level}</th><th scope="col">${example}</th></tr></thead>
${groups.map(
  ({ group, properties }) => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="5">${inPageLanguage(group.label, site)}</th></tr>
${properties.map((each) => propertyRow(each, shown, address, content, site))}</tbody>
`,
)}</table>`
}

function propertyRow(
  property: ProfileProperty,
  shown: ProfileClass,
  address: string,
  content: ProfileContent,
  site: Site,
): Markup {
  const words = profileWordsIn(site.language)
  const [code = '', ...others] = property.codes
  const rule = `${href(address, `${site.address.profile}house/`, site)}#${code}`
  const example = exampleOf(property, shown, content)
  return html`<tr id="${code}"><th scope="row">${others.map((other) => html`<span id="${other}"></span>`)}<strong>${inPageLanguage(property.heading, site)}</strong> ${termLink(property.iri)}
<span class="help">${inPageLanguage(property.help, site)}</span></th>
<td data-kind="number" data-name="${words.cardinality}">${cardinalityText(property)}${property.isOnePerLanguage && html`<br><span class="quiet">${words.perLanguage}</span>`}</td>
<td data-kind="value" data-name="${words.value}">${valueMarkup(property, content, address, site)}</td>
<td data-kind="level" data-name="${words.level}"><a class="${property.level}" href="${rule}">${words.levels[property.level]}</a></td>
<td data-kind="example" data-name="${words.example}">${example === undefined ? '' : exampleMarkup(example, address, site)}</td></tr>
`
}

function exampleOf({ word }: ProfileProperty, { names }: ProfileClass, { examples }: ProfileContent) {
  return names.map((name) => examples.get(`${name} ${word}`)).find((each) => each !== undefined)
}

/** An example as it stands in the data; that of a thing of the publication leads to its page. */
function exampleMarkup(
  { text, tag }: { text: string; tag: string | undefined },
  address: string,
  site: Site,
): Markup {
  const { base } = site.address
  if (text.startsWith(base)) {
    const name = text.slice(base.length)
    return html`<a href="${href(address, text, site)}"><code>${name === '' ? text : name}</code></a>`
  }
  if (/^https?:/.test(text)) return html`<code>${text}</code>`
  const isForeign = tag !== undefined && tag !== site.language
  return html`<samp class="sample"${langAttribute(isForeign ? tag : undefined, site)}>${text}</samp>${tag !== undefined && html` <span class="quiet">@${tag}</span>`}`
}

/** How many values there may be, as UML writes it. */
function cardinalityText({ min, max }: ProfileProperty): string {
  if (max !== undefined && max === min) return String(max)
  return `${min}..${max ?? 'n'}`
}

function valueMarkup(
  { values }: ProfileProperty,
  content: ProfileContent,
  address: string,
  site: Site,
): Markup {
  const words = profileWordsIn(site.language)
  const { kind, iris } = values
  if (kind === 'datatype') return html`${iris.map((each) => datatypeName(each, words)).join(', ')}`
  if (kind === 'choice') return commaList(iris.map(termLink))
  if (kind === 'address') return html`${words.anyAddress}`
  return commaList(
    iris.map((each) => {
      const target = content.profile.classes.find(({ names }) =>
        names.some((name) => classes.get(name) === each),
      )
      if (target === undefined) return termLink(each)
      const label = inPageLanguage(target.label, site)
      return target.count === 0
        ? html`${label}`
        : html`<a href="${href(address, `${site.address.profile}${target.slug}/`, site)}">${label}</a>`
    }),
  )
}

/** What is asked of the class as a whole. */
function rulesSection({ rules }: ProfileClass, address: string, site: Site): Markup {
  const words = profileWordsIn(site.language)
  const house = href(address, `${site.address.profile}house/`, site)
  return html`<section><h2>${words.furtherRules}</h2>
<ul class="rules">
${rules.map(
  ({ code, severity, message }) =>
    html`<li id="${code}"><a href="${house}#${code}"><code>${code}</code></a> <span class="quiet">${words.severities[severity as keyof typeof words.severities]}</span><br>${inPageLanguage(message, site)}</li>
`,
)}</ul></section>`
}

function commaList(items: readonly Markup[]): Markup {
  return html`${items.map((item, index) => html`${index > 0 && ', '}${item}`)}`
}
