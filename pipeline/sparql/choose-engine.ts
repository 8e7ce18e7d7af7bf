import { join } from 'node:path'
import { undefinedIfMissing } from '../files/file-error.ts'
import { fileSize } from '../files/file-facts.ts'
import { dumpPaths } from '../write/dump-files.ts'

/** The names of the engines. */
export const engineNames = ['comunica', 'oxigraph'] as const

/** The name of an engine. */
export type EngineName = (typeof engineNames)[number]

/** The dump that each engine reads, by its path below the published folder. */
export const engineDumps: Readonly<Record<EngineName, string>> = {
  comunica: dumpPaths.turtle,
  oxigraph: dumpPaths.ntriples,
}

/** The engine that suits the size of the dumps in `root`; `SERVICE` needs Comunica. */
export async function chooseEngine(root: string, usesService: boolean): Promise<EngineName> {
  if (usesService) return 'comunica'
  const size = await fileSize(join(root, dumpPaths.ntriples)).catch(undefinedIfMissing)
  return size !== undefined && size >= OXIGRAPH_MIN_BYTES ? 'oxigraph' : 'comunica'
}

/**
 * The size of N-Triples from which Oxigraph answers: about 7,000 triples, 80 capsules. Oxigraph is faster at any size;
 * below, Comunica answers, because it runs in the site's page of queries, whose order of texts differs from Oxigraph's.
 */
const OXIGRAPH_MIN_BYTES = 1_000_000
