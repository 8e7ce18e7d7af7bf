import fc from 'fast-check'
import n3 from 'n3'
import { expect, it } from 'vitest'
import { resourceTrees } from '../../pipeline/profile/resource-tree.ts'
import { compactIri, treesJsonld, treesTurtle } from '../../pipeline/profile/tree-documents.ts'
import { quadsOfJsonld } from '../support/dumps.ts'

const { namedNode, literal, quad } = n3.DataFactory
const prefixes = { ex: 'https://words.test/', xsd: 'http://www.w3.org/2001/XMLSchema#' }

const iri = fc
  .constantFrom('a', 'b-c', 'd_1', 'x/y', '1st', 'é', '')
  .map((name) => namedNode(prefixes.ex + name))
const text = fc.string({ unit: 'grapheme' })
const value = fc.oneof(
  iri,
  text.map((each) => literal(each)),
  fc.tuple(text, fc.constantFrom('fr', 'en', 'de-ch')).map(([each, tag]) => literal(each, tag)),
  fc.integer().map((each) => literal(String(each), namedNode(`${prefixes.xsd}integer`))),
  fc.boolean().map((each) => literal(String(each), namedNode(`${prefixes.xsd}boolean`))),
  text.map((each) => literal(each, namedNode(`${prefixes.ex}type`))),
)
const statements = fc.array(
  fc.tuple(iri, iri, value).map(([s, p, o]) => quad(s, p, o)),
  { minLength: 1, maxLength: 8 },
)

type Statement = {
  readonly subject: { readonly value: string }
  readonly predicate: { readonly value: string }
  readonly object: {
    readonly termType: string
    readonly value: string
    readonly language?: string
    readonly datatype?: { readonly value: string }
  }
}

function keysOf(quads: readonly Statement[]): string[] {
  const keys = quads.map(({ subject, predicate, object: { termType, value, language = '', datatype } }) =>
    JSON.stringify([
      ...[subject.value, predicate.value, termType, value],
      ...[language.toLowerCase(), datatype?.value ?? ''],
    ]),
  )
  return [...new Set(keys)].sort()
}

it('any statements are the same in Turtle and in JSON-LD, read by others', async () => {
  await fc.assert(
    fc.asyncProperty(statements, async (quads) => {
      const trees = resourceTrees(quads)
      const expected = keysOf(quads as unknown as readonly Statement[])
      const turtle = new n3.Parser().parse(treesTurtle(trees, prefixes))
      expect(keysOf(turtle as unknown as readonly Statement[])).toEqual(expected)
      expect(keysOf(await quadsOfJsonld(treesJsonld(trees, prefixes)))).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

it('what has no address stays inside what points to it, lists too', () => {
  const turtle = `@prefix ex: <https://words.test/> .
ex:a ex:or ( [ ex:p ex:b ; ex:q "un"@fr ] [ ex:p ( 1 true ) ] ex:c () ) .`
  const quads = new n3.Parser().parse(turtle)
  const written = treesTurtle(resourceTrees(quads), prefixes)
  expect(written).toContain('ex:a ex:or ( [ ex:p ex:b ; ex:q "un"@fr ] [ ex:p ( 1 true ) ] ex:c (  ) ) .')
  expect(new n3.Parser().parse(written)).toHaveLength(quads.length)
})

it.each([
  ['https://words.test/name', 'ex:name'],
  ['https://words.test/a/b', undefined],
  ['https://words.test/', undefined],
  ['https://words.test/1st', undefined],
  ['https://elsewhere.test/name', undefined],
])('the name of %s with a prefix is %s', (address, name) => {
  expect(compactIri(address, prefixes)).toBe(name)
})
