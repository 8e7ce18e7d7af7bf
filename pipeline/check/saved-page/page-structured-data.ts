import jsonld, { type JsonLdDocument } from 'jsonld'
import n3, { type BlankNode, type NamedNode, type Quad_Object, type Quad_Subject, type Store } from 'n3'
import official from '../../../ontology/schema-org.json' with { type: 'json' }
import { formatValue } from '../../problems/format-value.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { Locator } from '../result-problem.ts'
import { schemaOrgValues } from '../search-engines/video-validator.ts'
import type { PageContent, PageText } from './html-reader.ts'

/** The base of relative addresses of a page, by which they are recognised later. */
export const RELATIVE_BASE = 'relative://page'

/**
 * Reads the JSON-LD of a page offline, with schema.org's official context. Reports blocks that are not JSON, that use another
 * context, or that use value objects, which search engines do not read.
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
      const valueObject = /"@(value|language)"\s*:/.exec(block.text)
      if (valueObject !== null) {
        const place = placeOf(block.offset + valueObject.index)
        problems.push(violation('page-value-object', place, [], valueObject[1] ?? ''))
      }
      for (const quad of await toRdf(document, { base: `${RELATIVE_BASE}/`, documentLoader }))
        data.addQuad(
          rdfTermOf(quad.subject, index) as Quad_Subject,
          n3.DataFactory.namedNode(quad.predicate.value),
          rdfTermOf(quad.object, index),
        )
    } catch (error) {
      problems.push(problemOfError(error, block, placeOf))
    }
  }
  return { data, problems }
}

/** A locator of statements in the structured data of a page; a missing property is located at the name of its resource. */
export function openPageLocator(html: PageContent, data: Store): Locator {
  return (address, property, value) => {
    const [name] = schemaOrgValues(data, subjectOf(address), 'name')
    const place =
      value === undefined ? placeOfStatement(html, 'name', name) : placeOfStatement(html, property, value)
    return { path: property === undefined ? [] : [property], place }
  }
}

/** The place of a property's value in the structured data; if it is not found, the place where a video begins. */
export function placeOfStatement({ blocks, placeOf }: PageContent, property?: string, value?: string): Place {
  const written = value?.replace(RELATIVE_BASE, '')
  const forms =
    written === undefined
      ? []
      : [
          JSON.stringify(written),
          JSON.stringify(written.replace(/^\//, '')),
          `"${property}": ${written}`,
          `"${property}":${written}`,
        ]
  for (const form of [...forms, '"VideoObject"'])
    for (const block of blocks) {
      const index = block.text.indexOf(form)
      if (index >= 0) return placeOf(block.offset + index)
    }
  return placeOf(blocks[0]?.offset ?? 0)
}

/** A term as `jsonld` returns it. */
type JsonldTerm = {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: JsonldTerm
}
type JsonldQuads = readonly {
  readonly subject: JsonldTerm
  readonly predicate: JsonldTerm
  readonly object: JsonldTerm
}[]

const toRdf = jsonld.toRDF as unknown as (document: JsonLdDocument, options: object) => Promise<JsonldQuads>

class ForeignContextError extends Error {}

/** Loads schema.org's context from this package. Rejects every other address with `ForeignContextError`. */
async function documentLoader(address: string) {
  if (!/^https?:\/\/(www\.)?schema\.org(\/|\/docs\/jsonldcontext\.jsonld?)?$/.test(address))
    throw new ForeignContextError(address)
  return { contextUrl: undefined, documentUrl: address, document: official }
}

/** An RDF/JS term; blank nodes are kept apart by block. */
function rdfTermOf({ termType, value, language, datatype }: JsonldTerm, block: number): Quad_Object {
  const { namedNode, blankNode, literal } = n3.DataFactory
  if (termType === 'NamedNode') return namedNode(value)
  if (termType === 'BlankNode') return blankNode(`b${block}-${value.replace(/^_:/, '')}`)
  return literal(value, language || namedNode(String(datatype?.value)))
}

/** The subject behind its text, as `rdfTermOf` makes it. */
function subjectOf(text: string): NamedNode | BlankNode {
  const { namedNode, blankNode } = n3.DataFactory
  return /^b\d+-/.test(text) ? blankNode(text) : namedNode(text)
}

function problemOfError(
  error: unknown,
  { text, offset }: PageText,
  placeOf: PageContent['placeOf'],
): Problem {
  const context = foreignContextIn(error)
  if (context !== undefined) {
    const index = Math.max(text.indexOf(JSON.stringify(context)), 0)
    return violation('page-context', placeOf(offset + index), [], formatValue(context))
  }
  if (error instanceof SyntaxError) {
    const position =
      /position (\d+)/.exec(error.message)?.[1] ?? (/end of JSON/.test(error.message) ? text.length : 0)
    const reason = error.message.replace(/ in JSON at .*$/s, '')
    return violation('page-json', placeOf(offset + Number(position)), [], reason)
  }
  return violation('page-json', placeOf(offset), [], error instanceof Error ? error.message : String(error))
}

/** The address of a context that `documentLoader` rejected; `jsonld` wraps the error of a loader. */
function foreignContextIn(error: unknown): string | undefined {
  if (error instanceof ForeignContextError) return error.message
  const { cause, details } = error as { cause?: unknown; details?: { cause?: unknown } }
  const inner = cause ?? details?.cause
  return inner === undefined ? undefined : foreignContextIn(inner)
}
