import { formatByteSize } from '../language/byte-size.ts'
import type { Document } from '../rdf/document.ts'
import { type SitePage, siteName } from './layout.ts'
import { html, type Markup } from './markup.ts'
import { contactMarkup } from './personal-data-page.ts'
import { href, publicationText, type Site } from './site.ts'
import { structuredData } from './structured-data.ts'

/** A file of the release, by its path below the base, with its size in bytes. */
export type PublishedFile = { readonly path: string; readonly size: number }

/** The page about the data: files, licence, how to cite, how to read them; `about` describes the data set. */
export function dataPage(
  about: Document,
  files: readonly PublishedFile[],
  namesPeople: boolean,
  site: Site,
): SitePage {
  const { publication, say, address } = site
  const document = `${address.base}data/`
  const described = files.flatMap((file) => {
    const format = formats.find(({ path }) => path === file.path)
    return format === undefined ? [] : [{ ...file, ...format }]
  })
  const whom = contactMarkup(site)
  const credit = publicationText(publication.creditText, site) ?? siteName(site)
  return {
    document,
    title: say.data,
    description: say.dataLead,
    trail: [{ name: say.home, address: address.base }],
    hasData: false,
    structured: structuredData(about, site).map((dataset) => ({
      ...dataset,
      distribution: described
        .filter(({ path }) => /^(dumps|tables)\//.test(path))
        .map(({ path, type }) => ({
          '@type': 'DataDownload',
          contentUrl: address.base + path,
          encodingFormat: type,
        })),
    })),
    main: html`<h1>${say.data}</h1>
<p class="lead">${say.dataLead} ${say.release(site.release)}.</p>
<section><h2>${say.files}</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">${say.file}</th><th scope="col">${say.content}</th><th scope="col">${say.size}</th></tr></thead>
<tbody>
${described.map(
  ({
    path,
    size,
    word,
  }) => html`<tr><th scope="row"><a href="${href(document, address.base + path, site)}">${path}</a></th><td>${say.formats[word]}</td><td>${formatByteSize(size, site.language)}${packed(path, files, document, site)}${schema(path, files, document, site)}</td></tr>
`,
)}</tbody></table></div></section>
<section><h2>${say.reuse}</h2>
<p>${say.reuseLead} <a href="${publication.license}" rel="license">${publication.license.replace(/^https?:\/\//, '')}</a></p>
<p>${say.cite} : « ${credit} »</p>
<p>${namesPeople && html`${say.personal} `}<a href="${href(document, `${address.base}personal-data/`, site)}">${say.yourData.title}</a></p>
${
  whom !== undefined &&
  html`<h2>${say.contact}</h2>
<p>${whom}</p>
`
}</section>
<section><h2>${say.snippets}</h2>
<p>${say.snippetsLead}</p>
<h3>Python</h3>
<pre tabindex="0"><code>${python}</code></pre>
<h3>R</h3>
<pre tabindex="0"><code>${r}</code></pre></section>`,
  }
}

const formats = [
  { path: 'dumps/regards.ttl', type: 'text/turtle', word: 'turtle' },
  { path: 'dumps/regards.jsonld', type: 'application/ld+json', word: 'jsonld' },
  { path: 'dumps/regards.nt', type: 'application/n-triples', word: 'ntriples' },
  { path: 'tables/capsules.csv', type: 'text/csv', word: 'capsules' },
  { path: 'tables/contributors.csv', type: 'text/csv', word: 'contributors' },
  { path: 'tables/participations.csv', type: 'text/csv', word: 'participations' },
  { path: 'tables/organizations.csv', type: 'text/csv', word: 'organizations' },
  { path: 'catalog.ttl', type: 'text/turtle', word: 'catalog' },
  { path: 'catalog.json', type: 'application/ld+json', word: 'catalog' },
  { path: '.well-known/void', type: 'text/turtle', word: 'void' },
  { path: 'context.jsonld', type: 'application/ld+json', word: 'context' },
  { path: 'vocabulary.ttl', type: 'text/turtle', word: 'vocabulary' },
  { path: 'topics.ttl', type: 'text/turtle', word: 'topics' },
  { path: 'queries/queries.ttl', type: 'text/turtle', word: 'queries' },
] as const

const python = `from rdflib import Graph

graph = Graph().parse("regards.ttl")
rows = graph.query("""
    PREFIX schema: <http://schema.org/>
    SELECT ?title ?name WHERE {
      ?capsule schema:contributor ?person ; schema:name ?title .
      ?person schema:name ?name .
    } ORDER BY ?title ?name
""")
for title, name in rows:
    print(f"{title}: {name}")
`

const r = `nodes <- jsonlite::fromJSON("regards.jsonld", simplifyVector = FALSE)[["@graph"]]
for (node in nodes) {
  if ("Person" %in% node[["@type"]]) cat(node$name[["@none"]], "\\n")
}
`

function packed(path: string, files: readonly PublishedFile[], document: string, site: Site): Markup | false {
  const file = files.find((each) => each.path === `${path}.gz`)
  if (file === undefined) return false
  return html` (<a href="${href(document, site.address.base + file.path, site)}">${site.say.compressed}</a> : ${formatByteSize(file.size, site.language)})`
}

/** The way to a table's schema. */
function schema(path: string, files: readonly PublishedFile[], document: string, site: Site): Markup | false {
  const file = files.find(
    (each) => each.path === path.replace(/\.csv$/, '.schema.json') && each.path !== path,
  )
  if (file === undefined) return false
  return html` (<a href="${href(document, site.address.base + file.path, site)}">${site.say.schema}</a>)`
}
