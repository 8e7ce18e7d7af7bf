import { openReleaseFile, type ReleaseFile } from '../files/release-file.ts'
import type { Node } from '../rdf/node.ts'
import type { DumpPart } from './batch-dumps.ts'
import { type DumpFiles, openDumpFiles } from './dump-files.ts'
import { csvRow } from './tables/csv-row.ts'

/** The passages of a batch: what they add to the dumps, and their rows in the table. */
export type TranscriptPart = { readonly dump: DumpPart; readonly rows: string }

/** The dumps of the passages of transcripts, and their table, below the published folder. */
export const transcriptPaths = {
  turtle: 'dumps/transcripts.ttl',
  jsonld: 'dumps/transcripts.jsonld',
  ntriples: 'dumps/transcripts.nt',
} as const

/** The path of the table of passages. */
export const TRANSCRIPT_TABLE = 'dumps/transcripts.csv'

const COLUMNS = [
  'id',
  'isPartOf',
  'inLanguage',
  'startOffset',
  'endOffset',
  'transcript',
  'url',
  'contentUrl',
] as const

/** The rows of passages in their table: addresses, language, whole seconds, text. */
export function transcriptRows(passages: readonly Node[]): string {
  return passages
    .map(({ '@id': id, transcript = {}, ...node }) =>
      csvRow(
        COLUMNS.map((column) => {
          if (column === 'id') return id
          if (column === 'transcript') return Object.values(transcript).flat().join('\n')
          return `${node[column] ?? ''}`
        }),
      ),
    )
    .join('')
}

/** The files of transcripts of a release while they are written; they are made once there is a passage. */
export type TranscriptFiles = {
  write(part: TranscriptPart): Promise<void>
  /** Completes the files, if any. Returns the SHA-256 checksums by path, empty where there is no passage. */
  close(): Promise<ReadonlyMap<string, string>>
  /** Closes open files without completing them. */
  abandon(): Promise<void>
}

/** Opens the files of transcripts in a folder, as `openDumpFiles` does; without `hasTable`, there is no table. */
export function openTranscriptFiles(
  folder: string,
  sortFolder: string,
  compresses: boolean,
  hasTable: boolean,
): TranscriptFiles {
  let files: { readonly dumps: DumpFiles; readonly table: ReleaseFile | undefined } | undefined
  const open = async () => {
    const dumps = await openDumpFiles(folder, sortFolder, compresses, transcriptPaths)
    const table = hasTable ? await openReleaseFile(folder, TRANSCRIPT_TABLE, compresses) : undefined
    await table?.write(csvRow(COLUMNS))
    return { dumps, table }
  }
  return {
    async write({ dump, rows }) {
      if (dump.triples === 0) return
      files ??= await open()
      await files.dumps.write(dump)
      await files.table?.write(rows)
    },
    async close() {
      if (files === undefined) return new Map()
      const { checksums } = await files.dumps.close()
      return new Map([...checksums, ...((await files.table?.close()) ?? [])])
    },
    async abandon() {
      await files?.dumps.abandon()
      await files?.table?.abandon()
    },
  }
}
