import type { Problem } from '../../problems/problem.ts'
import { kinds } from '../../rdf/addresses.ts'
import { html, type Markup } from '../../site/markup.ts'
import type { FormGroup } from '../form/form-node.ts'
import type { RecordGroup } from '../records/record-group.ts'
import type { ReferenceLabels } from '../records/reference-labels.ts'
import { editedKindWords, editWords } from './edit-words.ts'
import { type FormContext, problemsByField } from './form-context.ts'
import { groupFields } from './form-fields.ts'
import { type FrameContext, pageFrame } from './page-frame.ts'
import { problemSummary } from './problem-links.ts'

/** Something that the page of a record tells above its form. */
export type FormNotice = { readonly is: 'good' | 'bad' | 'wait'; readonly text: string }

/** What the page of a record shows. */
export type RecordView = {
  readonly group: RecordGroup
  readonly form: FormGroup
  /** The file, from the folder of records on; empty for a new record. */
  readonly file: string
  readonly id: string
  readonly position: number
  readonly digest: string
  readonly title: string
  readonly problems: readonly Problem[]
  readonly notices: readonly FormNotice[]
  readonly inFile?: ReadonlyMap<string, string>
  readonly focus?: string
  /** Whether saving as a draft is offered beside what is wrong. */
  readonly offersDraft?: boolean
  /** The address of the page that the preview shows, once there is one; undefined where the record is in no file yet. */
  readonly preview?: { readonly address: string; readonly isThere: boolean } | undefined
  /** What else can be done with the record, below its form. */
  readonly below?: Markup | undefined
}

/** The page with the form of a record and, beside it, the preview of its page. */
export function recordPage(frame: FrameContext, view: RecordView, labels: ReferenceLabels): string {
  const { language, token } = frame
  const { group, form, file, id, position, digest, problems, notices, inFile = new Map(), focus = '' } = view
  const say = editWords(language)
  const { one, fresh } = editedKindWords(group.kind, language)
  const title = file === '' ? fresh : view.title === '' ? one : view.title
  const context: FormContext = {
    language,
    kind: group.kind,
    problems: problemsByField(problems),
    inFile,
    isNew: file === '',
    focus,
  }
  const hidden = Object.entries({ token, kind: group.kind, file, id, at: String(position), digest })
  const content = html`<p class="quiet">${one}${file !== '' && html` · <code>${file}</code>`}</p>
<h1 dir="auto">${title}</h1>
<form method="post" action="record" id="record" autocomplete="off">
<button class="first" name="do" value="save" tabindex="-1" aria-hidden="true">${say.save}</button>
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${notices.map(({ is, text }) => html`<p class="notice ${is}" role="status" tabindex="-1" data-notice>${text}</p>\n`)}
${problemSummary(problems, group.kind, form, language)}
${groupFields(context, group.kind, group.shape, form)}
<div class="actions"><button class="main" name="do" value="save">${say.save}</button>
${group.kind !== 'publication' && html`<button name="do" value="draft">${say.saveDraft}</button>`}</div>
${nameLists(labels)}</form>
${view.below}`
  const { preview } = view
  const aside =
    preview === undefined
      ? undefined
      : html`<aside aria-label="${say.preview}"><p class="quiet">${preview.isThere ? say.previewHelp : say.previewLater}</p>${preview.isThere && html`<iframe id="preview" src="${preview.address}" title="${say.preview}"></iframe>`}</aside>
`
  return pageFrame(frame, `${title} – ${say.title}`, content, aside)
}

/** The most names that a page proposes for a kind; others are found by typing a whole name. */
const MAX_PROPOSED_NAMES = 2000

/** The names of records that fields propose, a list a kind. */
export function nameLists(labels: ReferenceLabels): Markup {
  const lists = kinds.map((kind) => {
    const names = labels.labels(kind).slice(0, MAX_PROPOSED_NAMES)
    return html`<datalist id="names-${kind}">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>\n`
  })
  return html`${lists}`
}
