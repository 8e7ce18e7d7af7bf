import type { VideoEligibility } from '../check/search-engines/video-eligibility.ts'
import type { CodeHelp } from '../explain/help-entry.ts'
import type { Problem, Severity } from '../problems/problem.ts'

/** The result of a build or a check, which every report renders. */
export type RunResult = {
  /** The problems that were kept, by place. */
  readonly problems: readonly Problem[]
  /** How many problems there are of each severity, kept or not. */
  readonly counts: Readonly<Record<Severity, number>>
  readonly published: boolean
  readonly release?: string
  readonly eligibility?: VideoEligibility | undefined
  /** The outputs that a release was asked to leave out. */
  readonly leftOut?: readonly string[]
  /** One record in how many was read back by third-party parsers, if not every record was. */
  readonly sample?: number
}

/** The help about codes, by code. */
export type HelpByCode = ReadonlyMap<string, CodeHelp>

/** What search engines miss in the capsules. It stops nothing. */
export function searchEngineProblems({ eligibility }: RunResult): readonly Problem[] {
  return eligibility?.verdicts.flatMap(({ problems }) => problems) ?? []
}

/** JSON that a terminal shows as it is: control characters, and characters that hide or reorder others, are escaped. */
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
