import { join } from 'node:path'
import { undefinedIfMissing } from '../files/file-error.ts'
import { fileSize } from '../files/file-facts.ts'
import { dumpPaths } from '../write/dump-files.ts'

/** The engines that can be chosen. */
export const engineNames = ['comunica', 'oxigraph'] as const

/** One of them. */
export type EngineName = (typeof engineNames)[number]

/** The file that an engine reads, below the folder that is published. */
export const engineDumps: Readonly<Record<EngineName, string>> = {
  comunica: dumpPaths.turtle,
  oxigraph: dumpPaths.ntriples,
}

/** The engine that suits the size of what is published in `root`; other sites are asked by Comunica alone. */
export async function chooseEngine(root: string, asksOthers: boolean): Promise<EngineName> {
  if (asksOthers) return 'comunica'
  const size = await fileSize(join(root, dumpPaths.ntriples)).catch(undefinedIfMissing)
  return size !== undefined && size >= LARGE ? 'oxigraph' : 'comunica'
}

/**
 * Bytes of N-Triples from which Oxigraph answers: about 7,000 triples, 80 capsules. It is the quicker one at any size,
 * Comunica that of the site's page of queries, and orders texts as it does. Up to here both answer within three
 * seconds, most of which Comunica needs to start; with six times as much it needs seven, the other less than one.
 */
const LARGE = 1_000_000
