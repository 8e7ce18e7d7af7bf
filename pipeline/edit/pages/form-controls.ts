import type { z } from 'zod'
import { quote } from '../../language/punctuation.ts'
import { sentenceOf } from '../../problems/problem-line.ts'
import { describeSchema } from '../../record/schema-description.ts'
import { html, type Markup } from '../../site/markup.ts'
import { citedKind } from '../records/typed-reading.ts'
import { editedKindWords, editWords } from './edit-words.ts'
import { choiceLabel, fieldHeading, fieldHint, videoNote } from './field-hints.ts'
import {
  controlId,
  controlName,
  type FieldPlace,
  type FormContext,
  isRequiredField,
  problemsAt,
} from './form-context.ts'

/** A control with its label, its hint and what is wrong with it. */
export function controlField(context: FormContext, place: FieldPlace, text: string, label?: string): Markup {
  const { language } = context
  const { steps, schema, field } = place
  const { form } = describeSchema(schema)
  const values = form?.rule === 'boolean' ? ['true', 'false'] : form?.values
  const parts = describedBy(context, place)
  const id = controlId(steps)
  const head = html`<label for="${id}">${label ?? fieldHeading(place.group, field, language)}${needed(context, place)}</label>`
  if (values !== undefined && values.length <= MAX_RADIOS && form?.rule !== 'boolean')
    return radioField(context, place, text, values)
  const control =
    values !== undefined && (values.length <= MAX_OPTIONS || values.includes(text) || text === '')
      ? selectControl(context, place, text, values, parts.attributes)
      : inputControl(context, place, text, parts.attributes)
  return html`<div class="field">${head}
${parts.hint}${parts.errors}${control}${videoNoteOf(context, place, text)}${label === undefined && newRecordLink(context, place)}</div>
`
}

/** The most values that are shown with their explanations one below the other, and in a list to unfold. */
const MAX_RADIOS = 5
const MAX_OPTIONS = 40

/** Boxes to tick, with the meaning of each value. */
export function tickField(
  context: FormContext,
  place: FieldPlace,
  values: readonly string[],
  chosen: readonly string[],
): Markup {
  const unknown = chosen.filter((value) => !values.includes(value))
  return choiceSet(context, place, [...values, ...unknown], (value) => chosen.includes(value), 'checkbox')
}

/** Buttons of which one can be chosen, with the meaning of each value. */
function radioField(
  context: FormContext,
  place: FieldPlace,
  text: string,
  values: readonly string[],
): Markup {
  const unknown = text === '' || values.includes(text) ? [] : [text]
  const none = isRequiredField(place) ? [] : ['']
  return choiceSet(context, place, [...none, ...values, ...unknown], (value) => value === text, 'radio')
}

function choiceSet(
  context: FormContext,
  place: FieldPlace,
  values: readonly string[],
  isChosen: (value: string) => boolean,
  type: 'radio' | 'checkbox',
): Markup {
  const { language } = context
  const { steps, field, group } = place
  const { hint, errors, attributes } = describedBy(context, place)
  const name = controlName(steps)
  const boxes = values.map((value, index) => {
    const id = controlId(steps, String(index))
    const label = value === '' ? editWords(language).choose : choiceLabel(field, value, language)
    return html`<div class="choice"><input type="${type}" id="${id}" name="${name}" value="${value}"${isChosen(value) && checked}><label for="${id}">${label}</label></div>
`
  })
  return html`<fieldset class="field choices" id="${controlId(steps)}" tabindex="-1"${attributes}><legend>${fieldHeading(group, field, language)}${needed(context, place)}</legend>
${hint}${errors}<input type="hidden" name="${name}" value="">
${boxes}</fieldset>
`
}

const checked: Markup = html` checked`
const selected: Markup = html` selected`

function selectControl(
  { language }: FormContext,
  { steps, field, schema }: FieldPlace,
  text: string,
  values: readonly string[],
  attributes: Markup,
): Markup {
  const say = editWords(language)
  const isTruth = describeSchema(schema).form?.rule === 'boolean'
  const label = (value: string): string =>
    isTruth ? (value === 'true' ? say.yes : say.no) : choiceLabel(field, value, language)
  const all = text === '' || values.includes(text) ? values : [...values, text]
  return html`<select id="${controlId(steps)}" name="${controlName(steps)}"${attributes}><option value="">${say.choose}</option>
${all.map((value) => html`<option value="${value}"${value === text && selected}>${label(value)}</option>`)}</select>`
}

/** The fields whose texts are long. */
const LONG_FIELDS = ['description', 'transcript']

