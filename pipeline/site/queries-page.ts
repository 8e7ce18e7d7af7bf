import { prefixes } from '../rdf/context.ts'
import type { QueryExample } from '../rdf/query-example.ts'
import type { DatasetTerm } from './dataset-terms.ts'
import { html, type Markup, scriptJson } from './markup.ts'
import { href, type Site } from './site.ts'
import type { SitePage } from './site-page.ts'
import { type QueryPageSettings, type QueryWords, queryWordsIn } from './words/query-words.ts'

/** The example with which the page opens: a plain one, about what the publication is made of. */
const FIRST_EXAMPLE = 'capsules-in-order'

/** The page of the example queries; its script turns it into an editor that runs these and other queries. */
export function queriesPage(
  examples: readonly QueryExample[],
  terms: readonly DatasetTerm[],
  site: Site,
): SitePage {
  const { words, language, address } = site
  const queryWords = queryWordsIn(language)
  const settings: QueryPageSettings = {
    base: address.base,
    language,
    prefixes: [...prefixes],
    terms,
    words: queryWords,
  }
  return {
    address: address.queries,
    title: words.queries,
    description: words.queriesLead,
    trail: [{ name: words.home, address: address.base }],
    hasData: false,
    structuredData: [],
    scripts: ['query.js'],
    main: html`<h1>${words.queries}</h1>
<p class="lead">${words.queriesLead}</p>
<noscript><p class="quiet">${queryWords.noScript}</p></noscript>
${queryEditor(examples, queryWords, site)}
<section><h2>${queryWords.examples}</h2>
<p>${queryWords.files} <a href="${href(address.queries, `${address.base}dumps/regards.ttl`, site)}">regards.ttl</a>. ${queryWords.all} <a href="queries.ttl">queries.ttl</a>.</p>
${examples.map((example) => exampleDetails(example, queryWords, site))}</section>
<script type="application/json" id="settings">${scriptJson(settings)}</script>`,
  }
}

/** The form in which a query is written and answered; hidden until the script runs. */
function queryEditor(examples: readonly QueryExample[], words: QueryWords, { language }: Site): Markup {
  const initial = examples.find(({ name }) => name === FIRST_EXAMPLE)
  return html`<section class="ask" id="ask" aria-labelledby="ask-title" hidden>
<h2 id="ask-title">${words.ask}</h2>
<form id="form">
<p><label for="example">${words.choose}</label>
<select id="example" autocomplete="off"><option value="">${words.own}</option>
${examples.map(
  (
    example,
  ) => html`<option value="${example.name}"${example === initial && html` selected`}>${example.title[language]}</option>
`,
)}</select></p>
<p><label id="query-label" for="query">${words.query}</label>
<textarea id="query" rows="15" wrap="off" spellcheck="false" autocapitalize="off" autocomplete="off" aria-describedby="keys">
${initial?.query}</textarea></p>
<div class="editor" id="editor" hidden></div>
<p class="quiet" id="editor-keys" hidden>${words.editorKeys}</p>
<p class="quiet" id="keys">${words.keys}</p>
<p class="row"><button class="button" id="run" type="submit">${words.run}</button> <button class="button plain" id="stop" type="button" disabled>${words.stop}</button> <a id="link" href="#q=">${words.link}</a></p>
</form>
<p id="error" role="alert"></p>
<p id="status" role="status"></p>
<div id="answer"></div>
</section>`
}

function exampleDetails(
  { name, title, question, query, parameters, services }: QueryExample,
  words: QueryWords,
  { language }: Site,
): Markup {
  return html`<details class="example" id="${name}">
<summary><strong>${title[language]}</strong> <span class="quiet">${question[language]}</span></summary>
${parameters.map(
  (
    parameter,
  ) => html`<p class="quiet">${words.parameter} <code>${parameter.name}</code> (${words[parameter.kind]})${words.parameterNote}</p>
`,
)}${services.map(
  (service) => html`<p class="quiet">${words.service} <code>${service}</code></p>
`,
)}<pre tabindex="0"><code>${query}</code></pre>
<p class="row"><button class="button plain" type="button" hidden>${words.try}</button> <a href="${name}.rq">${name}.rq</a></p>
</details>
`
}
