import type { Place, Problem } from '../problems/problem.ts'
import { type RunResult, searchEngineProblems, terminalSafeJson } from './run-result.ts'

/** What is told of a run as one JSON object, sentences in both languages. */
export function problemsJson(told: RunResult): string {
  const { counts, published, release, eligibility, leftOut, sample } = told
  return terminalSafeJson({
    published,
    release,
    without: leftOut?.length ? leftOut : undefined,
    sample,
    counts,
    problems: told.problems.map(said),
    searchEngines: eligibility && {
      videos: eligibility.videos,
      eligible: eligibility.eligible,
      problems: searchEngineProblems(told).map(said),
    },
  })
}

/** A problem as one line of JSON. */
export function problemJsonLine(problem: Problem): string {
  return terminalSafeJson(said(problem), 0)
}

function said({ rule, severity, place, field, message, repeats }: Problem): object {
  return {
    code: rule,
    severity,
    ...whereabouts(place),
    field,
    message,
    again: repeats && { times: repeats.times, places: repeats.places.map(whereabouts) },
  }
}

function whereabouts({ file, line, column, sheet, cell, record }: Place): object {
  return { file, line, column, sheet, cell, record }
}
