import type { Node } from '../node.ts'
import { context } from '../terms.ts'

/** The first line of our JSON-LD file: the whole context, so that a reader need fetch nothing. */
export function jsonldHead(): string {
  return `{"@context":${JSON.stringify(context)},"@graph":[`
}

/** A node on a line of its own, `@id` and `@type` first. */
export function jsonldOf(node: Node): string {
  return JSON.stringify(node)
}

/** A node as a document of its own, on a line, that names the context by its address. */
export function jsonldLine(node: Node, contextAddress: string): string {
  return JSON.stringify({ '@context': contextAddress, ...node })
}

/** The last line of our JSON-LD file. */
export function jsonldFoot(): string {
  return ']}'
}
