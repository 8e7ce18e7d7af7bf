import jsonld, { type JsonLdDocument } from 'jsonld'
import n3 from 'n3'
import { formatValue } from '../../problems/format-value.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'

/** The file of a catalogue. */
export type CatalogFile = { readonly name: string; readonly bytes: Uint8Array }

/** The triples that a portal reads in a catalogue, and the places of texts in its file. */
export type CatalogGraph = {
  readonly graph: n3.Store
  /** The place of the first of `texts` that the file holds; the start of the file if it holds none. */
  place(...texts: readonly string[]): Place
}

/**
 * Reads a catalogue as data.gouv.fr's harvester does: JSON and RDF/XML as UTF-8, Turtle, for lack of a charset, as
 * ISO 8859-1. Returns a problem where the harvest as a whole would fail.
 */
export async function readCatalog({
  name,
  bytes,
}: CatalogFile): Promise<CatalogGraph | { readonly problem: Problem }> {
  const isJson = /\.json(ld)?$/.test(name)
  const isXml = !isJson && /^\s*<(\?xml|rdf:RDF)\b/.test(Buffer.from(bytes.subarray(0, 200)).toString())
  const text = Buffer.from(bytes).toString(isJson || isXml ? 'utf8' : 'latin1')
  const place = (...texts: readonly string[]): Place => placeIn(text, name, texts)
  const start = { file: name, line: 1, column: 1 }
  try {
    if (isXml) return { graph: await readRdfXml(text), place }
    if (!isJson) return { graph: new n3.Store(new n3.Parser({ baseIRI: BASE }).parse(text)), place }
    const document = JSON.parse(text) as JsonLdDocument
    const remote = remoteContext(document)
    if (remote !== undefined)
      return { problem: violation('portal-context', place(remote), [], formatValue(remote)) }
    const nquads = await jsonld.toRDF(document, { format: 'application/n-quads', base: BASE })
    return { graph: new n3.Store(new n3.Parser({ format: 'N-Quads' }).parse(String(nquads))), place }
  } catch (error) {
    const { message, context } = error as { message: string; context?: { line?: number } }
    return {
      problem: violation('portal-syntax', { ...start, line: context?.line ?? 1 }, [], formatValue(message)),
    }
  }
}

/** Reads RDF/XML, with a library that is loaded where one is given; it takes a document that was cut for a short one. */
async function readRdfXml(text: string): Promise<n3.Store> {
  if (!/<\/[\w:.-]*RDF\s*>\s*$/.test(text)) throw new Error('no </rdf:RDF> at the end')
  const { RdfXmlParser } = await import('rdfxml-streaming-parser')
  const graph = new n3.Store()
  const parser = new RdfXmlParser({ baseIRI: BASE })
  return new Promise((resolve, reject) => {
    parser.on('data', (quad) => graph.add(quad))
    parser.on('error', reject)
    parser.on('end', () => resolve(graph))
    parser.end(text)
  })
}

const BASE = 'https://catalog.invalid/'

/** The address of a context that would have to be fetched, if there is one. */
function remoteContext(document: unknown): string | undefined {
  const values = [(document as { '@context'?: unknown } | null)?.['@context'] ?? []].flat()
  return values.find((value): value is string => typeof value === 'string')
}

function placeIn(text: string, file: string, texts: readonly string[]): Place {
  for (const each of texts) {
    const at = each === '' ? -1 : text.indexOf(each)
    if (at < 0) continue
    const before = text.slice(0, at).split('\n')
    return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
  }
  return { file, line: 1, column: 1 }
}
