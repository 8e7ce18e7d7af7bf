import { listFolder } from '../files/list-files.ts'
import { programPath } from '../files/program-path.ts'
import { readBytes } from '../files/read-file.ts'

/** The shapes of search engines, which never stop a publication. */
const ENGINES = 'search-engines.ttl'

/** The shapes that records are judged by, in Turtle; those of search engines are not among them. */
export async function readRecordShapes(): Promise<string[]> {
  const files = ((await listFolder(programPath('shapes'))) ?? []).filter(
    ({ name }) => name.endsWith('.ttl') && name !== ENGINES,
  )
  return Promise.all(files.map(({ name }) => ownShape(name)))
}

/** The shapes of search engines, in Turtle. */
export function readSearchEngineShapes(): Promise<string> {
  return ownShape(ENGINES)
}

async function ownShape(name: string): Promise<string> {
  return String(await readBytes(programPath(`shapes/${name}`)))
}
