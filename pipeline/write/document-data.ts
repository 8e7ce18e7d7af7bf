import type { DocumentContent } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { nodesAsText } from './bytes/encoded-node.ts'
import { writeJsonld } from './bytes/jsonld.ts'
import { turtleHead, writeTurtle } from './bytes/turtle.ts'

/** A document as Turtle: exactly its own triples, and the names of what they link to. */
export function documentDataTurtle(data: DocumentContent): string {
  return turtleHead() + nodesAsText(writeTurtle, [...data.nodes, ...named(data)])
}

/** The same as JSON-LD; `context` is the address of the context, which stands beside the dumps. */
export function documentDataJsonld(data: DocumentContent, context: string): string {
  const lines = nodesAsText(writeJsonld, [...data.nodes, ...named(data)])
  return `{"@context":${JSON.stringify(context)},"@graph":[\n${lines}\n]}\n`
}

function named({ nodes, labels }: DocumentContent): Node[] {
  const own = new Set(nodes.map((node) => node['@id']))
  return [...labels].flatMap(([address, { name }]) => (own.has(address) ? [] : [{ '@id': address, name }]))
}
