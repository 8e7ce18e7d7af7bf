import fc from 'fast-check'
import n3 from 'n3'
import { describe, expect, it } from 'vitest'
import { type BufferPool, PooledBuffer } from '../../pipeline/collections/buffer-pool.ts'
import { classes, properties } from '../../pipeline/rdf/context.ts'
import { type Node, quadsOf, statementsOf } from '../../pipeline/rdf/node.ts'
import { nodesAsText } from '../../pipeline/write/bytes/encoded-node.ts'
import { writeJsonld } from '../../pipeline/write/bytes/jsonld.ts'
import { writeNtriples } from '../../pipeline/write/bytes/ntriples.ts'
import { turtleHead, writeTurtle } from '../../pipeline/write/bytes/turtle.ts'

/* The writers against those of other people, on nodes that no record says: synthetic, of every word and every character. */

const short = fc.string({ unit: 'binary', maxLength: 12 })
const text = fc.oneof(
  { weight: 9, arbitrary: short },
  short.map((one) => one.repeat(30)),
)
const address = fc
  .stringMatching(/^[a-zé\u{1F600}\uFB01#-]{0,6}$/u)
  .map((end) => `https://writers.test/${end}`)
const subject = fc.stringMatching(/^[a-z0-9/#.-]{0,6}$/).map((end) => `https://writers.test/${end}`) // as ids are
const language = fc.constantFrom('@none', 'fr', 'en', 'pt-br')

/** A value, several or none, of each kind of property. */
const valuesOf = {
  text: fc.dictionary(language, fc.oneof(text, fc.uniqueArray(text, { maxLength: 3 })), {
    noNullPrototype: true,
  }),
  reference: fc.oneof(address, fc.uniqueArray(address, { maxLength: 4 })),
  dated: fc.record({ '@value': text, '@type': fc.constantFrom('xsd:date', 'xsd:gYear', 'xsd:dateTime') }),
  typed: fc.oneof(text, fc.nat(), fc.boolean(), fc.uniqueArray(text, { maxLength: 3 })),
}

const said = fc.tuple(
  ...[...properties.values()].map(({ name, kind }) =>
    fc.option(
      (valuesOf[kind] as fc.Arbitrary<unknown>).map((value) => [name, value] as const),
      { nil: undefined, freq: 2 },
    ),
  ),
)
const node = fc
  .tuple(subject, fc.uniqueArray(fc.constantFrom(...classes.keys()), { maxLength: 3 }), said)
  .map(([id, types, said]) => ({
    '@id': id,
    ...(types.length > 0 && { '@type': types }),
    ...Object.fromEntries(said.flatMap((each) => (each === undefined ? [] : [each]))),
  }))
  .map((each) => each as Node)

/** As JSON writes what is said of it, but for U+007F, which is escaped as in the other formats, with capital digits as there. */
function stringified(node: Node): string {
  const { '@id': id, '@type': types } = node
  const said = Object.fromEntries(statementsOf(node).map(([{ name }, value]) => [name, value]))
  return JSON.stringify({ '@id': id, '@type': types, ...said }).replace(/\\\\|\\u00..|\x7f/g, (sign) =>
    sign === '\x7f' ? '\\u007F' : sign.startsWith('\\u') ? `\\u${sign.slice(2).toUpperCase()}` : sign,
  )
}

describe('a node', () => {
  it('is the line that JSON gives it', () => {
    fc.assert(
      fc.property(node, (node) => {
        expect(nodesAsText(writeJsonld, [node])).toBe(stringified(node))
      }),
      { numRuns: 50 },
    )
  })

  it('is that line though it is far longer than most, and those after it are no longer', () => {
    const node: Node = { '@id': 'https://writers.test/long', name: { fr: 'é"’'.repeat(500_000) } }
    expect(nodesAsText(writeJsonld, [node])).toBe(stringified(node))
    const next: Node = { '@id': 'https://writers.test/next', name: { fr: 'court' } }
    expect(nodesAsText(writeJsonld, [next])).toBe(stringified(next))
  })

  it('is the Turtle that n3 reads its statements from', () => {
    fc.assert(
      fc.property(node, (node) => {
        const read = new n3.Store(new n3.Parser().parse(turtleHead() + nodesAsText(writeTurtle, [node])))
        const wanted = new n3.Store(quadsOf(node))
        expect(read.size).toBe(wanted.size)
        for (const quad of wanted) expect(read.has(quad)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('is, with others, the lines that n3 reads its statements from, sorted by bytes, each once', () => {
    const nodes = fc.uniqueArray(node, { selector: (each) => each['@id'], minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(nodes, (nodes) => {
        let count = 0
        const text = nodesAsText((scratch, encoded) => (count = writeNtriples(scratch, encoded)), nodes)
        const lines = text.split('\n').slice(0, -1)
        const bytes = lines.map((line) => Buffer.from(line))
        expect(bytes.toSorted(Buffer.compare)).toEqual(bytes)
        expect(new Set(lines).size).toBe(count)
        expect(lines).toHaveLength(count)
        const wanted = new n3.Store(nodes.flatMap(quadsOf))
        const read = new n3.Store(new n3.Parser({ format: 'N-Triples' }).parse(text))
        expect(read.size).toBe(wanted.size)
        for (const quad of wanted) expect(read.has(quad)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('bytes', () => {
  it('are those that were added, whatever memory they stand in', () => {
    const added = fc.oneof(fc.uint8Array({ maxLength: 9 }), fc.uint8Array({ maxLength: 2000 }))
    fc.assert(
      fc.property(fc.array(fc.array(added, { maxLength: 8 }), { maxLength: 6 }), (batches) => {
        const spare: BufferPool = [new SharedArrayBuffer(16), new SharedArrayBuffer(1 << 12)]
        const bytes = new PooledBuffer(spare)
        for (const batch of batches) {
          for (const each of batch) bytes.append(each)
          const taken = bytes.take()
          expect(Buffer.compare(taken, Buffer.concat(batch))).toBe(0)
          spare.push(taken.buffer as SharedArrayBuffer)
        }
      }),
    )
  })
})
