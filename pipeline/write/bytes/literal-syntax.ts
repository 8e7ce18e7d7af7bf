import { context, expandIri, type Property, properties } from '../../rdf/context.ts'
import type { DateValue } from '../../rdf/node.ts'
import { type EncodedConstant, encodeConstant } from './encoded-constant.ts'

/** How a value is written: what stands around it in Turtle, what ends its line in N-Triples, its language or datatype in JSON. */
export type LiteralSyntax = {
  readonly open: EncodedConstant
  readonly close: EncodedConstant
  readonly end: EncodedConstant
  readonly name: EncodedConstant
}

/** The form of an address. */
export const iriSyntax: LiteralSyntax = formFrom('<', '>', '> .\n', '@id')

/** The form of a text in a language; `@none` for that of names that no language owns. */
export function languageSyntax(language: string): LiteralSyntax {
  return languages.get(language) ?? kept(languages, language, textForm(language, `@${language}`))
}

/** The form of a value of a property whose values are no texts in languages. */
export function valueSyntax({ kind, index }: Property, value: unknown): LiteralSyntax {
  if (kind === 'dated') return formOfType((value as DateValue)['@type'])
  return (typeof value === natives[index] ? bare : worded)[index] as LiteralSyntax
}

function formOfType(type: string): LiteralSyntax {
  return types.get(type) ?? kept(types, type, textForm(type, `^^${type}`, `^^<${expandIri(type)}>`))
}

function textForm(name: string, turtle: string, ntriples = turtle): LiteralSyntax {
  return formFrom('"', `"${turtle}`, `"${ntriples} .\n`, name)
}

function formFrom(open: string, close: string, end: string, name: string): LiteralSyntax {
  return {
    open: encodeConstant(open),
    close: encodeConstant(close),
    end: encodeConstant(end),
    name: encodeConstant(JSON.stringify(name)),
  }
}

/** Keeps a form for what comes next, of as many names as there may be languages in good data. */
function kept(forms: Map<string, LiteralSyntax>, name: string, form: LiteralSyntax): LiteralSyntax {
  if (forms.size < MOST) forms.set(name, form)
  return form
}

const MOST = 1000

const languages = new Map([['@none', textForm('@none', '')]])
const types = new Map([['xsd:string', textForm('xsd:string', '')]])

/** What JavaScript has for a datatype whose values Turtle writes bare. */
const NATIVES: Readonly<Record<string, string>> = { 'xsd:integer': 'number', 'xsd:boolean': 'boolean' }

/** Of each property: the form of its values, and that of those that Turtle writes bare, with their type in JavaScript. */
const worded: LiteralSyntax[] = []
const bare: LiteralSyntax[] = []
const natives: (string | undefined)[] = []
for (const { name, index, kind } of properties.values()) {
  const { '@type': type = 'xsd:string' } = context[name] as { '@type'?: string }
  const form = kind === 'reference' ? iriSyntax : formOfType(type)
  worded[index] = form
  bare[index] = { open: encodeConstant(''), close: encodeConstant(''), end: form.end, name: form.name }
  natives[index] = NATIVES[type]
}
