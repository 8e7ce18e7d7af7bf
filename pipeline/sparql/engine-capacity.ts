import { getHeapStatistics } from 'node:v8'
import { fileSize } from '../files/file-facts.ts'
import type { EngineName } from './choose-engine.ts'

/** The memory that an engine may use, in bytes: V8's heap for Comunica, a WebAssembly memory for Oxigraph. */
export type EngineMemory = Readonly<Record<EngineName, number>>

/** The memory that engines have in the process of a command. */
export const processMemory: EngineMemory = {
  comunica: getHeapStatistics().heap_size_limit,
  oxigraph: 2 ** 32,
}

/**
 * How many bytes of memory an engine takes for each byte of the dump that it reads: Comunica 28 (measured on 10 MB of Turtle) and
 * some for the query, Oxigraph 350 for a triple, which has 160 bytes of N-Triples.
 */
const memoryPerByte: Readonly<Record<EngineName, number>> = { comunica: 40, oxigraph: 2.5 }

/** A dump that is larger than what an engine can read; both in bytes. */
export type ExcessSize = { readonly engine: EngineName; readonly size: number; readonly capacity: number }

/** Compares the size of a dump with what an engine can read in some memory; undefined where it fits. Throws the system's error. */
export async function excessSize(
  engine: EngineName,
  dump: string,
  memory: EngineMemory,
): Promise<ExcessSize | undefined> {
  const size = await fileSize(dump)
  const capacity = memory[engine] / memoryPerByte[engine]
  return size > capacity ? { engine, size, capacity } : undefined
}
