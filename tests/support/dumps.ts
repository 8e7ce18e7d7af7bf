import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import jsonld, { type JsonLdDocument } from 'jsonld'
import n3 from 'n3'

/** A term as RDF/JS has it; of a literal, what else it says. */
type Term = {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}
type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term }

/** What the three dumps below `folder` say, each read by a parser that is not of the pipeline. */
export async function readDumps(
  folder: string,
): Promise<{ readonly turtle: string[]; readonly ntriples: string[]; readonly jsonld: string[] }> {
  const text = (name: string): Promise<string> => readFile(join(folder, 'dumps', name), 'utf8')
  const parse = async (name: string, format: string): Promise<string[]> =>
    keysOf(new n3.Parser({ format }).parse(await text(name)))
  return {
    turtle: await parse('regards.ttl', 'text/turtle'),
    ntriples: await parse('regards.nt', 'application/n-triples'),
    jsonld: keysOf(await quadsOfJsonld(await text('regards.jsonld'))),
  }
}

/** A literal as `readDumps` gives it; `tag` is a language, or nothing for a plain string. */
export function literal(subject: string, predicate: string, value: string, tag = ''): string {
  const datatype = tag === '' ? `${XSD}string` : `${RDF}langString`
  return JSON.stringify([subject, predicate, 'Literal', value, tag, datatype])
}

/** A link as `readDumps` gives it. */
export function link(subject: string, predicate: string, object: string): string {
  return JSON.stringify([subject, predicate, 'NamedNode', object, '', ''])
}

/** What a whole JSON-LD text says, read in safe mode: whatever would be dropped throws. */
export function quadsOfJsonld(text: string): Promise<Quad[]> {
  // the published types know neither `safe` nor what `toRDF` gives without a format
  const toRdf = jsonld.toRDF as unknown as (document: JsonLdDocument, options: object) => Promise<Quad[]>
  return toRdf(JSON.parse(text) as JsonLdDocument, { safe: true })
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const XSD = 'http://www.w3.org/2001/XMLSchema#'

function keysOf(quads: readonly Quad[]): string[] {
  return quads.map(({ subject, predicate, object }) => {
    const { termType, value, language = '', datatype } = object
    return JSON.stringify([subject.value, predicate.value, termType, value, language, datatype?.value ?? ''])
  })
}
