import { listFolder } from '../files/list-files.ts'
import { programPath } from '../files/program-path.ts'
import { readBytes } from '../files/read-file.ts'
import { parseQueryExample, type QueryExample } from '../rdf/query-example.ts'

/** Reads the SPARQL examples, ordered by name. */
export async function readExamples(): Promise<QueryExample[]> {
  const files = (await listFolder(programPath('ontology/queries'))) ?? []
  return Promise.all(
    files
      .filter(({ name }) => name.endsWith('.rq'))
      .map(async ({ name }) =>
        parseQueryExample(
          name.slice(0, -'.rq'.length),
          String(await readBytes(programPath(`ontology/queries/${name}`))),
        ),
      ),
  )
}
