import { context, expand, type Property, properties } from '../../rdf/context.ts'
import type { DateValue } from '../../rdf/node.ts'
import { type Piece, pieceOf } from './encoded-constant.ts'

/** How a value is written: what stands around it in Turtle, what ends its line in N-Triples, its language or datatype in JSON. */
export type Form = {
  readonly open: Piece
  readonly close: Piece
  readonly end: Piece
  readonly name: Piece
}

/** The form of an address. */
export const reference: Form = formFrom('<', '>', '> .\n', '@id')

/** The form of a text in a language; `@none` for that of names that no language owns. */
export function formIn(language: string): Form {
  return languages.get(language) ?? kept(languages, language, textForm(language, `@${language}`))
}

/** The form of a value of a property whose values are no texts in languages. */
export function formOf({ kind, index }: Property, value: unknown): Form {
  if (kind === 'dated') return formOfType((value as DateValue)['@type'])
  return (typeof value === natives[index] ? bare : worded)[index] as Form
}

function formOfType(type: string): Form {
  return types.get(type) ?? kept(types, type, textForm(type, `^^${type}`, `^^<${expand(type)}>`))
}

function textForm(name: string, turtle: string, ntriples = turtle): Form {
  return formFrom('"', `"${turtle}`, `"${ntriples} .\n`, name)
}

function formFrom(open: string, close: string, end: string, name: string): Form {
  return {
    open: pieceOf(open),
    close: pieceOf(close),
    end: pieceOf(end),
    name: pieceOf(JSON.stringify(name)),
  }
}

/** Keeps a form for what comes next, of as many names as there may be languages in good data. */
function kept(forms: Map<string, Form>, name: string, form: Form): Form {
  if (forms.size < MOST) forms.set(name, form)
  return form
}

const MOST = 1000

const languages = new Map([['@none', textForm('@none', '')]])
const types = new Map([['xsd:string', textForm('xsd:string', '')]])

/** What JavaScript has for a datatype whose values Turtle writes bare. */
const NATIVES: Readonly<Record<string, string>> = { 'xsd:integer': 'number', 'xsd:boolean': 'boolean' }

/** Of each property: the form of its values, and that of those that Turtle writes bare, with their type in JavaScript. */
const worded: Form[] = []
const bare: Form[] = []
const natives: (string | undefined)[] = []
for (const { word, index, kind } of properties.values()) {
  const { '@type': type = 'xsd:string' } = context[word] as { '@type'?: string }
  const form = kind === 'reference' ? reference : formOfType(type)
  worded[index] = form
  bare[index] = { open: pieceOf(''), close: pieceOf(''), end: form.end, name: form.name }
  natives[index] = NATIVES[type]
}
