import { join } from 'node:path'
import {
  type Destination,
  type DestinationSpec,
  incomingFolder,
  openDestination,
  previousFolder,
} from '../files/destination.ts'
import { fileKindOf } from '../files/file-facts.ts'
import { listFolder } from '../files/list-files.ts'
import { writeManifest } from '../files/manifest.ts'
import { programPath } from '../files/program-path.ts'
import { readBytes } from '../files/read-file.ts'
import { recoverDestinations, removePreviousFolder } from '../files/recover-destinations.ts'
import { openWorkFolder, removeWorkFolder } from '../files/work-folder.ts'
import { writeText } from '../files/write-file.ts'
import { parseQueryExample, type QueryExample } from '../rdf/query-example.ts'
import { WITHDRAWAL_NOTICE_FILE } from '../site/hosting/http-headers.ts'
import { type DumpFiles, dumpPaths, openDumpFiles } from '../write/dump-files.ts'
import { exampleQueriesTurtle } from '../write/example-queries.ts'
import { type LinkIndex, openLinkIndex } from '../write/link-index.ts'
import type { TableContext } from '../write/tables/table-column.ts'
import { openTableFiles, type TableFiles } from '../write/tables/table-files.ts'

/** A release that is being written, in a folder beside the one that it will replace. */
export type Release = {
  readonly dumps: DumpFiles
  /** The tables; `undefined` if the build order leaves them out. */
  readonly tables: TableFiles | undefined
  /** The folder that will be published. */
  readonly folder: string
  /** The work folder, which holds all that is not published. */
  readonly scratch: string
  /** The destinations of the release and of the reports. */
  readonly site: Destination
  readonly reports: Destination
  /** The documents of the site with their links, which can be read once the dumps are closed. */
  readonly gathering: LinkIndex
  /** Writes context, vocabulary and queries; `queries` is the address of the folder of queries, `notice` the JSON of withdrawals. */
  complete(queries: string, notice: string | undefined): Promise<void>
  /** Writes the checksums of all files; those of `known` need not be computed. */
  seal(known: ReadonlyMap<string, string>): Promise<void>
  /** Replaces the release before. Throws `ObstacleError`. */
  publish(): Promise<void>
  /** Removes the work folder; if the release was not published, the one before stays as it is. */
  discard(): Promise<void>
}

/** The outputs of a release: whether dumps are packed (`.gz`) beside themselves, and the context of the tables, if any. */
export type ReleaseOutputs = { readonly packs: boolean; readonly tables: TableContext | undefined }

/** Opens a release in the result folder `out`, which must be locked. Throws `ObstacleError` if something foreign is in the way. */
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

/** Whether a destination needs nothing of the work folder any more. */
async function isDone(out: string, work: string, place: DestinationSpec): Promise<boolean> {
  const aside = previousFolder(work, place)
  if ((await fileKindOf(incomingFolder(work, place))) !== undefined) return false
  if ((await fileKindOf(aside)) === undefined) return true
  return (await fileKindOf(join(out, place.name))) !== undefined && (await removePreviousFolder(aside, place))
}

/** The reports of program versions that did not list them in a manifest. */
const REPORT_FILES =
  /^(shacl\.ttl|eligibility\.(ttl|txt)|changes\.(html|json)|problems\.html|portal\.txt|snippets\/capsule-[a-z0-9-]+\.html|hosting\/(nginx\.conf|htaccess))$/

/** The destinations of a release and of the reports in a result folder. */
const SITE: DestinationSpec = { name: 'public', mark: dumpPaths.ntriples }
export const REPORT_FOLDER: DestinationSpec = { name: 'report', mark: 'shacl.ttl', unlisted: REPORT_FILES }

/** Ends the replacement that a build which was killed began in the result folder `out`, which must be locked. */
export async function recoverRelease(out: string): Promise<void> {
  await recoverDestinations(out, workFolderOf(out), [SITE, REPORT_FOLDER])
}

/** Checks that a release may be put into the result folder `out`; writes nothing. Throws `ObstacleError` as `openRelease` does. */
export async function assertResultIsOurs(out: string): Promise<void> {
  for (const place of [SITE, REPORT_FOLDER]) await openDestination(out, workFolderOf(out), place)
}

/** The folder of the published release in `out`: the previous one, if a replacement was cut before the new one arrived. */
export async function standingFolder(out: string): Promise<string> {
  const folder = join(out, SITE.name)
  const aside = previousFolder(workFolderOf(out), SITE)
  return (await fileKindOf(folder)) === undefined && (await fileKindOf(aside)) !== undefined ? aside : folder
}

/** The folder in which a release for the result folder `out` is prepared. */
export function workFolderOf(out: string): string {
  return join(out, '.next')
}

/** Reads the SPARQL examples, ordered by name. */
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
