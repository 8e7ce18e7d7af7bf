import type { Place, Problem } from '../problems/problem.ts'
import { type RunResult, searchEngineProblems, terminalSafeJson } from './run-result.ts'

/** The result of a run as one JSON object, with sentences in both languages. */
export function problemsJson(result: RunResult): string {
  const { counts, published, release, eligibility, leftOut, sample } = result
  return terminalSafeJson({
    published,
    release,
    without: leftOut?.length ? leftOut : undefined,
    sample,
    counts,
    problems: result.problems.map(problemJson),
    searchEngines: eligibility && {
      videos: eligibility.videos,
      eligible: eligibility.eligible,
      problems: searchEngineProblems(result).map(problemJson),
    },
  })
}

/** A problem as one line of JSON. */
export function problemJsonLine(problem: Problem): string {
  return terminalSafeJson(problemJson(problem), 0)
}

function problemJson({ rule, severity, place, field, message, repeats }: Problem): object {
  return {
    code: rule,
    severity,
    ...placeJson(place),
    field,
    message,
    again: repeats && { times: repeats.times, places: repeats.places.map(placeJson) },
  }
}

function placeJson({ file, line, column, sheet, cell, link, record }: Place): object {
  return { file, line, column, sheet, cell, link, record }
}
