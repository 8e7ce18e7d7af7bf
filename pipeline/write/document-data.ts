import type { DocumentContent } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { nodesAsText } from './bytes/encoded-node.ts'
import { writeJsonld } from './bytes/jsonld.ts'
import { turtleHead, writeTurtle } from './bytes/turtle.ts'

/** The data of a document as Turtle: its own triples, and the names of the things that it links to. */
export function documentDataTurtle(content: DocumentContent): string {
  return turtleHead() + nodesAsText(writeTurtle, [...content.nodes, ...linkedNames(content)])
}

/** The data of a document as JSON-LD, with the triples of its Turtle; the context is named by its address. */
export function documentDataJsonld(content: DocumentContent, contextAddress: string): string {
  const lines = nodesAsText(writeJsonld, [...content.nodes, ...linkedNames(content)])
  return `{"@context":${JSON.stringify(contextAddress)},"@graph":[\n${lines}\n]}\n`
}

function linkedNames({ nodes, labels }: DocumentContent): Node[] {
  const described = new Set(nodes.map((node) => node['@id']))
  return [...labels].flatMap(([address, { name }]) =>
    described.has(address) ? [] : [{ '@id': address, name }],
  )
}
