import { undefinedIfMissing } from '../files/file-error.ts'
import type { EngineName } from './choose-engine.ts'
import type { Engine } from './engine.ts'

/** Has an engine read what is published, in the file that `engineDumps` names; nothing if there is no such file. */
export async function openEngine(name: EngineName, path: string): Promise<Engine | undefined> {
  return openers[name](path).catch(undefinedIfMissing)
}

/** Engines are loaded when they are needed: each costs time and memory. */
const openers: Readonly<Record<EngineName, (path: string) => Promise<Engine | undefined>>> = {
  comunica: async (path) => (await import('./comunica.ts')).openComunica(path),
  oxigraph: async (path) => (await import('./oxigraph.ts')).openOxigraph(path),
}
