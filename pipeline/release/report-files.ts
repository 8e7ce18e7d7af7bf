import { join } from 'node:path'
import { rehearsalText } from '../catalog/portal/rehearsal-report.ts'
import type { Rehearsal } from '../catalog/portal/rehearse.ts'
import { MAX_VERDICTS, type VideoEligibility } from '../check/search-engines/video-eligibility.ts'
import { eligibilityText } from '../check/shacl-report.ts'
import type { Destination } from '../files/destination.ts'
import { copyFileInto, writeText } from '../files/disk.ts'
import { MANIFEST, removeFromManifest, writeManifest } from '../files/manifest.ts'
import type { Language } from '../language/message.ts'
import { CHANGES, type GuardedRelease, writeChanges } from './guard/changes-report.ts'
import { REPORT_FOLDER } from './release-folder.ts'

/** What a build found, whatever came of it. */
export type Findings = {
  /** The standard SHACL reports, in Turtle: of the shapes, and of what search engines ask. */
  readonly shacl: string
  readonly engines: string
  readonly eligibility: VideoEligibility | undefined
  readonly watched: GuardedRelease | undefined
}

/** A text of a report, by its name. */
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

/** The name of the page that tells what is to be corrected. */
const PROBLEMS = 'problems.html'

/** What tells of one build alone: beside another release it would mislead. */
const FINDINGS: readonly string[] = [
  'shacl.ttl',
  'eligibility.ttl',
  'eligibility.txt',
  ...CHANGES,
  PROBLEMS,
  MANIFEST,
]

/** Writes what is to be corrected as a page into a folder of reports. */
export async function writeProblemsPage(folder: string, page: string): Promise<void> {
  await writeText(join(folder, PROBLEMS), page)
}

/** Takes the page of a build before, which would mislead, away from the reports of the result `out`, if it is ours. */
export async function removeProblemsPage(out: string): Promise<void> {
  await removeFromManifest(join(out, REPORT_FOLDER.name), REPORT_FOLDER.mark, PROBLEMS)
}

/** Puts a complete folder of reports in the place of those before; where it `keeps` them, what goes with the release that stands stays. */
export async function replaceReports(reports: Destination, fresh: string, keeps: boolean): Promise<void> {
  if (keeps)
    for (const path of reports.listedPaths)
      if (!FINDINGS.includes(path)) await copyFileInto(reports.folder, fresh, path)
  await writeManifest(fresh)
  await reports.replace(fresh)
}
