import jsonld, { type JsonLdDocument } from 'jsonld'
import n3 from 'n3'
import { formatValue } from '../../problems/format-value.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { isDeeperThan } from '../../rdf/json-depth.ts'
import {
  type CatalogFile,
  type CatalogFormat,
  catalogFormat,
  reasons,
  type UnreadForm,
} from './catalog-format.ts'

/** The triples that a portal reads in a catalogue, and the places of texts in its file. */
export type CatalogGraph = {
  readonly graph: n3.Store
  readonly format: CatalogFormat
  /** The place of the first of `texts` that the file holds; the start of the file if it holds none. */
  place(...texts: readonly string[]): Place
}

/** How much of an XML file is searched for its first element. */
const MAX_PROLOGUE_LENGTH = 20_000

/** How deep the objects of a JSON-LD catalogue may lie in each other. */
const MAX_DEPTH = 200

/**
 * Reads a catalogue as data.gouv.fr's harvester does: JSON and RDF/XML as UTF-8, Turtle, for lack of a charset, as
 * ISO 8859-1. Returns a problem where it cannot be read here, so that its harvest is not rehearsed.
 */
export async function readCatalog(file: CatalogFile): Promise<CatalogGraph | { readonly problem: Problem }> {
  const { name, bytes } = file
  const start = { file: name, line: 1, column: 1 }
  const format = catalogFormat(file)
  if ('form' in format) return { problem: unread(format, start) }
  const text = Buffer.from(bytes).toString(format.syntax === 'turtle' ? 'latin1' : 'utf8')
  const place = (...texts: readonly string[]): Place => placeIn(text, name, texts)
  try {
    return { graph: await readers[format.syntax](text), format, place }
  } catch (error) {
    if (error instanceof RemoteContextError)
      return { problem: violation('portal-context', place(error.address), [], formatValue(error.address)) }
    const { message, context } = error as { message: string; context?: { line?: number } }
    const at = { ...start, line: context?.line ?? 1 }
    if (error instanceof UnreadFormError) return { problem: unread(error.unread, at) }
    if (format.isSure) return { problem: violation('portal-syntax', at, [], formatValue(message)) }
    const reason = /^(N3|TriG)$/.test(format.name) ? reasons.graphs : reasons.ending
    return { problem: unread({ form: format.name, reason }, at) }
  }
}

function unread({ form, reason }: UnreadForm, place: Place): Problem {
  return violation('portal-unread', place, [], formatValue(form), reason)
}

const readers: Readonly<Record<CatalogFormat['syntax'], (text: string) => Promise<n3.Store>>> = {
  turtle: async (text) => new n3.Store(new n3.Parser({ baseIRI: BASE, format: 'Turtle' }).parse(text)),
  rdfxml: readRdfXml,
  jsonld: readJsonld,
}

/** A form that the harvester may read and this program does not. */
class UnreadFormError extends Error {
  readonly unread: UnreadForm

  constructor(unread: UnreadForm) {
    super(unread.form)
    this.unread = unread
  }
}

/** A context that would have to be fetched. */
class RemoteContextError extends Error {
  readonly address: string

  constructor(address: string) {
    super(address)
    this.address = address
  }
}

async function readJsonld(text: string): Promise<n3.Store> {
  const document = JSON.parse(text) as JsonLdDocument
  if (isDeeperThan(MAX_DEPTH, document)) throw new UnreadFormError({ form: 'JSON', reason: reasons.depth })
  if (!/"@(context|id|type|graph)"/.test(text))
    throw new UnreadFormError({ form: 'JSON', reason: reasons.otherJson })
  let remote: string | undefined
  const documentLoader = async (address: string): Promise<never> => {
    remote ??= address.startsWith(BASE) ? address.slice(BASE.length) : address
    throw new Error(address)
  }
  try {
    const options = { format: 'application/n-quads', base: BASE, documentLoader } as object
    const nquads = await jsonld.toRDF(document, options)
    return new n3.Store(new n3.Parser({ format: 'N-Quads' }).parse(String(nquads)))
  } catch (error) {
    if (remote !== undefined) throw new RemoteContextError(remote)
    throw error
  }
}

/** Reads RDF/XML, with a library that is loaded where one is given; it takes a document that was cut for a short one. */
async function readRdfXml(text: string): Promise<n3.Store> {
  const start = text
    .slice(0, MAX_PROLOGUE_LENGTH)
    .replaceAll(/<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(\[[^\]]*\])?[^>]*>/g, '')
  const [, root] = /<([a-z_][\w.:-]*)/i.exec(start) ?? []
  if (root !== undefined && !/^([\w.-]+:)?RDF$/.test(root))
    throw new UnreadFormError({ form: `XML <${root}>`, reason: reasons.otherXml })
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

function placeIn(text: string, file: string, texts: readonly string[]): Place {
  for (const each of texts) {
    const at = each === '' ? -1 : text.indexOf(each)
    if (at < 0) continue
    const before = text.slice(0, at).split('\n')
    return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
  }
  return { file, line: 1, column: 1 }
}
