import type { Language } from '../../language/message.ts'
import { kinds } from '../../rdf/addresses.ts'
import { html, type Markup } from '../../site/markup.ts'
import type { Changes } from './changes.ts'
import { changesText, countedKindName } from './changes-text.ts'

/** Renders the changes of a release as a page of HTML; `styles` is its style sheet. */
export function changesPage(
  changes: Changes,
  comparedWith: string | undefined,
  language: Language,
  styles: string,
): string {
  const say = texts[language]
  const { triples } = changes
  const rows = [...kinds, 'participation'].flatMap((kind) => {
    const tally = changes.kinds.get(kind)
    return tally === undefined ? [] : [{ name: countedKindName(kind, 2, language), ...tally }]
  })
  const page = html`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say.title}</title>
<style>${{ markup: styles }}</style>
<main>
<h1>${say.title}</h1>
<p class="lead">${comparedWith === undefined ? say.nothing : changesText(changes, language)}.</p>
<p>${comparedWith === undefined ? '' : `${say.with} ${comparedWith}`}</p>
<div class="scroll"><table>
<thead><tr><th scope="col">${say.what}</th>${say.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ name, before, after, added, modified, removed }) =>
    html`<tr><th scope="row">${name}</th><td>${before}</td><td>${after}</td><td>${added}</td><td>${modified}</td><td>${removed}</td></tr>
`,
)}<tr><th scope="row">${say.triples}</th><td>${triples.before}</td><td>${triples.after}</td><td>${triples.added}</td><td></td><td>${triples.removed}</td></tr>
</tbody></table></div>
${listed(
  say.resources,
  changes.resources.map(({ address, change }) => `${say.marks[change]} ${address}`),
  [...changes.kinds.values()].reduce(
    (sum, { added, modified, removed }) => sum + added + modified + removed,
    0,
  ),
  language,
)}
${listed(say.addedTriples, changes.addedTriples, triples.added, language)}
${listed(say.removedTriples, changes.removedTriples, triples.removed, language)}
</main>
</html>
`
  return page.markup
}

function listed(title: string, lines: readonly string[], total: number, language: Language): Markup | false {
  if (total === 0) return false
  const rest = total - lines.length
  return html`<section><h2>${title} (${total})</h2>
<pre tabindex="0"><code>${lines.join('\n')}</code></pre>
${rest > 0 && html`<p>${texts[language].rest(rest)}</p>`}</section>`
}

const texts = {
  fr: {
    title: 'Ce qui change',
    with: 'Comparé à',
    nothing: 'Aucune version précédente à comparer',
    what: 'Ressources',
    columns: ['Avant', 'Après', 'Ajouts', 'Modifications', 'Retraits'],
    triples: 'triplets',
    resources: 'Ressources touchées',
    addedTriples: 'Triplets ajoutés',
    removedTriples: 'Triplets retirés',
    marks: { added: '+', modified: '~', removed: '−' },
    rest: (count: number) => `… et ${count} de plus`,
  },
  en: {
    title: 'What changes',
    with: 'Compared with',
    nothing: 'No release before to compare with',
    what: 'Resources',
    columns: ['Before', 'After', 'Added', 'Modified', 'Removed'],
    triples: 'triples',
    resources: 'Resources concerned',
    addedTriples: 'Triples added',
    removedTriples: 'Triples removed',
    marks: { added: '+', modified: '~', removed: '−' },
    rest: (count: number) => `… and ${count} more`,
  },
} as const
