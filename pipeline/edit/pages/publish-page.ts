import { quote } from '../../language/punctuation.ts'
import type { BuildOutcome } from '../../release/build-state.ts'
import { changesText } from '../../release/guard/changes-text.ts'
import { problemPanel } from '../../report/problem-panel.ts'
import type { HelpByCode } from '../../report/run-result.ts'
import { html, type Markup } from '../../site/markup.ts'
import { findEditedKind } from '../records/record-group.ts'
import type { ReferenceLabels } from '../records/reference-labels.ts'
import { editedKindWords, editWords } from './edit-words.ts'
import { type FrameContext, pageFrame } from './page-frame.ts'

/** The most problems that are listed of each kind, and the most records that changed. */
const MAX_LISTED = 100

/** The page that says what a publication changed and where the result stands, or why there is none. */
export function publishPage(
  frame: FrameContext,
  outcome: BuildOutcome,
  {
    data,
    out,
    help,
    labels,
  }: {
    readonly data: string
    readonly out: string
    readonly help: HelpByCode
    readonly labels: ReferenceLabels
  },
): string {
  const say = editWords(frame.language)
  const told = outcome.published
    ? html`<p class="notice good" role="status" tabindex="-1" data-notice><strong>${say.published}</strong> ${say.publishedWhere(`${out}/public`, outcome.release ?? '')}</p>
${changes(frame, outcome, labels)}`
    : html`<p class="notice bad" role="alert" tabindex="-1" data-notice><strong>${say.refused(outcome.violations)}</strong></p>`
  const panel = problemPanel(outcome, { data, language: frame.language, help, maxListed: MAX_LISTED })
  const content = html`<h1>${say.publishTitle}</h1>
${told}
<p><a class="button" href="./">${say.back}</a></p>
<div class="panel">${panel}</div>`
  return pageFrame(frame, say.publishTitle, content)
}

/** The page that says why a publication could not run. */
export function publishFailurePage(frame: FrameContext, reason: string): string {
  const say = editWords(frame.language)
  return pageFrame(
    frame,
    say.publishTitle,
    html`<h1>${say.publishTitle}</h1><p class="notice bad" role="alert" tabindex="-1" data-notice>${reason}</p><p><a class="button" href="./">${say.back}</a></p>`,
  )
}

function changes({ language }: FrameContext, { watched }: BuildOutcome, labels: ReferenceLabels): Markup {
  const say = editWords(language)
  if (watched?.comparedWith === undefined) return html`<h2>${say.changes}</h2><p>${say.firstRelease}</p>`
  const items = watched.changes.resources.slice(0, MAX_LISTED).map(({ address, change }) => {
    const [, word = '', id = ''] = /^([a-z]+)\/([a-z0-9-]+)\//.exec(address) ?? []
    const kind = findEditedKind(word)
    const name = kind === undefined || kind === 'publication' ? undefined : labels.labelOf(kind, id)
    const called = kind === undefined ? address : editedKindWords(kind, language).one
    return html`<li><span class="badge ${change}">${say.marks[change]}</span> ${called} ${quote(name ?? id, language)}</li>
`
  })
  return html`<h2>${say.changes}</h2><p>${changesText(watched.changes, language)}.</p><ul class="changes">${items}</ul>`
}
