import type { Language } from '../../language/message.ts'
import { fieldWords, kindIn } from '../../record/field-words.ts'
import { madeOf } from '../../record/values.ts'
import type { Known } from './known-records.ts'
import type { Question } from './question.ts'
import { meaningOf, questionWords } from './question-words.ts'

/** What a field holds, how to answer, and an example. */
export function helpOf({ group, field, schema }: Question, language: Language): string {
  const words = questionWords(language)
  const { fr, en, example } = fieldWords(group, field) ?? {}
  const { isSeveral, form } = madeOf(schema)
  const isListed = form?.values !== undefined || (field !== 'id' && kindIn(field) !== undefined)
  return [
    (language === 'fr' ? fr : en)?.[1],
    isListed ? ` ${form?.values === undefined ? words.choose : words.chooseValue}` : '',
    isSeveral ? ` ${words.several}` : '',
    meaningOf(field, '', language) !== '' ? ` ${meaningOf(field, '', language)}` : '',
    example !== undefined && !isListed && field !== 'id' ? words.example(example) : '',
  ].join('')
}

/** The values of a closed list, each with what it means. */
export function valuesOf({ field, schema }: Question, language: Language): Known[] {
  const values = madeOf(schema).form?.values ?? []
  return values.map((value) => ({ id: value, name: meaningOf(field, value, language) }))
}

/** A numbered list, cut where it would fill the screen. */
export function listText(
  records: readonly (Known & { readonly number?: number })[],
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
