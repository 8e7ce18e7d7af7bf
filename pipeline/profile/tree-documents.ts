import { memoize } from '../collections/memoize.ts'
import { RDF_TYPE, XSD, XSD_STRING } from '../rdf/vocabulary.ts'
import { turtleString } from '../write/bytes/turtle.ts'
import type { ResourceTree, TreeValue } from './resource-tree.ts'

/** Prefix to namespace. */
export type PrefixTable = Readonly<Record<string, string>>

/** Resources as Turtle, one block each, nested as their trees are. */
export function treesTurtle(trees: readonly ResourceTree[], prefixes: PrefixTable): string {
  const head = Object.entries(prefixes).map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
  const blocks = trees.map(
    (tree) =>
      `\n${iriTurtle(String(tree.address), prefixes)} ${statementsTurtle(tree, prefixes, '    ')} .\n`,
  )
  return [...head, ...blocks].join('')
}

function statementsTurtle({ statements }: ResourceTree, prefixes: PrefixTable, indent: string): string {
  return statements
    .map(([predicate, values]) => {
      const name = predicate === RDF_TYPE ? 'a' : iriTurtle(predicate, prefixes)
      return `${name} ${values.map((value) => valueTurtle(value, prefixes)).join(', ')}`
    })
    .join(` ;\n${indent}`)
}

function valueTurtle(value: TreeValue, prefixes: PrefixTable): string {
  if ('list' in value) return `( ${value.list.map((item) => valueTurtle(item, prefixes)).join(' ')} )`
  if ('statements' in value) return `[ ${statementsTurtle(value, prefixes, ' ').replaceAll('\n', '')} ]`
  if (value.termType === 'NamedNode') return iriTurtle(value.value, prefixes)
  const { datatype, language } = value
  if (language !== '') return `${turtleString(value.value)}@${language}`
  if (datatype.value === XSD_STRING) return turtleString(value.value)
  const isBare = [`${XSD}integer`, `${XSD}boolean`].includes(datatype.value)
  return isBare ? value.value : `${turtleString(value.value)}^^${iriTurtle(datatype.value, prefixes)}`
}

function iriTurtle(iri: string, prefixes: PrefixTable): string {
  return compactIri(iri, prefixes) ?? `<${iri}>`
}

/** An address as a prefixed name; undefined where no prefix fits. */
export function compactIri(iri: string, prefixes: PrefixTable): string | undefined {
  const { entries, names } = namesOf(prefixes)
  if (names.has(iri)) return names.get(iri)
  const [prefix, namespace = ''] =
    entries.find(([, each]) => iri.startsWith(each) && LOCAL_NAME.test(iri.slice(each.length))) ?? []
  const name = prefix === undefined ? undefined : `${prefix}:${iri.slice(namespace.length)}`
  names.set(iri, name)
  return name
}

/** The prefixes, and the names of addresses that were asked for: shapes say the same few hundred again and again. */
const namesOf = memoize((prefixes: PrefixTable) => ({
  entries: Object.entries(prefixes),
  names: new Map<string, string | undefined>(),
}))

/** Names that Turtle and JSON-LD both take behind a prefix, and no more of those that one of them takes. */
const LOCAL_NAME = /^[A-Za-z][\w-]*$/

/** Resources as a JSON-LD document with its context in it. */
export function treesJsonld(trees: readonly ResourceTree[], prefixes: PrefixTable): string {
  const graph = trees.map((tree) => treeJson(tree, prefixes))
  return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, null, 1)}\n`
}

function treeJson({ address, statements }: ResourceTree, prefixes: PrefixTable): object {
  const entries = statements.map(([predicate, values]) =>
    predicate === RDF_TYPE
      ? ['@type', values.map((value) => ('termType' in value ? iriJson(value.value, prefixes) : ''))]
      : [iriJson(predicate, prefixes), values.map((value) => valueJson(value, prefixes))],
  )
  return {
    ...(address !== undefined && { '@id': iriJson(address, prefixes) }),
    ...Object.fromEntries(entries),
  }
}

function valueJson(value: TreeValue, prefixes: PrefixTable): unknown {
  if ('list' in value) return { '@list': value.list.map((item) => valueJson(item, prefixes)) }
  if ('statements' in value) return treeJson(value, prefixes)
  if (value.termType === 'NamedNode') return { '@id': iriJson(value.value, prefixes) }
  const { value: text, language, datatype } = value
  if (language !== '') return { '@value': text, '@language': language }
  return datatype.value === XSD_STRING ? text : { '@value': text, '@type': iriJson(datatype.value, prefixes) }
}

function iriJson(iri: string, prefixes: PrefixTable): string {
  return compactIri(iri, prefixes) ?? iri
}
