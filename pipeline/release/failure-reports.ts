import { join } from 'node:path'
import { buildRosterFromNames } from '../people/build-roster.ts'
import type { ConsentGate } from '../people/consent-gate.ts'
import { findReleaseLeaks, type ReleaseLeak } from '../people/release-leaks.ts'
import { quoteId } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { render } from '../report/render.ts'
import { siteScripts } from '../site/static-files.ts'
import type { BuildOrder } from './build-order.ts'
import type { BuildState } from './build-state.ts'
import type { BuildSetup } from './read-setup.ts'
import type { Release } from './release-folder.ts'
import { replaceReports, writeFindings, writeProblemsPage } from './report-files.ts'

/** Writes the reports of a build that publishes nothing, which say why; the release before stays as it is. */
export async function reportFailure(
  order: BuildOrder,
  setup: BuildSetup,
  state: BuildState,
  release: Release,
): Promise<void> {
  const folder = join(release.scratch, 'refused', 'report')
  await writeFindings(folder, state.findings(), setup.language)
  await writeProblemsPage(folder, await renderProblemsPage(order, setup, state, false))
  const clashes = await release.reports.findClashes(folder)
  const reported = state.problems.sorted().map(({ place }) => place.file)
  state.problems.add(...clashes.filter((path) => !reported.includes(path)).map(foreignFileProblem))
  if (clashes.length === 0) await replaceReports(release.reports, folder, true)
}

/** A problem for a file that no build made where this one would write. */
export function foreignFileProblem(file: string): Problem {
  return violation('foreign-file', { file, line: 1, column: 1 }, [])
}

/** Renders the problems of a build as a page of HTML. */
export function renderProblemsPage(
  order: BuildOrder,
  setup: BuildSetup,
  state: BuildState,
  published: boolean,
): Promise<string> {
  return render('html', { ...state.outcome(), published }, order.data, setup.language)
}

/** A problem for each person who is named where that is not allowed, in the release or in the snippets for other sites. */
export async function leakProblems(
  { folder, scratch }: Release,
  { roster, placeOf }: BuildSetup,
  gate: ConsentGate,
): Promise<Problem[]> {
  const listedIds = new Set(roster.ids)
  const late = gate.restrictedPeople().filter(({ person }) => !listedIds.has(person.id)) // nobody, unless a reader is at fault
  const leaks: ReleaseLeak[] = []
  const lateRoster = buildRosterFromNames(late, { exceptions: roster.exceptions })
  const ignored = new Set(await siteScripts())
  for (const each of [roster, lateRoster])
    for (const path of [folder, join(scratch, 'report/snippets')])
      leaks.push(...(await findReleaseLeaks(path, each, ignored, gate.titledIds())))
  const files = new Map<string, string[]>()
  for (const { id, file } of leaks)
    files.set(id, [...(files.get(id) ?? []), file.replace(/index\.[a-z]+$/, '')])
  return [...files].map(([id, where]) => {
    const shown = [...new Set(where)].slice(0, MAX_LISTED_FILES).join(', ')
    return violation('leak-release', placeOf([]), [], quoteId(id), shown)
  })
}

/** The files of a leak that are reported at most. */
const MAX_LISTED_FILES = 3
