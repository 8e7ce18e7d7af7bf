import { join } from 'node:path'
import { rehearsalText } from '../catalog/portal/rehearsal-report.ts'
import type { Rehearsal } from '../catalog/portal/rehearse.ts'
import { eligibilityText } from '../check/search-engines/eligibility-text.ts'
import { MAX_VERDICTS, type VideoEligibility } from '../check/search-engines/video-eligibility.ts'
import type { Destination } from '../files/destination.ts'
import { MANIFEST, removeFromManifest, writeManifest } from '../files/manifest.ts'
import { copyFileInto, writeText } from '../files/write-file.ts'
import type { Language } from '../language/message.ts'
import { CHANGES, type GuardedRelease, writeChanges } from './guard/changes-report.ts'
import { REPORT_FOLDER } from './release-destinations.ts'

/** What a build found, whether it publishes or not. */
export type Findings = {
  /** The SHACL validation reports, in Turtle: of the record shapes, and of those of search engines. */
  readonly shacl: string
  readonly engines: string
  readonly eligibility: VideoEligibility | undefined
  readonly watched: GuardedRelease | undefined
}

/** A file of the reports: its name and its text. */
export type ReportText = { readonly name: string; readonly text: string }

/** Writes what a build found into the folder of reports. */
export async function writeFindings(folder: string, findings: Findings, language: Language): Promise<void> {
  const { shacl, engines, eligibility, watched } = findings
  await writeText(join(folder, 'shacl.ttl'), shacl)
  await writeText(join(folder, 'eligibility.ttl'), engines)
  if (watched !== undefined) await writeChanges(folder, watched, language)
  if (eligibility !== undefined)
    await writeText(
      join(folder, 'eligibility.txt'),
      eligibilityText(eligibility, language, { most: MAX_VERDICTS }),
    )
}

/** What goes with a release and stays with the publisher: how the portal would read it, snippets for other sites' pages, host configurations. */
export type ReportCompanions = {
  readonly rehearsal: Rehearsal
  readonly snippets: readonly ReportText[]
  readonly hosting: readonly ReportText[]
}

/** Writes the companions of a release into the folder of reports. */
export async function writeCompanions(
  folder: string,
  companions: ReportCompanions,
  language: Language,
): Promise<void> {
  const { rehearsal, snippets, hosting } = companions
  await writeText(join(folder, 'portal.txt'), rehearsalText(rehearsal, language))
  for (const { name, text } of snippets) await writeText(join(folder, 'snippets', name), text)
  for (const { name, text } of hosting) await writeText(join(folder, 'hosting', name), text)
}

/** The name of the page of problems. */
const PROBLEMS_PAGE = 'problems.html'

/** The reports of one build, which would mislead beside another release. */
const FINDINGS: readonly string[] = [
  'shacl.ttl',
  'eligibility.ttl',
  'eligibility.txt',
  ...CHANGES,
  PROBLEMS_PAGE,
  MANIFEST,
]

/** Writes the page of problems into a folder of reports. */
export async function writeProblemsPage(folder: string, page: string): Promise<void> {
  await writeText(join(folder, PROBLEMS_PAGE), page)
}

/** Removes the page of problems of an earlier build, which would mislead, from the result folder `out`, if a build made it. */
export async function removeProblemsPage(out: string): Promise<void> {
  await removeFromManifest(join(out, REPORT_FOLDER.name), REPORT_FOLDER.mark, PROBLEMS_PAGE)
}

/**
 * Replaces the reports by a complete folder of new ones. With `keepsCompanions`, the companions of the release that stays in place
 * stay, too.
 */
export async function replaceReports(
  reports: Destination,
  fresh: string,
  keepsCompanions: boolean,
): Promise<void> {
  if (keepsCompanions)
    for (const path of reports.listedPaths)
      if (!FINDINGS.includes(path)) await copyFileInto(reports.folder, fresh, path)
  await writeManifest(fresh)
  await reports.replace(fresh)
}
