import type { Language, Message } from '../language/message.ts'
import { quote } from '../language/punctuation.ts'

/**
 * A position in a source file; lines and columns count from 1, columns in UTF-16 units. In a table the line is that of
 * the row, the column that of the cell, and `cell` and `sheet` are what a spreadsheet calls them (`C14`).
 */
export type Place = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly sheet?: string
  readonly cell?: string
  /** The title of the record that stands there, or its id; of a person, the id alone. */
  readonly record?: string
}

/** The way from a record to one of its values: field names and list positions. */
export type Path = readonly (string | number)[]

/** How much a problem weighs: a violation stops publication, a warning does not, an info names a gap. */
export type Severity = 'violation' | 'warning' | 'info'

/** Something to mend or to know, as a value with a place; only the command line prints it. */
export type Problem = {
  readonly rule: string
  readonly severity: Severity
  readonly place: Place
  readonly field: string
  readonly message: Message
  /** How often the same cause shows again, and the first of those places; nothing where it shows once. */
  readonly again?: Repeats
}

/** The other places of one cause. */
export type Repeats = { readonly times: number; readonly places: readonly Place[] }

/** The same, where it is to stop nothing. */
export function asWarning(problem: Problem): Problem {
  return problem.severity === 'violation' ? { ...problem, severity: 'warning' } : problem
}

/**
 * A bounded collection of problems: the first `limit` of each severity are kept, all are counted. What has one cause,
 * wherever it shows, is one problem that says how often.
 */
export type Problems = {
  add(...problems: readonly Problem[]): void
  count(severity: Severity): number
  counts(): Readonly<Record<Severity, number>>
  /** The rules of all of them, those that are not kept too. */
  rules(): ReadonlySet<string>
  /** The problems kept, by file, line, column and rule. */
  sorted(): readonly Problem[]
}

/** Opens an empty collection. */
export function collectProblems(limit = 1000): Problems {
  const kept: Problem[] = []
  const rules = new Set<string>()
  const counts: Record<Severity, number> = { violation: 0, warning: 0, info: 0 }
  const causes = new Map<string, { times: number; places: Place[] }>() // of problems that are kept, so that it is bounded
  const seen = new Map<Problem, { times: number; places: Place[] }>()
  return {
    add(...problems) {
      for (const problem of problems) {
        rules.add(problem.rule)
        const cause = ONE_CAUSE.has(problem.rule)
          ? `${problem.severity} ${problem.rule} ${problem.message.en}`
          : ''
        const again = causes.get(cause)
        if (again !== undefined) {
          if (again.times++ < MOST_PLACES) again.places.push(problem.place)
          continue
        }
        if (++counts[problem.severity] > limit) continue
        kept.push(problem)
        if (cause === '') continue
        const first = { times: 0, places: [] }
        causes.set(cause, first)
        seen.set(problem, first)
      }
    },
    count: (severity) => counts[severity],
    counts: () => ({ ...counts }),
    rules: () => rules,
    sorted: () =>
      kept
        .map((problem) => {
          const { times = 0, places = [] } = seen.get(problem) ?? {}
          return times === 0 ? problem : { ...problem, again: { times, places } }
        })
        .sort(byPlace),
  }
}

/** How many further places of a cause are told. */
const MOST_PLACES = 3

/** Rules whose sentence names the cause: mended once, it is mended wherever it shows. */
const ONE_CAUSE: ReadonlySet<string> = new Set([
  'draft-reference',
  'kind',
  'no-records',
  'replaced-reference',
  'unknown-field',
  'unknown-heading',
  'unknown-reference',
])

/** A path as it is printed: `participation[2].credit`, list positions counted from 1. */
export function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

/** Lays a colour on a part of a line, or none. */
export type Paint = (text: string, part: 'place' | 'code') => string

/** The line that tells a problem: `file:line:column « record » field: sentence  [rule]`. */
export function formatProblem(problem: Problem, language: Language, paint: Paint = (text) => text): string {
  const { record } = problem.place
  const title = record === undefined ? '' : `« ${record} » `
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

/** A text as a terminal or a page shows it whole: what would move, hide or reorder signs is spelt out. */
export function escapeUnprintable(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
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

function byPlace(a: Problem, b: Problem): number {
  return (
    order(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    order(a.rule, b.rule) ||
    order(a.message.en, b.message.en)
  )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Takes each problem as it is found. */
export type ProblemSink = (...problems: readonly Problem[]) => void
