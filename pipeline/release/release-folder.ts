import { join } from 'node:path'
import { type Destination, openDestination } from '../files/destination.ts'
import { writeManifest } from '../files/manifest.ts'
import { readProgramFile } from '../files/program-files.ts'
import { openWorkFolder, removeWorkFolder } from '../files/work-folder.ts'
import { writeText } from '../files/write-file.ts'
import { WITHDRAWAL_NOTICE_FILE } from '../site/hosting/http-headers.ts'
import { type DumpFiles, openDumpFiles } from '../write/dump-files.ts'
import { type ExampleTarget, exampleQueriesTurtle } from '../write/example-queries.ts'
import { type LinkIndex, openLinkIndex } from '../write/link-index.ts'
import { openReleaseTables, type ReleaseTables } from '../write/release-tables.ts'
import type { TableContext } from '../write/tables/table-column.ts'
import { openTranscriptFiles, type TranscriptFiles } from '../write/transcript-dumps.ts'
import { readExamples } from './query-examples.ts'
import { isDone, REPORT_FOLDER, SITE, workFolderOf } from './release-destinations.ts'

/** A release that is being written, in a folder beside the one that it will replace. */
export type Release = {
  readonly dumps: DumpFiles
  readonly transcripts: TranscriptFiles
  /** The tables; `undefined` if the build order leaves them out. */
  readonly tables: ReleaseTables | undefined
  /** The folder that will be published. */
  readonly folder: string
  /** The work folder, which holds all that is not published. */
  readonly scratch: string
  /** The destinations of the release and of the reports. */
  readonly site: Destination
  readonly reports: Destination
  /** The documents of the site with their links, which can be read once the dumps are closed. */
  readonly gathering: LinkIndex
  /** Writes context, vocabulary and queries; `notice` is the JSON of withdrawals. */
  complete(target: ExampleTarget, notice: string | undefined): Promise<void>
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
  const transcripts = openTranscriptFiles(
    folder,
    join(work, 'transcripts'),
    wanted.packs,
    wanted.tables !== undefined,
  )
  const tables = wanted.tables && openReleaseTables(folder, join(work, 'tables'), wanted.tables)
  return {
    dumps,
    transcripts,
    tables,
    folder,
    scratch: work,
    site,
    reports,
    gathering: openLinkIndex(join(work, 'gathering')),
    async complete(target, notice) {
      if (notice !== undefined) await writeText(join(folder, WITHDRAWAL_NOTICE_FILE), notice)
      await copy('ontology/context.json', join(folder, 'context.jsonld'))
      const examples = await readExamples()
      for (const { name } of examples)
        await copy(`ontology/queries/${name}.rq`, join(folder, 'queries', `${name}.rq`))
      await writeText(join(folder, 'queries/queries.ttl'), exampleQueriesTurtle(examples, target))
    },
    async seal(known) {
      await writeManifest(folder, known)
    },
    async publish() {
      await site.replace(folder)
    },
    async discard() {
      await dumps.abandon()
      await transcripts.abandon()
      tables?.abandon()
      for (const place of [SITE, REPORT_FOLDER]) if (!(await isDone(out, work, place))) return // the next build recovers it
      await removeWorkFolder(work)
    },
  }
}

async function copy(own: string, path: string): Promise<void> {
  await writeText(path, await readProgramFile(own))
}
