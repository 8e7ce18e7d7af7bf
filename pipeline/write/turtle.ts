import { type DateValue, type Node, type Statement, statements, type TextValue } from '../node.ts'
import { context, type Property, prefixes, properties } from '../terms.ts'

/** The head of a Turtle file: the prefixes of the context. */
export function turtleHead(): string {
  return `${[...prefixes].map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`).join('\n')}\n`
}

/** A node as a Turtle block: the subject, then a property a line, classes first. */
export function turtleOf(node: Node, said: readonly Statement[] = statements(node)): string {
  let block = `\n<${node['@id']}>\n    `
  let between = ''
  if (node['@type'] !== undefined) {
    block += `a ${node['@type'].map((name) => context[name]).join(', ')}`
    between = NEXT
  }
  for (const [property, value] of said) {
    block += between + starts[property.index] + objectsOf(property, value)
    between = NEXT
  }
  return `${block} .\n`
}

/** A text between Turtle's quotes. */
export function turtleString(text: string): string {
  return `"${SPECIAL.test(text) ? text.replace(EVERY, (character) => ESCAPES[character] as string) : text}"`
}

const NEXT = ' ;\n    '

const SPECIAL = /[\\"\n\r\t]/
const EVERY = new RegExp(SPECIAL, 'g')
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function objectsOf(property: Property, value: unknown): string {
  if (property.kind === 'text') return textsOf(value as TextValue)
  if (!Array.isArray(value)) return objectOf(property, value)
  let objects = objectOf(property, value[0])
  for (let index = 1; index < value.length; index++) objects += `, ${objectOf(property, value[index])}`
  return objects
}

function textsOf(value: TextValue): string {
  let texts = ''
  for (const language in value) {
    const said = value[language] as string | readonly string[]
    const tag = language === '@none' ? '' : `@${language}`
    for (const text of typeof said === 'string' ? [said] : said)
      texts += `${texts === '' ? '' : ', '}${turtleString(text)}${tag}`
  }
  return texts
}

function objectOf({ kind, index }: Property, value: unknown): string {
  if (kind === 'reference') return `<${value}>`
  if (kind === 'dated') {
    const { '@value': text, '@type': type } = value as DateValue
    return `${turtleString(text)}^^${type}`
  }
  if (typeof value !== 'string') return String(value) // an integer or a boolean, which Turtle writes bare
  return turtleString(value) + datatypes[index]
}

/** Of each property: its name, and what ends its texts. */
const starts: string[] = []
const datatypes: string[] = []
for (const { word, index } of properties.values()) {
  const entry = context[word] as { '@id': string; '@type'?: string }
  starts[index] = `${entry['@id']} `
  datatypes[index] = entry['@type'] === 'xsd:string' ? '' : `^^${entry['@type']}`
}
