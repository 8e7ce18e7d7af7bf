import type { Outcome } from '../../build.ts'
import type { Language, Problem, Severity } from '../../problem.ts'
import { html, type Markup } from '../../site/markup.ts'

/** How things stand with the build; what the last one said stays while the next one runs. */
export type State =
  | { readonly is: 'building' | 'busy'; readonly outcome?: Outcome | undefined }
  | { readonly is: 'published' | 'refused'; readonly outcome: Outcome }
  | { readonly is: 'failed'; readonly reason: string }

/** Where the records are, which need not be said of each, and in what language to speak. */
export type Telling = { readonly data: string; readonly language: Language }

/** The page that shows the site and, beside it, what is to be mended. */
export function watchPage(state: State, telling: Telling): string {
  const say = words[telling.language]
  return html`<!doctype html>
<html lang="${telling.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="watch.css">
<script type="module" src="watch.js"></script>
<main tabindex="0" aria-label="${say.panel}">
<h1>${say.title}</h1>
${statePanel(state, telling)}
<noscript><p>${say.script}</p></noscript>
</main>
<iframe id="preview" src="../" title="${say.preview}"></iframe>
</html>
`.markup
}

/** What the last build said. */
export function statePanel(state: State, telling: Telling): Markup {
  const say = words[telling.language]
  const outcome = 'outcome' in state ? state.outcome : undefined
  const problems = outcome?.problems ?? []
  const asked = outcome?.eligibility?.verdicts.flatMap((verdict) => verdict.problems) ?? []
  const [title = '', more = ''] =
    state.is === 'refused' ? say.refused(state.outcome.violations) : say[state.is]
  return html`<div id="status" role="status"><p class="${state.is}"><strong>${title}</strong> ${
    state.is === 'failed' ? state.reason : more
  }</p></div>
<div id="problems">${(['violation', 'warning', 'info'] as const).map((severity) =>
    problemList(
      severity,
      problems.filter((problem) => problem.severity === severity),
      telling,
    ),
  )}${problemList('engines', asked, telling)}</div>`
}

/** Problems of one kind; gaps, which are many and wait, are there for those who open them. */
function problemList(
  kind: Severity | 'engines',
  ours: readonly Problem[],
  telling: Telling,
): Markup | undefined {
  if (ours.length === 0) return undefined
  const say = words[telling.language]
  const rest = ours.length - MOST_SHOWN
  const title = html`<h2>${say[kind]} <span class="count">${ours.length}</span></h2>`
  const items = html`<ul class="${kind}">${ours
    .slice(0, MOST_SHOWN)
    .map((problem) => problemItem(problem, telling))}${rest > 0 && html`<li>${say.others(rest)}</li>`}</ul>`
  return kind === 'info' || kind === 'engines'
    ? html`<details><summary>${title}</summary>${items}</details>\n`
    : html`${title}${items}\n`
}

function problemItem({ place, field, message, rule }: Problem, { data, language }: Telling): Markup {
  const say = words[language]
  const isInside = place.file !== data && place.file.startsWith(data)
  const file = isInside ? place.file.slice(data.length).replace(/^[/\\]/, '') : place.file
  const { sheet, cell, record } = place
  const inFile =
    cell === undefined
      ? `${say.line} ${place.line}, ${say.column} ${place.column}`
      : `${sheet === undefined ? '' : `${say.sheet(sheet)}, `}${cell}`
  return html`<li><p class="place"><strong>${file}</strong>, ${inFile}${record !== undefined && html` <cite>${record}</cite>`}</p>
<p>${field !== '' && html`<code>${field}</code> `}${message[language]}</p>
<p class="rule">${rule}</p></li>\n`
}

const MOST_SHOWN = 100

const words = {
  fr: {
    title: 'Aperçu',
    panel: 'Ce que dit la construction',
    preview: 'Le site, tel que publié la dernière fois',
    script: `L'aperçu suit les fiches par un script ; sans lui, recharger la page.`,
    building: ['Construction en cours…', ''],
    busy: ['En attente.', 'Une autre publication est en cours ; celle-ci suivra.'],
    published: ['Publié.', 'Le site montré est à jour.'],
    refused: (count: number) => [
      count > 1 ? `${count} points à corriger.` : '1 point à corriger.',
      `Rien de nouveau ne paraît d'ici là ; le site montré est le précédent.`,
    ],
    failed: ['La construction a échoué :', ''],
    violation: 'À corriger',
    warning: 'À vérifier',
    info: 'À compléter',
    engines: 'Ce que demandent les moteurs de recherche',
    line: 'ligne',
    column: 'colonne',
    sheet: (name: string) => `feuille « ${name} »`,
    others: (count: number) => `… et ${count} de plus`,
  },
  en: {
    title: 'Preview',
    panel: 'What the build says',
    preview: 'The site as it was last published',
    script: 'The preview follows the records by a script; without it, reload the page.',
    building: ['Building…', ''],
    busy: ['Waiting.', 'Another build is running; this one will follow.'],
    published: ['Published.', 'The site shown is up to date.'],
    refused: (count: number) => [
      count > 1 ? `${count} points to correct.` : '1 point to correct.',
      'Nothing new appears until then; the site shown is the one before.',
    ],
    failed: ['The build failed:', ''],
    violation: 'To correct',
    warning: 'To check',
    info: 'To fill in',
    engines: 'What search engines ask',
    line: 'line',
    column: 'column',
    sheet: (name: string) => `sheet “${name}”`,
    others: (count: number) => `… and ${count} more`,
  },
} as const
