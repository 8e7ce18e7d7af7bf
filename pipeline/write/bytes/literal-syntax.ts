import { context, expandIri, type Property, properties } from '../../rdf/context.ts'
import type { DateValue } from '../../rdf/node.ts'
import { type EncodedConstant, encodeConstant } from './encoded-constant.ts'

/** The text around a value in Turtle, after it in N-Triples, and its language or datatype in JSON-LD. */
export type LiteralSyntax = {
  readonly turtleStart: EncodedConstant
  readonly turtleEnd: EncodedConstant
  readonly ntriplesEnd: EncodedConstant
  /** The language tag, the datatype or `@id` as a JSON string, quotes included. */
  readonly jsonName: EncodedConstant
}

/** The syntax of an IRI. */
export const iriSyntax: LiteralSyntax = makeSyntax('<', '>', '> .\n', '@id')

/** The syntax of a text in a language; `@none` stands for texts without language. */
export function languageSyntax(language: string): LiteralSyntax {
  return languages.get(language) ?? remember(languages, language, quotedSyntax(language, `@${language}`))
}

/** The syntax of a value of any property but those of texts in languages. */
export function valueSyntax({ kind, index }: Property, value: unknown): LiteralSyntax {
  if (kind === 'dated') return datatypeSyntax((value as DateValue)['@type'])
  return (typeof value === nativeTypes[index] ? bareSyntaxes : syntaxes)[index] as LiteralSyntax
}

function datatypeSyntax(type: string): LiteralSyntax {
  const suffix = `^^${type}`
  return (
    datatypes.get(type) ?? remember(datatypes, type, quotedSyntax(type, suffix, `^^<${expandIri(type)}>`))
  )
}

function quotedSyntax(name: string, turtle: string, ntriples = turtle): LiteralSyntax {
  return makeSyntax('"', `"${turtle}`, `"${ntriples} .\n`, name)
}

function makeSyntax(
  turtleStart: string,
  turtleEnd: string,
  ntriplesEnd: string,
  name: string,
): LiteralSyntax {
  return {
    turtleStart: encodeConstant(turtleStart),
    turtleEnd: encodeConstant(turtleEnd),
    ntriplesEnd: encodeConstant(ntriplesEnd),
    jsonName: encodeConstant(JSON.stringify(name)),
  }
}

/** Keeps a syntax for later values, up to more languages than good data have: bad data must not fill the memory. */
function remember(cache: Map<string, LiteralSyntax>, name: string, syntax: LiteralSyntax): LiteralSyntax {
  if (cache.size < MAX_KEPT_SYNTAXES) cache.set(name, syntax)
  return syntax
}

const MAX_KEPT_SYNTAXES = 1000

const languages = new Map([['@none', quotedSyntax('@none', '')]])
const datatypes = new Map([['xsd:string', quotedSyntax('xsd:string', '')]])

/** By datatype whose values Turtle writes without quotes, the JavaScript type of such a value. */
const BARE_DATATYPES: Readonly<Record<string, string>> = { 'xsd:integer': 'number', 'xsd:boolean': 'boolean' }

/** By property index: the usual syntax of its values, the syntax without quotes, and the JavaScript type of the latter. */
const syntaxes: LiteralSyntax[] = []
const bareSyntaxes: LiteralSyntax[] = []
const nativeTypes: (string | undefined)[] = []
for (const { name, index, kind } of properties.values()) {
  const { '@type': type = 'xsd:string' } = context[name] as { '@type'?: string }
  const syntax = kind === 'reference' ? iriSyntax : datatypeSyntax(type)
  const bare = encodeConstant('')
  syntaxes[index] = syntax
  bareSyntaxes[index] = { ...syntax, turtleStart: bare, turtleEnd: bare }
  nativeTypes[index] = BARE_DATATYPES[type]
}
