import type { Language } from '../../language/message.ts'
import { colon } from '../../language/punctuation.ts'
import type { Problem } from '../../problems/problem.ts'
import { formatPlace, sentenceOf } from '../../problems/problem-line.ts'
import { html, type Markup } from '../../site/markup.ts'
import type { FormGroup, FormNode } from '../form/form-node.ts'
import { editWords } from './edit-words.ts'
import { fieldHeading } from './field-hints.ts'
import { controlId } from './form-context.ts'

/** What is to be corrected in a form, each with a link to its field; nothing where nothing is. */
export function problemSummary(
  problems: readonly Problem[],
  group: string,
  form: FormGroup,
  language: Language,
): Markup | undefined {
  const say = editWords(language)
  const wrong = problems.filter(({ severity }) => severity === 'violation')
  if (wrong.length === 0) return undefined
  return html`<div class="notice bad summary" role="alert" tabindex="-1" data-notice><h2>${say.summary(wrong.length)}</h2>
<ul>${wrong.map((problem) => html`<li>${problemLink(problem, group, form, language)}</li>`)}</ul></div>
`
}

function problemLink(problem: Problem, group: string, form: FormGroup, language: Language): Markup {
  const sentence = sentenceOf(problem, language)
  const { steps, heading } = fieldAt(problem.field, group, form, language)
  if (steps.length === 0) return html`${formatPlace(problem.place, language)}${colon(language)}${sentence}`
  return html`<a href="#${controlId(steps)}">${heading}</a>${colon(language)}${sentence}`
}

/** The place in a form of a field that a problem names: `participation[2].credit`, and what it is called. */
function fieldAt(
  field: string,
  group: string,
  form: FormGroup,
  language: Language,
): { readonly steps: readonly string[]; readonly heading: string } {
  const steps: string[] = []
  let node: FormNode | undefined = form
  let [outer, heading] = [group, '']
  for (const step of field.split(/[.[\]]+/).filter(Boolean)) {
    if (node?.is === 'list') {
      const isPosition = /^\d+$/.test(step)
      const item: { readonly key: string; readonly node: FormNode } | undefined =
        node.items[isPosition ? Number(step) - 1 : 0] // the only item may have been typed without a list
      if (item === undefined) break
      steps.push(item.key)
      node = item.node
      if (isPosition) continue
    }
    if (node?.is !== 'group' || !node.fields.has(step)) break
    heading = fieldHeading(outer, step, language)
    outer = step
    steps.push(step)
    node = node.fields.get(step)
  }
  if (node?.is === 'texts') steps.push(`@${node.texts[0]?.tag ?? ''}`)
  if (node?.is === 'list' && node.items.length === 1) return fieldOfItem(steps, node, heading)
  return { steps, heading }
}

/** The only item of a list, where the list itself was named. */
function fieldOfItem(
  steps: readonly string[],
  { items }: Extract<FormNode, { is: 'list' }>,
  heading: string,
): { readonly steps: readonly string[]; readonly heading: string } {
  const [only] = items
  const isText = only?.node.is === 'text'
  return { steps: isText && only !== undefined ? [...steps, only.key] : steps, heading }
}
