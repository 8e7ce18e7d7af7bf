import type { DateValue } from '../node.ts'
import { context, expand, type Property, properties } from '../terms.ts'

/** What stands around a value in Turtle, and what ends its line in N-Triples. */
export type Form = { readonly open: Uint8Array; readonly close: Uint8Array; readonly end: Uint8Array }

/** The form of an address. */
export const reference: Form = { open: Buffer.from('<'), close: Buffer.from('>'), end: Buffer.from('> .\n') }

/** The form of a text in a language; `@none` for that of names that no language owns. */
export function formIn(language: string): Form {
  return languages.get(language) ?? kept(languages, language, textForm(`@${language}`))
}

/** The form of a value of a property whose values are no texts in languages. */
export function formOf({ kind, index }: Property, value: unknown): Form {
  if (kind === 'dated') return formOfType((value as DateValue)['@type'])
  return (typeof value === 'string' ? worded : bare)[index] as Form
}

function formOfType(type: string): Form {
  return types.get(type) ?? kept(types, type, textForm(`^^${type}`, `^^<${expand(type)}>`))
}

function textForm(turtle: string, ntriples = turtle): Form {
  return { open: Buffer.from('"'), close: Buffer.from(`"${turtle}`), end: Buffer.from(`"${ntriples} .\n`) }
}

function kept(forms: Map<string, Form>, name: string, form: Form): Form {
  forms.set(name, form)
  return form
}

const languages = new Map([['@none', textForm('')]])
const types = new Map([['xsd:string', textForm('')]])

/** Of each property: the form of its words, and that of its integers and booleans, which Turtle writes bare. */
const worded: Form[] = []
const bare: Form[] = []
for (const { word, index, kind } of properties.values()) {
  const { '@type': type = 'xsd:string' } = context[word] as { '@type'?: string }
  const form = kind === 'reference' ? reference : formOfType(type)
  worded[index] = form
  bare[index] = { ...form, open: Buffer.from(''), close: Buffer.from('') }
}
