import { readdirSync, readFileSync } from 'node:fs'
import type { DatasetCore } from '@rdfjs/types'
import n3, { type Literal, type Store, type Term } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { describe, expect, it } from 'vitest'
import { splitShapes } from '../../pipeline/check/shacl/split-shapes.ts'
import { classes, expandIri, type Property, properties, propertyNameOf } from '../../pipeline/rdf/context.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const SH = 'http://www.w3.org/ns/shacl#'
const LANG_STRING = `${RDF}langString`
const STRING = expandIri('xsd:string')
const DATES = ['xsd:date', 'xsd:dateTime', 'xsd:gYear', 'xsd:gYearMonth'].map(expandIri)

/** Those of publication; what search engines ask stops none, and has its own test. */
const files = readFolder('../../shapes').filter(({ name }) => name !== 'search-engines.ttl')
const shapes = readShapes()
const validator = new SHACLValidator(shapes as unknown as DatasetCore)

/** What the fixtures point to. */
const around = storeOf(readFileSync(new URL('../shapes/around.ttl', import.meta.url), 'utf8'))
const good = readFolder('../shapes/good')
const bad = readFolder('../shapes/bad')
const nodeShapes = named(shapes.getSubjects(`${RDF}type`, `${SH}NodeShape`, null))
const propertyShapes = named(shapes.getSubjects(`${RDF}type`, `${SH}PropertyShape`, null))
const closedShapes = named(shapes.getSubjects(`${SH}closed`, null, null))

describe('the fixtures', () => {
  it.each(good)('$name is free of violations and warnings', async ({ text }) => {
    expect(rulesOf(await resultsOf(text), 'Violation', 'Warning')).toEqual([])
  })

  it.each(bad)('$name breaks its rule and no other', async ({ name, text }) => {
    const [rule = ''] = name.split('.')
    const results = await resultsOf(text)
    const isInfo = shapes.countQuads(shapeOf(rule), `${SH}severity`, `${SH}Info`, null) > 0
    expect(rulesOf(results, 'Violation', 'Warning', ...(isInfo ? ['Info'] : []))).toEqual([rule])
  })

  it('break each rule', () => {
    const broken = new Set(bad.map(({ name }) => name.split('.')[0]))
    expect([...nodeShapes, ...propertyShapes].map(ruleOf).filter((rule) => !broken.has(rule))).toEqual([])
  })

  const asked = [
    ...new Set(splitShapes(readShapes()).crossNode.classConstraints.map(({ shape }) => ruleOf(shape))),
  ]
  it.each(asked)('break the rule %s alone where nothing describes a referenced thing', async (rule) => {
    const text = bad.find(({ name }) => name === `${rule}.unknown.ttl`)?.text ?? ''
    const found = (await resultsOf(text)).filter(
      ({ sourceShape }) => ruleOf(sourceShape?.value ?? '') === rule,
    )
    const components = found.map(({ sourceConstraintComponent }) =>
      ruleOf(sourceConstraintComponent?.value ?? ''),
    )
    expect(['ClassConstraintComponent', 'OrConstraintComponent']).toContain(components.join())
  })

  it('use every property that a closed shape allows', () => {
    const said = (path: string): boolean =>
      good.some(({ text }) => storeOf(text).countQuads(null, path, null, null) > 0)
    expect([...new Set(closedShapes.flatMap(pathsOf))].filter((path) => !said(path))).toEqual([])
  })
})

