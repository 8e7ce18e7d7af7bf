import jsonld, { type JsonLdDocument } from 'jsonld'
import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { violation, warning } from '../../problems/rule-problem.ts'
import { isDeeperThan } from '../../rdf/json-depth.ts'
import { RDF_TYPE } from '../../rdf/vocabulary.ts'
import { openContextLoader } from './context-loader.ts'
import type { PageContent, PageText } from './html-reader.ts'
import { unwrapJson } from './json-text.ts'
import {
  isVideoType,
  openStatements,
  type PageStatement,
  RELATIVE_BASE,
  type Resource,
} from './page-statement.ts'

/** How deep the objects of a block may lie in each other: `jsonld` calls itself for each. */
const MAX_DEPTH = 200

type ReadBlock = { readonly statements: readonly PageStatement[]; readonly problems: readonly Problem[] }

/**
 * Reads the JSON-LD of a page offline, with schema.org's context as this package has it. Reports blocks that are not JSON, contexts
 * that were not loaded, and value objects, which search engines do not read.
 */
export async function readJsonld({ blocks, placeOf }: PageContent): Promise<ReadBlock> {
  const collection = openStatements('jsonld', `${RELATIVE_BASE}/`)
  const problems: Problem[] = []
  for (const [index, block] of blocks.entries()) {
    const before = collection.statements.length
    const { documentLoader, unknown } = openContextLoader()
    try {
      const document = parseBlock(block)
      const valueObject = /"@(value|language)"\s*:/.exec(block.text)
      if (valueObject !== null) {
        const place = placeOf(block.offset + valueObject.index)
        problems.push(violation('page-value-object', place, [], valueObject[1] ?? ''))
      }
      const options = { base: `${RELATIVE_BASE}/`, documentLoader } as object
      addExpanded(await jsonld.expand(document, options), index, collection)
    } catch (error) {
      problems.push(problemOfError(error, block, placeOf))
    }
    const hasVideo = collection.statements.slice(before).some(isVideoType)
    for (const address of unknown) {
      const written = address.replace(`${RELATIVE_BASE}/`, '')
      const offset = Math.max(block.text.indexOf(JSON.stringify(written)), 0)
      const report = hasVideo ? warning : violation
      problems.push(report('page-context', placeOf(block.offset + offset), [], formatValue(written)))
    }
  }
  return { statements: collection.statements, problems }
}

class DeepBlockError extends Error {}

/** The document of a block. Throws `SyntaxError`, and `DeepBlockError` for one that is nested too deep. */
function parseBlock({ text }: PageText): JsonLdDocument {
  const document = JSON.parse(unwrapJson(text)) as JsonLdDocument
  if (isDeeperThan(MAX_DEPTH, document)) throw new DeepBlockError()
  return document
}

/** What `jsonld.expand` makes of a value: a value object, a list, or a node with its properties. */
type Expanded = { readonly [key: string]: unknown }

/**
 * Adds the statements of an expanded document. A list is so many values: search engines know no order. What named graphs hold is said
 * of the page, too. Blank nodes are kept apart by `block`.
 */
function addExpanded(
  document: unknown,
  block: number,
  { add, resource, unnamed }: ReturnType<typeof openStatements>,
): void {
  addNodes(document)

  function addNodes(values: unknown): void {
    for (const value of objectsIn(values)) if (!('@value' in value)) addNode(value)
  }

  function addNode(node: Expanded): Resource {
    const { '@id': id, '@type': types, '@reverse': reverse, '@graph': graph, '@included': included } = node
    const subject =
      typeof id === 'string' ? resource(id.startsWith('_:') ? `_:${block}-${id.slice(2)}` : id) : unnamed()
    for (const type of [types ?? []].flat()) add(subject, RDF_TYPE, String(type))
    for (const [property, values] of Object.entries(node)) {
      if (property.startsWith('@')) continue
      for (const value of objectsIn(values)) {
        const isText = '@value' in value
        add(subject, property, isText ? textOf(value['@value']) : addNode(value))
      }
    }
    for (const [property, values] of Object.entries(reverse ?? {}))
      for (const value of objectsIn(values)) if (!('@value' in value)) add(addNode(value), property, subject)
    addNodes(graph)
    addNodes(included)
    return subject
  }
}

/** The objects of a value of an expanded document; those of lists among the others. */
function objectsIn(values: unknown): Expanded[] {
  return [values ?? []].flat().flatMap((value): Expanded[] => {
    if (typeof value !== 'object' || value === null) return []
    return '@list' in value ? objectsIn(value['@list']) : [value as Expanded]
  })
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function problemOfError(
  error: unknown,
  { text, offset }: PageText,
  placeOf: PageContent['placeOf'],
): Problem {
  if (error instanceof DeepBlockError) return warning('page-depth', placeOf(offset), [], `${MAX_DEPTH}`)
  if (error instanceof SyntaxError) {
    const position =
      /position (\d+)/.exec(error.message)?.[1] ?? (/end of JSON/.test(error.message) ? text.length : 0)
    const reason = error.message.replace(/ in JSON at .*$/s, '')
    return violation('page-json', placeOf(offset + Number(position)), [], reason)
  }
  return violation('page-json', placeOf(offset), [], error instanceof Error ? error.message : String(error))
}
