import type { Language } from '../language/message.ts'
import { colon, quote } from '../language/punctuation.ts'
import { escapeUnprintable } from './format-value.ts'
import type { Place, Problem } from './problem.ts'

/** A function that colours a part of a line for a terminal, or returns it as it is. */
export type Paint = (text: string, part: 'place' | 'code') => string

/** A problem on one line, `file:line:column “record” field: sentence  [code] link`, each part as `paint` colours it. */
export function formatProblem(problem: Problem, language: Language, paint: Paint = (text) => text): string {
  const { record, link } = problem.place
  const title = record === undefined ? '' : `${quote(record, language)} `
  const field = problem.field === '' ? '' : `${problem.field}: `
  const text = escapeUnprintable(`${title}${field}${sentenceOf(problem, language)}`)
  const place = escapeUnprintable(formatPlace(problem.place, language))
  return `${paint(place, 'place')} ${text}  ${paint(`[${problem.rule}]`, 'code')}${link === undefined ? '' : ` ${escapeUnprintable(link)}`}`
}

/** The sentence of a problem: what is wrong and what to do, with the other places of the same cause in brackets. */
export function sentenceOf({ message, repeats }: Problem, language: Language): string {
  if (repeats === undefined) return message[language]
  const { times, places } = repeats
  const plural = times > 1 ? 's' : ''
  const count = { fr: `et ${times} autre${plural} fois`, en: `and ${times} more time${plural}` }[language]
  const more = times > places.length ? '…' : ''
  return `${message[language]} (${count}${colon(language)}${places.map(shortPlace).join(', ')}${more})`
}

/** A problem as a text that stands at its place already: in a table the cell, then the field and the sentence. */
export function problemText(problem: Problem, language: Language): string {
  const { field, place } = problem
  const cell =
    place.cell === undefined ? '' : formatPlace({ ...place, file: '' }, language).replace(/^, /, '')
  return [cell, field, sentenceOf(problem, language)].filter((part) => part !== '').join(colon(language))
}

/** A place where another problem refers to it, alike in every language: `file:line`, `file sheet!cell`. */
export function shortPlace({ file, line, sheet, cell }: Place): string {
  if (cell === undefined) return `${file}:${line}`
  return sheet === undefined ? `${file} ${cell}` : `${file} ${sheet}!${cell}`
}

const sheetNames = { fr: 'feuille', en: 'sheet' }

/** A place as people read it: `file:line:column`, or the cell of a table. */
export function formatPlace({ file, line, column, sheet, cell }: Place, language: Language): string {
  if (cell === undefined) return `${file}:${line}:${column}`
  return sheet === undefined
    ? `${file}, ${cell}`
    : `${file}, ${sheetNames[language]} ${quote(sheet, language)}, ${cell}`
}
