import { join } from 'node:path'
import { asideOf, type Destination, openDestination, type Place, placingOf } from '../files/destination.ts'
import { bytesOf, kindOf, list, ownPath, writeText } from '../files/disk.ts'
import { writeManifest } from '../files/manifest.ts'
import { recover, removeAside } from '../files/recover.ts'
import { clearScratch, openScratch } from '../files/work-folder.ts'
import { type Example, exampleOf } from '../rdf/query-example.ts'
import { WITHDRAWALS } from '../site/hosting/http-headers.ts'
import { type Dumps, dumpPaths, openDumps } from '../write/dump-files.ts'
import { queriesTurtle } from '../write/example-queries.ts'
import { type Gathering, gather } from '../write/link-index.ts'
import { openTables, type TableSetting, type Tables } from '../write/tables/table-files.ts'

/** A release while it is made, in a folder beside the one that it will replace. */
export type Release = {
  readonly dumps: Dumps
  /** If there are to be any. */
  readonly tables: Tables | undefined
  /** The folder that will be published. */
  readonly folder: string
  /** A folder for what is needed until then. */
  readonly scratch: string
  /** Where it will stand, and where the reports do. */
  readonly site: Destination
  readonly reports: Destination
  /** What the site is made of, document by document; once the dumps are closed. */
  readonly gathering: Gathering
  /** Writes what stands beside the dumps; `queries` is the address of the folder of queries, `notice` tells of withdrawals. */
  complete(queries: string, notice: string | undefined): Promise<void>
  /** Writes the checksums of all files, of which some are known. */
  seal(known: ReadonlyMap<string, string>): Promise<void>
  /** Puts the release in the place of the one before. */
  publish(): Promise<void>
  /** Removes what is left of the work; a release that is not published leaves the one before as it is. */
  discard(): Promise<void>
}

/** What a release is to hold: dumps packed beside themselves or not; tables, if it says what they lean on. */
export type Wanted = { readonly packs: boolean; readonly tables: TableSetting | undefined }

/** Begins a release in the folder `out`, where nobody else may be making one. Throws `Obstacle` where what others have is in the way. */
export async function openRelease(out: string, wanted: Wanted): Promise<Release> {
  const work = workFolder(out)
  const site = await openDestination(out, work, SITE)
  const reports = await openDestination(out, work, REPORTS)
  await openScratch(work)
  const folder = join(work, 'public')
  const dumps = await openDumps(folder, join(work, 'sorting'), wanted.packs)
  const tables = wanted.tables && openTables(folder, wanted.tables)
  return {
    dumps,
    tables,
    folder,
    scratch: work,
    site,
    reports,
    gathering: gather(join(work, 'gathering')),
    async complete(queries, notice) {
      if (notice !== undefined) await writeText(join(folder, WITHDRAWALS), notice)
      await copy('ontology/context.json', join(folder, 'context.jsonld'))
      await copy('ontology/vocabulary.ttl', join(folder, 'vocabulary.ttl'))
      const examples = await readExamples()
      for (const { name } of examples)
        await copy(`ontology/queries/${name}.rq`, join(folder, 'queries', `${name}.rq`))
      await writeText(join(folder, 'queries/queries.ttl'), queriesTurtle(examples, queries))
    },
    async seal(known) {
      await writeManifest(folder, known)
    },
    async publish() {
      await site.replace(folder)
    },
    async discard() {
      await dumps.abandon()
      tables?.abandon()
      for (const place of [SITE, REPORTS]) if (!(await isDone(out, work, place))) return // the next build recovers it
      await clearScratch(work)
    },
  }
}

/** Whether nothing in the folder of work is wanted for a place any more. */
async function isDone(out: string, work: string, place: Place): Promise<boolean> {
  const aside = asideOf(work, place)
  if ((await kindOf(placingOf(work, place))) !== undefined) return false
  if ((await kindOf(aside)) === undefined) return true
  return (await kindOf(join(out, place.name))) !== undefined && (await removeAside(aside, place))
}

/** The reports of versions that did not list them. */
const REPORT_FILES =
  /^(shacl\.ttl|eligibility\.(ttl|txt)|changes\.(html|json)|problems\.html|portal\.txt|snippets\/capsule-[a-z0-9-]+\.html|hosting\/(nginx\.conf|htaccess))$/

/** Where a release stands in a result, and where the reports do. */
const SITE: Place = { name: 'public', mark: dumpPaths.ntriples }
export const REPORTS: Place = { name: 'report', mark: 'shacl.ttl', unlisted: REPORT_FILES }

/** Ends what a build that was cut began in the folder `out`, where nobody else may be making a release. */
export async function recoverRelease(out: string): Promise<void> {
  await recover(out, workFolder(out), [SITE, REPORTS])
}

/** Looks whether a release may be put into the folder `out`, without writing anything. Throws `Obstacle` as `openRelease` does. */
export async function inspectResult(out: string): Promise<void> {
  for (const place of [SITE, REPORTS]) await openDestination(out, workFolder(out), place)
}

/** The folder of the release that stands in `out`; that from before, where the new one has not arrived. */
export async function standingFolder(out: string): Promise<string> {
  const folder = join(out, SITE.name)
  const aside = asideOf(workFolder(out), SITE)
  return (await kindOf(folder)) === undefined && (await kindOf(aside)) !== undefined ? aside : folder
}

/** The folder in which a release is made that is to stand in `out`. */
export function workFolder(out: string): string {
  return join(out, '.next')
}

/** The SPARQL examples, by name. */
export async function readExamples(): Promise<Example[]> {
  const files = (await list(ownPath('ontology/queries'))) ?? []
  return Promise.all(
    files
      .filter(({ name }) => name.endsWith('.rq'))
      .map(async ({ name }) =>
        exampleOf(name.slice(0, -'.rq'.length), String(await bytesOf(ownPath(`ontology/queries/${name}`)))),
      ),
  )
}

async function copy(own: string, path: string): Promise<void> {
  await writeText(path, String(Buffer.from((await bytesOf(ownPath(own))) as Uint8Array)))
}
