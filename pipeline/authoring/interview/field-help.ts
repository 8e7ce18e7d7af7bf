import type { Language } from '../../language/message.ts'
import { fieldWords, kindReferencedBy } from '../../record/field-words.ts'
import { describeSchema } from '../../record/schema-description.ts'
import type { FieldQuestion } from './question.ts'
import { questionWords, valueMeaning } from './question-words.ts'
import type { Choice } from './record-choices.ts'

/** The help of a field: what it holds, how to answer, an example. */
export function fieldHelpText({ group, field, schema }: FieldQuestion, language: Language): string {
  const words = questionWords(language)
  const fieldText = fieldWords(group, field)
  const example = fieldText?.example
  const { isSeveral, form } = describeSchema(schema)
  const isListed = form?.values !== undefined || (field !== 'id' && kindReferencedBy(field) !== undefined)
  return [
    fieldText?.[language][1],
    isListed ? ` ${form?.values === undefined ? words.choose : words.chooseValue}` : '',
    isSeveral ? ` ${words.several}` : '',
    valueMeaning(field, '', language) !== '' ? ` ${valueMeaning(field, '', language)}` : '',
    example !== undefined && !isListed && field !== 'id' ? words.example(example) : '',
  ].join('')
}

/** The values of a closed list with their meanings; empty where the list is open. */
export function allowedValueChoices({ field, schema }: FieldQuestion, language: Language): Choice[] {
  const values = describeSchema(schema).form?.values ?? []
  return values.map((value) => ({ id: value, name: valueMeaning(field, value, language) }))
}

/** Choices as a numbered list; `more` words how many are not shown. */
export function numberedList(
  choices: readonly (Choice & { readonly number?: number })[],
  more: (count: number) => string,
): string {
  const shown = choices.slice(0, MAX_CHOICES_SHOWN)
  const widest = Math.max(0, ...shown.map(({ id }) => id.length))
  const lines = shown.map(({ id, name, number }, index) =>
    `  ${String(number ?? index + 1).padStart(2)}  ${id.padEnd(widest)}  ${name}`.trimEnd(),
  )
  if (choices.length > shown.length) lines.push(more(choices.length - shown.length))
  return lines.map((line) => `${line}\n`).join('')
}

const MAX_CHOICES_SHOWN = 20
