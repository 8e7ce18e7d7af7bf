import { known, type Ran, runRegards } from '../measure/child.ts'
import { medianOf } from '../measure/turns.ts'
import { figure, firstLineOf, type Section } from '../report/section.ts'

/** Examples of ontology/queries that read much of the data, each in another way. */
const QUERIES = [
  ...['capsules-by-topic', 'capsules-in-order', 'organizations-counted', 'people-together', 'sources'],
]

/** The values of `--engine`, where there is such an option. */
const ENGINES = ['comunica', 'oxigraph']

/** What an engine made of a query, run by run, or why it failed. */
type Outcome = { readonly ran: readonly Ran[] } | { readonly failed: string }

/** How long each engine takes for each query over a release, loading it included. A query that fails says so in its row. */
export async function queriesSection(folder: string, count: number, runs: number): Promise<Section> {
  const isChosen = known('query', [['--engine']]).length > 0
  const engines = isChosen ? ENGINES : ENGINES.slice(0, 1)
  const ask = (query: string, engine: string) =>
    runRegards(['query', query, '--format', 'csv', ...(isChosen ? ['--engine', engine] : [])], folder)
  const rows: string[][] = []
  for (const query of QUERIES) {
    console.error(`  ${query}`)
    const outcomes = engines.map((engine) => outcomeOf(() => ask(query, engine), runs))
    const answers = new Set(
      outcomes.flatMap((each) => ('ran' in each ? each.ran.map(({ stdout }) => stdout) : [])),
    )
    const [answer] = answers
    rows.push([
      query,
      answers.size > 1 ? 'the engines answer otherwise' : answer === undefined ? '' : `${rowCount(answer)}`,
      ...outcomes.flatMap(cellsOf),
    ])
  }
  return {
    question: 'How long do SPARQL queries take?',
    how: `\`regards query\` over the release of ${count.toLocaleString('en')} capsules, in a process of its own, loading the dump included. Engines that give the same bytes share a number of rows.`,
    head: ['query', 'rows', ...engines.flatMap((engine) => [`${engine} s`, `${engine} MB`])],
    rows,
    notes: isChosen ? [] : ['`regards query` has one engine so far, Comunica.'],
  }
}

function outcomeOf(ask: () => Ran, runs: number): Outcome {
  try {
    return { ran: Array.from({ length: runs }, ask) }
  } catch (error) {
    return { failed: firstLineOf(error) }
  }
}

function cellsOf(outcome: Outcome): [seconds: string, memory: string] {
  if ('failed' in outcome) return [outcome.failed, '']
  return [
    figure(medianOf(outcome.ran, ({ seconds }) => seconds)),
    figure(medianOf(outcome.ran, ({ memory }) => memory)),
  ]
}

function rowCount(csv: string): number {
  return csv.trim().split('\n').length - 1
}
