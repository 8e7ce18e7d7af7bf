import { listProgramFiles, readProgramText } from '../files/program-files.ts'
import { parseQueryExample, type QueryExample } from '../rdf/query-example.ts'

/** Reads the SPARQL examples, ordered by name. */
export async function readExamples(): Promise<QueryExample[]> {
  const files = (await listProgramFiles('ontology/queries')).filter((name) => name.endsWith('.rq'))
  return Promise.all(
    files.map(async (name) =>
      parseQueryExample(name.slice(0, -'.rq'.length), await readProgramText(`ontology/queries/${name}`)),
    ),
  )
}
