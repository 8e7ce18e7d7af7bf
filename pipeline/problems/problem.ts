import type { Message } from '../language/message.ts'

/**
 * A position in a source file. Lines and columns count from 1, columns in UTF-16 units. In a table, the line is that of
 * the row and the column that of the cell; `cell` and `sheet` are what a spreadsheet calls them (`C14`).
 */
export type Place = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly sheet?: string
  readonly cell?: string
  /** The address at which the row is corrected, if the table was taken over from elsewhere. */
  readonly link?: string
  /** The title of the record at this position, or its id; for a person, the id alone. */
  readonly record?: string
}

/** The path from a record to one of its values: field names and list positions, which count from 0. */
export type Path = readonly (string | number)[]

/** The weight of a problem: a violation stops publication, a warning does not, an info names a gap. */
export type Severity = 'violation' | 'warning' | 'info'

/** Something to mend or to know, as a value with a place. Only the command line prints it. */
export type Problem = {
  /** The code of the rule or shape, which `explain` takes. */
  readonly rule: string
  readonly severity: Severity
  readonly place: Place
  /** The field, as `formatPath` writes it; empty for a whole record or file. */
  readonly field: string
  readonly message: Message
  /** The other places of the same cause, if there are any. */
  readonly repeats?: Repeats
}

/** How often a cause shows beside its first place, and the first few of those places. */
export type Repeats = { readonly times: number; readonly places: readonly Place[] }

/** A function that takes problems as they are found. */
export type ProblemSink = (...problems: readonly Problem[]) => void

/** A problem that stops nothing: a violation becomes a warning, any other problem stays as it is. */
export function asWarning(problem: Problem): Problem {
  return problem.severity === 'violation' ? { ...problem, severity: 'warning' } : problem
}
