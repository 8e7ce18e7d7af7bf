import type { Message } from '../language/message.ts'
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

/** Takes each problem as it is found. */
export type ProblemSink = (...problems: readonly Problem[]) => void
