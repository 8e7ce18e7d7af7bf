import { type DateValue, type Node, statements, type TextValue } from '../node.ts'
import { context, type Property, prefixes } from '../terms.ts'

/** The head of a Turtle file: the prefixes of the context. */
export function turtleHead(): string {
  return `${[...prefixes].map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`).join('\n')}\n`
}

/** A node as a Turtle block: the subject, then a property a line, classes first. */
export function turtleOf(node: Node): string {
  const types = (node['@type'] ?? []).map((name) => context[name])
  const lines = types.length === 0 ? [] : [`a ${types.join(', ')}`]
  for (const [property, value] of statements(node))
    lines.push(`${context[property.word]['@id']} ${objects(property, value).join(', ')}`)
  return `\n<${node['@id']}>\n    ${lines.join(' ;\n    ')} .\n`
}

/** A text between Turtle's quotes. */
export function turtleString(text: string): string {
  return `"${text.replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] as string)}"`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function objects({ kind, word }: Property, value: unknown): string[] {
  if (kind === 'text')
    return Object.entries(value as TextValue).flatMap(([language, texts]) =>
      [texts].flat().map((text) => turtleString(text) + (language === '@none' ? '' : `@${language}`)),
    )
  return ([value].flat() as (string | number | boolean | DateValue)[]).map((single) => {
    if (typeof single === 'object') return `${turtleString(single['@value'])}^^${single['@type']}`
    if (typeof single !== 'string') return String(single) // an integer or a boolean, which Turtle writes bare
    if (kind === 'reference') return `<${single}>`
    const type = (context[word] as { '@type': string })['@type']
    return type === 'xsd:string' ? turtleString(single) : `${turtleString(single)}^^${type}`
  })
}
