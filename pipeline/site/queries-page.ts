import { prefixes } from '../rdf/context.ts'
import type { QueryExample } from '../rdf/query-example.ts'
import type { SitePage } from './layout.ts'
import { html, type Markup, scriptJson } from './markup.ts'
import { type QueryPageSettings, type QueryWords, queryWords } from './query-words.ts'
import { href, type Site } from './site.ts'

/** The page of the examples, which its script makes into a place to ask them and others. */
export function queriesPage(examples: readonly QueryExample[], site: Site): SitePage {
  const { say, language, address } = site
  const document = address.queries
  const words = queryWords(language)
  const settings: QueryPageSettings = { base: address.base, language, prefixes: [...prefixes], words }
  const here = (path: string): string => href(document, address.base + path, site)
  return {
    document,
    title: say.queries,
    description: say.queriesLead,
    trail: [{ name: say.home, address: address.base }],
    hasData: false,
    structured: [],
    scripts: ['query.js'],
    main: html`<h1>${say.queries}</h1>
<p class="lead">${say.queriesLead}</p>
<noscript><p class="quiet">${words.noScript}</p></noscript>
${editor(examples, words, site)}
<section><h2>${words.examples}</h2>
<p>${words.files} <a href="${here('dumps/regards.ttl')}">regards.ttl</a>. ${words.all} <a href="queries.ttl">queries.ttl</a>.</p>
${examples.map((example) => entry(example, words, site))}</section>
<script type="application/json" id="settings">${scriptJson(settings)}</script>`,
  }
}

/** Where a query is written and answered; hidden until the script is there. */
function editor(examples: readonly QueryExample[], words: QueryWords, { language }: Site): Markup {
  const first = examples.find(({ form }) => form === 'select')
  return html`<section class="ask" id="ask" aria-labelledby="ask-title" hidden>
<h2 id="ask-title">${words.ask}</h2>
<form id="form">
<p><label for="example">${words.choose}</label>
<select id="example" autocomplete="off"><option value="">${words.own}</option>
${examples.map(
  (
    example,
  ) => html`<option value="${example.name}"${example === first && html` selected`}>${example.title[language]}</option>
`,
)}</select></p>
<p><label for="query">${words.query}</label>
<textarea id="query" rows="15" wrap="off" spellcheck="false" autocapitalize="off" autocomplete="off" aria-describedby="keys">
${first?.query}</textarea></p>
<p class="quiet" id="keys">${words.keys}</p>
<p class="row"><button class="button" id="run" type="submit">${words.run}</button> <button class="button plain" id="stop" type="button" disabled>${words.stop}</button> <a id="link" href="#q=">${words.link}</a></p>
</form>
<p id="error" role="alert"></p>
<p id="status" role="status"></p>
<div id="answer"></div>
</section>`
}

function entry(
  { name, title, question, query }: QueryExample,
  words: QueryWords,
  { language }: Site,
): Markup {
  return html`<details class="example" id="${name}">
<summary><strong>${title[language]}</strong> <span class="quiet">${question[language]}</span></summary>
<pre tabindex="0"><code>${query}</code></pre>
<p class="row"><button class="button plain" type="button" hidden>${words.try}</button> <a href="${name}.rq">${name}.rq</a></p>
</details>
`
}
