import type { Account } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { asText } from './bytes/encoded-node.ts'
import { writeJsonld } from './bytes/jsonld.ts'
import { turtleHead, writeTurtle } from './bytes/turtle.ts'

/** A document as Turtle: exactly its own triples, and the names of what they link to. */
export function resourceTurtle(data: Account): string {
  return turtleHead() + asText(writeTurtle, [...data.nodes, ...named(data)])
}

/** The same as JSON-LD; `context` is the address of the context, which stands beside the dumps. */
export function resourceJsonld(data: Account, context: string): string {
  const lines = asText(writeJsonld, [...data.nodes, ...named(data)])
  return `{"@context":${JSON.stringify(context)},"@graph":[\n${lines}\n]}\n`
}

function named({ nodes, labels }: Account): Node[] {
  const own = new Set(nodes.map((node) => node['@id']))
  return [...labels].flatMap(([address, { name }]) => (own.has(address) ? [] : [{ '@id': address, name }]))
}
