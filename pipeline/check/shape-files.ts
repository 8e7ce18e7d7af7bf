import { isAbsolute, relative } from 'node:path'
import { listProgramFiles, readProgramFile } from '../files/program-files.ts'
import { programPath } from '../files/program-path.ts'

/** A file of shapes: its path as people know it, and its bytes; undefined where it is no file. */
type ShapeFile = { readonly path: string; readonly bytes: Uint8Array | undefined }

/** The file of the shapes for search engines, whose violations do not stop a publication. */
const SEARCH_ENGINES_FILE = 'search-engines.ttl'

/** Reads the files of the shapes of records. Throws where there are none. */
export async function readRecordShapeFiles(): Promise<ShapeFile[]> {
  const names = (await listProgramFiles('shapes')).filter(
    (name) => name.endsWith('.ttl') && name !== SEARCH_ENGINES_FILE,
  )
  return Promise.all(names.map(readShapeFile))
}

/** Reads the file of the shapes for search engines. */
export function readSearchEngineShapeFile(): Promise<ShapeFile> {
  return readShapeFile(SEARCH_ENGINES_FILE)
}

/** The file of the shapes of passages, which stand by themselves, because chapters are clips too and have others. */
const PASSAGES_FILE = 'ontology/profile/passages.ttl'

/** Reads the file of the shapes of passages. */
export async function readPassageShapeFile(): Promise<ShapeFile> {
  return { path: PASSAGES_FILE, bytes: await readProgramFile(PASSAGES_FILE).catch(() => undefined) }
}

/** Reads the shapes of passages, in Turtle, which nobody has checked. */
export async function readPassageShapes(): Promise<string> {
  return String((await readPassageShapeFile()).bytes)
}

/** The path of a file of shapes as people know it: from the working folder, where it lies below. */
export function shownPath(name: string): string {
  const path = relative('', programPath(`shapes/${name}`))
  return isAbsolute(path) || path.startsWith('..') ? programPath(`shapes/${name}`) : path
}

/** Reads the shapes for search engines, in Turtle, which nobody has checked. */
export async function readSearchEngineShapes(): Promise<string> {
  return String((await readSearchEngineShapeFile()).bytes)
}

async function readShapeFile(name: string): Promise<ShapeFile> {
  return {
    path: shownPath(name),
    bytes: await readProgramFile(`shapes/${name}`).catch(() => undefined),
  }
}
