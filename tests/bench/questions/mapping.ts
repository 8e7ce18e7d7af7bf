import { readFileSync } from 'node:fs'
import jsonld, { type JsonLdDocument } from 'jsonld'
import rocketrml from 'rocketrml'
import { context } from '../../../pipeline/rdf/context.ts'
import type { Node } from '../../../pipeline/rdf/node.ts'
import type { LineBatch } from '../../../pipeline/read/line-batches.ts'
import { nodesAsText } from '../../../pipeline/write/bytes/encoded-node.ts'
import { writeNtriples } from '../../../pipeline/write/bytes/ntriples.ts'
import { inTurn, median, timed } from '../measure/turns.ts'
import { capsules } from '../records/capsules.ts'
import type { Capsule } from '../records/faults.ts'
import { figure, type Section, times } from '../report/section.ts'
import { linesOf, nodesOf } from './subjects.ts'

/** How long others take to say capsules as N-Triples. Throws unless all say the same triples. */
export async function mappingSection(seed: number, count: number, runs: number): Promise<Section> {
  const drawn = [...capsules({ count, seed })]
  const lines = linesOf(drawn)
  const nodes = [...nodesOf(lines)]
  const rmlInput = JSON.stringify(drawn.map(withOwnIds))
  const results = await inTurn(
    {
      'ours: reads, judges and maps the records': () => said(() => ours(lines)),
      'jsonld.js: our nodes to RDF, already mapped': () => said(() => jsonldSays(nodes)),
      'RocketRML: maps the records': () => said(() => rmlSays(rmlInput)),
    },
    runs,
  )
  const texts = new Set(Object.values(results).flatMap((ran) => ran.map(({ triples }) => triples)))
  if (texts.size !== 1) throw new Error('the mappings do not say the same triples')
  const seconds = Object.entries(results).map(
    ([name, ran]) => [name, median(ran.map(({ seconds }) => seconds))] as const,
  )
  const own = seconds[0]?.[1] ?? Number.NaN
  return {
    question: 'How fast are capsules mapped?',
    how: `${count.toLocaleString('en')} capsules as JSON become N-Triples, in one process and without validation. All three said the same triples.`,
    head: ['mapping', 'seconds', 'capsules/s', '× ours'],
    rows: seconds.map(([name, each]) => [name, figure(each), figure(count / each), times(each, own)]),
  }
}

function ours(lines: LineBatch): string {
  let text = ''
  for (const nodes of nodesOf(lines)) text += nodesAsText(writeNtriples, nodes)
  return text
}

/** A hundred capsules at a time, which is faster than each by itself or all of them at once. */
async function jsonldSays(nodes: readonly (readonly Node[])[]): Promise<string> {
  let text = ''
  for (let start = 0; start < nodes.length; start += 100) {
    const document = { '@context': context, '@graph': nodes.slice(start, start + 100).flat() }
    text += await jsonld.toRDF(document as unknown as JsonLdDocument, { format: 'application/n-quads' })
  }
  return text
}

function rmlSays(input: string): Promise<string> {
  return rocketrml.parseFileLive(mapping, { capsules: input }, { toRDF: true })
}

const mapping = readFileSync(new URL('capsules.rml.ttl', import.meta.url), 'utf8')

/** A capsule whose parts bear its id, which the mapping in RML needs. */
function withOwnIds(drawn: Capsule): object {
  const inside = (part: object): object => ({ capsule: drawn.id, ...part })
  return { ...drawn, participation: drawn.participation.map(inside), hasPart: drawn.hasPart.map(inside) }
}

/** The triples that some work says, sorted, with its time. */
async function said(work: () => string | Promise<string>) {
  let text = ''
  const seconds = await timed(async () => {
    text = await work()
  })
  return { seconds, triples: text.trim().split('\n').sort().join('\n') }
}
