import type { Rehearsal } from '../catalog/portal/rehearse.ts'
import type { AccessibilityCounts } from '../check/accessibility-counts.ts'
import type { VideoEligibility } from '../check/search-engines/video-eligibility.ts'
import { openShaclReport } from '../check/shacl-report.ts'
import type { DerivedField } from '../map/derived-metadata.ts'
import type { PeopleCounts } from '../people/people-counts.ts'
import type { Problem, Severity } from '../problems/problem.ts'
import { collectProblems } from '../problems/problem-collection.ts'
import type { Kind } from '../rdf/addresses.ts'
import type { OmittedSearch } from '../site/overview-pages.ts'
import type { BuildOrder } from './build-order.ts'
import type { GuardedRelease } from './guard/changes-report.ts'
import type { ArchiveSize } from './release-archive.ts'
import type { Findings } from './report-files.ts'

/** The outcome of a build or of a check. */
export type BuildOutcome = {
  readonly problems: readonly Problem[]
  readonly violations: number
  /** How many problems of each severity there are, including those beyond the list. */
  readonly counts: Readonly<Record<Severity, number>>
  /** The rules of all problems, including those beyond the list. */
  readonly rules: ReadonlySet<string>
  readonly read: Readonly<Partial<Record<Kind, number>>>
  readonly nodes: number
  readonly triples?: number
  readonly release?: string
  readonly published: boolean
  /** The outputs that the build order left out, or that were too large. */
  readonly leftOut: readonly OmittedOutput[]
  /** One record in `sample` was verified by third-party programs; `undefined` if all were. */
  readonly sample?: number
  /** Whether search engines may show the capsules as videos. */
  readonly eligibility?: VideoEligibility
  /** The differences from the release before; `undefined` if nothing was written. */
  readonly watched?: GuardedRelease
  /** How many people are named, where, and on what grounds. */
  readonly people?: PeopleCounts
  /** How many videos have captions, a transcript, and so on. */
  readonly accessibility?: AccessibilityCounts
  /** The fields of the publication's description that were taken from its records. */
  readonly derived?: readonly DerivedField[]
  /** The time zone in which times without an offset were read, if the publication names one. */
  readonly timeZone?: string | undefined
  /** How data.gouv.fr would read the catalogue. */
  readonly rehearsal?: Rehearsal
  /** The archive that was written, or that one of an earlier release was removed; `undefined` where there was none. */
  readonly archive?: ArchiveSize | 'removed'
  /** How many addresses were published for the first time, and are in the ledger now. */
  readonly newAddresses: number
}

/** An output that a release may be without; the workbook and the searches where they would be too large. */
export type OmittedOutput = 'pages' | 'tables' | 'packed' | 'workbook' | OmittedSearch

/** The problems, reports and counts of a build while it runs. */
export type BuildState = ReturnType<typeof openBuildState>

/** Opens the state of a build. */
export function openBuildState({ pages = true, tables = true, packs = true, publish }: BuildOrder) {
  const left = { pages: !pages, tables: !tables, packed: !packs }
  const leftOut: OmittedOutput[] = (['pages', 'tables', 'packed'] as const).filter(
    (what) => publish && left[what],
  )
  const problems = collectProblems()
  const report = openShaclReport()
  const enginesReport = openShaclReport()
  const read: Partial<Record<Kind, number>> = {}
  const facts: {
    nodes: number
    triples?: number
    release?: string
    sample?: number
    eligibility?: VideoEligibility
    watched?: GuardedRelease
    people?: PeopleCounts
    accessibility?: AccessibilityCounts
    derived?: readonly DerivedField[]
    timeZone?: string | undefined
  } = { nodes: 0 }
  return {
    problems,
    report,
    enginesReport,
    facts,
    count(more: Readonly<Partial<Record<Kind, number>>>): void {
      for (const [kind, count] of Object.entries(more) as [Kind, number][])
        read[kind] = (read[kind] ?? 0) + count
    },
    leaveOut(output: OmittedOutput): void {
      leftOut.push(output)
    },
    isRefused: (): boolean => problems.count('violation') > 0,
    findings: (): Findings => ({
      shacl: report.turtle(),
      engines: enginesReport.turtle(),
      eligibility: facts.eligibility,
      watched: facts.watched,
    }),
    outcome(): BuildOutcome {
      const counts = problems.counts()
      const rules = problems.rules()
      const found = {
        problems: problems.sorted(),
        violations: counts.violation,
        counts,
        rules,
        read,
        ...facts,
      }
      return { ...found, leftOut, published: false, newAddresses: 0 }
    },
  }
}
