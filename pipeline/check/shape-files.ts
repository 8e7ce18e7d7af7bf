import { listProgramFiles, readProgramText } from '../files/program-files.ts'

/** The file of the shapes for search engines, whose violations do not stop a publication. */
const SEARCH_ENGINES_FILE = 'search-engines.ttl'

/** Reads the shapes of records, in Turtle, one text a file. */
export async function readRecordShapes(): Promise<string[]> {
  const files = (await listProgramFiles('shapes')).filter(
    (name) => name.endsWith('.ttl') && name !== SEARCH_ENGINES_FILE,
  )
  return Promise.all(files.map(readShapeFile))
}

/** Reads the shapes for search engines, in Turtle. */
export function readSearchEngineShapes(): Promise<string> {
  return readShapeFile(SEARCH_ENGINES_FILE)
}

function readShapeFile(name: string): Promise<string> {
  return readProgramText(`shapes/${name}`)
}
