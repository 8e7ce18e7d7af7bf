import { classes, expandIri, type Property, type PropertyName, properties } from '../rdf/context.ts'
import type { DateValue, Node, TextValue } from '../rdf/node.ts'
import { RDF_LANG_STRING, RDF_TYPE, XSD_STRING } from '../rdf/vocabulary.ts'
import { type GraphView, UnsupportedShapeError } from './shacl/graph-view.ts'
import { IRI, LITERAL, type TermVisitor } from './shacl/terms.ts'

/** The view of single nodes as the context spells them in RDF: the statements of a node, and of no other. */
export const nodeView: GraphView<Node> = {
  along(predicate, isInverse) {
    if (isInverse)
      throw new UnsupportedShapeError(predicate, {
        fr: 'elle regarde d’autres fiches',
        en: 'it looks at other resources',
      })
    if (predicate === RDF_TYPE) return visitTypes
    const property = propertyOf(predicate)
    if (property === undefined) return () => undefined
    const { name } = property
    const visitValues = visitorOf(property)
    return (node, visit) => {
      const value = node[name]
      if (value !== undefined) visitValues(value, visit)
    }
  },
  beyond(allowed) {
    const names = new Set(['@id', ...(allowed.has(RDF_TYPE) ? ['@type'] : [])])
    for (const { name, iri } of properties.values()) if (allowed.has(iri)) names.add(name)
    return (node, visit) => {
      for (const name in node) {
        if (names.has(name) || node[name as PropertyName] === undefined) continue
        const iri = name === '@type' ? RDF_TYPE : properties.get(name)?.iri
        if (iri !== undefined) visit(iri)
      }
    }
  },
  termOf: (node) => ({ kind: IRI, text: node['@id'], datatype: '', language: '' }),
}

/** The property with an IRI. */
export function propertyOf(iri: string): Property | undefined {
  return propertiesByIri.get(iri)
}

/** The texts of a node's values of a predicate, whatever their kind. */
export function propertyTexts(node: Node, predicate: string): string[] {
  const property = propertyOf(predicate)
  if (property === undefined || node[property.name] === undefined) return []
  const texts: string[] = []
  visitorOf(property)(node[property.name], (_, text) => void texts.push(text))
  return texts
}

const propertiesByIri = new Map([...properties.values()].map((property) => [property.iri, property]))

type ValueVisitor = (value: unknown, visit: TermVisitor) => void

/** The value visitors of all properties, by index. */
const visitors: ValueVisitor[] = []
for (const property of properties.values()) visitors[property.index] = makeVisitor(property)

function visitorOf({ index }: Property): ValueVisitor {
  return visitors[index] as ValueVisitor
}

function makeVisitor({ kind, datatype }: Property): ValueVisitor {
  if (kind === 'text') return visitTexts
  const visitValue = {
    reference: (value: unknown, visit: TermVisitor) => visit(IRI, value as string, '', ''),
    typed: (value: unknown, visit: TermVisitor) => visit(LITERAL, String(value), datatype || XSD_STRING, ''),
    dated: (value: unknown, visit: TermVisitor) => {
      const { '@value': text, '@type': type } = value as DateValue
      visit(LITERAL, text, expandIri(type), '')
    },
  }[kind]
  return (value, visit) => {
    if (!Array.isArray(value)) return visitValue(value, visit)
    for (const each of value) visitValue(each, visit)
  }
}

function visitTexts(value: unknown, visit: TermVisitor): void {
  for (const language in value as TextValue) {
    const texts = (value as TextValue)[language] as string | readonly string[]
    const hasLanguage = language !== '@none'
    const datatype = hasLanguage ? RDF_LANG_STRING : XSD_STRING
    const tag = hasLanguage ? language : ''
    if (typeof texts === 'string') visit(LITERAL, texts, datatype, tag)
    else for (const text of texts) visit(LITERAL, text, datatype, tag)
  }
}

function visitTypes(node: Node, visit: TermVisitor): void {
  for (const name of node['@type'] ?? []) visit(IRI, classes.get(name) ?? name, '', '')
}
