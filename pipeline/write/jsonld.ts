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

/** The last line of our JSON-LD file. */
export function jsonldFoot(): string {
  return ']}'
}
