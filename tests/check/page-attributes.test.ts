import fc from 'fast-check'
import jsonld from 'jsonld'
import { MicrodataRdfParser } from 'microdata-rdf-streaming-parser'
import n3, { type Quad } from 'n3'
import { parse } from 'parse5'
import { RdfaParser } from 'rdfa-streaming-parser'
import { describe, expect, it } from 'vitest'
import { readMicrodata } from '../../pipeline/check/saved-page/microdata-reader.ts'
import type { PageStatement } from '../../pipeline/check/saved-page/page-statement.ts'
import { readRdfa } from '../../pipeline/check/saved-page/rdfa-reader.ts'
import { openReadingBudget } from '../../pipeline/check/saved-page/reading-budget.ts'
import { elementsOf } from '../../pipeline/check/saved-page/saved-page-elements.ts'

const PAGE = 'https://publisher.test/page'
const { namedNode, quad } = n3.DataFactory

type Attributes = Readonly<Record<string, string | undefined>>
type Tree = { readonly attributes: Attributes; readonly text: string; readonly children: readonly Tree[] }

/** Random nested elements, each with any of these attributes. */
function trees(
  values: Readonly<Record<string, readonly string[]>>,
  texts: readonly string[],
): fc.Arbitrary<Tree> {
  const attributes = fc.record(
    Object.fromEntries(
      Object.entries(values).map(([name, list]) => [
        name,
        fc.option(fc.constantFrom(...list), { nil: undefined }),
      ]),
    ),
  )
  const treeOf = (depth: number): fc.Arbitrary<Tree> =>
    fc.record({
      attributes,
      text: fc.constantFrom(...texts),
      children: depth === 0 ? fc.constant([]) : fc.array(treeOf(depth - 1), { maxLength: 2 }),
    })
  return treeOf(3)
}

function htmlOf({ attributes, text, children }: Tree): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${value}"`],
  )
  return `<div${written.join('')}>${text}${children.map(htmlOf).join('')}</div>`
}

describe('the attributes of random pages', () => {
  it('say as RDFa what an independent program reads in them', async () => {
    const values = {
      vocab: ['https://schema.org/', ''],
      prefix: ['s: http://schema.org/', 'schema: https://schema.org/ other: https://other.test/'],
      typeof: ['VideoObject', 's:Clip', 'schema:Person Thing', ''],
      property: ['name', 's:text', 'schema:about name', 'other:x'],
      rel: ['schema:hasPart', 'author', 's:about schema:video'],
      rev: ['schema:isBasedOn'],
      about: ['#a', '_:b', 'https://other.test/', 's:x', '[s:y]'],
      resource: ['#c', '_:b', '[schema:z]'],
      href: ['/d', 'https://other.test/e'],
      src: ['f.mp4'],
      content: ['typed', ''],
      datetime: ['2024-01-01'],
      datatype: ['xsd:string', ''],
    }
    await fc.assert(
      fc.asyncProperty(trees(values, ['']), async (tree) => {
        // it loses texts below nested properties
        const html = `<!doctype html><html><head></head><body>${htmlOf(tree)}</body></html>`
        const parser = new RdfaParser({ baseIRI: PAGE, profile: 'html' })
        expect(await canonical(readAs(html, 'rdfa'))).toEqual(await canonical(await quadsOf(parser, html)))
      }),
      { numRuns: 500 },
    )
  })

  it('say as microdata what an independent program reads in them', async () => {
    const values = {
      'itemscope itemtype': [
        // of an item without a type the two programs make different names
        'https://schema.org/VideoObject',
        'http://schema.org/Clip https://schema.org/Thing',
      ],
      itemid: ['#a', 'https://other.test/'],
      itemprop: ['name', 'about text', 'https://schema.org/creator'],
      content: ['typed', ''],
    }
    await fc.assert(
      fc.asyncProperty(trees(values, ['', 'x', 'yz']), async (tree) => {
        const html = `<!doctype html><html><head></head><body>${htmlOf(tree)}</body></html>`
        const parser = new MicrodataRdfParser({ baseIRI: PAGE })
        expect(await canonical(readAs(html, 'microdata'))).toEqual(
          await canonical(await quadsOf(parser, html)),
        )
      }),
      { numRuns: 500 },
    )
  })
})

function readAs(html: string, form: 'rdfa' | 'microdata'): Quad[] {
  const elements = elementsOf(parse(html)).map(({ element }) => element)
  const resolve = (address: string): string => new URL(address, PAGE).href
  const budget = openReadingBudget()
  const [root] = elements
  if (root === undefined) throw new Error('no element')
  const statements: readonly PageStatement[] =
    form === 'rdfa' ? readRdfa(root, PAGE, resolve, budget) : readMicrodata(elements, PAGE, resolve, budget)
  return statements.map(({ subject, predicate, object }) => quad(subject, namedNode(predicate), object))
}

function quadsOf(parser: RdfaParser | MicrodataRdfParser, html: string): Promise<Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = []
    parser.on('data', (each: Quad) => quads.push(each))
    parser.on('error', reject)
    parser.on('end', () => resolve(quads))
    parser.end(html)
  })
}

/** The statements about schema.org's terms in canonical form, in one spelling of it and without datatypes. */
async function canonical(quads: readonly Quad[]): Promise<string[]> {
  const spelt = quads
    .map(({ subject, predicate, object }) => {
      const property = namedNode(predicate.value.replace('https://schema.org/', 'http://schema.org/'))
      const isType = predicate.value.endsWith('#type')
      const value =
        object.termType === 'Literal'
          ? n3.DataFactory.literal(object.value)
          : isType
            ? namedNode(object.value.replace('https://schema.org/', 'http://schema.org/'))
            : object
      return quad(subject, property, value)
    })
    .filter(({ predicate }) => /schema\.org|#type$/.test(predicate.value))
  const text = new n3.Writer({ format: 'N-Quads' }).quadsToString([...new n3.Store(spelt)])
  const nquads: unknown = await jsonld.canonize(text as unknown as object, {
    inputFormat: 'application/n-quads',
    format: 'application/n-quads',
  })
  return String(nquads).split('\n').sort()
}
