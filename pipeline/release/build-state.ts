import type { Rehearsal } from '../catalog/portal/rehearse.ts'
import type { VideoEligibility } from '../check/search-engines/video-eligibility.ts'
import { openShaclReport } from '../check/shacl-report.ts'
import type { PeopleCounts } from '../people/people-counts.ts'
import type { Problem, Severity } from '../problems/problem.ts'
import { collectProblems } from '../problems/problem-collection.ts'
import type { Kind } from '../rdf/addresses.ts'
import type { BuildOrder } from './build-order.ts'
import type { GuardedRelease } from './guard/changes-report.ts'
import type { Findings } from './report-files.ts'

/** What became of a build. */
export type BuildOutcome = {
  readonly problems: readonly Problem[]
  readonly violations: number
  /** How many problems of each severity there are, those that are not kept too. */
  readonly counts: Readonly<Record<Severity, number>>
  /** The rules of all problems, those that are not kept too. */
  readonly rules: ReadonlySet<string>
  readonly read: Readonly<Partial<Record<Kind, number>>>
  readonly nodes: number
  readonly triples?: number
  readonly release?: string
  readonly published: boolean
  /** What was left out because it was asked for. */
  readonly leftOut: readonly OmittedOutput[]
  /** Of how many records one was read back by programs that are not ours; nothing where all were. */
  readonly sample?: number
  /** What search engines will make of the capsules. */
  readonly eligibility?: VideoEligibility
  /** What differs from the release before; nothing where nothing was written. */
  readonly watched?: GuardedRelease
  /** How many people are named, where, and on what grounds. */
  readonly people?: PeopleCounts
  /** What data.gouv.fr would make of the catalogue. */
  readonly rehearsal?: Rehearsal
  /** Addresses published for the first time, now in the ledger. */
  readonly newAddresses: number
}

/** What a release may be without. */
export type OmittedOutput = 'pages' | 'tables' | 'packed'

/** What is told of a build while it goes on: problems, reports, counts. */
export type BuildState = ReturnType<typeof openBuildState>

/** Opens an account. */
export function openBuildState({ pages = true, tables = true, packs = true, publish }: BuildOrder) {
  const left = { pages: !pages, tables: !tables, packed: !packs }
  const leftOut = (['pages', 'tables', 'packed'] as const).filter((what) => publish && left[what])
  const problems = collectProblems()
  const report = openShaclReport()
  const enginesReport = openShaclReport()
  const read: Partial<Record<Kind, number>> = {}
  const known: {
    nodes: number
    triples?: number
    release?: string
    sample?: number
    eligibility?: VideoEligibility
    watched?: GuardedRelease
    people?: PeopleCounts
  } = { nodes: 0 }
  return {
    problems,
    report,
    enginesReport,
    known,
    count(more: Readonly<Partial<Record<Kind, number>>>): void {
      for (const [kind, count] of Object.entries(more) as [Kind, number][])
        read[kind] = (read[kind] ?? 0) + count
    },
    isRefused: (): boolean => problems.count('violation') > 0,
    findings: (): Findings => ({
      shacl: report.turtle(),
      engines: enginesReport.turtle(),
      eligibility: known.eligibility,
      watched: known.watched,
    }),
    outcome(): BuildOutcome {
      const counts = problems.counts()
      const rules = problems.rules()
      const told = {
        problems: problems.sorted(),
        violations: counts.violation,
        counts,
        rules,
        read,
        ...known,
      }
      return { ...told, leftOut, published: false, newAddresses: 0 }
    },
  }
}
