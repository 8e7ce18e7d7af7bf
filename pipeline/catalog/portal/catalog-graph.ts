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
 * Reads a catalogue as data.gouv.fr's harvester does: JSON as UTF-8, everything else, for lack of a charset, as
 * ISO 8859-1. Returns a problem where the harvest as a whole would fail.
 */
export async function readCatalog({
  name,
  bytes,
}: CatalogFile): Promise<CatalogGraph | { readonly problem: Problem }> {
  const isJson = /\.json(ld)?$/.test(name)
  const text = Buffer.from(bytes).toString(isJson ? 'utf8' : 'latin1')
  const place = (...texts: readonly string[]): Place => placeIn(text, name, texts)
  const start = { file: name, line: 1, column: 1 }
  try {
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
