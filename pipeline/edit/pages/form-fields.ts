import { describeSchema } from '../../record/schema-description.ts'
import { html, type Markup } from '../../site/markup.ts'
import { tickedValues } from '../form/closed-list.ts'
import {
  type FormGroup,
  type FormItem,
  type FormNode,
  isFilledNode,
  isItemOfFile,
  type TaggedText,
} from '../form/form-node.ts'
import { editWords } from './edit-words.ts'
import { fieldHeading } from './field-hints.ts'
import { fieldOrder } from './field-order.ts'
import { controlId, controlName, type FieldPlace, type FormContext, hasProblemIn } from './form-context.ts'
import { changedNote, controlField, describedBy, newRecordLink, tickField } from './form-controls.ts'

/** The fields of a group: those that are asked for first, then the others, folded unless they hold something. */
export function groupFields(
  context: FormContext,
  group: string,
  shape: Readonly<Record<string, FieldPlace['schema']>>,
  form: FormGroup,
  outer: Pick<FieldPlace, 'steps' | 'path'> = { steps: [], path: [] },
): Markup {
  const say = editWords(context.language)
  const places = fieldOrder(group, Object.keys(shape)).map(({ field, isFirst }) => ({
    isFirst,
    node: form.fields.get(field) ?? ({ is: 'other' } as const),
    place: {
      group,
      field,
      schema: shape[field] as FieldPlace['schema'],
      steps: [...outer.steps, field],
      path: [...outer.path, field],
    },
  }))
  const show = (each: (typeof places)[number]): Markup =>
    html`${fieldMarkup(context, each.place, each.node)}${changedNote(context, each.place)}`
  const isLast = ({ place }: (typeof places)[number]): boolean => LAST_FIELDS.includes(place.field)
  const shown = places.filter((each) => !isLast(each) && (each.isFirst || isFilledNode(each.node)))
  const folded = places.filter((each) => !isLast(each) && !shown.includes(each))
  const others =
    folded.length > 0 &&
    html`<details class="others" id="${controlId(outer.steps, 'others')}"><summary>${say.others}</summary>
${folded.map(show)}</details>
`
  return html`${shown.map(show)}${others}${places.filter(isLast).map(show)}`
}

/** The fields at the end of a form. */
const LAST_FIELDS = ['id', 'draft']

/** A field with whatever it holds. */
function fieldMarkup(context: FormContext, place: FieldPlace, node: FormNode): Markup {
  const { language, isNew } = context
  const say = editWords(language)
  if (node.is === 'other') return otherField(context, place)
  if (place.field === 'draft' && node.is === 'text') return draftField(context, place, node.text)
  if (place.field === 'id' && node.is === 'text')
    return html`<details class="technical" id="${controlId(place.steps, 'technical')}"${isOpenId(context, place) && html` open`}><summary>${say.technical}${node.text !== '' && html` : <code>${node.text}</code>`}</summary>
<p class="hint">${isNew || node.text === '' ? say.ownId : say.keptId}</p>
${controlField(context, place, node.text)}</details>
`
  if (node.is === 'text') return controlField(context, place, node.text)
  if (node.is === 'texts') return textsField(context, place, node.texts)
  if (node.is === 'choices') return tickField(context, place, tickedValues(place.schema) ?? [], node.chosen)
  if (node.is === 'list') return listField(context, place, node.items)
  return groupSet(context, place, node)
}

/** Whether what is wrong with an id has to be seen. */
function isOpenId({ problems }: FormContext, { steps }: FieldPlace): boolean {
  return steps.length === 1 && problems.has('id')
}

function otherField({ language }: FormContext, { group, field, steps }: FieldPlace): Markup {
  return html`<p class="field kept" id="${controlId(steps)}"><strong>${fieldHeading(group, field, language)}</strong> ${editWords(language).kept}</p>
`
}

function draftField({ language }: FormContext, { steps }: FieldPlace, text: string): Markup {
  const id = controlId(steps)
  const isDraft = text !== '' && text !== 'false'
  return html`<div class="field choice draft"><input type="hidden" name="${controlName(steps)}" value="${text === 'false' ? 'false' : ''}"><input type="checkbox" id="${id}" name="${controlName(steps)}" value="${isDraft ? text : 'true'}"${isDraft && html` checked`}><label for="${id}">${editWords(language).draftField}</label></div>
`
}