describe('the shapes', () => {
  it('have one message in French and one in English each', () => {
    const languages = (shape: string): string[] =>
      shapes.getObjects(shape, `${SH}message`, null).map((message) => (message as Literal).language)
    for (const shape of [...nodeShapes, ...propertyShapes])
      expect(languages(shape), shape).toEqual(['fr', 'en'])
  })

  it('have an IRI each, which names the rule', () => {
    const targets = ['targetObjectsOf', 'targetSubjectsOf']
    const alone = propertyShapes.filter((shape) => targets.some((each) => objects(shape, each).length > 0))
    expect([...propertyShapes].sort()).toEqual(
      [...new Set([...nodeShapes.flatMap(partsOf), ...alone])].sort(),
    )
    const parts = shapes.getObjects(null, `${SH}property`, null)
    expect(parts.filter(({ termType }) => termType !== 'NamedNode')).toEqual([])
  })

  it('find nothing wrong with the golden dump as a whole', async () => {
    const dump = readFileSync(new URL('../golden/regards.nt', import.meta.url), 'utf8')
    const { results } = await validator.validate(storeOf(dump) as unknown as DatasetCore)
    expect(rulesOf(results, 'Violation')).toEqual([])
  })

  it('contain the address of no publication', () => {
    const said = shapes.getObjects(null, null, null).map(({ value }) => value)
    expect(said.filter((value) => /regards\.example\/(?!shapes#|#)/.test(value))).toEqual([])
  })
})

describe('the shapes and the context agree', () => {
  it('on the words: every path has one', () => {
    const inverse = named(shapes.getObjects(null, `${SH}inversePath`, null))
    const paths = [...named(shapes.getObjects(null, `${SH}path`, null)), ...inverse]
    expect(paths.filter((path) => path !== `${RDF}type` && propertyNameOf(path) === undefined)).toEqual([])
  })

  it('on the words: every word is allowed by a closed shape', () => {
    const allowed = new Set(closedShapes.flatMap(pathsOf))
    expect([...properties.values()].filter(({ iri }) => !allowed.has(iri))).toEqual([])
  })

  it('on the classes: every class is the target of a closed shape, and every target is a class', () => {
    const targets = closedShapes.flatMap((shape) => objects(shape, 'targetClass'))
    expect(targets.sort()).toEqual([...classes.values()].sort())
  })

  const closedPaths = closedShapes.flatMap((shape) => pathsOf(shape).map((path) => ({ shape, path })))
  it.each(closedPaths)('on the values of $path in $shape', ({ shape, path }) => {
    const property = [...properties.values()].find(({ iri }) => iri === path) as Property
    const parts = partsAbout(shape, path)
    const datatypes = parts.flatMap(datatypesOf)
    const kinds = parts.flatMap((part) => objects(part, 'nodeKind'))
    if (property.kind === 'reference') expect([kinds, datatypes]).toEqual([[`${SH}IRI`], []])
    else if (property.kind === 'typed') expect(datatypes).toEqual([property.datatype])
    else if (property.kind === 'text')
      expect([[LANG_STRING], [STRING], [STRING, LANG_STRING]]).toContainEqual(datatypes)
    else {
      expect(datatypes).not.toEqual([])
      expect(DATES).toEqual(expect.arrayContaining(datatypes))
    }
  })
})

type File = { readonly name: string; readonly text: string }
type Results = Awaited<ReturnType<typeof validator.validate>>['results']

function readFolder(path: string): File[] {
  const folder = new URL(`${path}/`, import.meta.url)
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
}

function readShapes(): Store {
  return new n3.Store(files.flatMap(({ text }) => new n3.Parser().parse(text)))
}

function storeOf(turtle: string): Store {
  return new n3.Store(new n3.Parser().parse(turtle))
}

/** What is wrong with a fixture, in the graph of what it points to. */
async function resultsOf(turtle: string): Promise<Results> {
  const graph = storeOf(turtle)
  const reached = graph.getObjects(null, null, null)
  for (const each of reached) {
    if (graph.countQuads(each, null, null, null) > 0) continue
    const said = around.getQuads(each, null, null, null)
    graph.addQuads(said)
    reached.push(...said.map(({ object }) => object))
  }
  return (await validator.validate(graph as unknown as DatasetCore)).results
}

/** The rules that results of some severities break, each once. */
function rulesOf(results: Results, ...severities: readonly string[]): string[] {
  const counted = results.filter(({ severity }) => severities.includes(ruleOf(severity?.value ?? '')))
  return [...new Set(counted.map(({ sourceShape }) => ruleOf(sourceShape?.value ?? '')))]
}

function ruleOf(shape: string): string {
  return shape.replace(/^.*#/, '')
}

function shapeOf(rule: string): string {
  return `https://vocabulary.regards.example/shapes#${rule}`
}

function named(terms: readonly Term[]): string[] {
  return terms.flatMap(({ termType, value }) => (termType === 'NamedNode' ? [value] : []))
}

function objects(shape: string, parameter: string): string[] {
  return shapes.getObjects(shape, `${SH}${parameter}`, null).map(({ value }) => value)
}

function partsOf(shape: string): string[] {
  return objects(shape, 'property')
}

/** What a closed shape allows beside the type. */
function pathsOf(shape: string): string[] {
  const paths = partsOf(shape).flatMap((part) => objects(part, 'path'))
  return [...new Set(paths)].filter((path) => path !== `${RDF}type`)
}

/** The property shapes for a path, and for the path whose values must be the same. */
function partsAbout(shape: string, path: string): string[] {
  const parts = partsOf(shape).filter((part) => objects(part, 'path').includes(path))
  const same = parts.flatMap((part) => objects(part, 'equals'))
  return [...parts, ...same.flatMap((other) => partsAbout(shape, other))]
}

/** The datatypes that a property shape allows: its only one, or those between which it lets choose. */
function datatypesOf(shape: string): string[] {
  const lists = shapes.extractLists()
  const choices = shapes.getObjects(shape, `${SH}or`, null).flatMap((list) => lists[list.value] ?? [])
  const chosen = choices.flatMap((choice) => shapes.getObjects(choice, `${SH}datatype`, null))
  return [...objects(shape, 'datatype'), ...chosen.map(({ value }) => value)]
}
