import { join } from 'node:path'
import { rehearsalText } from '../catalog/portal/rehearsal-report.ts'
import type { Rehearsal } from '../catalog/portal/rehearse.ts'
import { eligibilityText } from '../check/shacl-report.ts'
import { type Eligibility, MOST_VERDICTS } from '../check/video-eligibility.ts'
import type { Destination } from '../files/destination.ts'
import { copyInto, writeText } from '../files/disk.ts'
import { MANIFEST, withoutPath, writeManifest } from '../files/manifest.ts'
import type { Language } from '../language/message.ts'
import { CHANGES, type Watched, writeChanges } from './guard/guard.ts'
import { REPORTS } from './release-folder.ts'

/** What a build found, whatever came of it. */
export type Findings = {
  /** The standard SHACL reports, in Turtle: of the shapes, and of what search engines ask. */
  readonly shacl: string
  readonly engines: string
  readonly eligibility: Eligibility | undefined
  readonly watched: Watched | undefined
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
      eligibilityText(eligibility, language, { most: MOST_VERDICTS }),
    )
}

/** Writes what goes with a release: the rehearsal on the portal, blocks for pages elsewhere, hosts' configurations. */
export async function writeCompanions(
  folder: string,
  companions: {
    readonly rehearsal: Rehearsal
    readonly snippets: readonly ReportText[]
    readonly hosting: readonly ReportText[]
  },
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
export async function writeProblems(folder: string, page: string): Promise<void> {
  await writeText(join(folder, PROBLEMS), page)
}

/** Takes the page of a build before, which would mislead, away from the reports of the result `out`, if it is ours. */
export async function forgetProblems(out: string): Promise<void> {
  await withoutPath(join(out, REPORTS.name), REPORTS.mark, PROBLEMS)
}

/** Puts a complete folder of reports in the place of those before; where it `keeps` them, what goes with the release that stands stays. */
export async function replaceReports(reports: Destination, fresh: string, keeps: boolean): Promise<void> {
  if (keeps)
    for (const path of reports.owned)
      if (!FINDINGS.includes(path)) await copyInto(reports.folder, fresh, path)
  await writeManifest(fresh)
  await reports.replace(fresh)
}
