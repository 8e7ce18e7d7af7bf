import { undefinedIfMissing } from '../files/file-error.ts'
import type { EngineName } from './choose-engine.ts'
import type { Engine } from './engine.ts'

/** Opens an engine on a dump (see `engineDumps`); `undefined` if the file is missing. */
export async function openEngine(name: EngineName, path: string): Promise<Engine | undefined> {
  return openers[name](path).catch(undefinedIfMissing)
}

/** Each engine is imported on first use, because loading it costs time and memory. */
const openers: Readonly<Record<EngineName, (path: string) => Promise<Engine | undefined>>> = {
  comunica: async (path) => (await import('./comunica.ts')).openComunica(path),
  oxigraph: async (path) => (await import('./oxigraph.ts')).openOxigraph(path),
}