/** A text, and its translations below each other. */
function textsField(context: FormContext, place: FieldPlace, texts: readonly TaggedText[]): Markup {
  const { language } = context
  const say = editWords(language)
  const { steps, path, group, field } = place
  const heading = fieldHeading(group, field, language)
  const name = steps.join('.')
  const controls = texts.map(({ tag, text }, index) => {
    const label = tag === '' ? heading : `${heading} ${say.inLanguage(tag)}`
    const at = {
      ...place,
      steps: [...steps, `@${tag}`],
      path: index === 0 && tag === '' ? path : [...path, tag],
    }
    return controlField(context, at, text, label)
  })
  const id = controlId(steps, 'tag')
  return html`<div class="texts" id="${controlId(steps)}">${controls}
<details class="translate" id="${controlId(steps, 'translate')}"><summary>${say.translate} <span class="of">(${heading})</span></summary><div class="row"><div><label for="${id}">${say.tag}</label><input id="${id}" name="${controlName([...steps, 'tag'])}" value="" autocomplete="off"></div><button name="do" value="tag:${name}">${say.addTag}</button></div></details></div>
`
}

/** A list of values or groups, with buttons that add, remove and move. */
function listField(context: FormContext, place: FieldPlace, items: readonly FormItem[]): Markup {
  const { language, focus } = context
  const say = editWords(language)
  const { steps, group, field, schema } = place
  const heading = fieldHeading(group, field, language)
  const name = steps.join('.')
  const { hint, errors, attributes } = describedBy(context, place)
  const isGroup = describeSchema(schema).shape !== undefined
  const rows = items.map((item, index) => {
    const called = say.item(heading, index + 1)
    const at = { ...place, steps: [...steps, item.key], path: [...place.path, index] }
    const to = `${name}.${item.key}`
    const buttons = html`<div class="moves">${index > 0 && moveButton('up', to, say.up(called), '↑')}${index < items.length - 1 && moveButton('down', to, say.down(called), '↓')}${moveButton('remove', to, say.remove(called), '✕')}</div>`
    const isFocused = focus === to && html` data-focus`
    if (isGroup) {
      const gist = itemGist(field, item.node)
      const isOpen =
        !isItemOfFile(item.key) || `${focus}.`.startsWith(`${to}.`) || hasProblemIn(context, at.path)
      return html`<li class="part"${isFocused}><input type="hidden" name="${controlName(at.steps)}" value=""><details class="item" id="${controlId(at.steps, 'part')}"${isOpen && html` open`}><summary><span class="called">${called}</span>${gist !== '' && html` <span class="gist" dir="auto">${gist}</span>`}</summary>
<div role="group" aria-label="${called}">${itemFields(context, at, item.node)}</div></details>${buttons}</li>
`
    }
    return html`<li class="row"${isFocused}>${itemFields(context, at, item.node, called)}${buttons}</li>
`
  })
  return html`<fieldset class="field list" id="${controlId(steps)}" tabindex="-1"${attributes}><legend>${heading}</legend>
${hint}${items.length !== 1 && errors}<input type="hidden" name="${controlName(steps)}" value="">
<ul>${rows}</ul>
<button name="do" value="add:${name}"${focus === name && html` data-focus`}>${say.add(heading)}</button>${newRecordLink(context, place)}</fieldset>
`
}

function moveButton(verb: string, path: string, label: string, sign: string): Markup {
  return html`<button name="do" value="${verb}:${path}" aria-label="${label}" title="${label}">${sign}</button>`
}

function itemFields(context: FormContext, place: FieldPlace, node: FormNode, label?: string): Markup {
  const { shape } = describeSchema(place.schema)
  if (node.is === 'group' && shape !== undefined) return groupFields(context, place.field, shape, node, place)
  if (node.is === 'text') return controlField(context, place, node.text, label)
  if (node.is === 'texts') return textsField(context, place, node.texts)
  return html`<input type="hidden" name="${controlName([...place.steps, 'other'])}" value="1">${otherField(context, place)}`
}

/** The most characters of the text that tells a folded item from the others. */
const MAX_GIST_CHARACTERS = 90

/** What tells an item from the others: the first two things that it says. */
function itemGist(group: string, node: FormNode): string {
  if (node.is !== 'group') return ''
  const texts = fieldOrder(group, [...node.fields.keys()]).flatMap(({ field }) => {
    const part = field === 'id' ? undefined : node.fields.get(field)
    if (part?.is === 'text') return part.text
    return part?.is === 'texts' ? (part.texts[0]?.text ?? '') : []
  })
  const gist = texts.filter(Boolean).slice(0, 2).join(' · ')
  return gist.length > MAX_GIST_CHARACTERS ? `${gist.slice(0, MAX_GIST_CHARACTERS)}…` : gist
}

/** A group of fields that stands once, such as the decision about a person. */
function groupSet(context: FormContext, place: FieldPlace, node: FormGroup): Markup {
  const { group, field, schema, steps } = place
  const { hint, errors } = describedBy(context, place)
  return html`<fieldset class="field group" id="${controlId(steps)}" tabindex="-1"><legend>${fieldHeading(group, field, context.language)}</legend>
${hint}${errors}${groupFields(context, field, describeSchema(schema).shape ?? {}, node, place)}</fieldset>
`
}
