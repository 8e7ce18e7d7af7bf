import type { Place, Problem, Severity } from './problem.ts'

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
