import type { Store } from 'n3'
import { classes, expandIri, type Property, type PropertyName, properties } from '../rdf/context.ts'
import type { Node, TextValue } from '../rdf/node.ts'
import { RDF_LANG_STRING, RDF_TYPE, XSD_STRING } from '../rdf/vocabulary.ts'
import { compileShapes, type ShapeFinding, type ShapeValidator } from './shacl/compile-shapes.ts'
import { type GraphView, UnsupportedShapeError } from './shacl/graph-view.ts'
import { IRI, LITERAL, type TermVisitor } from './shacl/terms.ts'

/** Compiles shapes to a function that tells every result of a node, judged by what it says of itself in a view. */
export function openNodeValidator(shapes: Store, view: GraphView<Node> = nodeView) {
  const ofClass = new Map<string, ShapeValidator<Node>[]>()
  const ofWord: [Property, ShapeValidator<Node>][] = []
  for (const { shape, classes, subjectsOf, objectsOf, nodes, validate } of compileShapes(shapes, view)) {
    if (objectsOf.length + nodes.length > 0)
      throw new UnsupportedShapeError(shape, 'its target is no class and no predicate')
    for (const type of classes) ofClass.set(type, [...(ofClass.get(type) ?? []), validate])
    for (const predicate of subjectsOf) {
      const property = byAddress.get(predicate)
      if (property !== undefined) ofWord.push([property, validate])
    }
  }
  const ofTypes = new Map<string, readonly ShapeValidator<Node>[]>()
  return (node: Node, report: (finding: ShapeFinding) => void): void => {
    const due = dueTo(node['@type'])
    for (const validate of due) validate(node, report)
    for (const [{ name }, validate] of ofWord)
      if (node[name] !== undefined && !due.includes(validate)) validate(node, report)
  }

  /** What judges nodes of some classes, each once. */
  function dueTo(types: Node['@type'] = []): readonly ShapeValidator<Node>[] {
    const key = types.length === 1 ? String(types[0]) : types.join(' ')
    const known = ofTypes.get(key)
    if (known !== undefined) return known
    const due = [...new Set(types.flatMap((name) => ofClass.get(classes.get(name) ?? name) ?? []))]
    ofTypes.set(key, due)
    return due
  }
}

/** The view of nodes one by one, as the context spells them: what one says of itself, and of no other. */
export const nodeView: GraphView<Node> = {
  along(predicate, isInverse) {
    if (isInverse) throw new UnsupportedShapeError(predicate, 'it looks at other resources')
    if (predicate === RDF_TYPE) return visitTypes
    const property = byAddress.get(predicate)
    if (property === undefined) return () => undefined
    const { name } = property
    const visitValue = visitors[property.index] as VisitValue
    return (node, visit) => {
      const value = node[name]
      if (value !== undefined) visitValue(value, visit)
    }
  },
  beyond(allowed) {
    const words = new Set(['@id', ...(allowed.has(RDF_TYPE) ? ['@type'] : [])])
    for (const { name, iri } of properties.values()) if (allowed.has(iri)) words.add(name)
    return (node, visit) => {
      for (const word in node) {
        if (words.has(word) || node[word as PropertyName] === undefined) continue
        const iri = word === '@type' ? RDF_TYPE : properties.get(word)?.iri
        if (iri !== undefined) visit(iri)
      }
    }
  },
  termOf: (node) => ({ kind: IRI, text: node['@id'], datatype: '', language: '' }),
}

const byAddress = new Map([...properties.values()].map((property) => [property.iri, property]))

/** The texts of a node's values of a predicate, whatever their kind. */
export function propertyTexts(node: Node, predicate: string): string[] {
  const property = byAddress.get(predicate)
  if (property === undefined || node[property.name] === undefined) return []
  const texts: string[] = []
  visitors[property.index]?.(node[property.name], (_, text) => void texts.push(text))
  return texts
}

function visitTypes(node: Node, visit: TermVisitor): void {
  for (const name of node['@type'] ?? []) visit(IRI, classes.get(name) ?? name, '', '')
}

type VisitValue = (value: unknown, visit: TermVisitor) => void

/** How the values of a property are visited, by how RDF says them. */
function visiting({ kind, datatype }: Property): VisitValue {
  if (kind === 'text') return visitTexts
  const visitOne = {
    reference: (value: unknown, visit: TermVisitor) => visit(IRI, value as string, '', ''),
    typed: (value: unknown, visit: TermVisitor) => visit(LITERAL, String(value), datatype || XSD_STRING, ''),
    dated: (value: unknown, visit: TermVisitor) => {
      const { '@value': text, '@type': type } = value as { '@value': string; '@type': string }
      visit(LITERAL, text, expandIri(type), '')
    },
  }[kind]
  return (value, visit) => {
    if (!Array.isArray(value)) return visitOne(value, visit)
    for (const each of value) visitOne(each, visit)
  }
}

function visitTexts(value: unknown, visit: TermVisitor): void {
  for (const language in value as TextValue) {
    const texts = (value as TextValue)[language] as string | readonly string[]
    const isPlain = language === '@none'
    const datatype = isPlain ? XSD_STRING : RDF_LANG_STRING
    const tag = isPlain ? '' : language
    if (typeof texts === 'string') visit(LITERAL, texts, datatype, tag)
    else for (const text of texts) visit(LITERAL, text, datatype, tag)
  }
}

/** Of each property: how its values are visited. */
const visitors: VisitValue[] = []
for (const property of properties.values()) visitors[property.index] = visiting(property)
