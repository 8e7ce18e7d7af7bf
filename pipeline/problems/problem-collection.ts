import type { Place, Problem, Severity } from './problem.ts'

/**
 * A bounded collection of problems. It keeps the first `limit` of each severity and counts all of them. Problems with one
 * cause (see `ONE_CAUSE`) are one problem, which says where else the cause shows.
 */
export type Problems = {
  add(...problems: readonly Problem[]): void
  /** How many problems of a severity were added; repeats of a cause do not count. */
  count(severity: Severity): number
  counts(): Readonly<Record<Severity, number>>
  /** The rules of every problem that was added, kept or not. */
  rules(): ReadonlySet<string>
  /** The problems kept, by file, line, column and rule. */
  sorted(): readonly Problem[]
}

/** How many further places of a cause are kept. */
const MAX_REPEAT_PLACES = 3

/** Rules whose sentence names the cause: mended once, it is mended wherever it shows. */
const ONE_CAUSE: ReadonlySet<string> = new Set([
  'ambiguous-name',
  'draft-reference',
  'kind',
  'name-without-id',
  'no-records',
  'replaced-reference',
  'unknown-field',
  'unknown-heading',
  'unknown-name',
  'unknown-reference',
])

/** Rules whose cause is most often the program that wrote a whole file. */
const ONE_CAUSE_A_FILE: ReadonlySet<string> = new Set(['text-encoding', 'text-html', 'text-lost-letter'])

/** Opens an empty collection that keeps `limit` problems of each severity. */
export function collectProblems(limit = 1000): Problems {
  const kept: { readonly problem: Problem; readonly repeats: CauseRepeats }[] = []
  const rules = new Set<string>()
  const counts: Record<Severity, number> = { violation: 0, warning: 0, info: 0 }
  const causes = new Map<string, CauseRepeats>() // of kept problems alone, so that it is bounded

  function addOne(problem: Problem): void {
    rules.add(problem.rule)
    const cause = causeOf(problem)
    const repeats = cause === undefined ? undefined : causes.get(cause)
    if (repeats !== undefined) {
      if (repeats.times++ < MAX_REPEAT_PLACES) repeats.places.push(problem.place)
      return
    }
    if (++counts[problem.severity] > limit) return
    const first = { times: 0, places: [] }
    kept.push({ problem, repeats: first })
    if (cause !== undefined) causes.set(cause, first)
  }

  return {
    add: (...problems) => problems.forEach(addOne),
    count: (severity) => counts[severity],
    counts: () => ({ ...counts }),
    rules: () => rules,
    sorted: () =>
      kept
        .map(({ problem, repeats }) => (repeats.times === 0 ? problem : { ...problem, repeats }))
        .sort(compareByPlace),
  }
}

type CauseRepeats = { times: number; readonly places: Place[] }

/**
 * What two problems of one cause have in common; nothing for a rule whose sentence does not name the cause, but in a table, where a
 * column is wrong in all of its rows alike.
 */
function causeOf({ severity, rule, field, message, place }: Problem): string | undefined {
  if (ONE_CAUSE_A_FILE.has(rule)) return `${severity} ${rule} ${place.file} ${place.sheet ?? ''}`
  if (place.cell !== undefined)
    return `${severity} ${rule} ${place.file} ${place.sheet ?? ''} ${field} ${message.en}`
  return ONE_CAUSE.has(rule) ? `${severity} ${rule} ${message.en}` : undefined
}

function compareByPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message.en, b.message.en)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
