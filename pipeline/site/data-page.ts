import { colon, quote } from '../language/punctuation.ts'
import type { Document } from '../rdf/document.ts'
import { SCHEMA } from '../rdf/vocabulary.ts'
import { contactMarkup } from './contact.ts'
import { fileTable } from './file-table.ts'
import { formatRelease } from './format-values.ts'
import { licenceLink, markedText } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { listedFiles, type PublishedFile } from './published-files.ts'
import { href, pickPublicationText, type Site, siteName } from './site.ts'
import type { SitePage } from './site-page.ts'
import { structuredData } from './structured-data.ts'

/** The page about the data: files, licence, credit line and ways to read them. `dataset` is the data set's document. */
export function dataPage(
  dataset: Document,
  files: readonly PublishedFile[],
  namesPeople: boolean,
  site: Site,
): SitePage {
  const { words, address } = site
  const pageAddress = `${address.base}data/`
  const listed = listedFiles(files)
  return {
    address: pageAddress,
    title: words.data,
    description: words.dataLead,
    trail: [{ name: words.home, address: address.base }],
    hasData: false,
    structuredData: structuredData(dataset, site).map((block) => ({
      ...block,
      distribution: listed
        .filter(({ path }) => /^(dumps|tables)\/|\.xlsx$/.test(path))
        .map(({ path, mediaType }) => ({
          '@type': 'DataDownload',
          contentUrl: address.base + path,
          encodingFormat: mediaType,
        })),
    })),
    main: html`<h1>${words.data}</h1>
<p class="lead">${words.dataLead} ${words.release(formatRelease(site.release, site.tag))}.</p>
<p>${words.model.lead} <a href="${href(pageAddress, address.profile, site)}">${words.model.title}</a>.</p>
<section><h2>${words.files}</h2>
${fileTable(listed, files, pageAddress, site)}</section>
${reuseSection(pageAddress, namesPeople, site)}
<section><h2>${words.snippets}</h2>
<p>${words.snippetsLead}</p>
<h3>Python</h3>
<pre tabindex="0"><code>${PYTHON_EXAMPLE}</code></pre>
<h3>R</h3>
<pre tabindex="0"><code>${R_EXAMPLE}</code></pre></section>`,
  }
}

function reuseSection(pageAddress: string, namesPeople: boolean, site: Site): Markup {
  const { publication, words, address, language } = site
  const contact = contactMarkup(site)
  const credit = pickPublicationText(publication.creditText ?? publication.name, site)
  const mention = credit
    ? markedText(credit, site, quote(credit.text, language))
    : quote(siteName(site), language)
  const personalData = href(pageAddress, `${address.base}personal-data/`, site)
  return html`<section><h2>${words.reuse}</h2>
<p>${words.reuseLead} ${licenceLink(publication.license)}</p>
<p>${words.cite}${colon(language)}${mention}</p>
<p>${namesPeople && html`${words.personal} `}<a href="${personalData}">${words.yourData.title}</a></p>
${
  contact !== undefined &&
  html`<h2>${words.contact}</h2>
<p>${contact}</p>
`
}</section>`
}

const PYTHON_EXAMPLE = `from rdflib import Graph

graph = Graph().parse("regards.ttl")
rows = graph.query("""
    PREFIX schema: <${SCHEMA}>
    SELECT ?title ?name WHERE {
      ?capsule schema:contributor ?person ; schema:name ?title .
      ?person schema:name ?name .
    } ORDER BY ?title ?name
""")
for title, name in rows:
    print(f"{title}: {name}")
`

const R_EXAMPLE = `nodes <- jsonlite::fromJSON("regards.jsonld", simplifyVector = FALSE)[["@graph"]]
for (node in nodes) {
  if ("Person" %in% node[["@type"]]) cat(node$name[["@none"]], "\\n")
}
`
