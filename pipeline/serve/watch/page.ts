import type { Outcome } from '../../build.ts'
import type { Language, Problem, Severity } from '../../problem.ts'
import { html, type Markup } from '../../site/markup.ts'

/** How things stand with the build. */
export type State =
  | { readonly is: 'building' | 'busy' }
  | { readonly is: 'published' | 'refused'; readonly outcome: Outcome }
  | { readonly is: 'failed'; readonly reason: string }

/** The page that shows the site and, beside it, what is to be mended. */
export function watchPage(state: State, language: Language): string {
  const say = words[language]
  return html`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="watch.css">
<script type="module" src="watch.js"></script>
<h1>${say.title}</h1>
<section id="state" aria-live="polite">${statePanel(state, language)}</section>
<iframe id="preview" src="../" title="${say.preview}"></iframe>
<noscript>${say.script}</noscript>
</html>
`.markup
}

/** What the last build said. */
export function statePanel(state: State, language: Language): Markup {
  const say = words[language]
  const head = html`<p class="${state.is}">${say[state.is]}</p>`
  if (state.is === 'failed') return html`${head}<p>${state.reason}</p>`
  if (!('outcome' in state)) return head
  const severities = ['violation', 'warning', 'info'] as const
  return html`${head}${severities.map((severity) => problemList(state.outcome.problems, severity, language))}`
}

function problemList(
  problems: readonly Problem[],
  severity: Severity,
  language: Language,
): Markup | undefined {
  const ours = problems.filter((problem) => problem.severity === severity)
  if (ours.length === 0) return undefined
  const say = words[language]
  const rest = ours.length - MOST_SHOWN
  return html`<h2>${say[severity]} (${ours.length})</h2>
<ul class="${severity}">${ours.slice(0, MOST_SHOWN).map(
    ({
      place,
      field,
      message,
      rule,
    }) => html`<li><strong>${place.file}, ${say.line} ${place.line}, ${say.column} ${place.column}</strong>
<span>${field !== '' && html`<code>${field}</code> `}${message[language]} <small>${rule}</small></span></li>
`,
  )}${rest > 0 && html`<li>${say.others(rest)}</li>`}</ul>`
}

const MOST_SHOWN = 100

const words = {
  fr: {
    title: 'Aperçu',
    preview: 'Le site, tel que publié la dernière fois',
    script: "L'aperçu suit les fiches par un script ; sans lui, recharger la page.",
    building: 'Construction en cours…',
    busy: 'Une autre publication est en cours ; celle-ci suivra.',
    published: 'Publié : le site ci-contre est à jour.',
    refused: 'Rien de nouveau ne paraît avant correction ; le site ci-contre est le précédent.',
    failed: 'La construction a échoué :',
    violation: 'À corriger',
    warning: 'À vérifier',
    info: 'À compléter',
    line: 'ligne',
    column: 'colonne',
    others: (count: number) => `… et ${count} de plus`,
  },
  en: {
    title: 'Preview',
    preview: 'The site as it was last published',
    script: 'The preview follows the records by a script; without it, reload the page.',
    building: 'Building…',
    busy: 'Another build is running; this one will follow.',
    published: 'Published: the site beside this is up to date.',
    refused: 'Nothing new appears before it is corrected; the site beside this is the one before.',
    failed: 'The build failed:',
    violation: 'To correct',
    warning: 'To check',
    info: 'To fill in',
    line: 'line',
    column: 'column',
    others: (count: number) => `… and ${count} more`,
  },
} as const
