import type { Language } from '../../language/message.ts'
import { fieldWords, kindReferencedBy } from '../../record/field-words.ts'
import { describeSchema } from '../../record/schema-description.ts'
import type { RecordChoice } from './known-records.ts'
import type { FieldQuestion } from './question.ts'
import { questionWords, valueMeaning } from './question-words.ts'

/** What a field holds, how to answer, and an example. */
export function fieldHelpText({ group, field, schema }: FieldQuestion, language: Language): string {
  const words = questionWords(language)
  const { fr, en, example } = fieldWords(group, field) ?? {}
  const { isSeveral, form } = describeSchema(schema)
  const isListed = form?.values !== undefined || (field !== 'id' && kindReferencedBy(field) !== undefined)
  return [
    (language === 'fr' ? fr : en)?.[1],
    isListed ? ` ${form?.values === undefined ? words.choose : words.chooseValue}` : '',
    isSeveral ? ` ${words.several}` : '',
    valueMeaning(field, '', language) !== '' ? ` ${valueMeaning(field, '', language)}` : '',
    example !== undefined && !isListed && field !== 'id' ? words.example(example) : '',
  ].join('')
}

/** The values of a closed list, each with what it means. */
export function allowedValueChoices({ field, schema }: FieldQuestion, language: Language): RecordChoice[] {
  const values = describeSchema(schema).form?.values ?? []
  return values.map((value) => ({ id: value, name: valueMeaning(field, value, language) }))
}

/** A numbered list, cut where it would fill the screen. */
export function numberedList(
  records: readonly (RecordChoice & { readonly number?: number })[],
  more: (count: number) => string,
): string {
  const shown = records.slice(0, LONGEST_LIST)
  const widest = Math.max(0, ...shown.map(({ id }) => id.length))
  const lines = shown.map(({ id, name, number }, index) =>
    `  ${String(number ?? index + 1).padStart(2)}  ${id.padEnd(widest)}  ${name}`.trimEnd(),
  )
  if (records.length > shown.length) lines.push(more(records.length - shown.length))
  return lines.map((line) => `${line}\n`).join('')
}

const LONGEST_LIST = 20
