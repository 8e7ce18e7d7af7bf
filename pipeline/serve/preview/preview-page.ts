import type { BuildOutcome } from '../../release/build-state.ts'
import { type PanelOptions, problemPanel } from '../../report/problem-panel.ts'
import { html, type Markup } from '../../site/markup.ts'

/** The state of the build; the outcome of the last one is kept while the next one runs. */
export type PreviewState =
  | { readonly is: 'building' | 'busy'; readonly outcome?: BuildOutcome | undefined }
  | { readonly is: 'published' | 'refused'; readonly outcome: BuildOutcome }
  | { readonly is: 'failed'; readonly reason: string }

/** The folder of the records, the help of each rule, and the language of the page. */
export type PreviewContext = Omit<PanelOptions, 'maxListed'> & {
  /** Whether builds publish nothing, and are only looked at. */
  readonly isTrial: boolean
}

/** The page that shows the site and, beside it, the problems to correct. */
export function previewPage(state: PreviewState, context: PreviewContext): string {
  const say = words[context.language]
  return html`<!doctype html>
<html lang="${context.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="watch.css">
<script type="module" src="watch.js"></script>
<main tabindex="0" aria-label="${say.panel}">
<h1>${say.title}</h1>
${statePanel(state, context)}
<noscript><p>${say.script}</p></noscript>
</main>
<iframe id="preview" src="../" title="${say.preview}"></iframe>
</html>
`.markup
}

/** The panel with the state and the problems of the last build. */
export function statePanel(state: PreviewState, context: PreviewContext): Markup {
  const say = words[context.language]
  const outcome = 'outcome' in state ? state.outcome : undefined
  const [title = '', details = ''] =
    state.is === 'refused'
      ? say.refused(state.outcome.violations)
      : state.is === 'published' && context.isTrial
        ? say.trial
        : say[state.is]
  return html`<div id="status" role="status"><p class="${state.is}"><strong>${title}</strong> ${
    state.is === 'failed' ? state.reason : details
  }</p></div>
<div id="problems">${outcome && problemPanel(outcome, { ...context, maxListed: MAX_PROBLEMS })}</div>`
}

const MAX_PROBLEMS = 100

const words = {
  fr: {
    title: 'Aperçu',
    panel: 'Ce que dit la construction',
    preview: 'Le site, tel que publié la dernière fois',
    script: `L'aperçu suit les fiches par un script ; sans lui, recharger la page.`,
    building: ['Construction en cours…', ''],
    busy: ['En attente.', 'Une autre publication est en cours ; celle-ci suivra.'],
    published: ['Publié.', 'Le site montré est à jour.'],
    trial: ['À jour.', 'Le site montré est celui qui serait publié ; rien ne l’est encore.'],
    refused: (count: number) => [
      count > 1 ? `${count} points à corriger.` : '1 point à corriger.',
      `Rien de nouveau ne paraît d'ici là ; le site montré est le précédent.`,
    ],
    failed: ['La construction a échoué :', ''],
  },
  en: {
    title: 'Preview',
    panel: 'What the build says',
    preview: 'The site as it was last published',
    script: 'The preview follows the records by a script; without it, reload the page.',
    building: ['Building…', ''],
    busy: ['Waiting.', 'Another build is running; this one will follow.'],
    published: ['Published.', 'The site shown is up to date.'],
    trial: ['Up to date.', 'The site shown is the one that would be published; nothing is yet.'],
    refused: (count: number) => [
      count > 1 ? `${count} points to correct.` : '1 point to correct.',
      'Nothing new appears until then; the site shown is the one before.',
    ],
    failed: ['The build failed:', ''],
  },
} as const
