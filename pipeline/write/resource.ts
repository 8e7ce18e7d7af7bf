import type { Node } from '../node.ts'
import type { Account } from '../resource.ts'
import { jsonldOf } from './jsonld.ts'
import { turtleHead, turtleOf } from './turtle.ts'

/** A document as Turtle: exactly its own triples, and the names of what they link to. */
export function resourceTurtle(data: Account): string {
  return turtleHead() + [...data.nodes, ...named(data)].map((node) => turtleOf(node)).join('')
}

/** The same as JSON-LD; `context` is the address of the context, which stands beside the dumps. */
export function resourceJsonld(data: Account, context: string): string {
  const nodes = [...data.nodes, ...named(data)].map((node) => jsonldOf(node))
  return `{"@context":${JSON.stringify(context)},"@graph":[\n${nodes.join(',\n')}\n]}\n`
}

function named({ nodes, labels }: Account): Node[] {
  const own = new Set(nodes.map((node) => node['@id']))
  return [...labels].flatMap(([address, { name }]) => (own.has(address) ? [] : [{ '@id': address, name }]))
}
