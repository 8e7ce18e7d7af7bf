import type { Language } from '../language/message.ts'
import { quote } from '../language/punctuation.ts'
import { escapeUnprintable } from './format-value.ts'
import type { Place, Problem } from './problem.ts'

/** Lays a colour on a part of a line, or none. */
export type Paint = (text: string, part: 'place' | 'code') => string

/** A problem on one line: `file:line:column “record” field: sentence  [rule]`, each part as `paint` colours it. */
export function formatProblem(problem: Problem, language: Language, paint: Paint = (text) => text): string {
  const { record } = problem.place
  const title = record === undefined ? '' : `${quote(record, language)} `
  const field = problem.field === '' ? '' : `${problem.field}: `
  const told = escapeUnprintable(`${title}${field}${sentenceOf(problem, language)}`)
  const place = escapeUnprintable(placeText(problem.place, language))
  return `${paint(place, 'place')} ${told}  ${paint(`[${problem.rule}]`, 'code')}`
}

/** What is wrong and what to do, with the other places where the same cause shows. */
export function sentenceOf({ message, again }: Problem, language: Language): string {
  if (again === undefined) return message[language]
  const { times, places } = again
  const told = `${places.map(shortPlace).join(', ')}${times > places.length ? '…' : ''}`
  return language === 'fr'
    ? `${message.fr} (et ${times} autre${times > 1 ? 's' : ''} fois : ${told})`
    : `${message.en} (and ${times} more time${times > 1 ? 's' : ''}: ${told})`
}

/** A place as people read it: `file:line:column`, or the cell of a table. */
function placeText({ file, line, column, sheet, cell }: Place, language: Language): string {
  if (cell === undefined) return `${file}:${line}:${column}`
  const inSheet =
    sheet === undefined ? '' : `${language === 'fr' ? 'feuille' : 'sheet'} ${quote(sheet, language)}, `
  return `${file}, ${inSheet}${cell}`
}

/** The same in any language, where another problem refers to it: `file:line`, `file sheet!cell`. */
export function shortPlace({ file, line, sheet, cell }: Place): string {
  if (cell === undefined) return `${file}:${line}`
  return sheet === undefined ? `${file} ${cell}` : `${file} ${sheet}!${cell}`
}
