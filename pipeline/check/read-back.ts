import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { JsonLdDocument } from 'jsonld'
import n3 from 'n3'
import { readChunks, readLines } from '../files/read-stream.ts'
import type { SerializedNodes } from '../rdf/node.ts'

/** A set of triples, known by how many they are and by a sum over their hashes that no order changes. */
export type TripleFingerprint = { readonly triples: number; readonly sum: string }

type Triple = {
  readonly subject: { readonly value: string }
  readonly predicate: { readonly value: string }
  readonly object: {
    readonly termType: string
    readonly value: string
    language?: string
    datatype?: { value: string }
  }
}

/** What a Turtle or N-Triples file says, as n3 reads it, in the memory of one piece. */
export async function fingerprintTriples(
  path: string,
  format: 'Turtle' | 'N-Triples',
): Promise<TripleFingerprint> {
  const print = fingerprint()
  const parser = new n3.StreamParser({ format })
  const done = new Promise<void>((resolve, reject) => {
    parser.on('data', (quad: Triple) => print.add(quad))
    parser.on('error', reject)
    parser.on('end', resolve)
  })
  const feed = async (): Promise<void> => {
    for await (const chunk of readChunks(path))
      if (!parser.write(Buffer.from(chunk))) await new Promise((resolve) => parser.once('drain', resolve))
    parser.end()
  }
  await Promise.all([feed(), done])
  return print.end()
}

/**
 * What our JSON-LD file says, as jsonld reads it in safe mode. Taken in runs of lines (of `run` characters), each put
 * between the file's own head and foot: one node a line, a comma after each but the last, makes that the same.
 */
export async function fingerprintJsonld(path: string, run = 1 << 20): Promise<TripleFingerprint> {
  const print = fingerprint()
  let head: string | undefined
  let nodes: string[] = []
  let size = 0
  let foot: string | undefined
  const read = async (): Promise<void> => {
    const text = `${head}\n${nodes.join('\n').replace(/,$/, '')}\n]}`
    for (const quad of await triplesOf(text)) print.add(quad)
    nodes = []
    size = 0
  }
  for await (const line of readLines(path)) {
    const isLast = nodes.length > 0 && !nodes.at(-1)?.endsWith(',')
    if (head === undefined) head = line
    else if (line === ']}' && foot === undefined) foot = line
    else if (foot !== undefined || isLast)
      throw new Error(`${path}: a line stands where none may: ${line.slice(0, 80)}`)
    else {
      if (size >= run) await read()
      nodes.push(line)
      size += line.length
    }
  }
  if (foot === undefined || nodes.at(-1)?.endsWith(',')) throw new Error(`${path}: the file ends too early`)
  await read()
  return print.end()
}

/** Reads texts of the same nodes back with parsers that are not ours; throws unless they all say the same triples. */
export async function verifyTexts(texts: SerializedNodes): Promise<void> {
  const prints = { ntriples: fingerprint(), turtle: fingerprint(), jsonld: fingerprint() }
  for (const format of ['ntriples', 'turtle'] as const)
    for (const quad of new n3.Parser({ format: FORMATS[format] }).parse(texts[format]))
      prints[format].add(quad as unknown as Triple)
  for (const quad of await triplesOf(texts.jsonld)) prints.jsonld.add(quad)
  proveSame(Object.values(prints).map((print) => print.end()))
}

const FORMATS = { ntriples: 'N-Triples', turtle: 'Turtle' } as const

/** What a JSON-LD text says, as jsonld reads it in safe mode. */
async function triplesOf(text: string): Promise<Triple[]> {
  const { default: jsonld } = await import('jsonld') // only a build that may be published needs it
  // the published types know neither `safe` nor what `toRDF` gives without a format
  const toRdf = jsonld.toRDF as unknown as (document: JsonLdDocument, options: object) => Promise<Triple[]>
  return toRdf(JSON.parse(text) as JsonLdDocument, { safe: true })
}

/** Reads the dumps back with parsers that are not ours; throws unless they all say the same triples. */
export async function verifyDumps(
  folder: string,
  paths: { readonly turtle: string; readonly jsonld: string; readonly ntriples: string },
): Promise<void> {
  proveSame([
    await fingerprintTriples(join(folder, paths.ntriples), 'N-Triples'),
    await fingerprintTriples(join(folder, paths.turtle), 'Turtle'),
    await fingerprintJsonld(join(folder, paths.jsonld)),
  ])
}

function proveSame(prints: readonly TripleFingerprint[]): void {
  const said = prints.map(({ triples, sum }) => `${triples} triples, ${sum}`)
  if (new Set(said).size > 1) throw new Error(`the dumps do not say the same triples: ${said.join(' / ')}`)
}

function fingerprint() {
  let triples = 0
  let sum = 0n
  return {
    add({ subject, predicate, object }: Triple): void {
      const { language = '', datatype } = object
      const key = [
        subject.value,
        predicate.value,
        object.termType,
        object.value,
        language,
        datatype?.value ?? '',
      ]
      const hash = createHash('sha256').update(JSON.stringify(key)).digest('hex')
      sum = BigInt.asUintN(256, sum + BigInt(`0x${hash}`))
      triples++
    },
    end: (): TripleFingerprint => ({ triples, sum: sum.toString(16) }),
  }
}
