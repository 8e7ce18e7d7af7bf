import { known, runRegards } from '../measure/child.ts'
import { inTurn, medianOf } from '../measure/turns.ts'
import { figure, type Section } from '../report/section.ts'

/** Examples of ontology/queries that read much of the data, each in another way. */
const QUERIES = [
  ...['capsules-by-topic', 'capsules-in-order', 'organizations-counted', 'people-together', 'sources'],
]

/** The values of `--engine`, where there is such an option. */
const ENGINES = ['comunica', 'oxigraph']

/** How long each engine takes for each query over a release, loading it included. Throws if they answer otherwise. */
export async function queriesSection(folder: string, count: number, runs: number): Promise<Section> {
  const isChosen = known('query', [['--engine']]).length > 0
  const engines = isChosen ? ENGINES : ENGINES.slice(0, 1)
  const ask = (query: string, engine: string) =>
    runRegards(['query', query, '--format', 'csv', ...(isChosen ? ['--engine', engine] : [])], folder)
  const rows: string[][] = []
  for (const query of QUERIES) {
    console.error(`  ${query}`)
    const jobs = engines.map((engine) => [engine, () => ask(query, engine)] as const)
    const results = Object.entries(await inTurn(Object.fromEntries(jobs), runs))
    const answers = new Set(results.flatMap(([, ran]) => ran.map(({ stdout }) => stdout)))
    if (answers.size !== 1) throw new Error(`the engines answer ${query} otherwise`)
    const cells = results.flatMap(([, ran]) => [
      figure(medianOf(ran, ({ seconds }) => seconds)),
      figure(medianOf(ran, ({ memory }) => memory)),
    ])
    rows.push([query, `${[...answers].join().trim().split('\n').length - 1}`, ...cells])
  }
  return {
    question: 'How long do SPARQL queries take?',
    how: `\`regards query\` over the release of ${count.toLocaleString('en')} capsules, in a process of its own, loading the dump included.${isChosen ? ' All engines gave the same bytes.' : ''}`,
    head: ['query', 'rows', ...engines.flatMap((engine) => [`${engine} s`, `${engine} MB`])],
    rows,
    notes: isChosen ? [] : ['`regards query` has one engine so far, Comunica.'],
  }
}