function inputControl(
  context: FormContext,
  { steps, field, schema }: FieldPlace,
  text: string,
  attributes: Markup,
): Markup {
  const id = controlId(steps)
  const name = controlName(steps)
  const kind = citedKind(field, schema)
  const { form } = describeSchema(schema)
  if (kind !== undefined)
    return html`<input id="${id}" name="${name}" value="${text}" list="names-${kind}" autocomplete="off" dir="auto"${attributes}>`
  if (LONG_FIELDS.includes(field) || text.includes('\n') || text.length > MAX_INPUT_CHARACTERS)
    return html`<textarea id="${id}" name="${name}" rows="${rowsOf(text, field)}" dir="auto"${attributes}>
${text}</textarea>`
  if (form?.values !== undefined)
    return html`<input id="${id}" name="${name}" value="${text}" list="values-${field}" autocomplete="off"${attributes}>
<datalist id="values-${field}">${form.values.map((value) => html`<option value="${value}">${choiceLabel(field, value, context.language)}</option>`)}</datalist>`
  const input = html`<input id="${id}" name="${name}" value="${text}" dir="auto" autocomplete="off"${attributes}>`
  return isMediaField(schema) ? html`${input}${dropZone(context, id)}` : input
}

/** A text of more characters is shown in several lines. */
const MAX_INPUT_CHARACTERS = 90

function rowsOf(text: string, field: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 70), 0)
  return Math.min(Math.max(lines, LONG_FIELDS.includes(field) ? 4 : 2), 14)
}

/** Whether a field takes the name of a file of the folder `media`. */
export function isMediaField(schema: z.ZodType): boolean {
  const { form } = describeSchema(schema)
  return (
    form?.rule === 'media-address' ||
    form?.rule === 'media-name' ||
    (form?.patterns ?? []).some(({ source }) => source.includes('|mp4|'))
  )
}

/** The place where a file is dropped, which a script of the page copies; without scripts it is not shown. */
function dropZone({ language }: FormContext, id: string): Markup {
  const say = editWords(language)
  return html`<div class="drop" data-for="${id}" hidden><label for="${id}-file">${say.drop}</label><input type="file" id="${id}-file" aria-describedby="${id}-said"><p class="quiet" id="${id}-said" role="status" data-uploading="${say.uploading}" data-failed="${say.uploadFailed}">${say.dropHelp}</p></div>`
}

/** What describes a control: its hint, what is wrong, and the attributes that point to both. */
export function describedBy(
  context: FormContext,
  place: FieldPlace,
): { readonly hint: Markup | undefined; readonly errors: Markup | undefined; readonly attributes: Markup } {
  const { language, focus } = context
  const { steps, group, field, schema, path } = place
  const hint = fieldHint(group, field, schema, language)
  const problems = problemsAt(context, path).filter(({ severity }) => severity !== 'info')
  const [hintId, errorId] = [controlId(steps, 'hint'), controlId(steps, 'said')]
  const ids = [hint === '' ? '' : hintId, problems.length === 0 ? '' : errorId].filter(Boolean).join(' ')
  const isWrong = problems.some(({ severity }) => severity === 'violation')
  return {
    hint: hint === '' ? undefined : html`<p class="hint" id="${hintId}">${hint}</p>\n`,
    errors:
      problems.length === 0
        ? undefined
        : html`<div class="said" id="${errorId}">${problems.map((problem) => html`<p class="${problem.severity}">${sentenceOf(problem, language)}</p>`)}</div>\n`,
    attributes: html`${ids !== '' && html` aria-describedby="${ids}"`}${isWrong && html` aria-invalid="true"`}${focus === steps.join('.') && html` data-focus`}`,
  }
}

/** A link to the form of a new record that a field may then cite. */
export function newRecordLink({ language }: FormContext, { field, schema }: FieldPlace): Markup | undefined {
  const kind = citedKind(field, schema)
  if (kind === undefined) return undefined
  return html` <a class="new" href="record?kind=${kind}" target="_blank" rel="noopener">${editedKindWords(kind, language).fresh} ↗</a>`
}

/** What the file says now, where what was typed in a field of a record differs from it. */
export function changedNote({ language, inFile }: FormContext, { steps }: FieldPlace): Markup | undefined {
  const said = inFile.get(steps.join('.'))
  return said === undefined
    ? undefined
    : html`<p class="note changed">${editWords(language).inFile(quote(said, language))}</p>\n`
}

/** What was recognised in a typed text. */
function videoNoteOf({ language }: FormContext, { field }: FieldPlace, text: string): Markup | undefined {
  const video = videoNote(field, text, language)
  return video === undefined ? undefined : html`<p class="note">${video}</p>`
}

function needed({ language }: FormContext, place: FieldPlace): Markup | undefined {
  if (!isRequiredField(place) || place.field === 'id') return undefined
  return html` <span class="needed">(${editWords(language).required})</span>`
}
