import type { Node } from '../node.ts'
import type { Resource } from '../resource.ts'
import { jsonldOf } from './jsonld.ts'
import { turtleHead, turtleOf } from './turtle.ts'

/** A document as Turtle: exactly its own triples, and the names of what they link to. */
export function resourceTurtle(resource: Resource): string {
  return turtleHead() + [...resource.nodes, ...named(resource)].map(turtleOf).join('')
}

/** The same as JSON-LD; `context` is the address of the context, which stands beside the dumps. */
export function resourceJsonld(resource: Resource, context: string): string {
  const nodes = [...resource.nodes, ...named(resource)].map(jsonldOf)
  return `{"@context":${JSON.stringify(context)},"@graph":[\n${nodes.join(',\n')}\n]}\n`
}

function named({ nodes, labels }: Resource): Node[] {
  const own = new Set(nodes.map((node) => node['@id']))
  return [...labels].flatMap(([address, { name }]) => (own.has(address) ? [] : [{ '@id': address, name }]))
}
