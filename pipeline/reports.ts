import { join } from 'node:path'
import { type Eligibility, MOST_VERDICTS } from './check/eligibility.ts'
import { eligibilityText } from './check/report.ts'
import { remove, replaceFile } from './disk.ts'
import { CHANGES, type Watched, writeChanges } from './guard.ts'
import type { Rehearsal } from './portal/rehearse.ts'
import { rehearsalText } from './portal/report.ts'
import type { Language } from './problem.ts'

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
  await replaceFile(join(folder, 'shacl.ttl'), shacl)
  await replaceFile(join(folder, 'eligibility.ttl'), engines)
  if (watched !== undefined) await writeChanges(folder, watched, language)
  else for (const name of CHANGES) await remove(join(folder, name)) // those of a build before would mislead
  if (eligibility !== undefined)
    await replaceFile(
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
  await replaceFile(join(folder, 'portal.txt'), rehearsalText(rehearsal, language))
  await replaceTexts(join(folder, 'snippets'), snippets)
  await replaceTexts(join(folder, 'hosting'), hosting)
}

/** The name of the page that tells what is to be corrected. */
const PROBLEMS = 'problems.html'

/** Writes what is to be corrected as a page into the folder of reports; without a page, takes away that of a build before. */
export async function writeProblems(folder: string, page: string | undefined): Promise<void> {
  const path = join(folder, PROBLEMS)
  if (page === undefined) await remove(path)
  else await replaceFile(path, page)
}

async function replaceTexts(folder: string, texts: readonly ReportText[]): Promise<void> {
  await remove(folder)
  for (const { name, text } of texts) await replaceFile(join(folder, name), text)
}
