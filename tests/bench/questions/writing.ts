import n3 from 'n3'
import { context } from '../../../pipeline/rdf/context.ts'
import { type Node, quadsOf, statementsOf } from '../../../pipeline/rdf/node.ts'
import { ByteWriter } from '../../../pipeline/write/bytes/byte-writer.ts'
import { encodeNodes } from '../../../pipeline/write/bytes/encoded-node.ts'
import { writeJsonld } from '../../../pipeline/write/bytes/jsonld.ts'
import { writeNtriples } from '../../../pipeline/write/bytes/ntriples.ts'
import { writeTurtle } from '../../../pipeline/write/bytes/turtle.ts'
import { inTurn, median, timed } from '../measure/turns.ts'
import { capsules } from '../records/capsules.ts'
import { figure, type Section, times } from '../report/section.ts'
import { linesOf, nodesOf } from './subjects.ts'

/** How long the three formats of mapped capsules take, by other writers too. Throws unless all write the same N-Triples. */
export async function writingSection(seed: number, count: number, runs: number): Promise<Section> {
  const nodes = [...nodesOf(linesOf([...capsules({ count, seed })]))]
  const results = await inTurn(
    {
      'byte writers (ours)': () => written(() => writtenByBytes(nodes)),
      'strings: one template a statement': () => written(() => writtenByStrings(nodes)),
      'n3.Writer, and JSON.stringify for JSON-LD': () => written(() => writtenByN3(nodes)),
    },
    runs,
  )
  if (new Set(Object.values(results).flatMap((ran) => ran.map(({ triples }) => triples))).size !== 1)
    throw new Error('the writers do not write the same triples')
  const seconds = Object.entries(results).map(
    ([name, ran]) => [name, median(ran.map(({ seconds }) => seconds))] as const,
  )
  const own = seconds[0]?.[1] ?? Number.NaN
  return {
    question: 'How fast are capsules written?',
    how: `${count.toLocaleString('en')} mapped capsules become Turtle, JSON-LD and sorted N-Triples, in one process. All wrote the same triples.`,
    head: ['writer', 'seconds', 'capsules/s', '× ours'],
    rows: seconds.map(([name, each]) => [name, figure(each), figure(count / each), times(each, own)]),
  }
}

function writtenByBytes(records: readonly Node[][]): Buffer[] {
  const writer = new ByteWriter()
  const ntriples: Buffer[] = []
  for (const record of records) {
    const encoded = encodeNodes(
      writer,
      record.map((node) => ({ node, statements: statementsOf(node) })),
    )
    writeTurtle(writer, encoded)
    writer.takeWritten()
    writeJsonld(writer, encoded)
    writer.takeWritten()
    writeNtriples(writer, encoded)
    ntriples.push(Buffer.from(writer.takeWritten()))
  }
  return ntriples
}

/** Plain code with template strings, as one would write it first. */
function writtenByStrings(records: readonly Node[][]): Buffer[] {
  return records.map((record) => {
    const quads = record.flatMap((node) => quadsOf(node))
    const lines = quads.map(
      ({ subject, predicate, object }) => `<${subject.value}> <${predicate.value}> ${termText(object)} .\n`,
    )
    let turtle = ''
    let subject = ''
    for (const quad of quads) {
      turtle +=
        quad.subject.value === subject
          ? ' ;\n    '
          : `${subject === '' ? '' : ' .\n'}\n<${quad.subject.value}>\n    `
      turtle += `<${quad.predicate.value}> ${termText(quad.object)}`
      subject = quad.subject.value
    }
    Buffer.from(`${turtle} .\n`)
    Buffer.from(record.map((node) => JSON.stringify(node)).join(',\n'))
    return Buffer.from([...new Set(lines)].sort().join(''))
  })
}

function termText(term: n3.Quad_Object): string {
  if (term.termType !== 'Literal') return `<${term.value}>`
  const text = `"${term.value.replaceAll(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}"`
  if (term.language !== '') return `${text}@${term.language}`
  return term.datatype.value.endsWith('#string') ? text : `${text}^^<${term.datatype.value}>`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function writtenByN3(records: readonly Node[][]): Buffer[] {
  const prefixes = Object.fromEntries(
    Object.entries(context).filter(([, value]) => typeof value === 'string' && /[/#]$/.test(value)),
  ) as Record<string, string>
  return records.map((record) => {
    const quads = record.flatMap((node) => quadsOf(node))
    const texts = [{ format: 'text/turtle', prefixes }, { format: 'N-Triples' }].map((options) => {
      let text = ''
      const writer = new n3.Writer(options)
      writer.addQuads(quads)
      writer.end((_, result: string) => {
        text = result
      })
      return text
    })
    Buffer.from(record.map((node) => JSON.stringify(node)).join(',\n'))
    const lines = (texts[1] ?? '').split('\n').filter((line) => line !== '')
    return Buffer.from(`${[...new Set(lines)].sort().join('\n')}\n`)
  })
}

/** The triples of some work as sorted lines, with its time in seconds. */
async function written(work: () => Buffer[]) {
  let ntriples: Buffer[] = []
  const seconds = await timed(() => {
    ntriples = work()
  })
  return { seconds, triples: Buffer.concat(ntriples).toString().trim().split('\n').sort().join('\n') }
}
