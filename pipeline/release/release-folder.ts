import { join } from 'node:path'
import {
  type Destination,
  type DestinationSpec,
  incomingFolder,
  openDestination,
  previousFolder,
} from '../files/destination.ts'
import { fileKindOf, listFolder, programPath, readBytes, writeText } from '../files/disk.ts'
import { writeManifest } from '../files/manifest.ts'
import { recoverDestinations, removePreviousFolder } from '../files/recover-destinations.ts'
import { openWorkFolder, removeWorkFolder } from '../files/work-folder.ts'
import { parseQueryExample, type QueryExample } from '../rdf/query-example.ts'
import { WITHDRAWAL_NOTICE_FILE } from '../site/hosting/http-headers.ts'
import { type DumpFiles, dumpPaths, openDumpFiles } from '../write/dump-files.ts'
import { exampleQueriesTurtle } from '../write/example-queries.ts'
import { type LinkIndex, openLinkIndex } from '../write/link-index.ts'
import type { TableContext } from '../write/tables/table-column.ts'
import { openTableFiles, type TableFiles } from '../write/tables/table-files.ts'

/** A release while it is made, in a folder beside the one that it will replace. */
export type Release = {
  readonly dumps: DumpFiles
  /** If there are to be any. */
  readonly tables: TableFiles | undefined
  /** The folder that will be published. */
  readonly folder: string
  /** A folder for what is needed until then. */
  readonly scratch: string
  /** Where it will stand, and where the reports do. */
  readonly site: Destination
  readonly reports: Destination
  /** What the site is made of, document by document; once the dumps are closed. */
  readonly gathering: LinkIndex
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
export type ReleaseOutputs = { readonly packs: boolean; readonly tables: TableContext | undefined }

/** Begins a release in the folder `out`, where nobody else may be making one. Throws `ObstacleError` where what others have is in the way. */
export async function openRelease(out: string, wanted: ReleaseOutputs): Promise<Release> {
  const work = workFolderOf(out)
  const site = await openDestination(out, work, SITE)
  const reports = await openDestination(out, work, REPORT_FOLDER)
  await openWorkFolder(work)
  const folder = join(work, 'public')
  const dumps = await openDumpFiles(folder, join(work, 'sorting'), wanted.packs)
  const tables = wanted.tables && openTableFiles(folder, wanted.tables)
  return {
    dumps,
    tables,
    folder,
    scratch: work,
    site,
    reports,
    gathering: openLinkIndex(join(work, 'gathering')),
    async complete(queries, notice) {
      if (notice !== undefined) await writeText(join(folder, WITHDRAWAL_NOTICE_FILE), notice)
      await copy('ontology/context.json', join(folder, 'context.jsonld'))
      await copy('ontology/vocabulary.ttl', join(folder, 'vocabulary.ttl'))
      const examples = await readExamples()
      for (const { name } of examples)
        await copy(`ontology/queries/${name}.rq`, join(folder, 'queries', `${name}.rq`))
      await writeText(join(folder, 'queries/queries.ttl'), exampleQueriesTurtle(examples, queries))
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
      for (const place of [SITE, REPORT_FOLDER]) if (!(await isDone(out, work, place))) return // the next build recovers it
      await removeWorkFolder(work)
    },
  }
}

/** Whether nothing in the folder of work is wanted for a place any more. */
async function isDone(out: string, work: string, place: DestinationSpec): Promise<boolean> {
  const aside = previousFolder(work, place)
  if ((await fileKindOf(incomingFolder(work, place))) !== undefined) return false
  if ((await fileKindOf(aside)) === undefined) return true
  return (await fileKindOf(join(out, place.name))) !== undefined && (await removePreviousFolder(aside, place))
}

/** The reports of versions that did not list them. */
const REPORT_FILES =
  /^(shacl\.ttl|eligibility\.(ttl|txt)|changes\.(html|json)|problems\.html|portal\.txt|snippets\/capsule-[a-z0-9-]+\.html|hosting\/(nginx\.conf|htaccess))$/

/** Where a release stands in a result, and where the reports do. */
const SITE: DestinationSpec = { name: 'public', mark: dumpPaths.ntriples }
export const REPORT_FOLDER: DestinationSpec = { name: 'report', mark: 'shacl.ttl', unlisted: REPORT_FILES }

/** Ends what a build that was cut began in the folder `out`, where nobody else may be making a release. */
export async function recoverRelease(out: string): Promise<void> {
  await recoverDestinations(out, workFolderOf(out), [SITE, REPORT_FOLDER])
}

/** Looks whether a release may be put into the folder `out`, without writing anything. Throws `ObstacleError` as `openRelease` does. */
export async function assertResultIsOurs(out: string): Promise<void> {
  for (const place of [SITE, REPORT_FOLDER]) await openDestination(out, workFolderOf(out), place)
}

/** The folder of the release that stands in `out`; that from before, where the new one has not arrived. */
export async function standingFolder(out: string): Promise<string> {
  const folder = join(out, SITE.name)
  const aside = previousFolder(workFolderOf(out), SITE)
  return (await fileKindOf(folder)) === undefined && (await fileKindOf(aside)) !== undefined ? aside : folder
}

/** The folder in which a release is made that is to stand in `out`. */
export function workFolderOf(out: string): string {
  return join(out, '.next')
}

/** The SPARQL examples, by name. */
export async function readExamples(): Promise<QueryExample[]> {
  const files = (await listFolder(programPath('ontology/queries'))) ?? []
  return Promise.all(
    files
      .filter(({ name }) => name.endsWith('.rq'))
      .map(async ({ name }) =>
        parseQueryExample(
          name.slice(0, -'.rq'.length),
          String(await readBytes(programPath(`ontology/queries/${name}`))),
        ),
      ),
  )
}

async function copy(own: string, path: string): Promise<void> {
  await writeText(path, String(Buffer.from((await readBytes(programPath(own))) as Uint8Array)))
}
