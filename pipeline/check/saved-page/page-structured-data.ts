import jsonld, { type JsonLdDocument } from 'jsonld'
import n3, { type BlankNode, type NamedNode, type Quad_Object, type Quad_Subject, type Store } from 'n3'
import official from '../../../ontology/schema-org.json' with { type: 'json' }
import { formatValue } from '../../problems/format-value.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { schemaOrgValues } from '../search-engines/video-validator.ts'
import type { Locator } from '../shape-validation.ts'
import type { PageContent, PageText } from './html-reader.ts'

/**
 * What the JSON-LD of a page says, read offline under schema.org's official terms, with what is wrong in the
 * blocks themselves: they are not JSON, lean on another context, or hold what search engines do not read.
 */
export async function readStructuredData({
  blocks,
  placeOf,
}: PageContent): Promise<{ data: Store; problems: Problem[] }> {
  const data = new n3.Store()
  const problems: Problem[] = []
  for (const [index, block] of blocks.entries()) {
    try {
      const document = JSON.parse(block.text) as JsonLdDocument
      const odd = /"@(value|language)"\s*:/.exec(block.text)
      if (odd !== null)
        problems.push(violation('page-value-object', placeOf(block.offset + odd.index), [], odd[1] ?? ''))
      for (const quad of await toRdf(document, { base: `${RELATIVE_BASE}/`, documentLoader }))
        data.addQuad(
          termOf(quad.subject, index) as Quad_Subject,
          n3.DataFactory.namedNode(quad.predicate.value),
          termOf(quad.object, index),
        )
    } catch (error) {
      problems.push(faultOf(error, block, placeOf))
    }
  }
  return { data, problems }
}

/** What relative addresses of a page begin with, so that they are seen to be relative. */
export const RELATIVE_BASE = 'relative://page'

/** Where a value stands in the structured data, or else the name of what lacks it. */
export function openPageLocator(html: PageContent, data: Store): Locator {
  return (address, word, value) => {
    const [name] = schemaOrgValues(data, subjectOf(address), 'name')
    const place =
      value === undefined ? placeOfStatement(html, 'name', name) : placeOfStatement(html, word, value)
    return { path: word === undefined ? [] : [word], place }
  }
}

/** Where a word says a value; where a video begins, if it says it nowhere. */
export function placeOfStatement({ blocks, placeOf }: PageContent, word?: string, value?: string): Place {
  const written = value?.replace(RELATIVE_BASE, '')
  const sought = [
    ...(written === undefined
      ? []
      : [
          JSON.stringify(written),
          JSON.stringify(written.replace(/^\//, '')),
          `"${word}": ${written}`,
          `"${word}":${written}`,
        ]),
    '"VideoObject"',
  ]
  for (const text of sought)
    for (const block of blocks) {
      const at = block.text.indexOf(text)
      if (at >= 0) return placeOf(block.offset + at)
    }
  return placeOf(blocks[0]?.offset ?? 0)
}

type Term = {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: Term
}
type Rdf = readonly { readonly subject: Term; readonly predicate: Term; readonly object: Term }[]

const toRdf = jsonld.toRDF as unknown as (document: JsonLdDocument, options: object) => Promise<Rdf>

class OtherContext extends Error {}

/** Knows schema.org's own context and refuses every other address. */
async function documentLoader(address: string) {
  if (!/^https?:\/\/(www\.)?schema\.org(\/|\/docs\/jsonldcontext\.jsonld?)?$/.test(address))
    throw new OtherContext(address)
  return { contextUrl: undefined, documentUrl: address, document: official }
}

/** A term of ours; blank nodes of two blocks are two. */
function termOf({ termType, value, language, datatype }: Term, block: number): Quad_Object {
  const { namedNode, blankNode, literal } = n3.DataFactory
  if (termType === 'NamedNode') return namedNode(value)
  if (termType === 'BlankNode') return blankNode(`b${block}-${value.replace(/^_:/, '')}`)
  return literal(value, language || namedNode(String(datatype?.value)))
}

/** What `termOfKey` made of a subject. */
function subjectOf(address: string): NamedNode | BlankNode {
  const { namedNode, blankNode } = n3.DataFactory
  return /^b\d+-/.test(address) ? blankNode(address) : namedNode(address)
}

function faultOf(error: unknown, { text, offset }: PageText, placeOf: PageContent['placeOf']): Problem {
  const other = otherContextIn(error)
  if (other !== undefined) {
    const at = text.indexOf(JSON.stringify(other))
    return violation('page-context', placeOf(offset + Math.max(at, 0)), [], formatValue(other))
  }
  if (error instanceof SyntaxError) {
    const at = Number(
      /position (\d+)/.exec(error.message)?.[1] ?? (/end of JSON/.test(error.message) ? text.length : 0),
    )
    return violation('page-json', placeOf(offset + at), [], error.message.replace(/ in JSON at .*$/s, ''))
  }
  return violation('page-json', placeOf(offset), [], error instanceof Error ? error.message : String(error))
}

/** The address that was refused; the library wraps what a loader throws. */
function otherContextIn(error: unknown): string | undefined {
  if (error instanceof OtherContext) return error.message
  const { cause, details } = error as { cause?: unknown; details?: { cause?: unknown } }
  const inner = cause ?? details?.cause
  return inner === undefined ? undefined : otherContextIn(inner)
}
