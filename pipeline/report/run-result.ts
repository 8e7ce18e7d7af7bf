import type { VideoEligibility } from '../check/search-engines/video-eligibility.ts'
import type { CodeHelp } from '../explain/help-entry.ts'
import type { Problem, Severity } from '../problems/problem.ts'

/** What is told of a build or a check, in whatever form. */
export type RunResult = {
  /** The problems kept, by place; there may be more than that. */
  readonly problems: readonly Problem[]
  /** How many there are of each severity. */
  readonly counts: Readonly<Record<Severity, number>>
  readonly published: boolean
  readonly release?: string
  readonly eligibility?: VideoEligibility | undefined
  /** What a release is without, and of how many records one was read back, where not all were. */
  readonly leftOut?: readonly string[]
  readonly sample?: number
}

/** The help of every code. */
export type HelpByCode = ReadonlyMap<string, CodeHelp>

/** What search engines miss, which stops nothing. */
export function searchEngineProblems({ eligibility }: RunResult): readonly Problem[] {
  return eligibility?.verdicts.flatMap(({ problems }) => problems) ?? []
}

/** JSON that a terminal shows as it is: control signs, and signs that hide or reorder others, are escaped. */
export function terminalSafeJson(value: unknown, indent = 2): string {
  const escaped = JSON.stringify(value, null, indent).replaceAll(
    /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) =>
      [...Array(character.length).keys()]
        .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
        .join(''),
  )
  return `${escaped}\n`
}
