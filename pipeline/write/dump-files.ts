import { join } from 'node:path'
import { openBlockSorter } from '../files/block-sorter.ts'
import type { StreamingDigest } from '../files/file-digest.ts'
import { openFileWriter } from '../files/file-writer.ts'
import { openReleaseFile, type ReleaseFile } from '../files/release-file.ts'
import type { DumpPart } from './batch-dumps.ts'
import { jsonldFoot, jsonldHead } from './bytes/jsonld.ts'
import { turtleHead } from './bytes/turtle.ts'

/** The dumps of a release while they are written. */
export type DumpFiles = {
  write(part: DumpPart): Promise<void>
  /**
   * Completes and closes every file. Returns the number of triples and the SHA-256 checksums by path. `digestOf` computes the
   * checksum of the N-Triples, which are the largest file and written last; without it, it is computed while writing.
   */
  close(
    digestOf?: (path: string) => StreamingDigest,
  ): Promise<{ readonly triples: number; readonly checksums: ReadonlyMap<string, string> }>
  /** Closes open files without completing them. */
  abandon(): Promise<void>
}

/** The paths of the dumps below the published folder. */
export const dumpPaths = {
  turtle: 'dumps/regards.ttl',
  jsonld: 'dumps/regards.jsonld',
  ntriples: 'dumps/regards.nt',
  topics: 'topics.ttl',
} as const

/** The paths of dumps; without `topics`, topics have no file of their own. */
type DumpPaths = {
  readonly turtle: string
  readonly jsonld: string
  readonly ntriples: string
  readonly topics?: string
}

/** Opens the dumps in a folder, with a gzip beside each if `compresses`; documents are sorted in the folder `sortFolder`. */
export async function openDumpFiles(
  folder: string,
  sortFolder: string,
  compresses: boolean,
  paths: DumpPaths = dumpPaths,
): Promise<DumpFiles> {
  const dumps: ReleaseFile[] = []
  const open = async (path: string, digestOf?: (path: string) => StreamingDigest): Promise<ReleaseFile> => {
    const dump = await openReleaseFile(folder, path, compresses, digestOf)
    dumps.push(dump)
    return dump
  }
  const turtle = await open(paths.turtle)
  const topics = paths.topics === undefined ? undefined : openFileWriter(join(folder, paths.topics))
  const jsonld = await open(paths.jsonld)
  const blocks = openBlockSorter(sortFolder)
  let isFirst = true
  let triples = 0
  await turtle.write(turtleHead())
  topics?.write(turtleHead())
  await jsonld.write(jsonldHead())
  return {
    async write(part) {
      triples += part.triples
      await turtle.write(part.turtle)
      if (part.topics.length > 0) topics?.write(part.topics)
      if (part.jsonld.length > 0) {
        await jsonld.write(isFirst ? '\n' : ',\n')
        await jsonld.write(part.jsonld)
        isFirst = false
      }
      blocks.add(part.ntriples)
    },
    async close(digestOf) {
      topics?.close()
      await jsonld.write(`\n${jsonldFoot()}\n`)
      const checksums = [...(await turtle.close()), ...(await jsonld.close())]
      const ntriples = await open(paths.ntriples, digestOf)
      for await (const bytes of blocks.merged()) await ntriples.write(bytes)
      return { triples, checksums: new Map([...checksums, ...(await ntriples.close())]) }
    },
    async abandon() {
      topics?.abandon()
      for (const file of dumps) await file.abandon()
    },
  }
}
